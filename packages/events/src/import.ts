import { idSchema } from '@concierta/kernel';
import * as z from 'zod';
import { CatalogueCode, defineEvent } from './definition.ts';

const Count = z.number().int().nonnegative();

/** What became of the rows of an import. */
export const ImportCounts = z.object({ loaded: Count, updated: Count, same: Count, refused: Count });

/** How an import moves: the file arrived, a chunk of its rows waits to be loaded, it is over. What the rows say stays with their owner. */
export const importEvents = [
  defineEvent({
    type: 'import.received.v1',
    owner: 'demand-offer',
    kind: 'IMPORT',
    visibility: 'owner',
    data: z.object({ kind: CatalogueCode }),
    summary: 'Llegó una hoja de cálculo para cargar, o se retoma una carga que se había detenido.',
  }),
  defineEvent({
    type: 'import.chunkReady.v1',
    owner: 'demand-offer',
    kind: 'IMPORTCHUNK',
    visibility: 'owner',
    data: z.object({ kind: CatalogueCode, import: idSchema('importJob'), rows: Count }),
    summary: 'Un grupo de hasta cincuenta filas de una hoja quedó listo para cargarse.',
  }),
  defineEvent({
    type: 'import.finished.v1',
    owner: 'demand-offer',
    kind: 'IMPORT',
    visibility: 'owner',
    data: z.object({
      kind: CatalogueCode,
      outcome: z.enum(['done', 'failed', 'cancelled']),
      counts: ImportCounts.optional(),
    }),
    summary: 'La carga de una hoja terminó, no se pudo hacer o se canceló.',
  }),
] as const;
