import { mediaTypes } from '@concierta/files';
import { OwnerId } from '@concierta/kernel';
import { openTable, type SheetFormat, writeSheets } from '@concierta/spreadsheet';
import { beforeAll, describe, expect, it } from 'vitest';
import { importKind } from '../src/import/kinds/index.ts';
import { type Body, cast, type Member, type Service, service } from './service.ts';

type Rows = readonly (readonly (string | number | undefined)[])[];

const headings = [
  'Código',
  'Título',
  'Fecha',
  'Código DIVIPOLA',
  'Región',
  'Esquema',
  'Prioridad',
  'Lo acordado',
  'Necesidades',
];

/** A result of a dialogue as an officer would type it. */
const drv = (
  n: number,
  changes: Partial<Record<'code' | 'title' | 'date' | 'place' | 'rank' | 'needs', string | number>> = {},
) => [
  changes.code ?? `DRV-${n}`,
  changes.title ?? `Resultado ${n} del diálogo`,
  changes.date ?? '14/03/2023',
  changes.place ?? '19450',
  'Alto Patía',
  'PDET',
  changes.rank ?? (n % 900) + 1,
  `Se acordó lo de la fila ${n}.`,
  changes.needs,
];

let s: Service;
let people: Awaited<ReturnType<typeof cast>>;
beforeAll(async () => {
  s = await service();
  people = await cast(s);
});

const upload = async (who: Member, bytes: Buffer, format: SheetFormat, name = `drv.${format}`): Promise<string> => {
  const asked = await who.create('/files/uploads', { name, mediaType: mediaTypes[format], size: bytes.length });
  const { upload: signed, file } = asked.body as unknown as {
    file: string;
    upload: { url: string; method: string; headers: Record<string, string> };
  };
  const sent = await s.fileStore(
    new Request(signed.url, { method: signed.method, headers: signed.headers, body: new Uint8Array(bytes) }),
  );
  expect(sent.status).toBe(204);
  return file;
};

const sheetOf = (rows: Rows, format: SheetFormat = 'xlsx', headers = headings) =>
  writeSheets(format, [{ name: 'Datos', headers, rows }]);

interface Progress extends Body {
  readonly counts: Readonly<Record<string, number>>;
}

/** Uploads, loads and waits until it is over. */
const load = async (who: Member, bytes: Buffer, format: SheetFormat = 'xlsx', more: object = {}) => {
  const file = await upload(who, bytes, format);
  const begun = await who.create('/imports', { kind: 'bindingRegionalDialogue', file, ...more });
  expect(begun.status).toBe(201);
  await s.drain();
  return (await who.get(`/imports/${begun.body.id}`)).body as Progress;
};

const resultOf = async (who: Member, id: string): Promise<Buffer> => {
  const { download } = (await who.get(`/imports/${id}/result`)).body as unknown as { download: { url: string } };
  return Buffer.from(await (await s.fileStore(new Request(download.url))).arrayBuffer());
};

const rawOf = async (bytes: Buffer, format: SheetFormat) => {
  const table = await openTable(
    bytes,
    format,
    await importKind('bindingRegionalDialogue').columns({}, undefined as never),
  );
  const rows: (string | undefined)[][] = [];
  for await (const { number, cells } of table.rawRows()) {
    const row = Array.from({ length: 10 }, (_, i) => {
      const cell = cells.get(i);
      return cell && ('text' in cell ? cell.text : undefined);
    });
    rows[number] = row;
  }
  return rows;
};

const ofSources = async (who: Member) => {
  let all: Body[] = [];
  for (let next: string | undefined = ''; next !== undefined; ) {
    const { body } = await who.get(`/sources?limit=100${next ? `&after=${next}` : ''}`);
    all = [...all, ...body.items];
    next = body.next;
  }
  return all;
};

const bad = (n: number) =>
  n % 15 === 0 ? (n % 2 === 0 ? drv(n, { place: '19999' }) : drv(n, { date: '31/02/2023' })) : drv(n);

