import { PersistQueryClientProvider } from '@tanstack/react-query-persist-client';
import { Outlet, useLocation, useNavigate, useRouter } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo } from 'react';
import { Button, Message, Waiting } from '../kit/index.ts';
import { keptFor, queries } from '../query/cache.ts';
import { NoHats } from '../screens/session/NoHats.tsx';
import { HatProvider, useMe, useSession } from '../session/react.tsx';
import { signIn } from '../session/store.ts';
import { useWords } from '../words/index.tsx';
import { Chrome } from './Chrome.tsx';
import { HatMenu } from './HatMenu.tsx';
import { ProblemScreen } from './Problems.tsx';
import { Bar, Rail } from './Rail.tsx';

/** A page arrived at by moving inside the application starts at its heading, for the eye and for who listens. */
function useArrivals() {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
        if (!fromLocation || !pathChanged) return;
        const heading = document.querySelector<HTMLElement>('main h1') ?? document.getElementById('contenido');
        heading?.focus();
      }),
    [router],
  );
}

function Ended() {
  const { t } = useWords();
  const path = useLocation({ select: ({ href }) => href });
  return (
    <Message tone="attention" title={t('session.ended')} announce="alert">
      <p>{t('session.ended.text')}</p>
      <p className="row">
        <Button onClick={() => void signIn(path)}>{t('session.enter')}</Button>
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
  useArrivals();
  return (
    <Chrome hat={<HatMenu />} bar={<Bar />}>
      <div className="frame">
        <Rail />
        <Sheet>
          {session.is === 'lost' && <Ended />}
          <Outlet />
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

function Entered({ subject }: { subject: string }) {
  const me = useMe();
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

/** Everything behind sign-in. Who is not signed in is taken to `/entrar`, and brought back afterwards. */
export function Shell() {
  const session = useSession();
  const navigate = useNavigate();
  const path = useLocation({ select: ({ href }) => href });
  const subject = session.is === 'in' ? session.tokens.subject : session.is === 'lost' ? session.subject : undefined;
  const kept = useMemo(() => (subject ? keptFor(subject) : undefined), [subject]);
  useEffect(() => {
    if (!subject) void navigate({ to: '/entrar', search: { ir: path }, replace: true });
  }, [subject, navigate, path]);
  if (!subject || !kept) return null;
  return (
    <PersistQueryClientProvider client={queries} persistOptions={kept}>
      <Entered subject={subject} />
    </PersistQueryClientProvider>
  );
}
