import { type Issue, Refusal } from '@concierta/kernel';

/** A refusal of the whole file, in words that say how to mend it. */
export const refuseFile = (code: string, es: string, en: string): Refusal =>
  new Refusal('invalid', {}, [{ pointer: '/file', code, params: { es, en } }]);

/** What is wrong with one cell, pointing at its column. */
export const cellIssue = (key: string, code: string, es: string, en: string): Issue => ({
  pointer: `/${key}`,
  code,
  params: { es, en },
});

/** A cell's words as a message quotes them. */
export const quoted = (text: string): string => (text.length > 40 ? `${text.slice(0, 39).trimEnd()}…` : text);
