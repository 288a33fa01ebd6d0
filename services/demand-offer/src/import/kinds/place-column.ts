import type { Issue } from '@concierta/kernel';
import type { Column, Values } from '@concierta/spreadsheet';
import { currentCode, displayName, searchTerritories } from '@concierta/territories';

const fewest = 4;

/** The places that somebody who wrote a name may have meant, with their codes. */
const named = (words: string) =>
  searchTerritories(words, { limit: fewest }).map(({ code }) => ({ code, name: displayName(code) }));

/** Where: one or several DIVIPOLA codes in one cell. */
export const placeColumn = (more: Partial<Column> = {}): Column => ({
  key: 'territories',
  header: { es: 'Código DIVIPOLA', en: 'DIVIPOLA code' },
  aliases: ['DIVIPOLA', 'Código DANE', 'Código municipio', 'Municipio (código)', 'Territorio', 'Territorios'],
  type: { is: 'code', lengths: [2, 5], many: 200, named },
  hint: {
    es: 'Cinco cifras para un municipio (05001), dos para un departamento (05). Varios van separados por coma.',
    en: 'Five digits for a municipality (05001), two for a department (05). Several go separated by commas.',
  },
  example: '19450',
  ...more,
});

const noPlace = (code: string): Pick<Issue, 'params'> => {
  const now = currentCode(code);
  if (now !== undefined && now !== code) {
    const place = `${now} (${displayName(now)})`;
    return {
      params: {
        es: `El código ${code} ya no está vigente. Hoy es ${place}.`,
        en: `Code ${code} is no longer in force. Today it is ${place}.`,
      },
    };
  }
  return {
    params: {
      es: `El código ${code} no es de ningún municipio ni departamento. Revíselo en la lista del DANE.`,
      en: `Code ${code} is of no municipality or department. Check it in DANE's list.`,
    },
  };
};

/** Issues about a place, with the code that is wrong in them: a cell may hold several. */
export const placeIssues = (issues: readonly Issue[], { territories }: Values): readonly Issue[] =>
  issues.map((issue) => {
    const [, column, place] = issue.pointer.split('/');
    const code = Array.isArray(territories) && column === 'territories' ? territories[Number(place)] : undefined;
    return issue.code === 'unknown-territory' && code !== undefined ? { ...issue, ...noPlace(code) } : issue;
  });
