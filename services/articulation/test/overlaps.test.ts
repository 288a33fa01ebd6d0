import { newId, OwnerId } from '@concierta/kernel';
import { territories } from '@concierta/territories';
import { describe, expect, test } from 'vitest';
import { matches } from '../src/overlap/matches.ts';
import { meetings } from '../src/overlap/meetings.ts';
import { type Looked, overlaps, sharedPlaces } from '../src/overlap/radar.ts';
import { Portfolio } from '../src/search/portfolio.ts';
import { freeze, thaw } from '../src/search/snapshot.ts';
import { articulation } from './platform.ts';
import { entityChanged, entityId, offerHappened, offerId } from './things.ts';

const looked: Looked = {
  territories: ['19450', '19075'],
  capacities: [{ level: 'organisational', dimension: 'planning' }],
  from: '2026-04-01',
  to: '2026-12-15',
  cycleStages: ['planning'],
  sector: 'housing',
  text: 'Plan de agua potable rural: acueductos veredales con presupuesto y tarifas',
};

describe('the overlap radar', () => {
  test('finds published offers of every entity, its own too, but never the offer it looks for', async () => {
    const platform = await articulation();
    const [ours, theirs] = [entityId(), entityId()];
    const [own, another, foreign] = [offerId(), offerId(), offerId()];
    await platform.deliver(
      offerHappened('published', { owner: ours, id: own, version: 1 }),
      offerHappened('published', { owner: ours, id: another, version: 1 }),
      offerHappened('published', { owner: theirs, id: foreign, version: 1 }),
    );
    const found = overlaps(await platform.portfolio(), { ...looked, exclude: own }).map(({ offer }) => offer.id);
    expect(found.sort()).toEqual([another, foreign].sort());
  });

  test('a draft, a suspended and a withdrawn offer never appear, whatever order their events come in', async () => {
    const platform = await articulation();
    const owner = entityId();
    const [draft, suspended, withdrawn, closed] = [offerId(), offerId(), offerId(), offerId()];
    const private_ = (verb: string, id: string, version: number) =>
      offerHappened(
        verb,
        { owner, id, version, visibility: 'owner' },
        { state: verb === 'drafted' ? 'draft' : 'approved' },
      );
    await platform.deliver(
      private_('drafted', draft, 1),
      private_('approved', draft, 2),
      offerHappened('suspended', { owner, id: suspended, version: 3 }),
      offerHappened('published', { owner, id: suspended, version: 2 }),
      offerHappened('published', { owner, id: withdrawn, version: 2 }),
      offerHappened('withdrawn', { owner, id: withdrawn, version: 3 }),
      offerHappened('published', { owner, id: closed, version: 2 }),
      offerHappened('closed', { owner, id: closed, version: 3 }),
    );
    const portfolio = await platform.portfolio();
    expect(overlaps(portfolio, looked)).toEqual([]);
    expect(meetings(portfolio, '19450', '2026-11-22')).toEqual([]);
    expect(matches(portfolio, looked, { day: '2026-11-22' })).toEqual([]);
  });

  test('words of the deliverable bring near what no capacity does, also from a thawed snapshot', async () => {
    const platform = await articulation();
    const owner = entityId();
    const text = { title: 'Agua para el campo', deliverable: 'Acueductos veredales con tarifas' };
    const facts = {
      capacities: [{ level: 'individual', dimension: 'finance' }] as const,
      cycleStages: [],
      sector: 'housing',
    };
    await platform.deliver(
      offerHappened(
        'published',
        { owner, id: offerId(), version: 1 },
        { ...facts, capacities: [...facts.capacities], text },
      ),
    );
    const portfolio = await platform.portfolio();
    const [found] = overlaps(portfolio, looked);
    expect(found).toMatchObject({
      strength: 'partial',
      facts: { words: ['agua', 'acueductos', 'veredales', 'tarifas'] },
    });
    const again = await thaw(await freeze(portfolio));
    expect(again && overlaps(again, looked)[0]?.facts.words).toEqual(found?.facts.words);
  });

  test('an edition that no longer reaches the place is not found: what was worked out for the former one is let go', async () => {
    const platform = await articulation();
    const [owner, id] = [entityId(), offerId()];
    await platform.deliver(offerHappened('published', { owner, id, version: 1 }));
    const portfolio = await platform.portfolio();
    expect(overlaps(portfolio, looked)).toHaveLength(1);
    await platform.deliver(offerHappened('edited', { owner, id, version: 2 }, { territories: ['52001'] }));
    expect(overlaps(await platform.portfolio(), looked)).toEqual([]);
  });

  test('a territory’s radar shows a capacity only where two entities bring it at once', async () => {
    const platform = await articulation();
    const [a, b, c] = [entityId(), entityId(), entityId()];
    const planning = [{ level: 'organisational' as const, dimension: 'planning' }];
    const finance = [{ level: 'organisational' as const, dimension: 'finance' }];
    const put = (owner: OwnerId, facts: object) =>
      platform.deliver(offerHappened('published', { owner, id: offerId(), version: 1 }, facts));
    await put(a, { capacities: planning, to: '2027-06-30' });
    await put(b, { capacities: planning, territories: ['CO'] });
    await put(c, { capacities: planning, from: '2020-01-01', to: '2020-12-31' });
    await put(a, { capacities: finance });
    await put(a, { capacities: finance });
    const found = meetings(await platform.portfolio(), '19450', '2026-11-22');
    expect(found.map(({ capacity, entities, offers }) => [capacity.dimension, entities.length, offers.length])).toEqual(
      [['planning', 2, 2]],
    );
    expect(meetings(await platform.portfolio(), '19450', '2026-11-22', 'finance')).toEqual([]);
  });

  test('finds what coincides among 20,000 offers for 1,122 territories, and prints how long it took', () => {
    const all = territories().map(({ code }) => code);
    const dimensions = ['planning', 'finance', 'projects', 'contracting', 'people', 'followUp'];
    const words = [
      'agua',
      'catastro',
      'regalías',
      'vivienda',
      'salud',
      'vías',
      'archivo',
      'residuos',
      'turismo',
      'cultura',
    ];
    const owners = Array.from({ length: 60 }, () => OwnerId.parse(newId('nationalEntity', new Date())));
    const portfolio = new Portfolio();
    for (let i = 0; i < 20_000; i += 1) {
      const id = newId('offer', new Date(1_700_000_000_000 + i));
      const first = (i * 37) % all.length;
      portfolio.apply({
        kind: 'OFFER',
        id,
        version: 1,
        doc: {
          id,
          owner: owners[i % owners.length],
          version: 1,
          code: `OFE-${i}`,
          title: `${words[i % 10]} ${words[(i * 7) % 10]} número ${i}`,
          deliverable: `${words[(i * 3) % 10]} para municipios con ${words[(i * 9) % 10]}`,
          territories: i % 20 === 0 ? ['CO'] : i % 5 === 0 ? [all[first]?.slice(0, 2)] : all.slice(first, first + 40),
          capacities: [{ level: 'organisational', dimension: dimensions[i % 6] }],
          cycleStages: ['planning'],
          publishedAt: '2026-09-04T14:00:00Z',
          edition: 1,
        },
      });
    }
    const wide = { ...looked, territories: all };
    const timed = <T>(work: () => T): { ms: number; value: T } => {
      const start = performance.now();
      const value = work();
      return { ms: performance.now() - start, value };
    };
    const cold = timed(() => overlaps(portfolio, wide));
    const warm = [1, 2, 3, 4, 5].map(() => timed(() => overlaps(portfolio, wide)).ms).sort((a, b) => a - b);
    const page = timed(() => cold.value.slice(0, 25).map((one) => sharedPlaces(all, one)));
    const met = timed(() => meetings(portfolio, '19450', '2026-11-22'));
    const matched = timed(() => matches(portfolio, wide, { day: '2026-11-22' }));
    const rounded = (ms: number) => `${Math.round(ms)} ms`;
    process.stdout.write(
      `radar, 20,000 offers × 1,122 territories: ${rounded(cold.ms)} the first time, ${rounded(warm[0] ?? 0)} after; ` +
        `a page's codes ${rounded(page.ms)}; a territory ${rounded(met.ms)}; matches ${rounded(matched.ms)}\n`,
    );
    expect(cold.value.length).toBeGreaterThan(3_000);
    expect(met.value.length).toBeGreaterThan(0);
    expect(matched.value.length).toBeGreaterThan(0);
  }, 60_000);
});

