import type { ReactNode } from 'react';
import { SaidHere } from '../kit/say.tsx';
import { useWords } from '../words/index.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Mark } from './Mark.tsx';
import { NewVersion } from './NewVersion.tsx';
import { OfflineNotice } from './OfflineNotice.tsx';

function Foot() {
  const { t } = useWords();
  return (
    <footer className="foot" id="pie">
      <div>
        <p>
          <b>Concierta</b> · {t('shell.footer.what')}
          <br />
          {t('shell.footer.policy')}
        </p>
        <nav aria-label={t('shell.footer')}>
          <ul>
            <li>
              <a href="/">{t('shell.footer.portfolio')}</a>
            </li>
            <li>
              <a href="/territorios">{t('shell.footer.territories')}</a>
            </li>
            <li>
              <a href="/accesibilidad">{t('shell.accessibility')}</a>
            </li>
            <li>
              <a href="/tratamiento-de-datos">{t('shell.footer.data')}</a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}

interface Props {
  /** At the right of the mark: the hat. */
  readonly hat?: ReactNode;
  readonly children: ReactNode;
  /** After the frame: the bar of a phone. */
  readonly bar?: ReactNode;
}

/** What every page has around it: government strip, mark, notices, foot. */
export function Chrome({ hat, children, bar }: Props) {
  const { t } = useWords();
  return (
    <>
      <a className="skip" href="#contenido">
        {t('shell.skip')}
      </a>
      <header>
        <div className="gov">
          <div>
            <a href="https://www.gov.co">
              <b>GOV.CO</b>
            </a>
            <div className="row">
              <LanguageSwitch />
              <a href="/accesibilidad">{t('shell.accessibility')}</a>
            </div>
          </div>
        </div>
        <div className="top">
          <div>
            <Mark />
            {hat}
          </div>
        </div>
      </header>
      <OfflineNotice />
      {children}
      {bar}
      <Foot />
      <SaidHere />
      <NewVersion />
    </>
  );
}
