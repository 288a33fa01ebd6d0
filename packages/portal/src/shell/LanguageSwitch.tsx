import { chooseLanguage, useWords } from '../words/index.tsx';

/** The other language, named in itself. */
export function LanguageSwitch() {
  const { t, language } = useWords();
  const other = language === 'es' ? 'en' : 'es';
  return (
    <button type="button" className="lk" lang={other} onClick={() => void chooseLanguage(other)}>
      {t('shell.language')}
    </button>
  );
}
