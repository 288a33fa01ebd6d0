import { beforeAll, describe, expect, it } from 'vitest';
import { mostAlike } from '../src/similar/score.ts';
import { stemsOf } from '../src/similar/stems.ts';
import { cast, needOfMercaderes, type Service, service } from './service.ts';

const keys = (text: string) => [...stemsOf(text).keys()];

describe('words that are compared', () => {
  it.each([
    ['formular proyectos', 'la formulación de un proyecto'],
    ['acueducto veredal', 'ACUEDUCTOS VEREDALES'],
    ['catastro multipropósito', 'catastros multiproposito'],
    ['gestión del riesgo', 'Gestion de riesgos'],
  ])('are the same in «%s» and «%s»: forms, accents and capitals apart', (one, other) => {
    expect(keys(one)).toEqual(keys(other));
  });

  it('leave out what says nothing', () => {
    expect(keys('Apoyo y asistencia técnica para el municipio')).toEqual([]);
  });
});

describe('what is alike', () => {
  const wanted = { text: 'Agua segura en las veredas', territories: ['19450'], capacities: ['planning'] };
  const water = { title: 'Agua potable en veredas de Mercaderes', territories: ['19450'], capacities: ['planning'] };
  const road = { title: 'Mejorar la vía a El Cangrejo', territories: ['19450'], capacities: ['planning'] };
  const far = { title: 'Agua segura en las veredas', territories: ['05001'], capacities: [] };

  it('says why: words in common, the same ground, the same capacity; the most alike first', () => {
    const [first, second, ...rest] = mostAlike(wanted, [road, far, water]);
    expect(first?.item).toBe(water);
    expect(first?.reasons).toMatchObject([
      { code: 'words', words: ['agua', 'veredas'] },
      { code: 'territory', territories: ['19450'] },
      { code: 'capacity', capacities: ['planning'] },
    ]);
    expect(second).toMatchObject({ item: far, reasons: [{ code: 'words' }] });
    expect(rest).toEqual([]);
  });

  it('is nothing while nothing was written', () => {
    expect(mostAlike({ ...wanted, text: 'el de la' }, [water])).toEqual([]);
  });
});

describe('while a demand is written', () => {
  let s: Service;
  let who: Awaited<ReturnType<typeof cast>>;
  beforeAll(async () => {
    s = await service();
    who = await cast(s);
  });

  it('the demands of one’s own organisation that are like it are shown with their reasons: one Query, nobody else’s', async () => {
    const by = who.official;
    const { body: one } = await by.create('/demands', needOfMercaderes);
    const { body: gone } = await by.create('/demands', needOfMercaderes);
    await by.command(`/demands/${gone.id}/withdraw`, { reason: 'Repetida.' });
    await who.formulator.create('/demands', needOfMercaderes);
    const { body: writing } = await by.create('/demands', { title: 'Agua en veredas' });
    s.counting.reset();
    const path = `/demands/similar?text=agua%20para%20las%20veredas&territories=19450&capacities=planning&except=${writing.id}`;
    const { body, status } = await by.get(path);
    expect(s.counting.counts()).toEqual({ Query: 1 });
    expect(status).toBe(200);
    expect(body).toMatchObject({ compared: 1, complete: true });
    expect(body.items).toMatchObject([
      {
        id: one.id,
        reasons: [
          { code: 'words', label: 'Habla de «agua» y «veredas»' },
          { code: 'territory', label: 'Es del mismo territorio: Mercaderes, Cauca' },
          { code: 'capacity', label: 'Busca la misma capacidad: Planeación' },
        ],
      },
    ]);
  });

  it.each(['', '?text=', '?text=agua&territories=99999', '?text=agua&capacities=magia', '?text=agua&except=off_1'])(
    'a question that makes no sense is refused: %s',
    async (query) => {
      expect((await who.official.get(`/demands/similar${query}`)).status).toBe(400);
    },
  );
});
