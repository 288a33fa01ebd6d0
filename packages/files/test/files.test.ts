import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock, newId, OwnerId } from '@concierta/kernel';
import { afterAll, describe, expect, test } from 'vitest';
import {
  diskStorage,
  type FilesOptions,
  filesEndpoint,
  filesOf,
  type MediaType,
  maxFileBytes,
  mediaTypes,
  type SignedRequest,
} from '../src/index.ts';
import { jpeg, pdf } from './samples.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const house = (more: Partial<FilesOptions> = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'concierta-files-'));
  folders.push(folder);
  let now = Date.parse('2026-11-22T15:00:00Z');
  const clock: Clock = { now: () => new Date(now) };
  const options: FilesOptions = {
    storage: diskStorage(folder),
    secret: randomBytes(32),
    baseUrl: 'http://127.0.0.1:4000/files-store',
    clock,
    ...more,
  };
  const endpoint = filesEndpoint(options);
  return {
    folder,
    options,
    files: filesOf(options),
    owner: OwnerId.parse(newId('nationalEntity', clock.now())),
    fresh: () => newId('file', clock.now()),
    pass: (ms: number) => {
      now += ms;
    },
    use: (url: string, method: string, body?: Buffer, headers: Record<string, string> = {}) =>
      endpoint(new Request(url, { method, headers, ...(body === undefined ? {} : { body: new Uint8Array(body) }) })),
    put: (signed: SignedRequest, body: Buffer, headers: Readonly<Record<string, string>> = signed.headers) =>
      endpoint(new Request(signed.url, { method: 'PUT', headers, body: new Uint8Array(body) })),
  };
};

const uploaded = async (bytes: Buffer, mediaType: MediaType, more: Partial<FilesOptions> = {}) => {
  const h = house(more);
  const id = h.fresh();
  const signed = await h.files.requestUpload({ owner: h.owner, id, mediaType, size: bytes.length });
  expect((await h.put(signed, bytes)).status).toBe(204);
  return { ...h, id, signed };
};

