import { describe, expect, test } from 'vitest';
import { readPointer } from '../src/generation.ts';
import { deltaPk } from '../src/public/rows.ts';
import { buildSnapshot } from '../src/search/builder.ts';
import { Portfolio } from '../src/search/portfolio.ts';
import { portfolioReader } from '../src/search/reader.ts';
import { search } from '../src/search/search.ts';
import { freeze, thaw } from '../src/search/snapshot.ts';
import { articulation, memorySnapshots } from './platform.ts';
import { entityChanged, entityId, offerHappened, offerId } from './things.ts';

const titles = (portfolio: Portfolio, q?: string) =>
  search(portfolio, q, {}, { from: 0, limit: 50 })
    .hits.map((hit) => hit.offer.title)
    .sort();

describe('the snapshot of the index', () => {
  test('with the changes since, is what the rows say; a reader that began before sees them too', async () => {
    const snapshots = memorySnapshots();
    const platform = await articulation(snapshots);
    const owner = entityId();
    const [a, b, c] = [offerId(), offerId(), offerId()];
    const store = platform.zone('PUBLIC');
    await platform.deliver(
      entityChanged(owner, 1, 'Departamento Nacional de Planeación'),
      offerHappened('published', { owner, id: a, version: 1 }, { text: { title: 'Primera' } }),
      offerHappened('published', { owner, id: b, version: 1 }, { text: { title: 'Segunda' } }),
    );
    const early = portfolioReader({ store, snapshots, clock: platform.clock, freshMs: 0 });
    expect(titles(await early.current())).toEqual(['Primera', 'Segunda']);
    platform.setClock('2026-11-22T15:10:00Z');
    expect(await buildSnapshot({ store, snapshots, clock: platform.clock })).toBe(true);
    expect((await store.query(deltaPk(1))).items).toEqual([]);
    expect(snapshots.kept.size).toBe(1);
    await platform.deliver(
      offerHappened('withdrawn', { owner, id: a, version: 2 }),
      offerHappened('published', { owner, id: c, version: 1 }, { text: { title: 'Tercera' } }),
    );
    expect(titles(await early.current())).toEqual(['Segunda', 'Tercera']);
    const late = await platform.portfolio();
    expect(titles(late)).toEqual(['Segunda', 'Tercera']);
    expect(titles(late, 'tercera')).toEqual(['Tercera']);
    platform.setClock('2026-11-22T15:20:00Z');
    expect(await buildSnapshot({ store, snapshots, clock: platform.clock })).toBe(true);
    expect(snapshots.kept.size).toBe(1);
    expect(titles(await platform.portfolio())).toEqual(['Segunda', 'Tercera']);
    expect(titles(await early.current())).toEqual(['Segunda', 'Tercera']);
  });

  test('a reader that slept while changes were folded and removed begins again', async () => {
    const snapshots = memorySnapshots();
    const platform = await articulation(snapshots);
    const owner = entityId();
    const store = platform.zone('PUBLIC');
    const sleeper = portfolioReader({ store, snapshots, clock: platform.clock, freshMs: 0 });
    expect(titles(await sleeper.current())).toEqual([]);
    await platform.deliver(
      offerHappened('published', { owner, id: offerId(), version: 1 }, { text: { title: 'Pasó mientras dormía' } }),
    );
    platform.setClock('2026-11-22T17:00:00Z');
    await buildSnapshot({ store, snapshots, clock: platform.clock });
    expect((await store.query(deltaPk(1))).items).toEqual([]);
    expect(titles(await sleeper.current())).toEqual(['Pasó mientras dormía']);
  });

  test('finds in a restored index exactly what it found before, removed offers and later ones included', async () => {
    const portfolio = new Portfolio();
    const owner = entityId();
    const texts = [
      'Agua rural y saneamiento',
      'Catastro multipropósito',
      'Presupuesto participativo',
      'Agua en la escuela rural',
    ];
    const offers = texts.map((title, n) => ({
      id: offerId(),
      owner,
      version: 1,
      code: `OFE-${n}`,
      title,
      ...(n % 2 === 0 && { summary: 'Acompañamiento a los acueductos de las veredas.' }),
      territories: ['CO'],
      capacities: [],
      cycleStages: [],
    }));
    for (const doc of offers) portfolio.apply({ kind: 'OFFER', id: doc.id, version: 1, doc });
    portfolio.apply({ kind: 'OFFER', id: offers[1]?.id ?? '', version: 2 });
    const restored = await thaw(await freeze(portfolio));
    const later = { ...offers[2], id: offerId(), title: 'Agua que llegó después' };
    for (const one of [portfolio, restored]) one?.apply({ kind: 'OFFER', id: later.id, version: 1, doc: later });
    for (const query of ['agua', 'acueducto rural', 'catastro', 'presupesto', 'veredas', 'escuel', '']) {
      const ask = (one: Portfolio | undefined) => one && search(one, query, {}, { from: 0, limit: 10 });
      expect(ask(restored), query).toEqual(ask(portfolio));
    }
    expect(restored?.offers).toEqual(portfolio.offers);
  });

  test('one builder wins; the loser takes its file away', async () => {
    const snapshots = memorySnapshots();
    const platform = await articulation(snapshots);
    const owner = entityId();
    await platform.deliver(offerHappened('published', { owner, id: offerId(), version: 1 }));
    platform.setClock('2026-11-22T16:00:00Z');
    const build = () => buildSnapshot({ store: platform.zone('PUBLIC'), snapshots, clock: platform.clock });
    const won = await Promise.all([build(), build(), build()]);
    expect(won.filter(Boolean)).toHaveLength(1);
    expect([...snapshots.kept.keys()]).toEqual([
      (await readPointer(platform.zone('PUBLIC'), 'portfolio')).snapshot?.file,
    ]);
  });

  test('lost or damaged, the rows are read instead', async () => {
    const snapshots = memorySnapshots();
    const platform = await articulation(snapshots);
    const owner = entityId();
    await platform.deliver(
      offerHappened('published', { owner, id: offerId(), version: 1 }, { text: { title: 'Sigue aquí' } }),
    );
    platform.setClock('2026-11-22T16:00:00Z');
    await buildSnapshot({ store: platform.zone('PUBLIC'), snapshots, clock: platform.clock });
    for (const file of snapshots.kept.keys()) snapshots.kept.set(file, new Uint8Array([1, 2, 3]));
    expect(titles(await platform.portfolio())).toEqual(['Sigue aquí']);
    snapshots.kept.clear();
    expect(titles(await platform.portfolio())).toEqual(['Sigue aquí']);
  });

  test('a reader at rest costs nothing, and one that checks costs two calls', async () => {
    const platform = await articulation();
    await platform.deliver(offerHappened('published', { owner: entityId(), id: offerId(), version: 1 }));
    const store = platform.zone('PUBLIC');
    const resting = portfolioReader({ store, clock: platform.clock, freshMs: 60_000 });
    await resting.current();
    platform.calls.reset();
    await Promise.all([resting.current(), resting.current()]);
    expect(platform.calls.total()).toBe(0);
    const checking = portfolioReader({ store, clock: platform.clock, freshMs: 0 });
    await checking.current();
    platform.calls.reset();
    await Promise.all([checking.current(), checking.current(), checking.current()]);
    expect(platform.calls.counts()).toEqual({ Query: 1, GetItem: 1 });
  });

  test('of twenty thousand offers weighs at most 15 MB; its loading time is printed', async () => {
    const words =
      'agua catastro presupuesto rural vereda plan gestión municipio capacidad equipo proyecto inversión hacienda salud educación vía energía ambiente riesgo turismo cultura archivo datos participación mujer joven víctima tierra riego acueducto'.split(
        ' ',
      );
    const text = (n: number, length: number) =>
      Array.from(
        { length },
        (_, i) => `${words[(n * 7 + i * 13) % words.length]}${i % 9 === 0 ? (n * 31 + i) % 4000 : ''}`,
      ).join(' ');
    const portfolio = new Portfolio();
    const owner = entityId();
    for (let n = 0; n < 20_000; n += 1) {
      const id = offerId();
      const event = {
        id,
        owner,
        version: 1,
        code: `OFE-2026-${n}`,
        title: text(n, 8),
        summary: text(n + 1, 30),
        deliverable: text(n + 2, 15),
        audience: text(n + 3, 8),
        territories: ['19', '52', '76001'],
        capacities: [{ level: 'individual', dimension: 'planning' }],
        cycleStages: ['planning'],
        sector: 'housing',
        mode: 'oneOff',
        mechanism: 'technicalAssistance',
        availability: { slots: 10, taken: 2 },
        publishedAt: '2026-09-04T14:00:00Z',
        edition: 1,
      };
      portfolio.apply({ kind: 'OFFER', id, version: 1, doc: event });
    }
    const bytes = await freeze(portfolio);
    const began = performance.now();
    const loaded = await thaw(bytes);
    const took = performance.now() - began;
    const asked = performance.now();
    const { total } = search(loaded ?? portfolio, 'acueducto rural', { territory: '19001' }, { from: 0, limit: 25 });
    process.stdout.write(
      `snapshot of 20,000 offers: ${(bytes.length / 1e6).toFixed(1)} MB, loaded in ${Math.round(took)} ms, searched in ${Math.round(performance.now() - asked)} ms (${total} found)\n`,
    );
    expect(loaded?.offers.size).toBe(20_000);
    expect(total).toBeGreaterThan(0);
    expect(bytes.length).toBeLessThanOrEqual(15_000_000);
  }, 120_000);
});
