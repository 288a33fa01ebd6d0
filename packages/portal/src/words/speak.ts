import { i18n } from '@lingui/core';
import { type Area, areaWords, coreWords } from './areas.ts';
import { type Language, languageFor, localeOf } from './languages.ts';

const stored = 'concierta.language';
const loaded = new Set<Area>();
let current: Language = 'es';

/** The language chosen in this browser, else the browser's own, else Spanish. */
export const preferredLanguage = (): Language =>
  languageFor([globalThis.localStorage?.getItem(stored), ...(globalThis.navigator?.languages ?? [])]);

/** True when somebody chose a language in this browser. */
export const languageChosen = (): boolean => globalThis.localStorage?.getItem(stored) !== null;

/** Starts speaking `language`: words of the shell and of every area already visited are there before anything is drawn. */
export async function speak(language: Language): Promise<void> {
  const parts = await Promise.all([coreWords(language), ...[...loaded].map((area) => areaWords(area, language))]);
  current = language;
  i18n.loadAndActivate({ locale: language, locales: localeOf[language], messages: Object.assign({}, ...parts) });
  if (globalThis.document) document.documentElement.lang = localeOf[language];
}

/** Speaks `language` from now on in this browser. */
export async function chooseLanguage(language: Language): Promise<void> {
  globalThis.localStorage?.setItem(stored, language);
  await speak(language);
}

/** Makes the words of an area available; a screen's route awaits it, so a screen never shows ids. */
export async function loadArea(area: Area): Promise<void> {
  if (loaded.has(area)) return;
  const language = current;
  const words = await areaWords(area, language);
  loaded.add(area);
  if (language !== current) return speak(current);
  i18n.load(language, words as Record<string, string>);
}

export const currentLanguage = (): Language => current;
