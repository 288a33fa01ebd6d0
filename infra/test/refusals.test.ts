import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readInputs } from '../inputs.ts';
import { namesOf } from '../naming.ts';
import { root, synthesise } from './synthesise.ts';

describe('what cannot be deployed is refused before anything is made', () => {
  test('a stage without domain fails, and is told where it goes and what a whole one looks like', async () => {
    await expect(synthesise('undomained')).rejects.toThrow(
      /stages\/undomained\.json cannot be used\. domain: .*infra\/stages\/example\.json/,
    );
  });

  test('a function whose code is not there fails the synthesis', async () => {
    const config = join(root, 'infra', 'test', 'probe', 'missing.config.ts');
    await expect(synthesise('dev', { config })).rejects.toThrow(/Handler not found: infra\/test\/probe\/nowhere/);
  });
});

describe('a stage’s inputs', () => {
  let folder: string;
  const before = process.env.CONCIERTA_INPUTS;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'concierta-inputs-'));
    cpSync(join(root, 'infra', 'test', 'inputs'), folder, { recursive: true });
    process.env.CONCIERTA_INPUTS = folder;
  });
  afterAll(() => {
    if (before === undefined) delete process.env.CONCIERTA_INPUTS;
    else process.env.CONCIERTA_INPUTS = before;
    rmSync(folder, { recursive: true, force: true });
  });
  const write = (path: string, content: unknown) => writeFileSync(join(folder, path), JSON.stringify(content));
  const stage = {
    domain: 'concierta.example.gov.co',
    certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-0000-0000-000000000000',
    mail: { domain: 'example.gov.co', from: 'no-responder@example.gov.co' },
    alarms: { email: 'operacion@example.gov.co' },
    budget: { monthlyUsd: 100 },
  };

  test('the examples of the repository are whole', () => {
    delete process.env.CONCIERTA_INPUTS;
    const { tenants, calendar } = readInputs(root, 'example');
    expect(tenants.tenants.map(({ placement }) => placement)).toEqual(['silo']);
    expect(calendar.seasons).toHaveLength(1);
    process.env.CONCIERTA_INPUTS = folder;
  });

  test.each([
    ['no certificate', { certificateArn: undefined }, /certificateArn/],
    [
      'a certificate of another region',
      { certificateArn: stage.certificateArn.replace('us-east-1', 'sa-east-1') },
      /must be in us-east-1/,
    ],
    ['no certificate for the origin outside us-east-1', { region: 'sa-east-1' }, /originCertificateArn/],
    ['a field that nobody knows', { domian: 'x' }, /domian/],
  ])('%s: refused by name', (_what, change, words) => {
    write('stages/odd.json', { ...stage, ...change });
    expect(() => readInputs(root, 'odd')).toThrow(words);
  });

  test('a stage without a file is told which file', () => {
    expect(() => readInputs(root, 'nowhere')).toThrow(/«nowhere» has no .*stages\/nowhere\.json/);
  });

  test('one name for two identity providers is refused: Cognito would take the second for the first', () => {
    const provider = { protocol: 'saml', name: 'Igual', metadataUrl: 'https://a.gov.co/m.xml' };
    write('stages/twice.json', stage);
    write('tenants/twice.json', {
      tenants: [
        { owner: 'ent_01JD0000000000000000000001', code: 'UNO', providers: [provider] },
        { owner: 'ent_01JD0000000000000000000002', code: 'DOS', providers: [{ ...provider, name: 'igual' }] },
      ],
    });
    expect(() => readInputs(root, 'twice')).toThrow(/«igual» twice/);
  });
});

test('a name that AWS would refuse as too long stays one of a kind', () => {
  const names = namesOf('production', '123456789012');
  const of = (owner: string) => names.tableRole('a-context-with-quite-a-long-name', 'data', owner);
  const [one, other] = [of('ent_01JD0000000000000000000001'), of('ent_01JD0000000000000000000002')];
  expect(one.length).toBeLessThanOrEqual(64);
  expect(one).not.toBe(other);
  expect(one).not.toMatch(/[A-Z_]/);
});
