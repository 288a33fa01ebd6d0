import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  dateInColombia,
  endOfDayInColombia,
  holidaysOf,
  isWorkingDay,
  workingDaysBetween,
} from '../src/index.ts';

/** Written down from the Ley 51 de 1983 and the calendars of those years, not computed. */
const known: Record<number, readonly string[]> = {
  2024: [
    ...['01-01', '01-08', '03-25', '03-28', '03-29', '05-01', '05-13', '06-03', '06-10'],
    ...['07-01', '07-20', '08-07', '08-19', '10-14', '11-04', '11-11', '12-08', '12-25'],
  ],
  2025: [
    ...['01-01', '01-06', '03-24', '04-17', '04-18', '05-01', '06-02', '06-23', '06-30'],
    ...['07-20', '08-07', '08-18', '10-13', '11-03', '11-17', '12-08', '12-25'],
  ],
  2026: [
    ...['01-01', '01-12', '03-23', '04-02', '04-03', '05-01', '05-18', '06-08', '06-15'],
    ...['06-29', '07-20', '08-07', '08-17', '10-12', '11-02', '11-16', '12-08', '12-25'],
  ],
  2027: [
    ...['01-01', '01-11', '03-22', '03-25', '03-26', '05-01', '05-10', '05-31', '06-07'],
    ...['07-05', '07-20', '08-07', '08-16', '10-18', '11-01', '11-15', '12-08', '12-25'],
  ],
};

describe("Colombia's working days", () => {
  it.each(Object.keys(known).map(Number))('keep the holidays of %i', (year) => {
    expect([...holidaysOf(year)]).toEqual(known[year]?.map((day) => `${year}-${day}`));
  });

  it('are Monday to Friday without holidays', () => {
    expect(isWorkingDay('2026-03-20')).toBe(true);
    expect(isWorkingDay('2026-03-21')).toBe(false);
    expect(isWorkingDay('2026-03-22')).toBe(false);
    expect(isWorkingDay('2026-03-23')).toBe(false);
    expect(isWorkingDay('2026-03-24')).toBe(true);
  });

  it('count a term from the day after: fifteen days of a petition received before Holy Week', () => {
    expect(addWorkingDays('2026-03-20', 15)).toBe('2026-04-15');
    expect(addWorkingDays('2026-12-31', 1)).toBe('2027-01-04');
    expect(addWorkingDays('2026-03-21', 1)).toBe('2026-03-24');
    expect(addWorkingDays('2026-03-21', 0)).toBe('2026-03-21');
  });

  it('between two dates are what adding them gives, either way', () => {
    for (const days of [0, 1, 5, 15, 30, 250]) {
      const end = addWorkingDays('2026-01-02', days);
      expect(workingDaysBetween('2026-01-02', end)).toBe(days);
      expect(workingDaysBetween(end, '2026-01-02')).toBe(days === 0 ? 0 : -days);
    }
  });

  it('refuse a date that does not exist and a term that is not a number of days', () => {
    for (const date of ['2026-02-29', '2026-13-01', '26-01-01', 'ayer', '']) {
      expect(() => isWorkingDay(date)).toThrow(RangeError);
    }
    expect(() => addWorkingDays('2026-01-02', -1)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-01-02', 1.5)).toThrow(RangeError);
  });

  it('begin at midnight in Colombia, five hours after midnight in Greenwich', () => {
    expect(dateInColombia(new Date('2026-03-02T04:59:59.999Z'))).toBe('2026-03-01');
    expect(dateInColombia(new Date('2026-03-02T05:00:00.000Z'))).toBe('2026-03-02');
  });

  it('end at the last second before midnight in Colombia, which is another day in Greenwich', () => {
    expect(endOfDayInColombia('2026-03-24')).toBe('2026-03-25T04:59:59.000Z');
    expect(endOfDayInColombia('2026-12-31')).toBe('2027-01-01T04:59:59.000Z');
    expect(dateInColombia(new Date(endOfDayInColombia('2026-03-24')))).toBe('2026-03-24');
    expect(() => endOfDayInColombia('2026-02-30')).toThrow(RangeError);
  });
});
