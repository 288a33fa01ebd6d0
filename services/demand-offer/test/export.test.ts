import { newId } from '@concierta/kernel';
import { type Column, openTable, type SheetFormat } from '@concierta/spreadsheet';
import { change } from '@concierta/store';
import { beforeAll, describe, expect, it } from 'vitest';
import { draft } from '../src/demand/model.ts';
import { demands } from '../src/demand/store.ts';
import { mostExported } from '../src/export/list-export.ts';
import { everySource } from './sample-sources.ts';
import { cast, type Member, needOfMercaderes, type Service, service } from './service.ts';

let s: Service;
let people: Awaited<ReturnType<typeof cast>>;
beforeAll(async () => {
  s = await service();
  people = await cast(s);
});

const text = (key: string, es: string): Column => ({
  key,
  header: { es, en: es },
  required: true,
  type: { is: 'text', max: 10_000 },
  hint: { es: '', en: '' },
  example: '',
});

/** The rows of a download by the columns that a test looks at. */
const download = async (who: Member, path: string, format: SheetFormat, columns: readonly Column[]) => {
  const join = path.includes('?') ? '&' : '?';
  const response = await s.app.request(`http://api.test/api${path}${join}format=${format}`, {
    headers: { authorization: `Bearer ${who.person}`, 'acting-as': `${who.owner}.${who.membership}` },
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toContain(`.${format}`);
  const table = await openTable(Buffer.from(await response.arrayBuffer()), format, columns);
  const rows = [];
  for await (const { values } of table.rows()) rows.push(values);
  return rows;
};

const longTitle = `${'Agua segura en las veredas de Mercaderes, Argelia, Balboa y Patía '.repeat(2).slice(0, 119)}.`;

describe.each<SheetFormat>(['xlsx', 'csv'])('a list downloaded as %s', (format) => {
  it('of demands has the rows of the same filters, whole, with codes as text and nothing a spreadsheet would run', async () => {
    const who = await s.join(await s.entity(`D${format}`), 'formulator', ['formulator']);
    await who.create('/demands', { ...needOfMercaderes, title: '=HYPERLINK("http://x")', territories: ['05001'] });
    await who.create('/demands', { title: longTitle, territories: ['19450', '19050', '19075', '19532', '05001'] });
    await who.create('/demands', { title: 'Otra', territories: ['76001'] });
    const columns = [
      text('title', 'Título'),
      text('state', 'Estado'),
      text('codes', 'Código DIVIPOLA'),
      text('places', 'Territorios'),
    ];
    const rows = await download(who, '/demands/export?territory=05', format, columns);
    expect(rows).toHaveLength(2);
    expect(rows).toContainEqual({
      title: '=HYPERLINK("http://x")',
      state: 'Borrador',
      codes: '05001',
      places: 'Medellín, Antioquia',
    });
    expect(rows).toContainEqual(
      expect.objectContaining({ title: longTitle, codes: '19450, 19050, 19075, 19532, 05001' }),
    );
  });

  it('of sources and offers has theirs', async () => {
    const who = await s.join(await s.entity(`F${format}`), 'formulator', ['formulator']);
    await who.create('/sources', everySource.commitment);
    await who.create('/sources', everySource.petition);
    await who.create('/offers', { title: 'Formación de juntas' });
    const kinds = [text('kind', 'Clase'), text('title', 'Título'), text('deadline', 'Fecha límite')];
    expect(await download(who, '/sources/export?kind=commitment', format, kinds)).toMatchObject([
      { deadline: '2026-06-30' },
    ]);
    const offers = await download(who, '/offers/export', format, [text('code', 'Código'), text('title', 'Título')]);
    expect(offers).toMatchObject([{ code: `OFE-F${format}-2026-0001`, title: 'Formación de juntas' }]);
  });
});

describe('a download', () => {
  it('holds at most so many rows and says so in its last one', async () => {
    const who = await s.join(await s.entity('LARGA'), 'formulator', ['formulator']);
    const store = s.storeOf(who.owner);
    const at = s.clock.now().toISOString();
    const context = { principal: { person: who.person, owner: who.owner, as: 'person' as const }, correlationId: 'c' };
    for (let made = 0; made < mostExported + 1; made += 30) {
      const changes = Array.from({ length: Math.min(30, mostExported + 1 - made) }, (_, i) => {
        const { event, next } = draft({
          fields: { title: `Demanda ${made + i}` },
          ownerKind: 'entity',
          by: who.person,
          at,
        });
        return change(demands, { id: newId('demand', s.clock.now()), expected: 0, next, event });
      });
      await store.saveMany(changes, { context });
    }
    const rows = await download(who, '/demands/export', 'csv', [{ ...text('receipt', 'Radicado'), required: true }]);
    expect(rows.at(-1)).toMatchObject({ receipt: expect.stringMatching(/primeras 5\.000/) });
  });

  it('is of one’s own organisation alone, and takes no filter that the list does not', async () => {
    const { viewer, planner } = people;
    await planner.create('/sources', everySource.petition);
    expect(await download(viewer, '/sources/export', 'csv', [text('title', 'Título')])).toEqual([]);
    expect((await viewer.get('/demands/export?format=pdf')).status).toBe(400);
    expect((await viewer.get('/demands/export?limit=3')).status).toBe(400);
  });
});
