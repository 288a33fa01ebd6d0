import { documentOf, tablePolicy } from '@concierta/access/policies';
import { afterEach, describe, expect, it } from 'vitest';
import { type TestPlatform, type TestPlatformOptions, testPlatform } from '../../src/test-platform.ts';

let platform: TestPlatform | undefined;
afterEach(() => platform?.stop());

const open = async (options: TestPlatformOptions): Promise<TestPlatform> => {
  platform = await testPlatform({ at: '2026-03-02T14:00:00Z', ...options });
  return platform;
};

describe('a request that its role does not allow', () => {
  it('is answered 500, as a defect of ours, and logged «guard trip»: never as data, never as «not found»', async () => {
    const none: NonNullable<TestPlatformOptions['policy']> = (role, table) =>
      role === 'public-read' ? documentOf() : tablePolicy(role, table);
    const { fetch, logged } = await open({ policy: none });
    const answer = await fetch('/api/public/portfolio');
    expect(answer.status).toBe(500);
    const problem = (await answer.json()) as Record<string, unknown>;
    expect(problem).toMatchObject({ code: 'internal' });
    expect(JSON.stringify(problem)).not.toMatch(/AccessDenied|arn:|role/);
    expect(logged.filter(({ message }) => message === 'guard trip')).toMatchObject([
      { level: 'error', fields: { error: 'AccessDeniedException' } },
    ]);
  });

  it('of a worker is tried again, logged «guard trip», and set aside for an operator', async () => {
    const none: NonNullable<TestPlatformOptions['policy']> = (role, table) =>
      role === 'public' ? documentOf() : tablePolicy(role, table);
    const opened = await open({ policy: none });
    await expect(opened.begin()).rejects.toThrow(/deliveries were given up[\s\S]*AccessDeniedException/);
    const trips = opened.logged.filter(({ message }) => message === 'guard trip');
    expect(trips.length).toBeGreaterThan(0);
    expect(trips.every(({ fields }) => String(fields.queue).length > 0)).toBe(true);
  });
});
