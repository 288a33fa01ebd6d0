import { describe, expect, test } from 'vitest';
import { everyContext, everyFunction } from '../src/bundle/every-function.ts';
import { environmentOf, measuredStage } from '../src/bundle/sample-environment.ts';
import { Misconfigured, settingsOf } from '../src/settings.ts';
import { startFunction } from '../src/started.ts';

const [tenancyApi] = (await everyFunction()).filter(
  ({ context, fn }) => context.name === 'tenancy' && fn.kind === 'api',
);
const [tenancy] = (await everyContext()).filter(({ name }) => name === 'tenancy');
if (!tenancyApi || !tenancy) throw new Error('tenancy has an API');
const right = environmentOf(tenancyApi, measuredStage);

const said = (doing: () => unknown): string => {
  try {
    doing();
    return '';
  } catch (error) {
    if (!(error instanceof Misconfigured)) throw error;
    return error.message;
  }
};

describe('what a function is told', () => {
  test('every variable that is missing or wrong is named, with what is wrong, and its value is not repeated', () => {
    const wrong: Readonly<Record<string, [keyof ReturnType<typeof settingsOf>, string]>> = {
      CONCIERTA_ROLES: ['given', '{"data":"not-an-arn"}'],
      CONCIERTA_SILOS: ['given', '{"ent_x":{}}'],
      CONCIERTA_RATES: ['rates', 'not json at all'],
      CONCIERTA_ISSUER: ['issuer', 'http://issuer.example'],
      CONCIERTA_ORIGIN: ['origin', 'https://concierta.example/path'],
      CONCIERTA_EDGE_SECRETS: ['edgeSecrets', 'short'],
      CONCIERTA_EMAIL_KEY: ['emailKey', 'short'],
      CONCIERTA_CLIENT_ID: ['client', 'two words'],
      CONCIERTA_RATE_TABLE: ['rateTable', '-no wonder-'],
    };
    for (const [name, [setting, value]] of Object.entries(wrong)) {
      const message = said(() => settingsOf({ ...right, [name]: value })[setting]());
      expect(message, name).toContain(`${name} is not as it must be`);
      expect(message, name).not.toContain(value);
      if (name === 'CONCIERTA_SILOS') continue;
      expect(said(() => settingsOf({ ...right, [name]: '' })[setting]())).toContain(`${name} is not set`);
    }
  });

  test('a function that is not this context’s, not of this kind, or without one of its roles does not start', () => {
    const start = (more: object, kind: 'api' | 'clock' = 'api') =>
      said(() => startFunction(tenancy, kind, { ...right, ...more }));
    expect(start({})).toBe('');
    expect(start({ CONCIERTA_CONTEXT: 'articulation' })).toContain('CONCIERTA_CONTEXT is not «tenancy»');
    expect(start({ CONCIERTA_FUNCTION: 'worker-mail' })).toContain('CONCIERTA_FUNCTION does not name');
    expect(start({}, 'clock')).toContain('CONCIERTA_FUNCTION does not name');
    expect(start({ CONCIERTA_ROLES: '{}' })).toContain('CONCIERTA_ROLES lacks «data», «public-read»');
    expect(start({ CONCIERTA_STAGE: undefined })).toContain('CONCIERTA_STAGE is not set');
  });
});
