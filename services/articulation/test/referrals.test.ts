import type { Envelope } from '@concierta/events';
import type { OwnerId, Role } from '@concierta/kernel';
import { describe, expect, test } from 'vitest';
import { competent } from '../src/referrals/competent.ts';
import { board, boardSummary } from '../src/referrals/reads.ts';
import { type Tab, workTab } from '../src/work/reads.ts';
import { articulation } from './platform.ts';
import {
  demandHappened,
  demandId,
  entityChanged,
  entityId,
  offerHappened,
  offerId,
  referralHappened,
  referralId,
  shuffled,
  territoryId,
} from './things.ts';

type Platform = Awaited<ReturnType<typeof articulation>>;

const actions = async (platform: Platform, owner: OwnerId, roles: readonly Role[], which: Tab) =>
  (await workTab(platform.owner(owner), 1, roles, which, { limit: 25 })).items.map(({ action }) => action);

describe('a referral in everybody’s work', () => {
  const [sender, first, second, asker] = [entityId(), entityId(), entityId(), territoryId()];
  const id = referralId();
  const head = (version: number, to: OwnerId) => ({ owner: sender, id, version, to, asker });
  const story = [
    referralHappened('sent', head(1, first)),
    referralHappened('received', head(2, first)),
    referralHappened('redirected', head(3, second), { visited: [{ owner: first, answer: 'redirected' }] }),
  ];

  test('is the receiver’s to answer with its term, the sender’s to wait for, and over for who passed it on', async () => {
    for (const seed of [3, 17]) {
      const platform = await articulation();
      await platform.deliver(...shuffled([...story, ...story], seed));
      expect(await actions(platform, second, ['formulator'], 'owe')).toEqual(['answerReferral']);
      expect(await actions(platform, first, ['formulator'], 'owe')).toEqual([]);
      expect(await actions(platform, first, ['formulator'], 'done')).toEqual(['done']);
      expect(await actions(platform, sender, ['formulator'], 'wait')).toEqual(['referralSent']);
      expect(await actions(platform, asker, ['official'], 'owe')).toEqual([]);
      const [row] = (await workTab(platform.owner(second), 1, ['formulator'], 'owe', { limit: 5 })).items;
      expect(row).toMatchObject({
        kind: 'referral',
        owner: sender,
        counterpart: sender,
        dueAt: '2026-11-25T04:59:59Z',
      });
    }
  });

  test('that came back is the sender’s to decide', async () => {
    const platform = await articulation();
    await platform.deliver(...story, referralHappened('expired', head(4, second), { inTerm: false }));
    expect(await actions(platform, sender, ['formulator'], 'owe')).toEqual(['referralBack']);
    expect(await actions(platform, second, ['formulator'], 'owe')).toEqual([]);
  });

  test('stands for its demand until it is decided; handed over, the demand is waited for', async () => {
    const platform = await articulation();
    const demand = demandId();
    const referral = { owner: sender, id, to: first, whole: true, dueAt: '2026-11-25T04:59:59Z' } as const;
    const at = (version: number) => ({ owner: sender, id: demand, version, parties: [first] });
    await platform.deliver(demandHappened('registered', at(1)));
    expect(await actions(platform, sender, ['formulator'], 'owe')).toEqual(['characterise']);
    await platform.deliver(demandHappened('updated', at(2), { referral: { ...referral, state: 'received' } }));
    expect(await actions(platform, sender, ['formulator'], 'owe')).toEqual([]);
    await platform.deliver(
      demandHappened('handedOver', at(3), {
        state: 'referred',
        referral: { ...referral, state: 'accepted' },
        assignedTo: { owner: first, demand: demandId() },
      }),
    );
    expect(await actions(platform, sender, ['formulator'], 'wait')).toEqual(['referred']);
    await platform.deliver(demandHappened('released', at(4), { referral: { ...referral, state: 'settled' } }));
    expect(await actions(platform, sender, ['formulator'], 'owe')).toEqual(['characterise']);
  });
});

describe('the coordination’s board', () => {
  const many = () => {
    const [sender, to, asker] = [entityId(), entityId(), territoryId()];
    const [late, soon, done, own] = [referralId(), referralId(), referralId(), referralId()];
    const at = (id: string, version = 1) => ({ owner: sender, id, version, to, asker });
    const events: Envelope[] = [
      referralHappened('received', at(soon), { dueAt: '2026-11-30T04:59:59Z' }),
      referralHappened('received', at(late), { dueAt: '2026-11-20T04:59:59Z' }),
      referralHappened('sent', at(done)),
      referralHappened('accepted', at(done, 2), { inTerm: true }),
      referralHappened('received', { owner: sender, id: own, version: 1, to }),
    ];
    return { events, late, soon, done };
  };

  test('shows open ones, the most overdue first, over ones apart, and none that no territory follows', async () => {
    const { events, late, soon, done } = many();
    for (const seed of [2, 9]) {
      const platform = await articulation();
      await platform.deliver(...shuffled([...events, ...events], seed));
      const store = platform.zone('SHARED');
      const ids = async (group: 'open' | 'ended') =>
        (await board(store, 1, group, { limit: 10 })).items.map((row) => row.id);
      expect(await ids('open')).toEqual([late, soon]);
      expect(await ids('ended')).toEqual([done]);
      expect(await boardSummary(store, 1, '2026-11-22T15:00:00Z')).toEqual({
        open: 2,
        overdue: 1,
        answered: 1,
        inTerm: 1,
        more: false,
      });
    }
  });
});

describe('who may be competent', () => {
  test('the matter’s sector first, then who publishes on its capacity or in its territory, each with its reason; never oneself nor who is not active', async () => {
    const platform = await articulation();
    const [own, housing, health, ended, plain] = [entityId(), entityId(), entityId(), entityId(), entityId()];
    await platform.deliver(
      entityChanged(own, 1, 'La propia', { sector: 'housing' }),
      entityChanged(housing, 1, 'Ministerio de Vivienda', { sector: 'housing' }),
      entityChanged(health, 1, 'Ministerio de Salud', { sector: 'health' }),
      entityChanged(ended, 1, 'Instituto liquidado', { sector: 'housing', status: 'readOnly' }),
      entityChanged(plain, 1, 'Agencia', { sector: 'culture' }),
      offerHappened('published', { owner: health, id: offerId(), version: 1 }),
    );
    const portfolio = await platform.portfolio();
    const matter = { sector: 'housing', capacity: 'planning', territory: '19450' };
    expect(competent(portfolio, matter, own).map(({ id, reasons }) => [id, reasons])).toEqual([
      [housing, [{ code: 'sector' }]],
      [
        health,
        [
          { code: 'capacity', offers: 1 },
          { code: 'territory', offers: 1 },
        ],
      ],
      [plain, []],
    ]);
    expect(competent(portfolio, { q: 'VIVIENDA' }, own).map(({ id }) => id)).toEqual([housing]);
  });
});
