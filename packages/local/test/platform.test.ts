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

  it('ends, at the sweep that its context declares, an invitation nobody answered', async () => {
    const administrator = platform.as('admin@ejemplo.gov.co');
    const { body: sent } = await administrator.post('/invitations', {
      email: 'tarde@ejemplo.gov.co',
      roles: ['viewer'],
    });
    const state = async () => {
      const { body } = await platform.as('admin@ejemplo.gov.co').get('/invitations');
      return (body.items as { id: string; state: string }[]).find(({ id }) => id === sent.id)?.state;
    };
    await platform.platform.schedules.run('expire-invitations');
    expect(await state()).toBe('sent');
    platform.clock.advance(15 * 24 * 3_600_000);
    await platform.platform.schedules.run('expire-invitations');
    await platform.drain();
    expect(await state()).toBe('expired');
    await expect(platform.platform.schedules.run('nothing')).rejects.toThrow(/no service declares/);
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
