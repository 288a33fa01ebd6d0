import { describe, expect, test } from 'vitest';
import { report, verdictOf } from '../verdict.ts';

const counts = (high: number) => ({ info: 0, low: 0, moderate: 0, high, critical: 0 });
const clean = { advisories: {}, metadata: { vulnerabilities: counts(0), totalDependencies: 640 } };
const advisory = {
  module_name: 'left',
  severity: 'high',
  title: 'Prototype pollution',
  patched_versions: '>=1.2.3',
};

describe('the audit of dependencies', () => {
  test('is good news only as a whole report without advisories', () => {
    expect(report(verdictOf(JSON.stringify(clean), 0))).toEqual({
      code: 0,
      lines: ['No known vulnerability in 640 dependencies.'],
    });
  });

  test('names what was found and how to mend it, and fails', () => {
    const found = { advisories: { 1: advisory }, metadata: { vulnerabilities: counts(1), totalDependencies: 640 } };
    expect(report(verdictOf(JSON.stringify(found), 1))).toEqual({
      code: 1,
      lines: ['HIGH left: Prototype pollution — use >=1.2.3'],
    });
  });

  test.each([
    [
      'a registry without audits',
      JSON.stringify({ error: { code: 'ERR_PNPM_AUDIT_BAD_RESPONSE', message: '405' } }),
      1,
    ],
    ['the same, ended as if it were well', JSON.stringify({ error: { code: 'ERR_PNPM_AUDIT_BAD_RESPONSE' } }), 0],
    ['no answer', '', null],
    ['a page instead of a report', '<html>', 0],
    ['a report about nothing', JSON.stringify({ ...clean, metadata: { vulnerabilities: counts(0) } }), 0],
    [
      'a report that counts what it does not name',
      JSON.stringify({ ...clean, metadata: { ...clean.metadata, vulnerabilities: counts(2) } }),
      1,
    ],
    ['a clean report of a command that failed', JSON.stringify(clean), 1],
  ])('%s is «could not ask», never «nothing found»', (_, output, code) => {
    const said = report(verdictOf(output, code));
    expect(said.code).toBe(2);
    expect(said.lines.join(' ')).toContain('not the same as «nothing found»');
  });
});
