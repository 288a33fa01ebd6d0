import { useState } from 'react';
import { change } from '../../api/index.ts';
import { problemWords } from '../../api/problem.ts';
import { Button, Head, Message, Section, TaskList } from '../../kit/index.ts';
import { queries } from '../../query/cache.ts';
import type { Me } from '../../session/index.ts';
import { currentSession } from '../../session/store.ts';
import { useWords } from '../../words/index.tsx';

/** Ties the e-mail again: an invitation sent after the person came in is found. */
async function linkAgain(): Promise<void> {
  const session = currentSession();
  if (session.is === 'in' && session.tokens.id)
    await change('post', '/me/link', { body: { idToken: session.tokens.id } });
  await queries.invalidateQueries();
}

/** A person who acts for nobody yet: why, whom to ask, and the invitations that wait. */
export function NoHats({ me }: { me: Me }) {
  const { t, code, list, date } = useWords();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const again = () => {
    setBusy(true);
    linkAgain()
      .then(
        () => setProblem(undefined),
        (error: unknown) => setProblem(problemWords(error)),
      )
      .finally(() => setBusy(false));
  };
  const waiting = me.invitations.length > 0;
  return (
    <>
      <Head title={t('nohats.title')} lead={t('nohats.text', { name: me.displayName ?? me.email ?? '' })} />
      {problem && (
        <Message tone="late" title={t('session.failed')} announce="alert">
          <p>{problem}</p>
        </Message>
      )}
      {waiting ? (
        <Section title={t('nohats.invitations')} first>
          <TaskList
            items={me.invitations.map((invitation) => ({
              key: invitation.id,
              title: invitation.owner.name,
              detail: t('nohats.invited', {
                roles: list(invitation.roles.map((role) => code('role', role))),
                date: date(invitation.expiresAt),
              }),
            }))}
          />
        </Section>
      ) : (
        <p>{t('nohats.who')}</p>
      )}
      <p className="mt-l">
        <Button busy={busy} onClick={again}>
          {t(waiting ? 'nohats.accept' : 'nohats.again')}
        </Button>
      </p>
    </>
  );
}
