import { attemptAll, isRefusal } from '@concierta/kernel';
import { describe, expect, it } from 'vitest';
import { nationalPlan } from '../src/catalogues/national-plan.ts';
import { arrangementMachine, openArrangement } from '../src/institution/arrangement/model.ts';
import { stepIds } from '../src/institution/arrangement/state.ts';
import { gapsOf, type YearOfEntity } from '../src/institution/gaps.ts';
import { itemMachine, registerItem } from '../src/institution/item/model.ts';
import { itemRow, items } from '../src/institution/item/store.ts';
import { linkWrites } from '../src/institution/links.ts';
import { daysOf } from '../src/institution/report/content.ts';
import { generateReport, reportHash, reportMachine } from '../src/institution/report/model.ts';
import type { CompactRow } from '../src/list-row.ts';
import { missingAlignments } from '../src/offer/alignments.ts';
import * as i from './sample-institution.ts';
import * as o from './sample-offers.ts';

const refusal = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('every state × every command', () => {
  it.each([
    ['item', attemptAll(itemMachine, i.itemStates, i.itemCommands), 2 * 3],
    ['arrangement', attemptAll(arrangementMachine, i.arrangementStates, i.arrangementCommands), 2 * 3],
    ['report', attemptAll(reportMachine, i.reportStates, i.reportCommands), 2],
  ] as const)('of an %s does what the table says', (_what, attempts, count) => {
    expect(attempts).toHaveLength(count);
    for (const { legal, to, outcome } of attempts) {
      if (legal) expect(to).toContain('became' in outcome ? outcome.became : outcome.refused);
      else expect(outcome).toEqual({ refused: 'illegal-transition' });
    }
  });
});

describe('an institutional item', () => {
  it('keeps its kind: another kind is another item', () => {
    const changed = () => itemMachine.decide(i.item, { type: 'edit', fields: i.everyItem.process });
    expect(refusal(changed).issues).toMatchObject([{ pointer: '/kind', code: 'frozen' }]);
  });

  it('writes nothing when what is saved is what was there', () => {
    expect(itemMachine.decide(i.item, { type: 'edit', fields: i.everyItem.objective }).changed).toBe(false);
  });

  it.each(Object.values(i.everyItem))('has a list row of 250 bytes at most, whatever its words ($kind)', (fields) => {
    const unit = 'uni_01M8AAAAAAAAAAAAAAAAAAAAAA';
    const long = { ...fields, title: 'ñ'.repeat(200), code: 'Ñ'.repeat(20), unit };
    const wide = fields.kind === 'actionPlanLine' ? { ...long, budget: 9_999_999_999_999 } : long;
    const { next } = registerItem({ fields: wide as typeof fields, at: i.at, by: i.by });
    const meta = { owner: 'ent_x' as never, id: 'itm_01M8AAAAAAAAAAAAAAAAAAAAAA', version: 1, updatedAt: i.at };
    const row = items.list?.(next, meta)?.row as CompactRow;
    expect(Buffer.byteLength(JSON.stringify(row))).toBeLessThanOrEqual(250);
    expect(itemRow(row)).toMatchObject({ id: meta.id, kind: fields.kind, unit, code: wide.code });
  });
});

describe('alignment (O7)', () => {
  const plan = { catalogueVersion: 'x', code: 'T1', contribution: 'Aporta.' };
  const own = (kind: string, contribution?: string) =>
    ({ item: 'itm_01M8AAAAAAAAAAAAAAAAAAAAAA', kind, title: 'x', from: 2026, contribution }) as never;

  it.each([
    ['nothing', undefined, ['national', 'own']],
    ['the plan alone', { national: [plan], own: [] }, ['own']],
    ['an own objective alone', { national: [], own: [own('objective', 'Aporta.')] }, ['national']],
    [
      'the sector alone: it stands for the nation, not for the entity',
      { national: [], own: [own('sectorObjective', 'x')] },
      ['own'],
    ],
    ['the sector and a process', { national: [], own: [own('sectorObjective', 'x'), own('process', 'x')] }, []],
    ['the plan and a line without saying how', { national: [plan], own: [own('actionPlanLine')] }, ['contributions']],
    ['the plan and a line', { national: [plan], own: [own('actionPlanLine', 'La ejecuta.')] }, []],
  ] as const)('with %s', (_what, alignments, missing) => {
    expect(missingAlignments(alignments as never)).toEqual(missing);
  });

  it('has a catalogue whose codes are all different, with what ended still in it', () => {
    const codes = nationalPlan.items.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(nationalPlan.items.some(({ ended }) => ended)).toBe(true);
  });
});

describe('the items’ side of an offer', () => {
  const item = 'itm_01M8AAAAAAAAAAAAAAAAAAAAAA';
  const writes = (before: Parameters<typeof linkWrites>[0], after: typeof before) =>
    linkWrites(before, after, 'ent_1', 'off_1').map((write) => ('put' in write ? write.put.standing : 'gone'));
  const empty = { national: [], own: [] };

  it('follows it: in its draft, in force, over, and gone when the draft lets it go', () => {
    const draft = o.given(o.drafted(), o.record('O7'));
    expect(writes(o.drafted(), draft)).toEqual(['draft']);
    expect(writes(draft, o.given(draft, o.record('O7', empty)))).toEqual(['gone']);
    const states = o.inEveryState();
    expect(writes(states.approved, states.published)).toEqual(['inForce']);
    expect(writes(states.published, states.withdrawn)).toEqual(['ended']);
    expect(writes(states.published, states.suspended)).toEqual([]);
  });

  it('keeps what is in force while the next edition drops it', () => {
    const published = o.published();
    const next = o.given(published, o.record('O7', empty));
    expect(writes(published, next)).toEqual([]);
    expect(writes(next, o.given(next, o.submit, o.approve, { ...o.everyCommand.publish, required: [] }))).toEqual([
      'gone',
    ]);
    expect(item).toMatch(/^itm_/);
  });
});