describe('matching a demand', () => {
  test('only what is published, reaches it and speaks of its matter; what can still be asked for first', async () => {
    const platform = await articulation();
    const owner = entityId();
    const [full, open, elsewhere] = [offerId(), offerId(), offerId()];
    await platform.deliver(
      entityChanged(owner, 1, 'Ministerio de Vivienda'),
      offerHappened(
        'published',
        { owner, id: full, version: 1 },
        { availability: { slots: 3, taken: 3 }, sector: 'housing' },
      ),
      offerHappened('published', { owner, id: open, version: 1 }, { availability: { slots: 3, taken: 2 } }),
      offerHappened('published', { owner, id: elsewhere, version: 1 }, { territories: ['05'] }),
    );
    const portfolio = await platform.portfolio();
    const need = {
      territories: ['19450'],
      capacities: looked.capacities,
      sector: 'housing',
      text: 'Agua segura en las veredas',
    };
    const found = (filters: object = {}) =>
      matches(portfolio, need, { day: '2026-11-22', ...filters }).map(({ offer }) => offer.id);
    expect(found()).toEqual([open, full]);
    expect(found({ openOn: '2026-11-22' })).toEqual([open]);
    expect(found({ q: 'vivienda' })).toEqual([open, full]);
    expect(found({ q: 'catastro' })).toEqual([]);
    expect(found({ sector: 'housing' })).toEqual([full]);
  });
});
