import { describe, expect, test } from 'vitest';
import type { PublicOffer, PublicOwner } from '../src/public/rows.ts';
import type { Filters } from '../src/search/filters.ts';
import { Portfolio } from '../src/search/portfolio.ts';
import { mark, search } from '../src/search/search.ts';
import { queryTerms, termOf } from '../src/search/spanish.ts';
import { entityId, offerId } from './things.ts';

const [housing, planning] = [entityId(), entityId()];

const offer = (title: string, more: Partial<PublicOffer> = {}): PublicOffer => ({
  id: offerId(),
  owner: planning,
  version: 1,
  code: 'OFE',
  title,
  territories: ['CO'],
  capacities: [{ level: 'organisational', dimension: 'planning' }],
  cycleStages: ['planning'],
  publishedAt: '2026-09-01T12:00:00Z',
  ...more,
});

const owner = (id: PublicOwner['id'], name: string, acronym: string): PublicOwner => ({
  id,
  version: 1,
  kind: 'entity',
  name,
  acronym,
  status: 'active',
});

const water = offer('Plan municipal de agua y saneamiento rural', {
  owner: housing,
  summary: 'Un equipo acompaña a los acueductos veredales.',
  territories: ['19', '52'],
  sector: 'housing',
  mode: 'oneOff',
  mechanism: 'technicalAssistance',
  availability: { slots: 11, taken: 8 },
});
const cadastre = offer('Actualización catastral con enfoque multipropósito', {
  summary: 'Formación del equipo de hacienda en conservación del catastro.',
  territories: ['13430'],
  capacities: [{ level: 'individual', dimension: 'finance' }],
  cycleStages: ['execution'],
  availability: { slots: 4, taken: 4 },
});
const accounts = offer('Rendición de cuentas en veredas sin conectividad', {
  deliverable: 'Una estrategia de comunicación rural',
  audience: 'Alcaldías con mujeres y jóvenes en sus consejos',
  mode: 'continuous',
  requestUntil: '2026-10-01',
});
const energy = offer('Transición energética justa', { territories: ['19450'], publishedAt: '2026-10-01T12:00:00Z' });

const portfolio = new Portfolio();
for (const doc of [
  owner(housing, 'Ministerio de Vivienda, Ciudad y Territorio', 'MinVivienda'),
  owner(planning, 'Departamento Nacional de Planeación', 'DNP'),
])
  portfolio.apply({ kind: 'OWNER', id: doc.id, version: 1, doc });
for (const doc of [water, cadastre, accounts, energy]) portfolio.apply({ kind: 'OFFER', id: doc.id, version: 1, doc });

const find = (query: string | undefined, filters: Filters = {}) =>
  search(portfolio, query, filters, { from: 0, limit: 10 }).hits.map((hit) => hit.offer.title);

describe('Spanish terms', () => {
  test.each([
    ['energía', 'energias'],
    ['mujer', 'mujeres'],
    ['joven', 'JÓVENES'],
    ['capacitación', 'capacitaciones'],
    ['capacitacion', 'Capacitación'],
    ['municipio', 'municipios'],
    ['rural', 'rurales'],
    ['vereda', 'veredas'],
    ['plan', 'planes'],
    ['red', 'redes'],
    ['vía', 'vias'],
    ['luz', 'luces'],
    ['público', 'públicas'],
    ['niño', 'ninos'],
    ['crédito', 'creditos'],
  ])('«%s» and «%s» are one', (a, b) => {
    expect(termOf(a)).toBe(termOf(b));
  });

  test('stop words and single letters are no terms; each term counts once, at most twelve', () => {
    expect(queryTerms('el plan de la y para los planes')).toEqual(['plan']);
    expect(queryTerms('')).toEqual([]);
    expect(queryTerms('¿¡!? %%% ')).toEqual([]);
    expect(queryTerms(Array.from({ length: 400 }, (_, i) => `palabra${i}`).join(' '))).toHaveLength(12);
  });
});

