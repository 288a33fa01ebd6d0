import { useEffect } from 'react';
import { isProblem, problemWords } from '../api/problem.ts';
import { Button, ButtonLink, Head } from '../kit/index.ts';
import { useWords } from '../words/index.tsx';

/** Not there and not yours look the same on purpose. */
export function NotFound() {
  const { t } = useWords();
  return (
    <Head
      failed
      title={t('notfound.title')}
      lead={t('notfound.text')}
      actions={<ButtonLink to="/">{t('notfound.action')}</ButtonLink>}
    />
  );
}

function NoAccess({ error }: { error: unknown }) {
  const { t } = useWords();
  return (
    <Head
      failed
      title={t('noaccess.title')}
      lead={problemWords(error)}
      actions={<ButtonLink to="/">{t('notfound.action')}</ButtonLink>}
    />
  );
}

function Offline({ again }: { again?: (() => void) | undefined }) {
  const { t } = useWords();
  return (
    <Head
      failed
      title={t('offline.page.title')}
      lead={t('offline.page.text')}
      actions={again && <Button onClick={again}>{t('error.again')}</Button>}
    />
  );
}

/** A whole page for what went wrong: each says what happens and the one next action. */
export function ProblemScreen({ error, again }: { error: unknown; again?: (() => void) | undefined }) {
  const { t } = useWords();
  useEffect(() => {
    if (error instanceof Error && !isProblem(error)) reportError(error);
  }, [error]);
  if (!error || isProblem(error, 'offline') || !navigator.onLine) return <Offline again={again} />;
  if (isProblem(error, 'not-found')) return <NotFound />;
  if (isProblem(error) && error.status === 403) return <NoAccess error={error} />;
  const reference = isProblem(error) ? error.body.instance : undefined;
  return (
    <Head
      failed
      title={t('error.title')}
      lead={t('error.text')}
      actions={
        <>
          <Button onClick={again ?? (() => location.reload())}>{t('error.again')}</Button>
          {reference && <span className="s u code">{t('error.reference', { id: reference })}</span>}
        </>
      }
    />
  );
}
