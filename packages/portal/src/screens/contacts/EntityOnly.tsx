import { ButtonLink, Head } from '../../kit/index.ts';
import { useWords } from '../../words/index.tsx';

/** Who is not of a national entity is told whose the directory is, and where to go on. */
export function EntityOnly() {
  const { t } = useWords();
  return (
    <Head
      over={t('contacts.title')}
      title={t('contacts.entityOnly')}
      lead={t('contacts.entityOnly.body')}
      actions={<ButtonLink to="/">{t('notfound.action')}</ButtonLink>}
    />
  );
}