describe('what is not tied to what', () => {
  const row = (id: string, kind: string, more: object = {}) => ({
    id,
    kind,
    title: id,
    from: 2026,
    state: 'inForce',
    ...more,
  });
  const offer = (id: string) => ({ id, code: 'OFE-MVCT-2026-0001', title: id, state: 'draft', checksDone: 0 });
  const link = (item: string, to: string) => ({
    item,
    offer: to,
    standing: 'draft',
    code: 'OFE-MVCT-2026-0001',
    title: '',
  });
  const year = (links: object[]) =>
    gapsOf({
      year: 2026,
      offers: [offer('a'), offer('b')],
      items: [
        row('o', 'objective'),
        row('p', 'process'),
        row('q', 'procedure', { parent: 'p' }),
        row('l', 'actionPlanLine', { budget: 100 }),
        row('m', 'actionPlanLine', { budget: 50 }),
      ],
      links,
      complete: true,
    } as unknown as YearOfEntity);

  it('is said both ways, with the pesos that no offer carries out', () => {
    const gaps = year([link('o', 'a'), link('l', 'a')]);
    expect(gaps.offers.map(({ ties }) => ties)).toEqual([['objective', 'line'], []]);
    expect(gaps.items.map(({ id, offers }) => [id, offers])).toEqual([
      ['o', 1],
      ['p', 0],
      ['q', 0],
      ['l', 1],
      ['m', 0],
    ]);
    expect(gaps.budget).toEqual({ total: 150, linked: 100 });
  });

  it('counts who works by a procedure as working in its process', () => {
    const gaps = year([link('q', 'b')]);
    expect(gaps.offers.at(1)?.ties).toEqual(['process']);
    expect(gaps.items.filter(({ offers }) => offers > 0).map(({ id }) => id)).toEqual(['p', 'q']);
  });

  it('ties nothing to an item of another year, and counts for an item the offers of offices one does not see', () => {
    const gaps = year([link('z', 'a'), link('o', 'unseen')]);
    expect(gaps.offers.every(({ ties }) => ties.length === 0)).toBe(true);
    expect(gaps.items.find(({ id }) => id === 'o')?.offers).toBe(1);
  });
});

describe('the arrangement of a year', () => {
  it('begins blank with the seven dimensions of the MIPG, or with what the year before knew', () => {
    expect(i.opened().steps.I1.dimensions).toHaveLength(7);
    const next = openArrangement({ year: 2027, former: i.arrangementStates.closed, by: i.by, at: i.at }).next;
    expect(next).toMatchObject({ state: 'open', year: 2027, from: 2026 });
    expect(next.steps.I3).toEqual({
      status: 'none',
      responsible: i.by,
      notes: i.doneStep.notes,
      evidence: [],
    });
  });

  it('takes a step as done only with who answers, a date and a proof', () => {
    const bare = { status: 'done', evidence: [] } as const;
    const act = () =>
      arrangementMachine.decide(i.opened(), { ...i.arrangementCommands.record, data: { ...bare, evidence: [] } });
    expect(refusal(act).issues.map(({ pointer }) => pointer)).toEqual(['/responsible', '/on', '/evidence']);
  });

  it('closes when every step is done or says why not, and names those that do neither', () => {
    const explained = i.recorded(i.opened(), {
      ...i.arrangementCommands.record,
      data: { status: 'running', notes: 'Se termina en enero.', evidence: [] },
    });
    const { params } = refusal(() => arrangementMachine.decide(explained, i.arrangementCommands.close));
    expect(params.missing).toEqual(stepIds.filter((id) => id !== 'I2'));
  });

  it('is told whole by its events', () => {
    const { event } = openArrangement({ year: 2026, former: undefined, by: i.by, at: i.at });
    expect(arrangementMachine.evolve(undefined, event)).toEqual(i.opened());
  });
});

describe('an internal report', () => {
  it('is held to its hash, and its events tell it whole', () => {
    const { event, next } = generateReport({ code: 'INF-1', content: i.reportContent, by: i.by, at: i.at });
    expect(next.hash).toBe(reportHash('INF-1', i.reportContent));
    expect(reportHash('INF-1', { ...i.reportContent, year: 2025 })).not.toBe(next.hash);
    expect(JSON.stringify('facts' in event && event.facts)).not.toContain('Plan rural');
    expect(reportMachine.evolve(undefined, event)).toEqual(next);
  });

  it('covers the days of its period', () => {
    expect(daysOf(2026, 'q3')).toEqual({ from: '2026-07-01', to: '2026-09-30' });
    expect(daysOf(2026, 'secondHalf')).toEqual({ from: '2026-07-01', to: '2026-12-31' });
  });
});
