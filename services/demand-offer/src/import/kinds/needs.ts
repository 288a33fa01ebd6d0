import type { Issue } from '@concierta/kernel';
import type { Column, Values } from '@concierta/spreadsheet';

const mostNeeds = 5;
const mostLetters = 120;

/** The needs that one source raises: each becomes a demand of its own when demands are asked for. */
export const needsColumn: Column = {
  key: 'needs',
  header: { es: 'Necesidades', en: 'Needs' },
  aliases: ['Necesidad', 'Necesidades que deja', 'Demandas', 'Demanda'],
  type: { is: 'text', max: (mostLetters + 3) * mostNeeds },
  hint: {
    es: 'Hasta cinco, separadas por una barra vertical (|). Si pide borradores de demanda, sale uno por cada una; si la deja vacía, uno con el título.',
    en: 'Up to five, separated by a vertical bar (|). If you ask for draft demands, each makes one; left empty, one with the title.',
  },
  example: 'Agua tratada en 23 veredas | Formar a las juntas de acueducto',
};

/** The needs of a row, in order, each once. */
export const needsOf = ({ needs }: Values): readonly string[] =>
  typeof needs !== 'string'
    ? []
    : [
        ...new Set(
          needs
            .split(/[|\n]/)
            .map((need) => need.trim())
            .filter((need) => need !== ''),
        ),
      ];

/** What is wrong with a row's needs, if anything. */
export const needTitle = (needs: readonly string[]): Issue | undefined => {
  if (needs.length > mostNeeds) {
    const params = {
      es: `Escriba como máximo ${mostNeeds} necesidades; ponga las demás en otra fila.`,
      en: `Write at most ${mostNeeds} needs; put the others in another row.`,
    };
    return { pointer: '/needs', code: 'too-many', params };
  }
  const long = needs.find((need) => need.length > mostLetters);
  if (long === undefined) return undefined;
  const params = {
    es: `«${long.slice(0, 40)}…» tiene ${long.length} caracteres: cada necesidad tiene como máximo ${mostLetters}.`,
    en: `“${long.slice(0, 40)}…” has ${long.length} characters: each need has at most ${mostLetters}.`,
  };
  return { pointer: '/needs', code: 'too-long', params };
};
