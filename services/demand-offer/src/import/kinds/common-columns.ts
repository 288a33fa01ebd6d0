import type { Column } from '@concierta/spreadsheet';

/** The code a row has in the register it comes from: what makes it the same row in another file. */
export const codeColumn: Column = {
  key: 'code',
  header: { es: 'Código de la fila', en: 'Row code' },
  aliases: ['Código', 'Id', 'Consecutivo', 'Número', 'No.', 'N.º', 'Radicado'],
  type: { is: 'text', max: 80 },
  hint: {
    es: 'El código que la fila tiene en su propio registro. Con él, al cargarla otra vez se corrige; sin él, una fila distinta es otra.',
    en: 'The code the row has in your own register. With it, loading the row again mends it; without it, a different row is another one.',
  },
  example: 'DRV-2023-014',
};

/** How a thing is called in lists. */
export const titleColumn = (example: string): Column => ({
  key: 'title',
  header: { es: 'Título', en: 'Title' },
  aliases: ['Nombre', 'Asunto', 'Tema'],
  required: true,
  type: { is: 'text', max: 120 },
  hint: { es: 'Cómo se llamará en las listas: una frase corta.', en: 'What lists will call it: one short sentence.' },
  example,
});

/** Free words about a thing. */
export const summaryColumn: Column = {
  key: 'summary',
  header: { es: 'Resumen', en: 'Summary' },
  aliases: ['Descripción', 'Observaciones'],
  type: { is: 'text', max: 4000 },
  hint: { es: 'Lo que haga falta para entenderla.', en: 'Whatever is needed to understand it.' },
  example: 'Quedó en el acta del segundo día.',
};
