import { createHash } from 'node:crypto';
import { type MediaType, mediaTypes, type SignedRequest } from '@concierta/files';
import { newId, OwnerId } from '@concierta/kernel';
import { settableClock } from '@concierta/local/settable-clock';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roleSessions, s3Files } from '../src/index.ts';
import { bucketName } from './server/bucket.ts';
import { type AwsServer, awsServer } from './server/server.ts';

const clock = settableClock('2026-11-24T15:00:00Z');
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
const roles = { data: 'arn:aws:iam::111122223333:role/concierta-test-demand-offer-data' };
let aws: AwsServer;

beforeAll(async () => {
  aws = await awsServer({ clock });
  Object.assign(process.env, aws.environment);
});
afterAll(() => aws.stop());

const ownerOf = () => OwnerId.parse(newId('nationalEntity', clock.now()));
const house = () =>
  s3Files({
    bucket: bucketName,
    roles,
    clock,
    sessions: roleSessions({ name: 'api', clock }),
    patience: { pause: async () => undefined, random: () => 0 },
  });

const send = (signed: SignedRequest, body: Buffer, headers: Record<string, string> = {}) =>
  fetch(signed.url, { method: 'PUT', headers: { ...signed.headers, ...headers }, body: new Uint8Array(body) });

const uploaded = async (bytes = pdf, mediaType: MediaType = mediaTypes.pdf) => {
  const files = house();
  const owner = ownerOf();
  const id = newId('file', clock.now());
  const signed = await files.requestUpload({ owner, id, mediaType, size: bytes.length });
  expect((await send(signed, bytes)).status).toBe(200);
  return { files, owner, id, signed, incoming: `incoming/${owner}/${id}`, kept: `kept/${owner}/${id}` };
};

describe('a file on S3', () => {
  test('is uploaded by its signed address, confirmed once it is scanned, and downloaded with its own name', async () => {
    const { files, owner, id, incoming, kept } = await uploaded();
    aws.s3.scan(incoming, 'NO_THREATS_FOUND');
    const record = await files.confirm(owner, id);
    expect(record).toEqual({
      owner,
      id,
      mediaType: mediaTypes.pdf,
      size: pdf.length,
      sha256: createHash('sha256').update(pdf).digest('hex'),
    });
    expect(await files.confirm(owner, id)).toEqual(record);
    expect(await files.read(owner, id)).toEqual(pdf);
    expect(aws.s3.objects.has(`${bucketName}/${incoming}`)).toBe(false);
    expect(aws.s3.objects.get(`${bucketName}/${kept}`)?.mediaType).toBe(mediaTypes.pdf);
    const address = await files.downloadAddress(owner, id, 'Acta nº 3 (d\'Elhuyar) "final".pdf');
    const answer = await fetch(address.url);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(pdf);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': mediaTypes.pdf,
      'content-disposition': "attachment; filename*=UTF-8''Acta%20n%C2%BA%203%20%28d%27Elhuyar%29%20final.pdf",
      'cache-control': 'private, no-store',
    });
    expect(Date.parse(address.expiresAt) - clock.now().getTime()).toBeLessThanOrEqual(300_000);
  });

  test('that the scan has not come to is not confirmed yet, says so, and is later without being sent again', async () => {
    const { files, owner, id, incoming } = await uploaded();
    await expect(files.confirm(owner, id)).rejects.toMatchObject({
      code: 'busy',
      params: { retryAfter: 5 },
      issues: [{ code: 'file-not-scanned-yet', params: { es: expect.stringMatching(/^Todavía no/) } }],
    });
    await expect(files.downloadAddress(owner, id, 'x')).rejects.toMatchObject({ code: 'not-found' });
    aws.s3.scan(incoming, 'NO_THREATS_FOUND');
    expect(await files.confirm(owner, id)).toMatchObject({ id });
  });

  test.each([
    ['THREATS_FOUND', 'file-harmful'],
    ['UNSUPPORTED', 'file-unscannable'],
    ['FAILED', 'file-unscannable'],
    ['ACCESS_DENIED', 'file-unscannable'],
  ])('of which the scan says %s is not kept', async (status, code) => {
    const { files, owner, id, incoming, kept } = await uploaded();
    aws.s3.scan(incoming, status);
    await expect(files.confirm(owner, id)).rejects.toMatchObject({ code: 'invalid', issues: [{ code }] });
    expect(aws.s3.objects.has(`${bucketName}/${kept}`)).toBe(false);
  });

  test('that was replaced after it was scanned waits for its own scan: the tag of another upload counts for nothing', async () => {
    const { files, owner, id, incoming } = await uploaded();
    aws.s3.scan(incoming, 'NO_THREATS_FOUND');
    // The upload is replaced between the moment at which its bytes are read and the one at which its tag is.
    const { answer } = aws.s3;
    const replacing = aws.s3 as { answer: typeof answer };
    replacing.answer = (came, owner) => {
      const given = answer(came, owner);
      if (!('tagging' in came.query) && came.method === 'GET' && came.path.endsWith(incoming)) {
        const held = aws.s3.objects.get(`${bucketName}/${incoming}`);
        if (held && came.headers.range === undefined) {
          clock.advance(2_000);
          aws.s3.objects.set(`${bucketName}/${incoming}`, { ...held, modified: clock.now().toUTCString() });
        }
      }
      return given;
    };
    await expect(files.confirm(owner, id)).rejects.toMatchObject({ code: 'busy' });
    replacing.answer = answer;
  });

  test('whose content is of another kind than was announced is not confirmed', async () => {
    const { files, owner, id, incoming } = await uploaded(pdf, mediaTypes.csv);
    aws.s3.scan(incoming, 'NO_THREATS_FOUND');
    await expect(files.confirm(owner, id)).rejects.toMatchObject({ issues: [{ code: 'file-type-differs' }] });
  });

  test('once removed is nowhere', async () => {
    const { files, owner, id, incoming } = await uploaded();
    aws.s3.scan(incoming, 'NO_THREATS_FOUND');
    await files.confirm(owner, id);
    await files.remove(owner, id);
    await files.remove(owner, id);
    await expect(files.read(owner, id)).rejects.toMatchObject({ code: 'not-found' });
    expect([...aws.s3.objects.keys()].filter((key) => key.includes(id))).toEqual([]);
  });
});

