import { type ComponentType, useState } from 'react';
import { Checkbox, Head, Select } from '../kit/index.ts';
import { LanguageSwitch } from '../shell/LanguageSwitch.tsx';
import { Mark } from '../shell/Mark.tsx';
import { type MessageId, useWords } from '../words/index.tsx';
import { Accepts, Icons } from './accepts.tsx';
import { Dialogs, Errors, Fields, Finder, Menus } from './live.tsx';
import { Drawn } from './Specimen.tsx';
import {
  Buttons,
  Commitments,
  Empties,
  Heads,
  Margins,
  Messages,
  States,
  StepsAndProgress,
  Summaries,
  Tables,
  TabsSample,
  Tasks,
  Trails,
} from './samples.tsx';
import type { Scheme } from './schemes.ts';

const sheets: readonly (readonly [id: string, title: MessageId, Sample: ComponentType<{ on: string }>])[] = [
  ['estados', 'components.states', States],
  ['botones', 'components.buttons', Buttons],
  ['encabezados', 'components.heads', Heads],
  ['tareas', 'components.tasks', Tasks],
  ['compromisos', 'components.commits', Commitments],
  ['tabla', 'components.tables', Tables],
  ['revision', 'components.summaries', Summaries],
  ['pasos', 'components.steps', StepsAndProgress],
  ['pestanas', 'components.tabs', TabsSample],
  ['recorrido', 'components.trails', Trails],
  ['mensajes', 'components.messages', Messages],
  ['errores', 'components.errors', Errors],
  ['campos', 'components.fields', Fields],
  ['buscador', 'components.combobox', Finder],
  ['dialogo', 'components.dialogs', Dialogs],
  ['funciones', 'components.menus', Menus],
  ['aceptacion', 'components.accepts', Accepts],
  ['vacios', 'components.empties', Empties],
  ['margen', 'components.margins', Margins],
  ['iconos', 'components.icons', Icons],
];

const views = ['own', 'light', 'dark', 'both'] as const;
type View = (typeof views)[number];
const schemesOf: Record<View, readonly (Scheme | undefined)[]> = {
  own: [undefined],
  light: ['light'],
  dark: ['dark'],
  both: ['light', 'dark'],
};

/** Every part of the kit, alive. */
export function ComponentsPage() {
  const { t } = useWords();
  const [view, setView] = useState<View>('own');
  const [compact, setCompact] = useState(false);
  return (
    <>
      <a className="skip" href="#contenido">
        {t('shell.skip')}
      </a>
      <header>
        <div className="gov">
          <div>
            <b>GOV.CO</b>
            <LanguageSwitch />
          </div>
        </div>
        <div className="top">
          <div>
            <Mark />
          </div>
        </div>
      </header>
      <div className="frame">
        <nav className="rail" aria-label={t('components.index')}>
          <ul>
            {sheets.map(([id, title]) => (
              <li key={id}>
                <a href={`#${id}`}>{t(title)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <main id="contenido" tabIndex={-1}>
          <Head title={t('components.title')} lead={t('components.lead')} />
          <form className="filters" aria-label={t('components.scheme')} onSubmit={(event) => event.preventDefault()}>
            <Select
              id="scheme"
              label={t('components.scheme')}
              options={views.map((one) => ({ value: one, label: t(`components.scheme.${one}`) }))}
              value={view}
              onChange={({ target }) => setView(views.find((one) => one === target.value) ?? 'own')}
            />
            <Checkbox
              id="density"
              label={t('components.density')}
              checked={compact}
              onChange={({ target }) => setCompact(target.checked)}
            />
          </form>
          {sheets.map(([id, title, Sample], at) => (
            <section key={id} id={id} className={at === 0 ? undefined : 'sec'}>
              <h2>{t(title)}</h2>
              <div className="specimens">
                {schemesOf[view].map((scheme) => (
                  <Drawn key={scheme ?? 'own'} scheme={scheme} compact={compact}>
                    <Sample on={`${id}-${scheme ?? 'own'}`} />
                  </Drawn>
                ))}
              </div>
            </section>
          ))}
        </main>
      </div>
    </>
  );
}
