const feminine = ['dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'];
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * The branches of an ICU plural in Spanish with small figures written as words: «dos ofertas», «Tres personas», «12 ofertas».
 * `#` in `many` is the figure.
 */
export const inWords = (one: string, many: string): string => {
  const spell = many.startsWith('#') && /^[A-ZÁÉÍÓÚÑ]/.test(one) ? capital : (word: string) => word;
  return `${feminine.map((word, n) => `=${n + 2} {${many.replace('#', spell(word))}}`).join(' ')} one {${one}} other {${many}}`;
};
