import { mediaTypes } from '@concierta/files';
import type { ApiClient } from '@concierta/local/api-client';
import { type CellOut, type SheetFormat, writeSheets } from '@concierta/spreadsheet';

const headers = ['Código', 'Título', 'Fecha', 'Código DIVIPOLA', 'Región', 'Esquema', 'Prioridad', 'Lo acordado'];

/** A result of a binding regional dialogue as an officer types it; `place` that does not exist makes it a bad row. */
export const dialogueRow = (n: number, place = '19450'): readonly CellOut[] => [
  `DRV-${n}`,
  `Resultado ${n} del diálogo regional`,
  '14/03/2023',
  place,
  'Alto Patía y Norte del Cauca',
  'PDET',
  (n % 900) + 1,
  `Se acordó llevar agua tratada a la vereda número ${n} antes que la vía, con la junta de acueducto.`,
];

/** A sheet of dialogue results. */
export const dialogueSheet = (rows: Iterable<readonly CellOut[]>, format: SheetFormat = 'xlsx'): Promise<Buffer> =>
  writeSheets(format, [{ name: 'Datos', headers, rows }]);

/** As many good rows as asked for. */
export const dialogueRows = function* (count: number): Generator<readonly CellOut[]> {
  for (let n = 1; n <= count; n += 1) yield dialogueRow(n);
};

/** Uploads a sheet and begins to load it; gives the import. Throws on any answer that is not a success. */
export const beginImport = async (
  who: ApiClient,
  send: (request: Request) => Promise<Response>,
  bytes: Buffer,
  format: SheetFormat = 'xlsx',
): Promise<string> => {
  const asked = await who.post('/files/uploads', {
    name: `dialogos.${format}`,
    mediaType: mediaTypes[format],
    size: bytes.length,
  });
  const { url, headers: signed } = asked.body.upload as { url: string; headers: Record<string, string> };
  const sent = await send(new Request(url, { method: 'PUT', headers: signed, body: new Uint8Array(bytes) }));
  if (!sent.ok) throw new Error(`the sheet was not taken: ${sent.status}`);
  const begun = await who.post('/imports', { kind: 'bindingRegionalDialogue', file: asked.body.file });
  if (begun.status !== 201) throw new Error(`the import did not begin: ${JSON.stringify(begun.body)}`);
  return String(begun.body.id);
};
