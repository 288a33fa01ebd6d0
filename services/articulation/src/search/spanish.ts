import snowball from 'snowball-stemmers';

const stemmer = snowball.newStemmer('spanish');

/** Words that say nothing about what an offer is; without accents, as they are compared. */
const stopWords = new Set(
  (
    'a al ante asi aun cada como con contra cual cuales cuando de del desde donde durante e el ella ellas ellos en entre ' +
    'era es esa esas ese eso esos esta estas este esto estos fue ha hacia han hasta hay la las le les lo los mas me mi mis muy ' +
    'nada ni no nos nosotros o os otra otras otro otros para pero por porque que quien quienes se sea segun ser si sin sino ' +
    'sobre solo son su sus tambien tan tanto te tiene tienen toda todas todo todos tu tus un una uno unos unas usted ustedes y ya yo ' +
    'the of and for to in on'
  ).split(' '),
);

/** Without accents: people search without them. Ñ counts as N, as those without the key write it. */
export const unaccented = (text: string): string => text.normalize('NFD').replaceAll(/[\u0300-\u036f]/g, '');

/** The singular of the regular plurals, which the stemmer alone does not bring together («mujer», «mujeres»). */
const singular = (word: string): string => {
  if (word.length > 4 && word.endsWith('ces')) return `${word.slice(0, -3)}z`;
  if (word.length > 4 && /[aeiou][dljnry]es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[aeo]s$/.test(word) ? word.slice(0, -1) : word;
};

/** The stemmer knows these endings only with their accent. */
const accented = (word: string): string => word.replace(/([cs])ion$/, '$1ión').replace(/logia$/, 'logía');

const known = new Map<string, string>();
const mostKnown = 50_000;

const stem = (word: string): string => {
  const kept = known.get(word);
  if (kept !== undefined) return kept;
  const found = /\d/.test(word) ? word : unaccented(stemmer.stem(accented(singular(word))));
  if (known.size >= mostKnown) known.clear();
  known.set(word, found);
  return found;
};

const wordPattern = /[\p{L}\p{N}\p{M}]+/gu;

/** A word of a text, where it stands. */
export interface Word {
  readonly at: number;
  readonly length: number;
  /** What is compared; nothing for a stop word. */
  readonly term: string | undefined;
}

/** What is compared of a word: lower case, no accents, the stem. Nothing for words that say nothing. */
export const termOf = (word: string): string | undefined => {
  const plain = unaccented(word.toLowerCase());
  return plain.length < 2 || stopWords.has(plain) ? undefined : stem(plain);
};

/** The words of a text in order, with their terms. */
export const wordsIn = (text: string): Word[] =>
  [...text.matchAll(wordPattern)].map((match) => ({
    at: match.index,
    length: match[0].length,
    term: termOf(match[0]),
  }));

/** The terms of a text, in order, stop words left out. */
export const termsOf = (text: string): string[] =>
  wordsIn(text).flatMap(({ term }) => (term === undefined ? [] : [term]));

/** Each different term of a query, at most twelve: a pasted page is not a search. */
export const queryTerms = (query: string): string[] => [...new Set(termsOf(query))].slice(0, 12);
