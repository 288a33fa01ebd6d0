import type { Column } from '@concierta/spreadsheet';

/** Where: one or several DIVIPOLA codes in one cell. */
export const placeColumn = (more: Partial<Column> = {}): Column => ({
  key: 'territories',
  header: { es: 'Código DIVIPOLA', en: 'DIVIPOLA code' },
  aliases: ['DIVIPOLA', 'Código DANE', 'Código municipio', 'Municipio (código)', 'Territorio', 'Territorios'],
  type: { is: 'code', lengths: [2, 5], many: 200 },
  hint: {
    es: 'Cinco cifras para un municipio (05001), dos para un departamento (05). Varios van separados por coma.',
    en: 'Five digits for a municipality (05001), two for a department (05). Several go separated by commas.',
  },
  example: '19450',
  ...more,
});
