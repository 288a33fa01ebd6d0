import { territories } from '@concierta/territories';
import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../src/demand/events.ts';
import { orderKey, scoreOf } from '../src/demand/score.ts';
import { demandRow, demands } from '../src/demand/store.ts';
import { petitionDueAt } from '../src/demand/term.ts';
import { reunite, separate } from '../src/free-text.ts';
import { type CompactRow, picking, titleHolds, touches } from '../src/list-row.ts';
import { codesOf, targetingOf } from '../src/offer/targeting.ts';
import * as d from './sample-demands.ts';
import * as o from './sample-offers.ts';

const now = new Date('2026-03-02T15:00:00.000Z');

describe('free text', () => {
  const value = {
    code: 'x',
    title: 'Agua',
    goals: [{ level: 'individual', baseline: { statement: 'Dos', value: 2 } }, { level: 'institutional' }],
  };
  const names = new Set(['title', 'statement']);

  it('is taken out of a value wherever it is, and comes back to its place', () => {
    const { facts, text } = separate(value, names);
    expect(text).toEqual({ title: 'Agua', 'goals/0/baseline/statement': 'Dos' });
    expect(JSON.stringify(facts)).not.toMatch(/Agua|Dos/);
    expect(reunite(facts, text)).toEqual(value);
  });

  it('of a place that is no longer there is let go, and erased text comes back as what it says now', () => {
    const { facts } = separate(value, names);
    expect(reunite(facts, { 'goals/7/statement': 'x', title: '«suprimido»' })).toMatchObject({ title: '«suprimido»' });
  });

  it('is nowhere in the facts of an event of an offer or a demand', () => {
    const words = 'Riesgo alto de calidad del agua';
    const decision = JSON.stringify(separate({ data: o.complete.O8 }, new Set(['reason'])).facts);
    expect(decision).not.toContain(words);
  });
});

describe('targeting', () => {
  it('keeps a reason once for all who share it, and loses no territory', () => {
    const targets = territories().map(({ code }, i) => ({ code, reason: `Razón ${i % 3}` }));
    const groups = targetingOf({ targets });
    expect(groups).toHaveLength(3);
    expect(groups.flatMap(({ reason, codes }) => codes.map((code) => ({ code, reason })))).toEqual(
      expect.arrayContaining(targets),
    );
    expect(codesOf(groups)).toHaveLength(1_122);
  });
});

describe('the term of a petition', () => {
  it('is fifteen working days of Colombia: holidays and weekends do not count', () => {
    // 23 March (San José, moved) is a holiday; Holy Thursday and Friday are 2 and 3 April.
    expect(petitionDueAt(new Date('2026-03-02T15:00:00Z'))).toBe('2026-03-25T04:59:59.000Z');
    expect(petitionDueAt(new Date('2026-03-20T15:00:00Z'))).toBe('2026-04-16T04:59:59.000Z');
  });

  it('begins the day it is in Colombia, not in London', () => {
    expect(petitionDueAt(new Date('2026-03-03T03:00:00Z'))).toBe(petitionDueAt(new Date('2026-03-02T15:00:00Z')));
  });
});

describe('the score', () => {
  const base = d.given(d.drafted('entity'), d.register);
  const with_ = (deadline?: string) =>
    d.given(base, { type: 'cite', citation: { ...d.citation, ...(deadline ? { deadline } : {}) } });

  it('says every reason that counted', () => {
    expect(scoreOf(with_('2026-06-30'), now)).toEqual({
      value: 53,
      reasons: [
        { code: 'deadlineInForce', points: 25 },
        { code: 'pdet', points: 18 },
        { code: 'petition', points: 10 },
      ],
    });
    expect(scoreOf(with_('2026-01-31'), now).reasons[0]).toEqual({ code: 'deadlinePassed', points: 30 });
  });

  it('grows a point for each ten days of waiting, twenty at most, and never beyond 100', () => {
    const after = (days: number) => scoreOf(base, new Date(Date.parse(d.at) + days * 86_400_000));
    expect(after(9).reasons.some(({ code }) => code === 'waiting')).toBe(false);
    expect(after(35).reasons.at(-1)).toEqual({ code: 'waiting', points: 3 });
    expect(after(900).reasons.at(-1)).toEqual({ code: 'waiting', points: 20 });
    expect(scoreOf(with_('2026-06-30'), new Date('2030-01-01')).value).toBeLessThanOrEqual(100);
  });

  it('orders a list the same whatever the day it was written', () => {
    const [old, urgent] = [{ ...base, registeredAt: '2025-12-01T00:00:00.000Z' }, with_('2026-06-30')];
    for (const day of ['2026-03-02', '2026-05-30']) {
      expect(orderKey(urgent, 'b', new Date(day)) < orderKey(old as never, 'a', new Date(day))).toBe(true);
    }
    expect(orderKey({ ...old, pinned: true } as never, 'z', now) < orderKey(urgent, 'a', now)).toBe(true);
  });
});

describe('a list row', () => {
  const meta = { owner: d.mayor, id: d.demandId, version: 1, updatedAt: d.at };
  const rowOf = (more: object) => {
    const demand = {
      ...d.given(d.drafted(), { ...d.register, receipt: 'DEM-ALCALDIA-19450-2026-00412' } as never),
      ...more,
    };
    return demands.list?.(demand as never, meta)?.row as CompactRow;
  };

  it.each([['A'], ['ñ'], ['🌊']])('never weighs more than 250 bytes, whatever the title (%s)', (letter) => {
    const row = rowOf({
      title: letter.repeat(120 / letter.length),
      responsible: d.person,
      territories: territories()
        .slice(0, 200)
        .map(({ code }) => code),
    });
    expect(Buffer.byteLength(JSON.stringify(row))).toBeLessThanOrEqual(250);
    expect(demandRow(row)).toMatchObject({
      responsible: d.person,
      territoryCount: 200,
      receipt: 'DEM-ALCALDIA-19450-2026-00412',
    });
    expect(demandRow(row).title.isWellFormed()).toBe(true);
  });

  it('is picked only when a filter is set: a plain page reads no further than the page', () => {
    expect(picking({ q: undefined, state: undefined }, () => true)).toEqual({});
    expect(picking({ q: 'agua' }, (row) => titleHolds(row, 'agua')).where?.({ t: 'Agua' })).toBe(true);
  });

  it('finds words without accents and places by code, department or country', () => {
    const row = rowOf({ title: 'Gestión del RIESGO', territories: ['19450', '05001'] });
    expect(titleHolds(row, 'gestion del riesgo')).toBe(true);
    expect(titleHolds(row, 'agua')).toBe(false);
    expect(['19450', '19', '05', '05001'].every((code) => touches(row, code))).toBe(true);
    expect(['19075', '11001', '76'].some((code) => touches(row, code))).toBe(false);
  });
});

describe('what others are told', () => {
  it('is the shareable state: codes at the top, words under text', () => {
    const demand = d.given(d.drafted(), d.register);
    const { text, ...codes } = snapshotOf(demand, { type: 'registered', receipt: 'x', at: d.at }, now);
    expect(text).toMatchObject({ title: demand.title, need: demand.need });
    expect(JSON.stringify(codes)).not.toContain(demand.title);
    expect(codes).toMatchObject({ state: 'registered', shared: true, territories: ['19450'], score: 28 });
  });
});
