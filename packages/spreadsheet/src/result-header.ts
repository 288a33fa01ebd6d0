import type { Words } from './column.ts';

/** The column that a marked file has more than the original. */
export const resultHeader: Words = { es: 'Resultado de la carga', en: 'Load result' };

/** In any language: a marked file that comes back, mended, brings it along. */
export const resultHeaders: readonly string[] = [resultHeader.es, resultHeader.en];
