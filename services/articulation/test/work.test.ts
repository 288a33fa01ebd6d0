import type { OwnerId, Role } from '@concierta/kernel';
import { describe, expect, test } from 'vitest';
import { type Tab, workSummary, workTab } from '../src/work/reads.ts';
import { articulation } from './platform.ts';
import { demandHappened, demandId, entityId, offerHappened, offerId, shuffled, territoryId } from './things.ts';

type Platform = Awaited<ReturnType<typeof articulation>>;

const tab = async (platform: Platform, owner: OwnerId, roles: readonly Role[], which: Tab) =>
  (await workTab(platform.owner(owner), 1, roles, which, { limit: 25 })).items;

const actions = async (platform: Platform, owner: OwnerId, roles: readonly Role[], which: Tab) =>
  (await tab(platform, owner, roles, which)).map(({ action }) => action);

describe('my work', () => {
  test('follows a need from who asks to who answers, each in its own partition, whatever the order', async () => {
    const [asker, taker] = [territoryId(), entityId()];
    const [asked, taken, offer] = [demandId(), demandId(), offerId()];
    const assigned = { state: 'assigned', assignedTo: { owner: taker, demand: taken } } as const;
    const origin = { origin: { owner: asker, id: asked } } as const;
    const servedBy = [{ owner: taker, offer }];
    const events = [
      demandHappened('registered', { owner: asker, id: asked, version: 2 }),
      demandHappened('assigned', { owner: asker, id: asked, version: 3, parties: [taker] }, assigned),
      demandHappened('registered', { owner: taker, id: taken, version: 1, parties: [asker] }, origin),
      demandHappened(
        'characterised',
        { owner: taker, id: taken, version: 2, parties: [asker] },
        { ...origin, state: 'characterised' },
      ),
    ];
    for (const seed of [5, 23]) {
      const platform = await articulation();
      await platform.deliver(...shuffled([...events, ...events], seed));
      expect(await actions(platform, asker, ['official'], 'owe')).toEqual([]);
      expect(await tab(platform, asker, ['official'], 'wait')).toMatchObject([{ action: 'taken', counterpart: taker }]);
      expect(await actions(platform, taker, ['formulator'], 'owe')).toEqual(['serve']);
      expect(await actions(platform, taker, ['approver'], 'owe')).toEqual([]);
      expect(await actions(platform, taker, ['approver'], 'wait')).toEqual(['serve']);

      await platform.deliver(
        demandHappened(
          'served',
          { owner: taker, id: taken, version: 3, parties: [asker] },
          { ...origin, state: 'inService', servedBy },
        ),
        demandHappened(
          'followed',
          { owner: asker, id: asked, version: 4, parties: [taker] },
          { ...assigned, servedBy },
        ),
      );
      expect(await tab(platform, asker, ['official'], 'owe')).toMatchObject([
        { action: 'confirm', counterpart: taker },
      ]);
      expect(await actions(platform, taker, ['formulator'], 'wait')).toEqual(['answered']);

      await platform.deliver(
        demandHappened(
          'resolved',
          { owner: asker, id: asked, version: 5, parties: [taker] },
          { state: 'resolved', servedBy },
        ),
        demandHappened(
          'resolved',
          { owner: taker, id: taken, version: 4, parties: [asker] },
          { ...origin, state: 'resolved', servedBy },
        ),
      );
      expect(await actions(platform, asker, ['official'], 'done')).toEqual(['done']);
      expect(await actions(platform, taker, ['approver'], 'owe')).toEqual(['close']);
    }
  });

  test('has a term only while whoever asked is owed an answer', async () => {
    const platform = await articulation();
    const [asker, taker, asked] = [territoryId(), entityId(), demandId()];
    const dueAt = '2026-11-10T23:59:59Z';
    const assigned = { state: 'assigned', assignedTo: { owner: taker, demand: demandId() }, dueAt } as const;
    await platform.deliver(
      demandHappened('assigned', { owner: asker, id: asked, version: 3, parties: [taker] }, assigned),
    );
    expect(await tab(platform, asker, ['official'], 'wait')).toMatchObject([{ action: 'taken', dueAt }]);
    const servedBy = [{ owner: taker, offer: offerId() }];
    await platform.deliver(
      demandHappened('followed', { owner: asker, id: asked, version: 4, parties: [taker] }, { ...assigned, servedBy }),
    );
    const [row] = await tab(platform, asker, ['official'], 'owe');
    expect(row).toMatchObject({ action: 'confirm' });
    expect(row).not.toHaveProperty('dueAt');
  });

  test('of an offer goes from who formulates to who approves and back with its reason', async () => {
    const platform = await articulation();
    const [owner, id] = [entityId(), offerId()];
    const at = (
      verb: string,
      version: number,
      state: 'draft' | 'inReview' | 'approved' | 'suspended' | 'published',
      reason?: string,
    ) =>
      offerHappened(
        verb,
        { owner, id, version, visibility: verb === 'published' ? 'public' : 'owner' },
        { state, ...(reason && { text: { reason } }) },
      );
    const turn = async () => [
      await actions(platform, owner, ['formulator'], 'owe'),
      await actions(platform, owner, ['approver'], 'owe'),
    ];
    await platform.deliver(at('drafted', 1, 'draft'));
    expect(await turn()).toEqual([['finishOffer'], []]);
    await platform.deliver(at('submitted', 2, 'inReview'));
    expect(await turn()).toEqual([[], ['reviewOffer']]);
    await platform.deliver(at('returned', 3, 'draft', 'Falta la línea base.'));
    expect(await turn()).toEqual([['reviseOffer'], []]);
    await platform.deliver(at('submitted', 4, 'inReview'), at('approved', 5, 'approved'));
    expect(await turn()).toEqual([[], ['publishOffer']]);
    await platform.deliver(at('published', 6, 'published'));
    expect(await turn()).toEqual([[], []]);
    expect(await actions(platform, owner, ['formulator'], 'done')).toEqual(['done']);
  });

  test('asks the entity whose offer somebody asks for, until another takes the demand', async () => {
    const platform = await articulation();
    const [asker, asked, other, id] = [territoryId(), entityId(), entityId(), demandId()];
    const requestedOffer = { owner: asked, offer: offerId() };
    await platform.deliver(
      demandHappened('registered', { owner: asker, id, version: 2, parties: [asked] }, { requestedOffer }),
    );
    expect(await tab(platform, asked, ['formulator'], 'owe')).toMatchObject([
      { action: 'take', owner: asker, counterpart: asker },
    ]);
    await platform.deliver(
      demandHappened(
        'assigned',
        { owner: asker, id, version: 3, parties: [asked, other] },
        { requestedOffer, state: 'assigned', assignedTo: { owner: other, demand: demandId() } },
      ),
    );
    expect(await actions(platform, asked, ['formulator'], 'owe')).toEqual([]);
    expect(await actions(platform, asked, ['formulator'], 'done')).toEqual([]);
  });

  test('puts the nearest term first, pages without repeating, and counts in two calls', async () => {
    const platform = await articulation();
    const owner = entityId();
    for (let i = 0; i < 12; i += 1) {
      const dueAt = new Date(Date.UTC(2026, 10, 30 - i)).toISOString();
      await platform.deliver(demandHappened('registered', { owner, id: demandId(), version: 1 }, { dueAt }));
      await platform.deliver(
        demandHappened('resolved', { owner, id: demandId(), version: 3 }, { state: 'resolved', dueAt }),
      );
    }
    const store = platform.owner(owner);
    const seen: string[] = [];
    let after: readonly string[] | undefined;
    do {
      const page = await workTab(store, 1, ['formulator', 'approver'], 'owe', { limit: 5, after });
      seen.push(...page.items.map(({ dueAt, id }) => `${dueAt}#${id}`));
      after = page.next;
    } while (after);
    expect(seen).toHaveLength(24);
    expect(seen).toEqual([...new Set(seen)].sort());
    platform.calls.reset();
    const summary = await workSummary(store, 1, ['formulator'], '2026-11-22T15:00:00Z');
    expect(platform.calls.counts()).toEqual({ Query: 2 });
    expect(summary).toEqual({ owe: 12, wait: 12, done: 0, overdue: 4, more: false });
    platform.calls.reset();
    await workTab(store, 1, ['formulator'], 'owe', { limit: 25 });
    expect(platform.calls.counts()).toEqual({ Query: 1 });
  });
});
