import { plain } from '@concierta/territories';

/** Words that say nothing about what is needed; without accents, as they are compared. */
const empty = new Set(
  (
    'a al ante aun cada como con contra cual cuando de del desde donde durante e el ella ellos en entre era es esa ese eso esta este ' +
    'esto estos estas fue ha hacia han hasta hay la las le les lo los mas muy ni no nos o otra otras otro otros para pero por porque ' +
    'que quien se sea segun ser si sin sobre solo son su sus tambien tan tanto toda todas todo todos un una uno unos unas y ya ' +
    'apoyo asistencia tecnica necesita necesidad municipio municipal departamento territorio territorial solicitud'
  ).split(' '),
);

const beginning = 6;

/** The beginning that the forms of a Spanish word share: «formular» and «formulación», «vereda» and «veredales». */
const stem = (word: string): string => {
  const singular = word.length > 4 && word.endsWith('es') ? word.slice(0, -2) : word.replace(/s$/, '');
  return singular.slice(0, beginning).replace(/[aeo]$/, '');
};

/** What is compared of a text: each stem once, with the word as it was written. Accents and capitals apart. */
export const stemsOf = (text: string): Map<string, string> => {
  const found = new Map<string, string>();
  for (const written of text.match(/[\p{L}\p{N}]+/gu) ?? []) {
    const word = plain(written).trim();
    if (word.length < 3 || empty.has(word)) continue;
    const key = stem(word);
    if (!found.has(key)) found.set(key, written.toLowerCase());
  }
  return found;
};