describe.each<SheetFormat>(['xlsx', 'csv'])('a sheet of 300 dialogue results with 20 bad rows, as %s', (format) => {
  it('is loaded but for the bad ones, mended from the marked file, and loaded again without a double', async () => {
    const owner = await s.entity(`E${format}`);
    const who = await s.join(owner, 'formulator', ['formulator']);
    const rows = Array.from({ length: 300 }, (_, i) => bad(i + 1));
    const first = await load(who, await sheetOf(rows, format), format);
    expect(first).toMatchObject({ state: 'done', rows: 300, treated: 300, hasResult: true });
    expect(first.counts).toEqual({ loaded: 280, updated: 0, same: 0, refused: 20 });

    const refused = (await who.get(`/imports/${first.id}/rows?limit=100`)).body.items;
    expect(refused).toHaveLength(20);
    expect(refused[0]).toMatchObject({ number: 16, findings: [{ code: 'date', column: 'Fecha' }] });
    expect(refused[1]).toMatchObject({
      number: 31,
      findings: [{ code: 'unknown-territory', column: 'Código DIVIPOLA' }],
    });

    const marked = await rawOf(await resultOf(who, first.id), format);
    expect(marked[1]?.[9]).toBe('Resultado de la carga');
    expect(marked[2]?.[9]).toBe('Cargada');
    expect(marked[16]?.[9]).toMatch(/^No se cargó · Fecha: «31\/02\/2023» no es una fecha/);

    const mended = marked.slice(2).map((row, i) => {
      const whole = [...row];
      whole[2] = '14/03/2023';
      whole[3] = '19450';
      expect(whole[0]).toBe(`DRV-${i + 1}`);
      return whole;
    });
    const again = await load(who, await sheetOf(mended, format, [...headings, 'Resultado de la carga']), format);
    expect(again.counts).toEqual({ loaded: 20, updated: 0, same: 280, refused: 0 });
    expect(await ofSources(who)).toHaveLength(300);

    const twice = await load(who, await sheetOf(mended, format), format);
    expect(twice.counts).toEqual({ loaded: 0, updated: 0, same: 300, refused: 0 });
    expect(await ofSources(who)).toHaveLength(300);
    expect((await rawOf(await resultOf(who, twice.id), format))[2]?.[9]).toBe('Ya estaba');
  });
});

describe('a row', () => {
  it('with its own code that says something else corrects what it had left; without one it is another row', async () => {
    const who = await s.join(await s.entity('CORRIGE'), 'formulator', ['formulator']);
    await load(who, await sheetOf([drv(1), drv(2, { code: '' })]));
    const again = await load(
      who,
      await sheetOf([drv(1, { title: 'Otro título', code: ' drv-1 ' }), drv(2, { code: '', title: 'Otra' })]),
    );
    expect(again.counts).toEqual({ loaded: 1, updated: 1, same: 0, refused: 0 });
    expect((await ofSources(who)).map(({ title }) => title).sort()).toEqual([
      'Otra',
      'Otro título',
      'Resultado 2 del diálogo',
    ]);
    const { items } = (await who.get(`/imports/${again.id}/rows?outcome=updated`)).body;
    expect((await who.get(`/sources/${items[0]?.target}`)).body).toMatchObject({
      version: 2,
      fields: { title: 'Otro título' },
    });
  });

  it('that repeats one of the same sheet is not loaded twice, and is refused when it says something else', async () => {
    const who = await s.join(await s.entity('REPITE'), 'formulator', ['formulator']);
    const job = await load(
      who,
      await sheetOf([
        drv(1),
        drv(1),
        drv(1, { title: 'Otra cosa' }),
        ...Array.from({ length: 60 }, (_, i) => drv(i + 10)),
        drv(1, { title: 'Y otra' }),
      ]),
    );
    expect(job.counts).toEqual({ loaded: 61, updated: 0, same: 1, refused: 2 });
    const { items } = (await who.get(`/imports/${job.id}/rows`)).body;
    expect(items.map(({ number, findings }) => [number, (findings as { code: string }[])[0]?.code])).toEqual([
      [4, 'repeated'],
      [65, 'repeated'],
    ]);
  });

  it('of a source that is over is not corrected, and says so', async () => {
    const who = await s.join(await s.entity('TERMINA'), 'formulator', ['formulator']);
    const first = await load(who, await sheetOf([drv(1)]));
    const { items } = (await who.get(`/imports/${first.id}/rows?outcome=loaded`)).body;
    await who.command(`/sources/${items[0]?.target}/lapse`, { reason: 'Se cambió.' });
    const again = await load(who, await sheetOf([drv(1, { title: 'Tarde' })]));
    expect(again.counts.refused).toBe(1);
    expect((await who.get(`/imports/${again.id}/rows`)).body.items[0]).toMatchObject({
      findings: [{ code: 'source-ended' }],
    });
  });
});

