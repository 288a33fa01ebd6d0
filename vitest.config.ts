import { defineConfig } from 'vitest/config';

/** Tests of the portal that drive a browser, wherever they are. */
const portalInBrowser = ['keyboard', 'offline', 'screens'].map((name) => `packages/portal/test/${name}.test.ts`);

/** One runner for everything; projects differ only in what they may take: time and processes. */
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'code',
          include: [
            'packages/*/test/**/*.test.ts',
            'services/*/test/**/*.test.ts',
            'test/architecture/**/*.test.ts',
            'infra/{audit,cost,verify}/test/**/*.test.ts',
          ],
          exclude: portalInBrowser,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'flows',
          include: [
            'test/flows/**/*.test.ts',
            'test/abuse/**/*.test.ts',
            'test/crash/**/*.test.ts',
            'test/skew/**/*.test.ts',
          ],
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'isolation',
          include: ['test/isolation/**/*.test.ts'],
          globalSetup: ['test/isolation/tally.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'infra',
          include: ['infra/test/**/*.test.ts'],
          globalSetup: ['infra/test/setup.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts', ...portalInBrowser],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
