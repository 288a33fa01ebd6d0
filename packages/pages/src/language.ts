import { en } from './words/en.ts';
import { es } from './words/es.ts';

/** The languages a public page is written in; Spanish first. */
export type Language = 'es' | 'en';

/** Every word a public page says. English has exactly the keys of Spanish, or it does not compile. */
export type Words = typeof es;

const dictionaries: Record<Language, Words> = { es, en };

/** The words of a language. */
export const wordsOf = (language: Language): Words => dictionaries[language];

/** The language a request asks for with `?lang=`: Spanish unless it says `en`. */
export const languageOf = (query: string | undefined): Language => (query === 'en' ? 'en' : 'es');

/** What `<html lang>` says. */
export const tagOf = (language: Language): string => (language === 'es' ? 'es-CO' : 'en');

export type QueryValues = Readonly<Record<string, string | undefined>>;

/** One slash before a path: a browser takes two (or a slash and its mirror) for the name of another site. */
const inside = (path: string): string => path.replace(/^[/\\]+/, '/');

/** An address inside the public site that keeps the reader's language; empty values are left out. */
export const address = (path: string, language: Language, query: QueryValues = {}): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
  if (language === 'en') search.set('lang', 'en');
  const text = search.toString();
  return text === '' ? inside(path) : `${inside(path)}?${text}`;
};
