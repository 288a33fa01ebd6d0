import { dateInColombia } from '@concierta/kernel';
import { address, dateWords, type Language } from '@concierta/pages';
import type { Html } from '@concierta/pages/layout';
import { html } from 'hono/html';
import { ago, operationWords } from './words.ts';

/** What every piece of the page needs to know. */
export interface Setting {
  readonly language: Language;
  /** The moment that is shown (ISO 8601, UTC). */
  readonly now: string;
  /** Goes with every form: a page from elsewhere cannot know it. */
  readonly token: string;
}

export const wordsIn = ({ language }: Setting) => operationWords[language];

const clockWords = {
  es: new Intl.DateTimeFormat('es-CO', { timeStyle: 'short', timeZone: 'America/Bogota' }),
  en: new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'America/Bogota' }),
};

const dayMs = 86_400_000;

/** A moment: «hace 3 min» within a day, «22 nov 2026, 3:15 p. m.» before. */
export const moment = ({ language, now }: Setting, at: string): Html => {
  const since = Date.parse(now) - Date.parse(at);
  const day = dateWords(dateInColombia(new Date(at)), language);
  const words =
    since >= 0 && since < dayMs ? ago[language](since) : `${day}, ${clockWords[language].format(new Date(at))}`;
  return html`<time class="nw" datetime="${at}">${words}</time>`;
};

export const operationPath = '/operacion';
export const letterPath = '/operacion/entrega';

/** The address of one dead letter. */
export const letterAddress = ({ language }: Setting, queue: string, position: string): string =>
  address(letterPath, language, { cola: queue, lugar: position });

/** A form of one button that has something done. */
export const actForm = (
  { language, token }: Setting,
  act: string,
  fields: Readonly<Record<string, string>>,
  button: Html,
): Html => {
  const all = { act, token, lang: language, ...fields };
  return html`<form method="post" action="${operationPath}">${Object.entries(all).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}${button}</form>`;
};