describe('a signed address of S3', () => {
  test('takes exactly the size and kind that were signed, and no header of S3’s own', async () => {
    const files = house();
    const [owner, id] = [ownerOf(), newId('file', clock.now())];
    const signed = await files.requestUpload({ owner, id, mediaType: mediaTypes.pdf, size: pdf.length });
    expect((await send(signed, Buffer.concat([pdf, Buffer.from('x')]))).status).toBe(403);
    expect((await send(signed, pdf.subarray(1))).status).toBe(403);
    expect((await send(signed, pdf, { 'content-type': 'text/html' })).status).toBe(403);
    const forged = { 'x-amz-tagging': 'GuardDutyMalwareScanStatus=NO_THREATS_FOUND' };
    expect((await send(signed, pdf, forged)).status).toBe(403);
    expect((await send(signed, pdf)).status).toBe(200);
  });

  test('altered in owner, file, expiry or method opens nothing', async () => {
    const { files, owner, id, incoming } = await uploaded();
    aws.s3.scan(incoming, 'NO_THREATS_FOUND');
    await files.confirm(owner, id);
    const { url } = await files.downloadAddress(owner, id, 'a.pdf');
    expect((await fetch(url)).status).toBe(200);
    const altered = [
      url.replace(owner, ownerOf()),
      url.replaceAll(id, newId('file', clock.now())),
      url.replace('X-Amz-Expires=300', 'X-Amz-Expires=3000'),
      url.replace('response-content-disposition=attachment', 'response-content-disposition=inline'),
      url.replace('application%2Fpdf', 'text%2Fhtml'),
    ];
    for (const address of altered) {
      expect(address).not.toBe(url);
      expect((await fetch(address)).status, address).toBe(403);
    }
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(403);
  });

  test('ends when it says, and never after the keys that signed it', async () => {
    const { files, owner, id, incoming } = await uploaded();
    aws.s3.scan(incoming, 'NO_THREATS_FOUND');
    await files.confirm(owner, id);
    // However old the session, what is signed lives as long as was promised, because the session is renewed in time.
    for (const minutes of [0, 20, 25, 39, 41, 59]) {
      clock.advance(minutes * 60_000);
      const upload = await files.requestUpload({ owner, id, mediaType: mediaTypes.pdf, size: pdf.length });
      expect(Date.parse(upload.expiresAt) - clock.now().getTime()).toBeGreaterThan(15 * 60_000 - 2_000);
      clock.advance(15 * 60_000 - 5_000);
      expect((await send(upload, pdf)).status, `${minutes}`).toBe(200);
      clock.advance(10_000);
      expect((await send(upload, pdf)).status, `${minutes}`).toBe(403);
    }
  });

  test('is shorter while the session cannot be renewed, so that it does not promise what the keys do not hold', async () => {
    const { files, owner, id } = await uploaded();
    clock.advance(53 * 60_000);
    aws.fail({ status: 400, body: '<ErrorResponse><Error><Code>AccessDenied</Code></Error></ErrorResponse>' });
    const upload = await files.requestUpload({ owner, id, mediaType: mediaTypes.pdf, size: pdf.length });
    const lasts = Date.parse(upload.expiresAt) - clock.now().getTime();
    expect(lasts).toBeLessThanOrEqual(7 * 60_000);
    expect(lasts).toBeGreaterThan(6 * 60_000);
  });
});

