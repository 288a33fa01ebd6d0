import { describe, expect, it } from 'vitest';
import { closingLine, sum, tallyOf } from '../src/commands/tally.ts';

const report = (fields: object) => ({
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  success: true,
  testResults: [],
  ...fields,
});

describe('the count of a test run', () => {
  it('ends in one line of a fixed form', () => {
    expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(closingLine({ passed: 12, failed: 3, skipped: 2 })).toBe('12 passed, 3 failed, 2 skipped');
  });

  it('adds every part', () => {
    const parts = [tallyOf(report({}), 0), tallyOf(report({ numFailedTests: 2 }), 1)];
    expect(sum(parts)).toEqual({ passed: 10, failed: 2, skipped: 2 });
  });

  it('counts a file that could not be loaded, and a run that ended badly without a failed test', () => {
    const unloaded = { testResults: [{ status: 'failed', assertionResults: [] }] };
    expect(tallyOf(report({ ...unloaded, numFailedTests: 1 }), 1).failed).toBe(2);
    expect(tallyOf(report({}), 1).failed).toBe(1);
    expect(tallyOf(undefined, 0).failed).toBe(1);
  });
});