describe('draft demands beside the sources', () => {
  it('one for each need, citing the source, ranked by it; asked for later, only those that are missing', async () => {
    const who = await s.join(await s.entity('TAMIZA'), 'formulator', ['formulator']);
    const rows = [drv(1, { needs: 'Agua tratada | Formar a las juntas' }), drv(2)];
    await load(who, await sheetOf(rows));
    expect((await who.get('/demands')).body.items).toHaveLength(0);
    const job = await load(who, await sheetOf(rows), 'xlsx', { params: { demands: 'draft' } });
    expect(job.counts).toEqual({ loaded: 0, updated: 2, same: 0, refused: 0 });
    const { items } = (await who.get('/demands?group=draft')).body;
    expect(items.map(({ title }) => title).sort()).toEqual([
      'Agua tratada',
      'Formar a las juntas',
      'Resultado 2 del diálogo',
    ]);
    const one = (await who.get(`/demands/${items.find(({ title }) => title === 'Agua tratada')?.id}`)).body;
    expect(one).toMatchObject({
      state: 'draft',
      sources: [{ kind: 'bindingRegionalDialogue', version: 1 }],
      territories: [{ code: '19450' }],
    });
    const [cited] = one.sources as { source: string }[];
    expect((await who.get(`/sources/${cited?.source}/demands`)).body.items).toHaveLength(2);

    const more = await load(
      who,
      await sheetOf([drv(1, { needs: 'Agua tratada | Cobrar una tarifa justa' }), drv(2)]),
      'xlsx',
      {
        params: { demands: 'draft' },
      },
    );
    expect(more.counts).toEqual({ loaded: 0, updated: 1, same: 1, refused: 0 });
    expect((await who.get('/demands?group=draft')).body.items).toHaveLength(4);
  });
});

