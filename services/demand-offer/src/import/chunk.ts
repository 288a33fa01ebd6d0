import { outgoing } from '@concierta/events';
import { idSchema } from '@concierta/kernel';
import type { TableRow } from '@concierta/spreadsheet';
import type { AggregateDefinition } from '@concierta/store';
import * as z from 'zod';
import { Counts, KeptIssue } from './state.ts';

const Value = z.union([z.string(), z.number(), z.array(z.string())]);

const Row = z.object({
  number: z.number().int(),
  values: z.record(z.string(), Value),
  issues: z.array(KeptIssue),
});

const base = { import: idSchema('importJob'), kind: z.string() };

/** Some rows of a sheet: waiting to be loaded, or loaded; then what they said is let go. */
export const ImportChunk = z.discriminatedUnion('state', [
  z.object({ ...base, state: z.literal('ready'), rows: z.array(Row) }),
  z.object({ ...base, state: z.literal('loaded'), counts: Counts }),
]);
export type ImportChunk = z.infer<typeof ImportChunk>;

export type ChunkEvent = { type: 'readied'; rows: number } | { type: 'loaded'; counts: Counts };

/** How chunks are kept: one aggregate each, so that each tells its own queue when it is ready. */
export const chunks: AggregateDefinition<ImportChunk, ChunkEvent> = {
  kind: 'IMPORTCHUNK',
  schema: 1,
  parse: (raw) => ImportChunk.parse(raw),
};

/** Always the same for the same rows, so that reading the file again makes no second one. */
export const chunkId = (job: string, place: number): string => `${job}.${String(place).padStart(4, '0')}`;

/** A chunk ready to be loaded, and the event that says so. */
export const readyChunk = (job: { id: string; kind: string }, rows: readonly TableRow[]) => {
  const event: ChunkEvent = { type: 'readied', rows: rows.length };
  const next = ImportChunk.parse({ state: 'ready', import: job.id, kind: job.kind, rows });
  const data = { kind: job.kind, import: job.id, rows: rows.length };
  return { event, next, integration: { ...outgoing('import.chunkReady.v1', { data }), batch: true as const } };
};

const mostRows = 50;
const mostBytes = 200_000;

/** A row that no chunk would hold, refused before it is kept. */
const tooLong = ({ number }: TableRow): TableRow => ({
  number,
  values: {},
  issues: [
    {
      pointer: '',
      code: 'too-large',
      params: {
        es: 'La fila tiene demasiado texto para guardarse. Acórtela.',
        en: 'The row holds too much text to be kept. Shorten it.',
      },
    },
  ],
});

/** Rows in chunks of at most fifty and 200 KB, the same each time they are read. */
export async function* inChunks(rows: AsyncIterable<TableRow>): AsyncGenerator<readonly TableRow[]> {
  let chunk: TableRow[] = [];
  let bytes = 0;
  for await (const read of rows) {
    const whole = Buffer.byteLength(JSON.stringify(read));
    const row = whole > mostBytes ? tooLong(read) : read;
    const weight = Math.min(whole, mostBytes);
    if (chunk.length > 0 && (chunk.length >= mostRows || bytes + weight > mostBytes)) {
      yield chunk;
      chunk = [];
      bytes = 0;
    }
    chunk.push(row);
    bytes += weight;
  }
  if (chunk.length > 0) yield chunk;
}
