/** The part of snowball-stemmers that is used: its Spanish stemmer. The package brings no types. */
declare module 'snowball-stemmers' {
  interface Stemmer {
    stem(word: string): string;
  }
  const snowball: { newStemmer(language: 'spanish'): Stemmer };
  export default snowball;
}
