import { crc32, deflateRawSync } from 'node:zlib';
import { mediaTypes } from '@concierta/files';
import type { ApiClient } from '@concierta/local/api-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jpeg, pdf, png, xlsx, zip } from '../../../packages/files/test/samples.ts';
import { ok, text } from '../../flows/cast.ts';
import { attacked } from '../tally.ts';
import { type Running, running } from './running.ts';

let edge: Running;
let formulator: ApiClient;
beforeAll(async () => {
  edge = await running();
  const { owner, coordinator } = await edge.platform.begin();
  ok(await coordinator.post('/invitations', { email: 'formula@ejemplo.gov.co', roles: ['formulator'] }), 201);
  formulator = edge.platform.as('formula@ejemplo.gov.co', owner);
});
afterAll(() => edge.stop());

/** Asks for an address, sends the bytes to it over the wire and looks at what became of them. */
const upload = async (name: string, mediaType: string, bytes: Buffer, size = bytes.length) => {
  const asked = await formulator.post('/files/uploads', { name, mediaType, size });
  if (asked.status !== 201) return { asked: asked.status };
  const { url, headers } = asked.body.upload as { url: string; headers: Record<string, string> };
  const sent = await edge.ask(url.replace(edge.origin, ''), { method: 'PUT', headers, body: bytes });
  const file = text(asked.body, 'file');
  const kept = await formulator.get(`/files/${file}`);
  return { asked: asked.status, sent: sent.status, kept: kept.status, file, body: kept.body };
};

const script = Buffer.from('<script>fetch("/api/me")</script>');
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
const html = Buffer.from('<!doctype html><script>alert(1)</script>');

