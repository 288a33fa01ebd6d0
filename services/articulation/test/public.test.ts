import { describe, expect, test } from 'vitest';
import { publicOffer } from '../src/public/offers.ts';
import { shardPk, shards } from '../src/public/rows.ts';
import { articulation } from './platform.ts';
import { entityChanged, entityId, offerHappened, offerId, shuffled } from './things.ts';

const story = (owner: ReturnType<typeof entityId>) => {
  const [kept, withdrawn, resumed] = [offerId(), offerId(), offerId()];
  const events = [
    entityChanged(owner, 1, 'Ministerio de Vivienda'),
    entityChanged(owner, 2, 'Ministerio de Vivienda, Ciudad y Territorio'),
    offerHappened('published', { owner, id: kept, version: 5 }),
    offerHappened(
      'edited',
      { owner, id: kept, version: 6 },
      { edition: 2, text: { title: 'Agua rural, segunda edición' } },
    ),
    offerHappened('published', { owner, id: withdrawn, version: 5 }),
    offerHappened('suspended', { owner, id: withdrawn, version: 6 }),
    offerHappened('withdrawn', { owner, id: withdrawn, version: 7 }, { text: { reason: 'Se acabó el presupuesto.' } }),
    offerHappened('published', { owner, id: resumed, version: 5 }),
    offerHappened('suspended', { owner, id: resumed, version: 6 }),
    offerHappened('resumed', { owner, id: resumed, version: 7 }),
  ];
  return { kept, withdrawn, resumed, events };
};

describe('the public zone', () => {
  test('is the same whatever order events arrive in, and however often', async () => {
    const owner = entityId();
    const { kept, withdrawn, resumed, events } = story(owner);
    for (const seed of [1, 7, 42]) {
      const platform = await articulation();
      await platform.deliver(...shuffled([...events, ...events], seed));
      const portfolio = await platform.portfolio();
      expect([...portfolio.offers.keys()].sort()).toEqual([kept, resumed].sort());
      expect(portfolio.offers.get(kept)?.title).toBe('Agua rural, segunda edición');
      expect(portfolio.owners.get(owner)?.name).toBe('Ministerio de Vivienda, Ciudad y Territorio');
      expect(await publicOffer(platform.zone('PUBLIC'), withdrawn)).toBeUndefined();
      expect((await publicOffer(platform.zone('PUBLIC'), resumed))?.version).toBe(7);
    }
  });

  test.each(['suspended', 'withdrawn', 'closed'])('an offer that is %s leaves at once, list and page', async (verb) => {
    const [owner, id] = [entityId(), offerId()];
    const platform = await articulation();
    await platform.deliver(offerHappened('published', { owner, id, version: 3 }));
    expect((await platform.portfolio()).offers.size).toBe(1);
    await platform.deliver(offerHappened(verb, { owner, id, version: 4 }));
    expect((await platform.portfolio()).offers.size).toBe(0);
    expect(await publicOffer(platform.zone('PUBLIC'), id)).toBeUndefined();
  });

  test('says nothing of an offer once it is withdrawn, not even in its marker', async () => {
    const owner = entityId();
    const platform = await articulation();
    const id = offerId();
    await platform.deliver(
      offerHappened('published', { owner, id, version: 3 }, { text: { title: 'Un título que se va' } }),
      offerHappened('withdrawn', { owner, id, version: 4 }),
    );
    const rows = [];
    for (let shard = 0; shard < shards; shard += 1) {
      rows.push(...(await platform.zone('PUBLIC').query(shardPk(1, 'OFFER', shard))).items);
    }
    expect(JSON.stringify(rows)).not.toContain('Un título que se va');
    expect(rows).toEqual([]);
  });

  test('holds no text of an offer that is not published, nor reasons, nor who answers whom', async () => {
    const owner = entityId();
    const platform = await articulation();
    const id = offerId();
    await platform.deliver(
      offerHappened('submitted', { owner, id, version: 2, visibility: 'owner' }, { state: 'inReview' }),
      offerHappened(
        'returned',
        { owner, id, version: 3, visibility: 'owner' },
        { state: 'draft', text: { reason: 'Falta la línea base.' } },
      ),
    );
    expect((await platform.portfolio()).offers.size).toBe(0);
    await platform.deliver(offerHappened('published', { owner, id, version: 5 }, { text: { reason: 'no sale' } }));
    const offer = await publicOffer(platform.zone('PUBLIC'), id);
    expect(offer).toMatchObject({ id, owner, version: 5 });
    expect(Object.keys(offer ?? {})).not.toContain('reason');
    expect(Object.keys(offer ?? {})).not.toContain('answers');
    expect(Object.keys(offer ?? {})).not.toContain('unit');
  });
});
