import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestPlatform, testPlatform } from '../src/test-platform.ts';

let platform: TestPlatform;

beforeAll(async () => {
  platform = await testPlatform({ at: '2026-03-02T14:00:00Z' });
});
afterAll(() => platform.stop());

describe('the whole platform in one process', () => {
  it('lets the first coordinator in and onboards an entity, whose administrator finds the invitation in the mailbox', async () => {
    const { coordinator } = await platform.begin();
    const body = { catalogueId: 'minvivienda', code: 'MVCT', administratorEmail: 'admin@ejemplo.gov.co' };
    const onboarded = await coordinator.post('/entities/onboard', body);
    expect(onboarded.status).toBe(201);
    await platform.drain();
    const [mail] = await platform.platform.mailbox.list('admin@ejemplo.gov.co');
    expect(mail?.subject).toContain('Ministerio de Vivienda');
    const mine = await platform.as('admin@ejemplo.gov.co').get('/entity');
    expect(mine).toMatchObject({ status: 200, body: { code: 'MVCT', state: 'active' } });
  });

  it('answers every service under one address, the merged document and the public pages', async () => {
    expect((await platform.fetch('/api/catalogues/sectors')).status).toBe(200);
    expect((await platform.fetch('/api/nowhere')).status).toBe(404);
    const document = (await (await platform.fetch('/api/openapi.json')).json()) as Record<string, unknown>;
    expect(document.openapi).toBe('3.1.0');
    const page = await platform.fetch('/');
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('Concierta');
  });
});
