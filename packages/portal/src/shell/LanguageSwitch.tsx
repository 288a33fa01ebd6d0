import { change } from '../api/index.ts';
import { currentSession } from '../session/store.ts';
import { chooseLanguage, type Language, useWords } from '../words/index.tsx';

/** Speaks it from now on here, and tells the platform so that messages to this person come in it too; that may fail in silence. */
async function choose(language: Language): Promise<void> {
  await chooseLanguage(language);
  if (currentSession().is === 'in') await change('patch', '/me', { body: { language } }).catch(() => undefined);
}

/** The other language, named in itself. */
export function LanguageSwitch() {
  const { t, language } = useWords();
  const other = language === 'es' ? 'en' : 'es';
  return (
    <button type="button" className="lk" lang={other} onClick={() => void choose(other)}>
      {t('shell.language')}
    </button>
  );
}