describe('search', () => {
  test.each([
    ['without accents', 'rendicion', accounts],
    ['in the plural', 'planes municipales', water],
    ['in the singular', 'vereda', accounts],
    ['in capitals', 'CATASTRAL', cadastre],
    ['from the beginning of a word', 'saneam', water],
    ['with a letter missing', 'sanamiento', water],
    ['with a letter too many', 'catastrro', cadastre],
    ['with two letters swapped', 'saneamineto', water],
    ['with stop words around it', 'el agua de los municipios', water],
    ['by the acronym of the entity', 'minvivienda', water],
    ['by entity and matter', 'agua vivienda', water],
    ['in what is received', 'estrategia', accounts],
    ['in whom it is for', 'jovenes', accounts],
  ])('finds %s', (_how, query, wanted) => {
    expect(find(query)).toContain(wanted.title);
  });

  test('asks for every word; when no offer has them all, for as many as some offer has', () => {
    expect(find('agua rural')).toEqual([water.title]);
    expect(find('catastro lunar')).toEqual([cadastre.title]);
    expect(find('xilófono')).toEqual([]);
  });

  test('ranks the title above the rest and says where it was found', () => {
    const { hits } = search(portfolio, 'rural', {}, { from: 0, limit: 10 });
    expect(hits.map((hit) => hit.offer.title)).toEqual([water.title, accounts.title]);
    expect(hits.map((hit) => hit.reasons[0])).toEqual([
      { code: 'text', fields: ['title'] },
      { code: 'text', fields: ['deliverable'] },
    ]);
    expect(hits[0]?.highlights?.title.filter(({ hit }) => hit)).toEqual([{ text: 'rural', hit: true }]);
  });

  test('marks whole words as they are written, accents and all, and loses no letter', () => {
    const title = 'Rendición de cuentas: cuenta a cuenta';
    const parts = mark(title, new Set(queryTerms('rendicion cuentas')));
    expect(parts.map(({ text }) => text).join('')).toBe(title);
    expect(parts.filter(({ hit }) => hit).map(({ text }) => text)).toEqual([
      'Rendición',
      'cuentas',
      'cuenta',
      'cuenta',
    ]);
  });

  test.each<[string, Filters, readonly PublicOffer[]]>([
    [
      'a municipality: its own, its department’s, the whole country’s',
      { territory: '19450' },
      [energy, water, accounts],
    ],
    ['another municipality of the department', { territory: '19001' }, [water, accounts]],
    ['a department: its own, its municipalities’, the country’s', { territory: '19' }, [water, energy, accounts]],
    ['a department where only a municipality is named', { territory: '13' }, [cadastre, accounts]],
    ['a capacity', { capacity: 'finance' }, [cadastre]],
    ['a cycle stage', { cycle: 'execution' }, [cadastre]],
    ['a sector', { sector: 'housing' }, [water]],
    ['a mode', { mode: 'continuous' }, [accounts]],
    ['a mechanism', { mechanism: 'technicalAssistance' }, [water]],
    ['an entity', { entity: housing }, [water]],
    ['room and term', { openOn: '2026-11-22' }, [energy, water]],
    ['several at once', { territory: '19', sector: 'housing', mode: 'oneOff' }, [water]],
    ['nothing that fits', { territory: '19', capacity: 'finance' }, []],
  ])('filters by %s', (_what, filters, wanted) => {
    expect(find(undefined, filters)).toEqual(wanted.map(({ title }) => title));
  });

  test('says how it reaches the territory', () => {
    const { hits } = search(portfolio, undefined, { territory: '19450' }, { from: 0, limit: 10 });
    expect(hits.map((hit) => hit.reasons[0])).toEqual([
      { code: 'territory', how: 'own' },
      { code: 'territory', how: 'department' },
      { code: 'territory', how: 'country' },
    ]);
  });

  test('pages without losing or repeating', () => {
    const pages = [0, 1, 2, 3].map((from) => search(portfolio, undefined, {}, { from, limit: 1 }));
    expect(new Set(pages.flatMap(({ hits }) => hits.map((hit) => hit.offer.id))).size).toBe(4);
    expect(pages.map(({ total }) => total)).toEqual([4, 4, 4, 4]);
  });

  test('forgets what is withdrawn, and an older publication does not bring it back', () => {
    const gone = offer('Telemedicina para resguardos');
    const changing = new Portfolio();
    changing.apply({ kind: 'OFFER', id: gone.id, version: 2, doc: { ...gone, version: 2 } });
    const titles = () => search(changing, 'telemedicina', {}, { from: 0, limit: 5 }).total;
    expect(titles()).toBe(1);
    changing.apply({ kind: 'OFFER', id: gone.id, version: 3 });
    expect(titles()).toBe(0);
    changing.apply({ kind: 'OFFER', id: gone.id, version: 2, doc: { ...gone, version: 2 } });
    expect(titles()).toBe(0);
  });
});
