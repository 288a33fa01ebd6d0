import { useEffect, useRef } from 'react';
import { change } from '../../api/index.ts';
import { Button, Head, Message, Waiting } from '../../kit/index.ts';
import { queries } from '../../query/cache.ts';
import { go, useAsked } from '../../router/index.ts';
import { useSession } from '../../session/index.ts';
import { currentSession, enteredElsewhere, finishSignIn, signIn } from '../../session/store.ts';
import { Chrome } from '../../shell/Chrome.tsx';
import { useWords } from '../../words/index.tsx';

/** The verified e-mail ties the person; invitations sent to it become hats. A refusal only means that there is nothing to tie. */
async function tie(): Promise<void> {
  const session = currentSession();
  if (session.is !== 'in' || !session.tokens.id) return;
  await change('post', '/me/link', { body: { idToken: session.tokens.id } }).catch(() => undefined);
  queries.clear();
}

/** Only ever a path of this application: an address from outside cannot send anybody elsewhere. */
const safePath = (wanted: string | null | undefined): string => (wanted && /^\/(?![/\\])/.test(wanted) ? wanted : '/');

function useReturn() {
  const done = useRef(false);
  useEffect(() => {
    const url = new URL(location.href);
    const answered = url.searchParams.has('state') && (url.searchParams.has('code') || url.searchParams.has('error'));
    if (!answered || done.current) return;
    done.current = true;
    void (async () => {
      const goto = await finishSignIn(url);
      if (goto !== undefined) await tie();
      go(goto === undefined ? '/entrar' : safePath(goto), 'replace');
    })();
  }, []);
}

/** A page opened in another window goes on without a question: the provider says who it is, or asks. */
function useOtherWindow(ir: string | null) {
  const { is } = useSession();
  const asked = useRef(false);
  useEffect(() => {
    const here = currentSession();
    if (asked.current || ir === null || here.is !== 'out' || here.failed || !enteredElsewhere()) return;
    asked.current = true;
    void signIn(safePath(ir));
  }, [ir, is]);
}

/** Entering: before, on the way back, and when it failed. */
export function SignIn() {
  const { t } = useWords();
  const session = useSession();
  const ir = useAsked().get('ir');
  useReturn();
  useOtherWindow(ir);
  const going = session.is === 'leaving' || session.is === 'returning';
  useEffect(() => {
    if (session.is === 'in' && !location.search.includes('state=')) {
      go(safePath(ir), 'replace');
    }
  }, [session.is, ir]);
  return (
    <Chrome>
      <main id="contenido" tabIndex={-1}>
        <div className="solo">
          <Head title={t('session.title')} lead={t('session.lead')} contours />
          {session.is === 'out' && session.failed && (
            <Message tone="late" title={t('session.failed')} announce="alert">
              <p>{t(session.failed === 'answer' ? 'session.failed.text' : 'session.unreachable')}</p>
            </Message>
          )}
          {going ? (
            <Waiting>{t('session.returning')}</Waiting>
          ) : (
            <div className="prose">
              <p>
                <Button onClick={() => void signIn(safePath(ir))}>{t('session.enter')}</Button>
              </p>
              <p className="s u">{t('session.how')}</p>
              <p>
                {t('session.public')} <a href="/">{t('session.public.link')}</a>
              </p>
            </div>
          )}
        </div>
      </main>
    </Chrome>
  );
}
