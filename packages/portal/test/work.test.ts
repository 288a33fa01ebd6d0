import { describe, expect, test } from 'vitest';
import { actionWords, overdueOf, pathOf, standing, thisWeek, type WorkItem } from '../src/screens/work/item.ts';

const now = new Date('2026-11-23T15:00:00Z');
const item = (more: Partial<WorkItem> = {}): WorkItem => ({
  kind: 'demand',
  id: 'dem_1',
  owner: 'ent_1',
  title: 'Agua segura',
  state: 'registered',
  action: 'characterise',
  since: '2026-11-05T15:00:00Z',
  overdue: false,
  territories: [],
  ...more,
});
const mayor = { id: 'ter_1', name: 'Alcaldía de Mercaderes' };

describe('a row of my work', () => {
  test('leads to one’s own document, or to the shared one of whoever has it', () => {
    expect(pathOf(item(), 'ent_1')).toBe('/demandas/dem_1');
    expect(pathOf(item({ owner: 'ter_1' }), 'ent_1')).toBe('/compartidas/ter_1/demandas/dem_1');
    expect(pathOf(item({ kind: 'offer', id: 'off_1' }), 'ent_1')).toBe('/ofertas/off_1');
  });

  test('a term that presses comes before whose turn it is', () => {
    expect(standing(item({ dueAt: '2026-11-20' }), 'owe', now)).toEqual({
      is: 'late',
      words: 'due.late',
      values: { days: 3 },
    });
    expect(standing(item({ dueAt: '2027-01-20' }), 'owe', now)).toMatchObject({ is: 'none', words: 'work.state.todo' });
    expect(standing(item({ action: 'reviseOffer' }), 'owe', now)).toMatchObject({ is: 'back' });
  });

  test('what waits says for whom', () => {
    expect(standing(item({ action: 'taken', counterpart: mayor }), 'wait', now)).toMatchObject({
      words: 'work.state.theirs',
      values: { who: 'Alcaldía de Mercaderes' },
    });
    expect(standing(item({ action: 'waiting' }), 'wait', now)).toMatchObject({ words: 'work.state.nobody' });
    expect(standing(item({ action: 'reviewOffer' }), 'wait', now)).toMatchObject({ words: 'work.state.colleague' });
  });

  test('what ended badly has the shape of what ended badly', () => {
    expect(standing(item({ state: 'rejected' }), 'done', now)).toEqual({ is: 'off', words: 'work.ended.rejected' });
    expect(standing(item({ state: 'closed' }), 'done', now)).toEqual({ is: 'done', words: 'work.ended.closed' });
  });

  test('an action that this portal does not know yet still has words', () => {
    expect(actionWords('take')).toBe('work.action.take');
    expect(actionWords('somethingNew')).toBe('work.action.done');
  });

  test('the answer that an entity owes does not press the municipality that only has to confirm', () => {
    const late = item({ action: 'confirm', dueAt: '2026-08-01', overdue: true, counterpart: mayor });
    expect(standing(late, 'owe', now)).toMatchObject({ is: 'none' });
    expect(overdueOf([late, item({ overdue: true })])).toBe(1);
    expect(thisWeek([late, item({ dueAt: '2026-11-25' }), item({ dueAt: '2026-12-25' })], now)).toBe(1);
  });
});
