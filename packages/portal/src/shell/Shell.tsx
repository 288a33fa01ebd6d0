import { PersistQueryClientProvider } from '@tanstack/react-query-persist-client';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { isProblem } from '../api/problem.ts';
import { Button, Message, Waiting } from '../kit/index.ts';
import { forget, keptFor, queries } from '../query/cache.ts';
import { go, Screen, useAddress } from '../router/index.ts';
import { NoHats } from '../screens/session/NoHats.tsx';
import { HatProvider, type Me, useMe, useSession } from '../session/react.tsx';
import { signIn } from '../session/store.ts';
import { languageChosen, speak, useWords } from '../words/index.tsx';
import { Chrome } from './Chrome.tsx';
import { HatMenu } from './HatMenu.tsx';
import { NotFound, ProblemScreen } from './Problems.tsx';
import { Bar, Rail } from './Rail.tsx';

function Ended() {
  const { t } = useWords();
  const address = useAddress();
  return (
    <Message tone="attention" title={t('session.ended')} announce="alert">
      <p>{t('session.ended.text')}</p>
      <p className="row">
        <Button onClick={() => void signIn(address)}>{t('session.enter')}</Button>
      </p>
    </Message>
  );
}

const Sheet = ({ children }: { children: ReactNode }) => (
  <main id="contenido" tabIndex={-1}>
    {children}
  </main>
);

function Frame() {
  const session = useSession();
  return (
    <Chrome hat={<HatMenu />} bar={<Bar />}>
      <div className="frame">
        <Rail />
        <Sheet>
          {session.is === 'lost' && <Ended />}
          <Screen
            waiting={<Waiting />}
            missing={<NotFound />}
            failed={(error, again) => <ProblemScreen error={error} again={isProblem(error) ? again : undefined} />}
          />
        </Sheet>
      </div>
    </Chrome>
  );
}

const Alone = ({ children }: { children: ReactNode }) => (
  <Chrome>
    <Sheet>
      <div className="solo">{children}</div>
    </Sheet>
  </Chrome>
);

/** Somebody who asked for English elsewhere is spoken to in English here, unless this browser was told otherwise. */
function useTheirLanguage(language: Me['language'] | undefined) {
  useEffect(() => {
    if (language === 'en' && !languageChosen()) void speak('en');
  }, [language]);
}

function Entered({ subject }: { subject: string }) {
  const me = useMe();
  useTheirLanguage(me.data?.language);
  if (me.data) {
    const none = (
      <Alone>
        <NoHats me={me.data} />
      </Alone>
    );
    return (
      <HatProvider me={me.data} subject={subject} none={none}>
        <Frame />
      </HatProvider>
    );
  }
  return (
    <Alone>
      {me.isError || me.fetchStatus === 'paused' ? (
        <ProblemScreen error={me.error} again={() => void me.refetch()} />
      ) : (
        <Waiting />
      )}
    </Alone>
  );
}

/** Whoever leaves, here or in another window, leaves nothing that was read on this machine. */
function useForgetting(subject: string | undefined) {
  const last = useRef(subject);
  useEffect(() => {
    if (last.current && !subject) forget(last.current);
    last.current = subject;
  }, [subject]);
}

/** Everything behind sign-in. Who is not signed in is taken to `/entrar`, and brought back afterwards. */
export function Shell() {
  const session = useSession();
  const address = useAddress();
  const subject = session.is === 'in' ? session.tokens.subject : session.is === 'lost' ? session.subject : undefined;
  useForgetting(subject);
  const kept = useMemo(() => (subject ? keptFor(subject) : undefined), [subject]);
  useEffect(() => {
    if (!subject) go(`/entrar?${new URLSearchParams({ ir: address })}`, 'replace');
  }, [subject, address]);
  if (!subject || !kept) return null;
  return (
    <PersistQueryClientProvider client={queries} persistOptions={kept}>
      <Entered subject={subject} />
    </PersistQueryClientProvider>
  );
}