describe('an upload', () => {
  test('by its signed address, once confirmed, can be downloaded with its own name, to the byte', async () => {
    const { files, owner, id, use } = await uploaded(pdf, mediaTypes.pdf);
    const record = await files.confirm(owner, id);
    expect(record).toEqual({
      owner,
      id,
      mediaType: mediaTypes.pdf,
      size: pdf.length,
      sha256: createHash('sha256').update(pdf).digest('hex'),
    });
    expect(await files.confirm(owner, id)).toEqual(record);
    const { url } = await files.downloadAddress(owner, id, 'Acta nº 3 "final".pdf');
    const answer = await use(url, 'GET');
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(pdf);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': mediaTypes.pdf,
      'content-disposition': "attachment; filename*=UTF-8''Acta%20n%C2%BA%203%20final.pdf",
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  test('keeps a picture without what it tells of people and places, under the hash of what is kept', async () => {
    const picture = jpeg({ orientation: 8 });
    const { files, owner, id, use } = await uploaded(picture, mediaTypes.jpeg);
    const record = await files.confirm(owner, id);
    const { url } = await files.downloadAddress(owner, id, 'foto.jpg');
    const kept = Buffer.from(await (await use(url, 'GET')).arrayBuffer());
    expect(kept.toString('latin1')).not.toContain('Marta');
    expect(record).toMatchObject({ size: kept.length, sha256: createHash('sha256').update(kept).digest('hex') });
  });

  test('of a kind or size that may not be, gets no address', async () => {
    const { files, owner, fresh } = house();
    const ask = (mediaType: string, size: number) =>
      files.requestUpload({ owner, id: fresh(), mediaType: mediaType as MediaType, size });
    await expect(ask('text/html', 10)).rejects.toMatchObject({ code: 'invalid', issues: [{ code: 'file-type' }] });
    await expect(ask(mediaTypes.pdf, maxFileBytes + 1)).rejects.toMatchObject({ code: 'too-large' });
    for (const size of [0, -1, 1.5, Number.NaN])
      await expect(ask(mediaTypes.pdf, size)).rejects.toMatchObject({ code: 'invalid' });
  });

  test('must have exactly the size and the kind that were signed', async () => {
    const { files, owner, fresh, put } = house();
    const signed = await files.requestUpload({ owner, id: fresh(), mediaType: mediaTypes.pdf, size: pdf.length });
    expect((await put(signed, Buffer.concat([pdf, Buffer.from('x')]))).status).toBe(413);
    expect((await put(signed, pdf.subarray(1))).status).toBe(400);
    expect((await put(signed, pdf, { 'content-type': 'text/html' })).status).toBe(400);
    expect((await put(signed, pdf)).status).toBe(204);
  });

  test('whose content is of another kind than announced, or of none, is not confirmed', async () => {
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    const lie = await uploaded(page, mediaTypes.pdf);
    await expect(lie.files.confirm(lie.owner, lie.id)).rejects.toMatchObject({
      code: 'invalid',
      issues: [{ code: 'file-type' }],
    });
    const other = await uploaded(pdf, mediaTypes.csv);
    await expect(other.files.confirm(other.owner, other.id)).rejects.toMatchObject({
      issues: [{ code: 'file-type-differs' }],
    });
    await expect(other.files.downloadAddress(other.owner, other.id, 'x')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('in which the scan finds harm is not confirmed', async () => {
    const harmful = await uploaded(pdf, mediaTypes.pdf, { scan: async () => ({ clean: false, finding: 'x' }) });
    await expect(harmful.files.confirm(harmful.owner, harmful.id)).rejects.toMatchObject({
      issues: [{ code: 'file-harmful' }],
    });
    const mark = Buffer.from(
      `${['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')};a\n`,
    );
    const tested = await uploaded(mark, mediaTypes.csv);
    await expect(tested.files.confirm(tested.owner, tested.id)).rejects.toMatchObject({
      issues: [{ code: 'file-harmful' }],
    });
  });

  test('can be replaced until it is confirmed, and never after', async () => {
    const { files, owner, id, signed, put } = await uploaded(pdf, mediaTypes.pdf);
    const other = Buffer.from(pdf.toString().replace('1.7', '1.4'));
    expect((await put(signed, other)).status).toBe(204);
    const { sha256 } = await files.confirm(owner, id);
    expect(sha256).toBe(createHash('sha256').update(other).digest('hex'));
    expect((await put(signed, pdf)).status).toBe(409);
  });

  test('that never came, or under an id that cannot be, is not there', async () => {
    const { files, owner, fresh } = house();
    await expect(files.confirm(owner, fresh())).rejects.toMatchObject({ code: 'not-found' });
    await expect(files.confirm(owner, '../../etc/passwd')).rejects.toMatchObject({ code: 'not-found' });
    await expect(files.downloadAddress('..' as OwnerId, fresh(), 'x')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a file that a worker reads or makes', () => {
  test('is read once it is confirmed, by its owner alone', async () => {
    const { files, owner, id } = await uploaded(pdf, mediaTypes.pdf);
    await expect(files.read(owner, id)).rejects.toMatchObject({ code: 'not-found' });
    await files.confirm(owner, id);
    expect(await files.read(owner, id)).toEqual(pdf);
    const other = OwnerId.parse(newId('nationalEntity', new Date()));
    await expect(files.read(other, id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(files.read(owner, '../../etc/passwd')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('made here is downloaded as any other, and made again takes its own place', async () => {
    const { files, owner, fresh, use } = house();
    const id = fresh();
    const csv = Buffer.from('a;b\r\n');
    await files.keep({ owner, id, mediaType: mediaTypes.csv }, Buffer.from('a;'));
    const kept = await files.keep({ owner, id, mediaType: mediaTypes.csv }, csv);
    expect(kept).toMatchObject({ size: csv.length, sha256: createHash('sha256').update(csv).digest('hex') });
    const { url } = await files.downloadAddress(owner, id, 'a.csv');
    expect(Buffer.from(await (await use(url, 'GET')).arrayBuffer())).toEqual(csv);
  });
});

describe('a signed address', () => {
  test('is bound to owner, file, kind, size, name, method and time: altered in any, it opens nothing', async () => {
    const { files, owner, id, use, fresh } = await uploaded(pdf, mediaTypes.pdf);
    await files.confirm(owner, id);
    const { url } = await files.downloadAddress(owner, id, 'acta.pdf');
    expect((await use(url, 'GET')).status).toBe(200);
    const change = (alter: (u: URL) => void) => {
      const altered = new URL(url);
      alter(altered);
      return altered.toString();
    };
    const altered = [
      change((u) => {
        u.pathname = u.pathname.replace(id, fresh());
      }),
      change((u) => {
        u.pathname = u.pathname.replace(owner, newId('nationalEntity', new Date()));
      }),
      change((u) => u.searchParams.set('type', 'text/csv')),
      change((u) => u.searchParams.set('size', '1')),
      change((u) => u.searchParams.set('name', 'page.html')),
      change((u) => u.searchParams.delete('name')),
      change((u) => u.searchParams.set('expires', '9999999999')),
      change((u) => u.searchParams.set('signature', 'AAAA')),
      change((u) => u.searchParams.delete('signature')),
      url.replace('?', '?x='),
    ];
    for (const address of altered) expect((await use(address, 'GET')).status, address).toBe(404);
    expect((await use(url, 'PUT', pdf, { 'content-type': mediaTypes.pdf })).status).toBe(404);
    for (const method of ['HEAD', 'POST', 'DELETE']) expect((await use(url, method)).status, method).toBe(404);
  });

  test('of another house opens nothing here', async () => {
    const { files, owner, id, options } = await uploaded(pdf, mediaTypes.pdf);
    await files.confirm(owner, id);
    const { url } = await files.downloadAddress(owner, id, 'x');
    const other = filesEndpoint({ ...options, secret: randomBytes(32) });
    expect((await other(new Request(url))).status).toBe(404);
  });

  test('expires: five minutes to download, fifteen to upload', async () => {
    const h = await uploaded(pdf, mediaTypes.pdf);
    await h.files.confirm(h.owner, h.id);
    const { url, expiresAt } = await h.files.downloadAddress(h.owner, h.id, 'x');
    expect(expiresAt).toBe('2026-11-22T15:05:00.000Z');
    const upload = await h.files.requestUpload({
      owner: h.owner,
      id: h.fresh(),
      mediaType: mediaTypes.pdf,
      size: pdf.length,
    });
    h.pass(300_000);
    expect((await h.use(url, 'GET')).status).toBe(404);
    h.pass(599_000);
    expect((await h.put(upload, pdf)).status).toBe(204);
    h.pass(1_000);
    expect((await h.put(upload, pdf)).status).toBe(404);
  });
});

describe('the disk', () => {
  test('never shows half a file: readers see all of it or what was there before', async () => {
    const { options, folder } = house();
    const [a, b] = [Buffer.alloc(2_000_000, 'a'), Buffer.alloc(2_000_000, 'b')];
    await options.storage.put('x/y', a);
    const writing = Promise.all([
      options.storage.put('x/y', b),
      options.storage.put('x/y', a),
      options.storage.put('x/y', b),
    ]);
    for (let i = 0; i < 20; i += 1) {
      const seen = await options.storage.get('x/y');
      expect(seen?.length).toBe(2_000_000);
      expect(new Set([seen?.[0], seen?.[1_999_999]]).size).toBe(1);
    }
    await writing;
    expect(readdirSync(join(folder, 'x'))).toEqual(['y']);
  });

  test('deletes what is there and does not mind what is not', async () => {
    const { options } = house();
    await options.storage.put('k', pdf);
    await options.storage.delete('k');
    await options.storage.delete('k');
    expect(await options.storage.get('k')).toBeUndefined();
  });
});
