import { describe, expect, test } from 'vitest';
import { dateTimeWords, dateWords, daysUntil, dayWords, todayInColombia, weekdayWords } from '../src/words/dates.ts';
import { dueOf } from '../src/words/due.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('dates as Colombia writes them', () => {
  test('with hard spaces, in both languages', () => {
    expect(dateWords('2026-11-22', 'es')).toBe('22\u00a0nov\u00a02026');
    expect(plain(dateWords('2026-11-22', 'en'))).toBe('22 Nov 2026');
    expect(plain(dayWords('2026-12-04', 'es'))).toBe('4 dic');
    expect(plain(weekdayWords('2026-11-23T15:00:00Z', 'es'))).toBe('Lunes, 23 nov 2026');
    expect(plain(dateTimeWords('2026-11-20T21:12:00Z', 'es'))).toBe('20 nov 2026, 4:12 p. m.');
  });

  test('an instant belongs to Colombia’s day, not to Greenwich’s', () => {
    expect(plain(dateWords('2026-11-23T03:30:00Z', 'es'))).toBe('22 nov 2026');
    expect(todayInColombia(new Date('2026-11-23T03:30:00Z'))).toBe('2026-11-22');
  });

  test('what is not a date is shown as it came', () => {
    expect(dateWords('pronto', 'es')).toBe('pronto');
    expect(daysUntil('pronto', new Date())).toBeUndefined();
  });
});

describe('a term', () => {
  const now = new Date('2026-11-23T15:00:00Z');
  test('late says since when, close ones press, far ones say how much is left', () => {
    expect(dueOf('2026-11-20', now)).toEqual({ is: 'late', words: 'due.late', days: 3 });
    expect(dueOf('2026-11-23', now)?.words).toBe('due.today');
    expect(dueOf('2026-11-24T23:59:59.000Z', now)?.words).toBe('due.tomorrow');
    expect(dueOf('2026-11-28', now)).toMatchObject({ is: 'soon', days: 5 });
    expect(dueOf('2027-01-15', now)).toMatchObject({ is: 'none', words: 'due.later' });
    expect(dueOf(undefined, now)).toBeUndefined();
  });
});
