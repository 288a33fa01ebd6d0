import { newId } from '@concierta/kernel';
import { beforeAll, describe, expect, it } from 'vitest';
import { cast, type Member, type Service, service } from './service.ts';

let s: Service;
let who: Awaited<ReturnType<typeof cast>>;

beforeAll(async () => {
  s = await service();
  who = await cast(s);
});

const pdf = Buffer.from('%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n');

const announced = { name: 'acta.pdf', mediaType: 'application/pdf', size: pdf.length };

const ask = async (member: Member) => String((await member.create('/files/uploads', announced)).body.file);

const upload = async (member: Member, bytes = pdf) => {
  const asked = await member.create('/files/uploads', announced);
  expect(asked.status).toBe(201);
  const { url, headers } = asked.body.upload as { url: string; headers: Record<string, string> };
  const sent = await s.fileStore(new Request(url, { method: 'PUT', headers, body: new Uint8Array(bytes) }));
  expect(sent.status).toBe(204);
  return String(asked.body.file);
};

const dialogue = {
  kind: 'localDialogue',
  title: 'Diálogo',
  place: 'El Cangrejo',
  date: '2026-01-20',
  participants: 3,
  needs: 'Agua',
};

describe('evidence', () => {
  it('is cited with name, kind, size and hash of what was found in it, and can be downloaded', async () => {
    const [minutes, photo] = [await upload(who.official), await upload(who.official)];
    const { body, status } = await who.official.create('/sources', { ...dialogue, minutes, evidence: [photo] });
    expect(status).toBe(201);
    expect(body.fields).toMatchObject({
      minutes: {
        file: minutes,
        name: 'acta.pdf',
        mediaType: 'application/pdf',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      evidence: [{ file: photo }],
    });
    const { body: file } = await who.viewer.get(`/files/${minutes}`);
    expect(file.code).toBe('not-found');
    const { body: own } = await who.representative.get(`/files/${minutes}`);
    const { url } = own.download as { url: string };
    const download = await s.fileStore(new Request(url));
    expect(Buffer.from(await download.arrayBuffer())).toEqual(pdf);
  });

  it.each([
    ['never asked for', async () => newId('file', s.clock.now())],
    ['asked for and never uploaded', () => ask(who.official)],
    ['uploaded by another organisation', () => upload(who.formulator)],
  ])('that was %s is refused where it is named', async (_what, make) => {
    const { status, body } = await who.official.create('/sources', { ...dialogue, evidence: [await make()] });
    expect([status, body.issues[0]]).toMatchObject([400, { pointer: '/evidence/0', code: 'unknown-file' }]);
  });

  it('whose content is of another kind than announced is refused', async () => {
    const file = await upload(who.official, Buffer.alloc(pdf.length, 'x'));
    const { status, body } = await who.official.get(`/files/${file}`);
    expect([status, body.code]).toEqual([400, 'invalid']);
  });

  it('of a kind or size that cannot be kept is not even uploaded', async () => {
    const asking = (more: object) => who.official.create('/files/uploads', { ...announced, ...more });
    expect((await asking({ mediaType: 'application/x-msdownload' })).status).toBe(400);
    expect((await asking({ size: 16 * 1024 * 1024 })).status).toBe(400);
    expect((await who.viewer.create('/files/uploads', { name: 'a', mediaType: 'text/csv', size: 1 })).status).toBe(403);
  });
});
