import { settableClock } from '@concierta/local/settable-clock';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mailKeyHeader, s3Blobs, s3WriteOnce, sesMail } from '../src/index.ts';
import { blobsName, headsName } from './server/bucket.ts';
import { type AwsServer, awsServer } from './server/server.ts';

const clock = settableClock('2026-11-24T15:00:00Z');
const from = 'no-responder@concierta.example.gov.co';
let aws: AwsServer;

beforeAll(async () => {
  aws = await awsServer({ clock });
  Object.assign(process.env, aws.environment);
});
afterAll(() => aws.stop());
beforeEach(() => {
  aws.mails.length = 0;
});

const mail = (more: Partial<Parameters<ReturnType<typeof sesMail>>[0]> = {}) => ({
  key: 'evt_01',
  to: 'marta.tenorio@ejemplo.gov.co',
  subject: 'La demanda «Acueducto veredal» tiene un año más',
  text: 'Buenos días.\n\nLe escribe Concierta — ñandú, café.\n',
  ...more,
});

describe('a message', () => {
  test('goes out once as plain text in UTF-8, from the platform’s address, with its key in a header', async () => {
    const send = sesMail({ from });
    await send(mail());
    await send(mail());
    expect(aws.mails.map(({ body }) => body)).toEqual([
      {
        FromEmailAddress: from,
        Destination: { ToAddresses: ['marta.tenorio@ejemplo.gov.co'] },
        Content: {
          Simple: {
            Subject: { Data: mail().subject, Charset: 'UTF-8' },
            Body: { Text: { Data: mail().text, Charset: 'UTF-8' } },
            Headers: [{ Name: mailKeyHeader, Value: 'evt_01' }],
          },
        },
      },
    ]);
  });

  test('is sent at least once: another process sends it again under the same key, by which it can be told', async () => {
    await sesMail({ from })(mail());
    await sesMail({ from })(mail());
    expect(aws.mails).toHaveLength(2);
    expect(new Set(aws.mails.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });

  test('that SES refused is tried again when it is delivered again', async () => {
    const send = sesMail({ from });
    aws.fail({
      status: 400,
      headers: { 'content-type': 'application/json', 'x-amzn-errortype': 'MessageRejected' },
      body: JSON.stringify({ message: 'Email address is not verified.' }),
    });
    await expect(send(mail())).rejects.toMatchObject({ name: 'MessageRejected' });
    await send(mail());
    expect(aws.mails).toHaveLength(1);
  });

  test.each([
    ['two addressees', { to: 'a@ejemplo.gov.co,b@ejemplo.gov.co' }],
    ['a name that hides an address', { to: '"a" <b@ejemplo.gov.co>' }],
    ['a line break in the address', { to: 'a@ejemplo.gov.co\r\nBcc: b@ejemplo.gov.co' }],
    ['a line break in the key', { key: 'a\r\nBcc: b@ejemplo.gov.co' }],
    ['an empty key', { key: '' }],
  ])('with %s is not sent', async (_, more) => {
    await expect(sesMail({ from })(mail(more))).rejects.toThrow(/address|key/);
    expect(aws.mails).toEqual([]);
  });

  test('cannot carry a header in its subject', async () => {
    await sesMail({ from })(mail({ subject: 'Hola\r\nBcc: b@ejemplo.gov.co' }));
    expect(JSON.stringify(aws.mails[0]?.body)).toContain('"Hola Bcc: b@ejemplo.gov.co"');
  });
});

describe('a blob', () => {
  const blobs = s3Blobs.bind(undefined, { bucket: blobsName, context: 'articulation' });

  test('is read back whole, under the context’s own name, and is gone once removed', async () => {
    const held = blobs();
    const bytes = Buffer.from([0, 1, 2, 255]);
    expect(await held.read('search/v1.json')).toBeUndefined();
    await held.write('search/v1.json', bytes);
    expect(aws.s3.objects.has(`${blobsName}/articulation/search/v1.json`)).toBe(true);
    expect(await held.read('search/v1.json')).toEqual(bytes);
    await held.write('search/v1.json', Buffer.from('new'));
    expect(await held.read('search/v1.json')).toEqual(Buffer.from('new'));
    await held.remove('search/v1.json');
    await held.remove('search/v1.json');
    expect(await held.read('search/v1.json')).toBeUndefined();
  });

  test.each(['../tenancy/x', '/x', 'a//b', 'a/./b', 'ñ', 'a b', '', 'a?tagging', 'a%2fb'])(
    'cannot be called «%s»',
    async (name) => {
      const held = blobs();
      const before = aws.s3.reads.length;
      await expect(held.read(name)).rejects.toThrow('is not a key of this house');
      await expect(held.write(name, Buffer.from('x'))).rejects.toThrow('is not a key of this house');
      await expect(held.remove(name)).rejects.toThrow('is not a key of this house');
      expect(aws.s3.reads).toHaveLength(before);
    },
  );
});

describe('a record that only grows', () => {
  const pages = async (record: ReturnType<typeof s3WriteOnce>, fromYear?: string) => {
    const found: string[] = [];
    for await (const page of record.read(fromYear)) found.push(page);
    return found;
  };
  const page = (number: number, year = '2026') => ({ year, number, day: `${year}-11-24` });

  test('keeps its pages in their order, of its own context alone, and from a year on', async () => {
    const record = s3WriteOnce({ bucket: headsName, context: 'tenancy' });
    const other = s3WriteOnce({ bucket: headsName, context: 'tenancy-two' });
    await other.append(page(1), 'theirs');
    expect(await pages(record)).toEqual([]);
    for (const [number, year] of [
      [1, '2025'],
      [2, '2025'],
      [10, '2026'],
      [9, '2026'],
      [11, '2027'],
    ] as const) {
      expect(await record.append(page(number, year), `{"n":${number}}`)).toBe(true);
    }
    expect(await pages(record)).toEqual(['{"n":1}', '{"n":2}', '{"n":9}', '{"n":10}', '{"n":11}']);
    expect(await pages(record, '2026')).toEqual(['{"n":9}', '{"n":10}', '{"n":11}']);
  });

  test('never puts a page over another: of those who try at once, one does', async () => {
    const record = s3WriteOnce({ bucket: headsName, context: 'articulation' });
    const tried = await Promise.all(['a', 'b', 'c'].map((text) => record.append(page(1), text)));
    expect(tried.filter(Boolean)).toHaveLength(1);
    const [kept] = await pages(record);
    expect(await record.append(page(1), 'd')).toBe(false);
    expect(await pages(record)).toEqual([kept]);
  });

  test('that may not be read is a fault, not an empty record', async () => {
    aws.fail({ status: 403, body: '<Error><Code>AccessDenied</Code></Error>' });
    await expect(pages(s3WriteOnce({ bucket: headsName, context: 'tenancy' }))).rejects.toMatchObject({
      code: 'AccessDenied',
    });
  });
});