const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A whole workbook whose one sheet inflates to as many bytes as told. */
const bomb = (inflated: number): Buffer => {
  const parts: Readonly<Record<string, Buffer>> = {
    '[Content_Types].xml': Buffer.from('<Types/>'),
    'xl/workbook.xml': Buffer.from(
      `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets><sheet name="Datos" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': Buffer.from(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': Buffer.alloc(inflated, 0x20),
  };
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of Object.entries(parts)) {
    const name = Buffer.from(path);
    const packed = deflateRawSync(content, { level: 9 });
    const [local, central] = [Buffer.alloc(30), Buffer.alloc(46)];
    local.writeUInt32LE(0x04034b50, 0);
    central.writeUInt32LE(0x02014b50, 0);
    for (const [head, at] of [
      [local, 4],
      [central, 6],
    ] as const) {
      head.writeUInt16LE(20, at);
      head.writeUInt16LE(8, at + 4);
      head.writeUInt32LE(crc32(content), at + 10);
      head.writeUInt32LE(packed.length, at + 14);
      head.writeUInt32LE(content.length, at + 18);
      head.writeUInt16LE(name.length, at + 22);
    }
    central.writeUInt32LE(offset, 42);
    locals.push(local, name, packed);
    directory.push(central, name);
    offset += 30 + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, listed, end]);
};

describe('a file that is not what it says', () => {
  test('gets no address when it says what cannot be kept', async () => {
    const kinds = [
      'image/svg+xml',
      'text/html',
      'application/javascript',
      'application/x-msdownload',
      'application/zip',
      '',
    ];
    for (const kind of kinds) {
      const answer = await formulator.post('/files/uploads', { name: 'x', mediaType: kind, size: 10 });
      expect([kind, answer.status]).toEqual([kind, 400]);
    }
    for (const size of [0, -1, 1.5, 15 * 1024 * 1024 + 1, 1e12]) {
      const answer = await formulator.post('/files/uploads', { name: 'x.pdf', mediaType: mediaTypes.pdf, size });
      expect([size, [400, 413].includes(answer.status)]).toEqual([size, true]);
    }
    attacked('una clase o un tamaño que no se guarda', kinds.length + 5);
  });

  test('is not kept: declared as one thing and really another, or two things at once', async () => {
    const lies: Readonly<Record<string, readonly [string, Buffer]>> = {
      'SVG as PNG': [mediaTypes.png, svg],
      'HTML as PDF': [mediaTypes.pdf, html],
      'HTML as JPEG': [mediaTypes.jpeg, html],
      'PDF as PNG': [mediaTypes.png, pdf],
      'PNG as PDF': [mediaTypes.pdf, png()],
      'a zip as a workbook': [mediaTypes.xlsx, zip({ 'a.txt': 'x' })],
      'a workbook with macros': [
        mediaTypes.xlsx,
        zip({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>', 'xl/vbaProject.bin': 'x' }),
      ],
      'a workbook as a document': [mediaTypes.docx, xlsx],
      'a program as CSV': [mediaTypes.csv, Buffer.from([0x4d, 0x5a, 0x90, 0x00, 0x03, 0x00, 0x00, 0x00])],
      'a page as CSV': [mediaTypes.csv, html],
      'a drawing as CSV': [mediaTypes.csv, svg],
      'a page before a PDF': [mediaTypes.pdf, Buffer.concat([html, pdf])],
    };
    const kept: string[] = [];
    for (const [name, [kind, bytes]] of Object.entries(lies)) {
      const { sent, kept: status } = await upload(name, kind, bytes);
      expect([name, sent]).toEqual([name, 204]);
      if (status === 200) kept.push(name);
    }
    // A text is a text: what it would be elsewhere is decided by its kind, which is sent with it and never guessed.
    expect(kept.filter((name) => !/as CSV$/.test(name))).toEqual([]);
    attacked('un archivo que no es lo que dice', Object.keys(lies).length);
  });

  test('that is a picture and something else behind keeps only the picture', async () => {
    const { kept, file } = await upload('foto.jpg', mediaTypes.jpeg, Buffer.concat([jpeg(), script]));
    if (kept === 200) {
      const { download } = ok(await formulator.get(`/files/${file}`)) as { download: { url: string } };
      expect((await edge.ask(download.url.replace(edge.origin, ''))).body).not.toContain('<script>');
    } else {
      expect(kept).toBe(400);
    }
    attacked('dos archivos en uno', 1);
  });

  test('is never shown, whatever it is: it is saved, sniffed by no browser and runs nothing', async () => {
    const { file } = await upload('<script>alert(1)</script>".csv', mediaTypes.csv, Buffer.from('a;b\n<script>;1\n'));
    const { download } = ok(await formulator.get(`/files/${file}`)) as { download: { url: string } };
    const { headers, status } = await edge.ask(download.url.replace(edge.origin, ''));
    expect(status).toBe(200);
    expect(headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''[\w%.~!*()-]+$/);
    expect(headers['content-security-policy']).toContain('sandbox');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-type']).toBe('text/csv');
    attacked('un nombre de archivo que es código', 1);
  });
});

describe('bytes that are not the ones that were announced', () => {
  test('are not taken: fewer, more, none, of another kind, or without an end', async () => {
    const asked = async () => {
      const body = ok(
        await formulator.post('/files/uploads', { name: 'a.pdf', mediaType: mediaTypes.pdf, size: pdf.length }),
        201,
      );
      return (body.upload as { url: string }).url.replace(edge.origin, '');
    };
    const type = { 'content-type': mediaTypes.pdf };
    const tries: Readonly<Record<string, () => Promise<{ status: number }>>> = {
      fewer: async () => edge.ask(await asked(), { method: 'PUT', headers: type, body: pdf.subarray(1) }),
      more: async () => edge.ask(await asked(), { method: 'PUT', headers: type, body: Buffer.concat([pdf, script]) }),
      'a lot more': async () =>
        edge
          .ask(await asked(), { method: 'PUT', headers: type, body: Buffer.alloc(2_000_000) })
          .catch(() => ({ status: 413 })),
      none: async () => edge.ask(await asked(), { method: 'PUT', headers: type }),
      'another kind': async () =>
        edge.ask(await asked(), { method: 'PUT', headers: { 'content-type': 'text/html' }, body: pdf }),
      'another method': async () => edge.ask(await asked(), { method: 'POST', headers: type, body: pdf }),
    };
    for (const [name, send] of Object.entries(tries)) {
      const { status } = await send();
      expect([name, status >= 400 && status < 500]).toEqual([name, true]);
    }
    attacked('bytes que no son los anunciados', Object.keys(tries).length);
  });

  test('that inflate without end are not inflated: the load fails, and everything else goes on', async () => {
    const bytes = bomb(300_000_000);
    expect(bytes.length).toBeLessThan(1_000_000);
    const whole = await upload('bomba.xlsx', mediaTypes.xlsx, bytes);
    expect(whole.kept).toBe(200);
    const begun = ok(await formulator.post('/imports', { kind: 'bindingRegionalDialogue', file: whole.file }), 201);
    await edge.platform.drain();
    const loaded = ok(await formulator.get(`/imports/${text(begun, 'id')}`));
    expect(loaded.state).toBe('failed');
    expect(JSON.stringify(loaded)).toContain('inflates');
    expect((await edge.ask('/healthz')).status).toBe(200);
    attacked('una bomba comprimida', 1);
  });
});