describe('a file that cannot be used', () => {
  it.each<[string, () => Promise<Buffer>, SheetFormat, string]>([
    ['headers missing', () => sheetOf([['a', 'b']], 'xlsx', ['Título', 'Otra cosa']), 'xlsx', 'columns-missing'],
    ['no rows', () => sheetOf([]), 'xlsx', 'rows-none'],
    ['rows shifted', () => sheetOf(Array.from({ length: 6 }, (_, i) => ['', ...drv(i)])), 'xlsx', 'columns-shifted'],
  ])('%s: the import fails with what to do, and nothing is loaded', async (_, make, format, code) => {
    const who = await s.join(await s.entity(`F${code}`.slice(0, 12)), 'formulator', ['formulator']);
    const job = await load(who, await make(), format);
    expect(job).toMatchObject({
      state: 'failed',
      problem: { code, words: expect.any(String) },
      hasResult: false,
      allowed: [],
    });
    expect(await ofSources(who)).toHaveLength(0);
    expect((await who.get(`/imports/${job.id}/result`)).status).toBe(409);
  });

  it('is refused at once when it is no spreadsheet, was never uploaded, or is somebody else’s', async () => {
    const { formulator, planner } = people;
    const begin = (who: Member, body: object) => who.create('/imports', { kind: 'bindingRegionalDialogue', ...body });
    const pdf = Buffer.from('%PDF-1.4\n%%EOF\n');
    const asked = await formulator.create('/files/uploads', {
      name: 'a.pdf',
      mediaType: mediaTypes.pdf,
      size: pdf.length,
    });
    const { upload: signed } = asked.body as unknown as { upload: { url: string; headers: Record<string, string> } };
    await s.fileStore(new Request(signed.url, { method: 'PUT', headers: signed.headers, body: new Uint8Array(pdf) }));
    const issueOf = async (who: Member, body: object) => (await begin(who, body)).body.issues?.[0];
    expect(await issueOf(formulator, { file: asked.body.file })).toMatchObject({
      pointer: '/file',
      code: 'not-a-spreadsheet',
    });
    expect(await issueOf(formulator, { file: 'fil_01M8AAAAAAAAAAAAAAAAAAAAAA' })).toMatchObject({
      pointer: '/file',
      code: 'unknown-file',
    });
    const theirs = await upload(planner, await sheetOf([drv(1)]), 'xlsx');
    expect(await issueOf(formulator, { file: theirs })).toMatchObject({ pointer: '/file', code: 'unknown-file' });
    expect(await issueOf(planner, { file: theirs, kind: 'nothing' })).toMatchObject({
      pointer: '/kind',
      code: 'choice',
    });
    expect(
      await issueOf(planner, { file: theirs, params: { survey: 'sur_01M8AAAAAAAAAAAAAAAAAAAAAA' } }),
    ).toMatchObject({ pointer: '/params/survey' });
  });

  it('somebody else’s import is not there; a viewer reads and may not load', async () => {
    const { formulator, planner, viewer } = people;
    const job = await load(formulator, await sheetOf([drv(1)]));
    for (const path of ['', '/rows', '/result'])
      expect((await planner.get(`/imports/${job.id}${path}`)).status).toBe(404);
    expect((await viewer.get(`/imports/${job.id}`)).status).toBe(200);
    const file = await upload(formulator, await sheetOf([drv(1)]), 'xlsx');
    const refusal = await viewer.create('/imports', { kind: 'bindingRegionalDialogue', file });
    expect(refusal).toMatchObject({ status: 403, body: { code: 'role-required' } });
  });
});

