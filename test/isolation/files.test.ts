import { mediaTypes } from '@concierta/files';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ok, text } from '../flows/cast.ts';
import { type Stage, stage } from './stage.ts';
import { attacked } from './tally.ts';
import { changedRows } from './watching.ts';

let all: Stage;
beforeAll(async () => {
  all = await stage();
});
afterAll(() => all.platform.stop());

const pdf = '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n';

interface Upload {
  readonly file: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

const asked = async (by = all.formulator): Promise<Upload> => {
  const words = { name: 'acta.pdf', mediaType: mediaTypes.pdf, size: pdf.length };
  const body = ok(await by.post('/files/uploads', words), 201);
  const { url, headers } = body.upload as { url: string; headers: Record<string, string> };
  return { file: text(body, 'file'), url, headers };
};

const uploaded = async (by = all.formulator): Promise<Upload> => {
  const upload = await asked(by);
  const sent = await all.platform.fetch(upload.url, { method: 'PUT', headers: upload.headers, body: pdf });
  expect(sent.status).toBe(204);
  return upload;
};

const downloadOf = async (file: string): Promise<string> => {
  const { download } = ok(await all.formulator.get(`/files/${file}`)) as { download: { url: string } };
  return download.url;
};

const withQuery = (address: string, name: string, value: string): string => {
  const url = new URL(address);
  url.searchParams.set(name, value);
  return url.href;
};

/** Everything that can be altered in a signed address, each alone. */
const alterations = (address: string, file: string, otherFile: string): Readonly<Record<string, string>> => {
  const { ministry, otherMinistry } = all.owners;
  const url = new URL(address);
  const signature = url.searchParams.get('signature') ?? '';
  const flipped = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
  return {
    'another owner': address.replace(ministry, otherMinistry),
    'another file': address.replace(file, otherFile),
    'a later end': withQuery(address, 'expires', String(Number(url.searchParams.get('expires')) + 86_400)),
    'no end': withQuery(address, 'expires', '99999999999'),
    'another kind': withQuery(address, 'type', mediaTypes.csv),
    'a kind that browsers run': withQuery(address, 'type', 'text/html'),
    'another size': withQuery(address, 'size', '1'),
    'another name': withQuery(address, 'name', 'factura.exe'),
    'another signature': withQuery(address, 'signature', flipped),
    'a shorter signature': withQuery(address, 'signature', signature.slice(0, 10)),
    'no signature': withQuery(address, 'signature', ''),
    'a path through another folder': address.replace(`/${ministry}/`, `/${otherMinistry}/../${otherMinistry}/`),
    'the owner said twice': address.replace(`/${ministry}/`, `/${ministry}/${otherMinistry}/`),
    'a signature said twice': `${withQuery(address, 'signature', flipped)}&signature=${signature}`,
  };
};

describe('a signed address of a file', () => {
  test('altered in anything opens nothing, to fetch or to send, and nothing is told apart', async () => {
    const one = await uploaded();
    const another = await uploaded();
    const sending = await asked();
    const addresses = [
      { method: 'GET', address: await downloadOf(one.file), file: one.file },
      { method: 'PUT', address: sending.url, file: sending.file },
    ];
    let times = 0;
    for (const { method, address, file } of addresses) {
      for (const [name, altered] of Object.entries(alterations(address, file, another.file))) {
        const body = method === 'PUT' ? pdf : undefined;
        const headers = { 'content-type': new URL(altered).searchParams.get('type') ?? '' };
        const seen = await all.send({ path: altered, method, headers, body });
        expect([method, name, seen.status, seen.text]).toEqual([method, name, 404, '']);
        times += 1;
      }
      const wrongMethod = method === 'GET' ? 'PUT' : 'GET';
      const seen = await all.send({
        path: address,
        method: wrongMethod,
        body: wrongMethod === 'PUT' ? pdf : undefined,
      });
      expect([wrongMethod, seen.status]).toEqual([wrongMethod, 404]);
    }
    attacked('la dirección firmada de un archivo, alterada', times + 2);
  });

  test('ends when it says, and opens nothing once the file was removed', async () => {
    const { file } = await uploaded();
    const address = await downloadOf(file);
    expect((await all.send({ path: address })).text).toBe(pdf);
    all.platform.clock.advance(6 * 60_000);
    expect((await all.send({ path: address })).status).toBe(404);
    const again = await downloadOf(file);
    const parts = all.platform.platform.partsOf('demand-offer');
    await parts.deps.files?.remove(all.owners.ministry as never, file);
    expect((await all.send({ path: again })).status).toBe(404);
    attacked('la dirección firmada de un archivo, vencida o retirada', 2);
  });

  test('to send is used up by the confirmation: what was kept cannot be replaced', async () => {
    const upload = await uploaded();
    await downloadOf(upload.file);
    const other = pdf.replace('trailer', 'TRAILER');
    const seen = await all.send({ path: upload.url, method: 'PUT', headers: upload.headers, body: other });
    expect(seen.status).toBe(409);
    expect((await all.send({ path: await downloadOf(upload.file) })).text).toBe(pdf);
    attacked('reemplazar un archivo confirmado', 1);
  });
});

describe('a file’s own key', () => {
  test('of another organisation is no file here: not to be read, nor attached, nor loaded', async () => {
    const theirs = await uploaded();
    const nobody = 'fil_01M8AAAAAAAAAAAAAAAAAAAAAA';
    const before = await all.rows();
    const demand = all.strangersOwn['/demands/{id}'];
    const source = { kind: 'petition', title: 'Con anexo', origin: 'x', date: '2026-03-14' };
    const uses = [
      { method: 'GET', path: (file: string) => `/api/files/${file}`, body: () => undefined },
      {
        method: 'POST',
        path: () => '/api/imports',
        body: (file: string) => ({ kind: 'bindingRegionalDialogue', file }),
      },
      { method: 'POST', path: () => '/api/sources', body: (file: string) => ({ ...source, evidence: [file] }) },
    ];
    const { authorization, actingAs } = all.people.stranger;
    for (const { method, path, body } of uses) {
      const ask = async (file: string) =>
        all.send({
          path: path(file),
          method,
          headers: {
            authorization,
            'acting-as': actingAs,
            ...(method === 'POST' && {
              'content-type': 'application/json',
              'idempotency-key': `k-${file}-${path(file).length}`,
            }),
          },
          body: body(file) && JSON.stringify(body(file)),
        });
      const [notYours, notThere] = [await ask(theirs.file), await ask(nobody)];
      const unnamed = (words: string) => words.replaceAll(/fil_\w{26}/g, 'fil_…');
      expect([path(''), notYours.status < 500 && notYours.status >= 400]).toEqual([path(''), true]);
      expect([notYours.status, unnamed(notYours.text), notYours.calls]).toEqual([
        notThere.status,
        unnamed(notThere.text),
        notThere.calls,
      ]);
    }
    expect(demand).toBeDefined();
    expect(changedRows(before, await all.rows())).toEqual([]);
    attacked('la llave de un archivo de otro', uses.length * 2);
  });
});