describe('one owner’s session', () => {
  test('reaches nobody else’s files: each is asked for in the owner’s own session, and the policy holds even if the code did not', async () => {
    const mine = await uploaded();
    aws.s3.scan(mine.incoming, 'NO_THREATS_FOUND');
    await mine.files.confirm(mine.owner, mine.id);
    const other = ownerOf();
    await expect(mine.files.read(other, mine.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(mine.files.confirm(other, mine.id)).rejects.toMatchObject({ code: 'not-found' });
    // The code is made to use another owner's session for my file.
    const sessions = roleSessions({ name: 'api', clock });
    const confused = s3Files({
      bucket: bucketName,
      roles,
      clock,
      sessions: { of: (role) => sessions.of(role, other) },
      patience: { pause: async () => undefined, random: () => 0 },
    });
    await expect(confused.read(mine.owner, mine.id)).rejects.toMatchObject({ code: 'not-found' });
    const keep = { owner: mine.owner, id: mine.id, mediaType: mediaTypes.pdf };
    await expect(confused.keep(keep, pdf)).rejects.toMatchObject({ name: 'BucketRefused', code: 'AccessDenied' });
    await expect(confused.remove(mine.owner, mine.id)).rejects.toMatchObject({ code: 'AccessDenied' });
    expect(await mine.files.read(mine.owner, mine.id)).toEqual(pdf);
  });

  test('is taken once for many files, and a silo’s is taken in its own role', async () => {
    const before = aws.taken.length;
    const owner = ownerOf();
    const silo = { table: 'x', role: 'arn:aws:iam::111122223333:role/concierta-test-demand-offer-data-silo' };
    const files = s3Files({
      bucket: bucketName,
      roles,
      silos: { [owner]: silo },
      clock,
      sessions: roleSessions({ name: 'api', clock }),
    });
    const ids = Array.from({ length: 5 }, () => newId('file', clock.now()));
    await Promise.all(ids.map((id) => files.keep({ owner, id, mediaType: mediaTypes.pdf }, pdf)));
    expect(aws.taken.slice(before)).toMatchObject([{ role: silo.role, owner }]);
  });
});

describe('S3 that stumbles', () => {
  const slow = { status: 503, body: '<Error><Code>SlowDown</Code></Error>' };

  test('is asked again, three times in all', async () => {
    const { files, owner, id, incoming } = await uploaded();
    aws.s3.scan(incoming, 'NO_THREATS_FOUND');
    aws.fail(slow, slow);
    expect(await files.confirm(owner, id)).toMatchObject({ id });
    aws.fail(slow, slow, slow);
    await expect(files.read(owner, id)).rejects.toMatchObject({ name: 'BucketRefused', status: 503, code: 'SlowDown' });
  });

  test('with bad keys or without its bucket is a fault that is told, never «not there»', async () => {
    const { files, owner, id } = await uploaded();
    for (const code of ['InvalidAccessKeyId', 'NoSuchBucket', 'ExpiredToken', 'SignatureDoesNotMatch']) {
      aws.fail({ status: 403, body: `<Error><Code>${code}</Code></Error>` });
      await expect(files.read(owner, id)).rejects.toMatchObject({ name: 'BucketRefused', code });
    }
  });
});