describe('an import that is interrupted', () => {
  it('cancelled before its turn loads nothing and cannot be resumed', async () => {
    const who = await s.join(await s.entity('CANCELA'), 'formulator', ['formulator']);
    const file = await upload(who, await sheetOf([drv(1)]), 'xlsx');
    const begun = await who.create('/imports', { kind: 'bindingRegionalDialogue', file });
    expect((await who.command(`/imports/${begun.body.id}/cancel`)).body).toMatchObject({ state: 'cancelled' });
    await s.drain();
    expect(await ofSources(who)).toHaveLength(0);
    expect((await who.command(`/imports/${begun.body.id}/resume`)).status).toBe(409);
  });

  it('cancelled half way keeps what was loaded, and the file says which rows did not come in', async () => {
    const who = await s.join(await s.entity('MITAD'), 'formulator', ['formulator']);
    const file = await upload(who, await sheetOf(Array.from({ length: 120 }, (_, i) => drv(i + 1))), 'xlsx');
    const begun = await who.create('/imports', { kind: 'bindingRegionalDialogue', file });
    let chunks = 0;
    s.faults.lose = (type) => {
      if (type === 'import.chunkReady.v1') chunks += 1;
      return type === 'import.chunkReady.v1' && chunks > 1;
    };
    await s.drain();
    s.faults.lose = undefined;
    const cancelled = await who.command(`/imports/${begun.body.id}/cancel`);
    expect(cancelled.body).toMatchObject({ state: 'cancelled', rows: 120, allowed: [] });
    await s.drain();
    const marked = (await rawOf(await resultOf(who, String(begun.body.id)), 'xlsx')).slice(2).map((row) => row[9]);
    const loaded = await ofSources(who);
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.length).toBeLessThan(120);
    expect(marked.filter((words) => words === 'Cargada')).toHaveLength(loaded.length);
    expect(marked.filter((words) => words === 'Sin cargar: la carga se canceló.')).toHaveLength(120 - loaded.length);
  });

  it('whose worker dies in the middle of a chunk goes on and loads each row once', async () => {
    const who = await s.join(await s.entity('MUERE'), 'formulator', ['formulator']);
    const rows = Array.from({ length: 120 }, (_, i) => drv(i + 1));
    const file = await upload(who, await sheetOf(rows), 'xlsx');
    const begun = await who.create('/imports', { kind: 'bindingRegionalDialogue', file });
    let writes = 0;
    s.faults.afterWrite = () => {
      writes += 1;
      return writes % 4 === 0 ? 'die' : 'live';
    };
    for (let tries = 0; tries < 30; tries += 1) await s.drain().catch(() => undefined);
    s.faults.afterWrite = undefined;
    await s.drain();
    expect((await who.get(`/imports/${begun.body.id}`)).body).toMatchObject({
      state: 'done',
      counts: { loaded: 120, updated: 0, same: 0, refused: 0 },
    });
    expect(await ofSources(who)).toHaveLength(120);
  });

  it('whose event was given up goes on where it was when somebody resumes it', async () => {
    const who = await s.join(await s.entity('RETOMA'), 'formulator', ['formulator']);
    const file = await upload(who, await sheetOf(Array.from({ length: 60 }, (_, i) => drv(i + 1))), 'xlsx');
    const begun = await who.create('/imports', { kind: 'bindingRegionalDialogue', file });
    s.faults.lose = (type) => type === 'import.chunkReady.v1';
    await s.drain();
    s.faults.lose = undefined;
    expect((await who.get(`/imports/${begun.body.id}`)).body).toMatchObject({ state: 'loading', rows: 60, treated: 0 });
    expect((await who.command(`/imports/${begun.body.id}/resume`)).status).toBe(200);
    await s.drain();
    expect((await who.get(`/imports/${begun.body.id}`)).body).toMatchObject({ state: 'done', counts: { loaded: 60 } });
    expect(await ofSources(who)).toHaveLength(60);
  });
});

describe('what others see of it', () => {
  it('the events of an import’s rows are marked as a batch, and none carries a word of the sheet', async () => {
    const who = await s.join(await s.entity('TANDA'), 'formulator', ['formulator']);
    const before = s.seen.length;
    const job = await load(who, await sheetOf([drv(1, { title: 'Palabra secreta' })]));
    await load(
      who,
      await sheetOf(
        [drv(1, { title: 'Palabra secreta' })].map((row) => [...row, '30/06/2027']),
        'xlsx',
        [...headings, 'Fecha límite'],
      ),
    );
    const seen = s.seen.slice(before).filter(({ owner }) => owner === OwnerId.parse(job.owner));
    expect(seen.map(({ type, batch }) => [type, batch])).toContainEqual(['import.chunkReady.v1', true]);
    expect(seen.map(({ type, batch }) => [type, batch])).toContainEqual(['source.changed.v1', true]);
    expect(JSON.stringify(seen)).not.toContain('secreta');
  });

  it('templates for every kind have the headers that are read, in both forms', async () => {
    const { items } = (await people.formulator.get('/imports/kinds')).body as unknown as {
      items: { name: string; needs: string[] }[];
    };
    for (const { name } of items.filter(({ needs }) => needs.length === 0)) {
      for (const format of ['xlsx', 'csv'] as const) {
        const response = await s.app.request(`http://api.test/api/imports/templates/${name}?format=${format}`, {
          headers: {
            authorization: `Bearer ${people.formulator.person}`,
            'acting-as': `${people.formulator.owner}.${people.formulator.membership}`,
          },
        });
        expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''.*\.(xlsx|csv)$/);
        const columns = await importKind(name).columns({}, undefined as never);
        const table = await openTable(Buffer.from(await response.arrayBuffer()), format, columns);
        expect(table.headers.columns.size).toBe(columns.length);
      }
    }
  });
});
