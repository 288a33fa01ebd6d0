import { type I18n, i18n } from '@lingui/core';
import { I18nProvider, useLingui } from '@lingui/react';
import { type ReactNode, useMemo } from 'react';
import type { MessageId } from './areas.ts';
import { dateTimeWords, dateWords, dayWords, timeWords, weekdayWords } from './dates.ts';
import { type Language, localeOf } from './languages.ts';

export type { Area, MessageId } from './areas.ts';
export { daysUntil, todayInColombia } from './dates.ts';
export { type Language, languages } from './languages.ts';
export { chooseLanguage, currentLanguage, languageChosen, loadArea, preferredLanguage, speak } from './speak.ts';

type Values = Readonly<Record<string, string | number>>;

/** Everything a component needs to speak: `t` for words, the rest for dates and figures as Colombia writes them. */
export interface Words {
  readonly language: Language;
  t(id: MessageId, values?: Values): string;
  /** The text for an id built from a code (`state.demand.${code}`), or the code itself if there is none. */
  code(prefix: string, code: string): string;
  date(iso: string): string;
  day(iso: string): string;
  time(iso: string): string;
  dateTime(iso: string): string;
  weekday(iso: string): string;
  number(value: number): string;
  /** «Cauca, Nariño y Putumayo» */
  list(items: readonly string[]): string;
}

const wordsOf = (speaker: I18n): Words => {
  const language: Language = speaker.locale === 'en' ? 'en' : 'es';
  const locale = localeOf[language];
  return {
    language,
    t: (id, values) => speaker._(id, values),
    code: (prefix, code) => {
      const id = `${prefix}.${code}`;
      return id in speaker.messages ? speaker._(id) : code;
    },
    date: (iso) => dateWords(iso, language),
    day: (iso) => dayWords(iso, language),
    time: (iso) => timeWords(iso, language),
    dateTime: (iso) => dateTimeWords(iso, language),
    weekday: (iso) => weekdayWords(iso, language),
    number: (value) => new Intl.NumberFormat(locale, { useGrouping: 'min2' }).format(value),
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  };
};

/** The words in the language being spoken; a component that uses it is drawn again when the language changes. */
export function useWords(): Words {
  const context = useLingui();
  return useMemo(() => wordsOf(context.i18n), [context]);
}

/** The words outside components (problem messages, document titles). */
export const wordsNow = (): Words => wordsOf(i18n);

export const WordsProvider = ({ children }: { children: ReactNode }) => (
  <I18nProvider i18n={i18n}>{children}</I18nProvider>
);
