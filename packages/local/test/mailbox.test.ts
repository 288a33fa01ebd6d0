import { beforeAll, describe, expect, it } from 'vitest';
import { type Mailbox, mailboxTable, openMailbox } from '../src/mailbox/mailbox.ts';
import { mailboxPage } from '../src/mailbox/mailbox-pages.ts';
import { testEngine } from '../src/test-engine.ts';

let mailbox: Mailbox;
let minute = 0;

beforeAll(async () => {
  const { client, freshTable } = await testEngine();
  mailbox = openMailbox(client, await freshTable(mailboxTable), () => {
    minute += 1;
    return new Date(Date.UTC(2026, 4, 1, 12, minute));
  });
  await mailbox.send({
    key: 'evt_1',
    to: 'Ana@Ejemplo.gov.co',
    subject: 'Primera',
    text: 'Hola\n\nhttp://127.0.0.1:4000/app/',
  });
  await mailbox.send({
    key: 'evt_2',
    to: 'luis@ejemplo.co',
    subject: '<b>Segunda</b>',
    text: '<script>alert(1)</script>',
  });
});

const page = (path: string) => mailboxPage(mailbox, new URL(path, 'http://127.0.0.1:4000'));

describe('the mailbox', () => {
  it('has a message once, however often it is sent under its key', async () => {
    await mailbox.send({ key: 'evt_1', to: 'ana@ejemplo.gov.co', subject: 'Primera', text: 'Hola' });
    expect((await mailbox.list()).map(({ subject }) => subject)).toEqual(['<b>Segunda</b>', 'Primera']);
  });

  it('shows the messages of one addressee, whatever the capitals', async () => {
    expect((await mailbox.list('ANA@ejemplo.gov.co')).map(({ subject }) => subject)).toEqual(['Primera']);
    const text = (await page('/correo?para=ana@ejemplo.gov.co')) ?? '';
    expect(text).toContain('Primera');
    expect(text).not.toContain('Segunda');
    expect(await page('/correo?para=nadie@ejemplo.co')).toContain('Todavía no hay mensajes para nadie@ejemplo.co');
  });

  it('shows a message as text, with its addresses as links', async () => {
    const [second, first] = await mailbox.list();
    expect(await page(`/correo/${first?.id}`)).toContain('<a href="http://127.0.0.1:4000/app/">');
    const hostile = (await page(`/correo/${second?.id}`)) ?? '';
    expect(hostile).not.toContain('<script>alert');
    expect(hostile).toContain('&lt;script&gt;');
    for (const path of [
      '/correo/no-esta',
      '/correo/',
      '/correo/%E0',
      '/correo/%2e%2e',
      `/correo/${'x'.repeat(3_000)}`,
    ]) {
      expect(await page(path), path).toBeUndefined();
    }
  });
});
