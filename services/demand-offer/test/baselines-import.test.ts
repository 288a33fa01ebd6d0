import { mediaTypes } from '@concierta/files';
import { openTable, writeSheets } from '@concierta/spreadsheet';
import { beforeAll, describe, expect, it } from 'vitest';
import { baselines } from '../src/import/kinds/baselines.ts';
import { type Body, cast, type Member, type Service, service } from './service.ts';

type Row = readonly (string | number | undefined)[];

/** As TerriData heads its columns. */
const headers = [
  'Código Entidad',
  'Entidad',
  'Indicador',
  'Año',
  'Dato Numérico',
  'Unidad de Medida',
  'Grupo',
  'Fuente',
];

const mdm = (code: string, place: string, year: number, value: number | string, group = 'G4'): Row => [
  code,
  place,
  'Medición de Desempeño Municipal',
  year,
  value,
  'puntos',
  group,
  'DNP',
];

let s: Service;
let who: Awaited<ReturnType<typeof cast>>;
beforeAll(async () => {
  s = await service();
  who = await cast(s);
});

const load = async (by: Member, rows: readonly Row[]): Promise<Body> => {
  const bytes = await writeSheets('xlsx', [{ name: 'Datos', headers, rows }]);
  const asked = await by.create('/files/uploads', { name: 'mdm.xlsx', mediaType: mediaTypes.xlsx, size: bytes.length });
  const { url, headers: signed } = asked.body.upload as { url: string; headers: Record<string, string> };
  await s.fileStore(new Request(url, { method: 'PUT', headers: signed, body: new Uint8Array(bytes) }));
  const begun = await by.create('/imports', { kind: 'baselines', file: asked.body.file });
  expect(begun.status).toBe(201);
  await s.drain();
  return (await by.get(`/imports/${begun.body.id}`)).body;
};

const values = async (by: Member, query: string) =>
  (await by.get(`/baselines?${query}`)).body.items.map(({ place, value, revision }) => [
    (place as { code: string }).code,
    value,
    revision,
  ]);

describe('measurements out of a sheet, as TerriData and the DNP give them', () => {
  it('are loaded once, codes stay text, and another figure is a revision with its reason', async () => {
    const by = who.formulator;
    const rows = [
      mdm('19450', 'Mercaderes', 2023, 47.9),
      mdm('05001', 'Medellín', 2023, 80, 'C'),
      ['19450', undefined, 'Cobertura de acueducto rural', 2022, 38.4, '%', undefined, 'TerriData'],
      ['19450', 'Mercaderes', 'IDF', 2023, 49.8, undefined, undefined, undefined],
    ];
    expect((await load(by, rows)).counts).toMatchObject({ loaded: 4, refused: 0 });
    expect(await values(by, 'indicator=mdm')).toEqual([
      ['05001', 80, 1],
      ['19450', 47.9, 1],
    ]);
    expect((await load(by, rows)).counts).toMatchObject({ loaded: 0, same: 4, refused: 0 });
    const again = await load(by, [mdm('19450', 'Mercaderes', 2023, 47.2)]);
    expect(again.counts).toMatchObject({ updated: 1 });
    expect(await values(by, 'territory=19450&indicator=mdm')).toEqual([['19450', 47.2, 2]]);
    const { id } = (await by.get('/baselines?territory=19450&indicator=mdm')).body.items[0] as Body;
    const { items } = (await by.get(`/baselines/${id}/history`)).body;
    expect(items.at(-1)).toMatchObject({
      facts: { value: 47.2, previous: { value: 47.9 } },
      reason: 'Cargada de una hoja de cálculo.',
    });
  });

  it('that are wrong are refused row by row, each where it is wrong, and the others are loaded', async () => {
    const by = who.official;
    const job = await load(by, [
      mdm('19450', 'Mercaderes', 2023, 47.9),
      mdm('19532', 'Patía', 2023, 51, ''),
      mdm('19075', 'Balboa', 2023, 340),
      mdm('99999', 'Nada', 2023, 40),
      mdm('19050', 'Leticia', 2023, 40),
      mdm('19', 'Cauca', 2023, 40),
      mdm('19100', 'Bolívar', 2199, 40),
      ['19450', 'Mercaderes', 'Hogares con agua', 2023, 40, undefined, undefined, undefined],
    ]);
    expect(job.counts).toMatchObject({ loaded: 1, refused: 7 });
    expect(await values(by, 'indicator=mdm')).toEqual([['19450', 47.9, 1]]);
  });

  it('withdrawn by a person are not brought back by a file', async () => {
    const by = who.planner;
    await load(by, [mdm('19450', 'Mercaderes', 2023, 47.9)]);
    const { id } = (await by.get('/baselines')).body.items[0] as Body;
    await by.command(`/baselines/${id}/withdraw`, { reason: 'Era de otro municipio.' });
    expect((await load(by, [mdm('19450', 'Mercaderes', 2023, 47)])).counts).toMatchObject({ refused: 1 });
    expect((await by.get('/baselines')).body.items).toEqual([]);
  });

  it('come out as a sheet that can be loaded again', async () => {
    const by = who.formulator;
    const response = await s.app.request('http://api.test/api/baselines/export?territory=19450', {
      headers: { authorization: `Bearer ${by.person}`, 'acting-as': `${by.owner}.${by.membership}` },
    });
    expect(response.status).toBe(200);
    const columns = await baselines.columns({}, undefined as never);
    const table = await openTable(Buffer.from(await response.arrayBuffer()), 'xlsx', columns);
    const found = [];
    for await (const row of table.rows()) found.push(row);
    expect(found.map(({ values: read }) => [read.territory, read.year, read.value])).toEqual([
      ['19450', 2023, 49.8],
      ['19450', 2023, 47.2],
      ['19450', 2022, 38.4],
    ]);
    expect(found.flatMap(({ issues }) => issues)).toEqual([]);
  });
});
