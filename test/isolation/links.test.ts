import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { newLink } from '@concierta/access';
import { OwnerId } from '@concierta/kernel';
import { testEngine } from '@concierta/local/test-engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command, ok, text } from '../flows/cast.ts';
import { type Stage, stage } from './stage.ts';
import { attacked } from './tally.ts';
import { changedRows, type Seen } from './watching.ts';

let all: Stage;
beforeAll(async () => {
  all = await stage();
});
afterAll(() => all.platform.stop());

const openSurvey = async (title: string, by = all.formulator): Promise<string> => {
  const question = { id: 'agua', kind: 'shortText', label: '¿Hay agua?' };
  const words = { title, purpose: 'need', introduction: 'Para saber.', respondents: 'Juntas', until: '2027-03-31' };
  const id = text(ok(await by.post('/surveys', { ...words, questions: [question] }), 201), 'id');
  await command(by, `/surveys/${id}`, 'open');
  return id;
};

interface Minted {
  readonly id: string;
  readonly path: string;
}

const linkTo = async (survey: string, more: object = {}, by = all.formulator): Promise<Minted> => {
  const made = ok(await by.post(`/surveys/${survey}/links`, more), 201);
  return { id: text(made, 'id'), path: text(made, 'path') };
};

const post = (path: string, fields: Record<string, string>): Promise<Seen> =>
  all.send({
    path,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });

const keyIn = (page: Seen): string => /name="clave" value="([^"]+)"/.exec(page.text)?.[1] ?? '';

/** A link that this platform never mints by itself, put where one would be. */
const planted = async (more: { kind?: string; purpose?: string; document?: string }): Promise<string> => {
  const { client } = await testEngine();
  const owner = OwnerId.parse(all.owners.ministry);
  const { address, write } = newLink({
    owner,
    kind: 'SURVEY',
    document: all.ids['/surveys/{id}'] ?? '',
    purpose: 'answer',
    ...more,
    expiresAt: '2027-03-31T23:59:59.000Z',
    by: 'per_x',
    at: all.platform.clock.now(),
  });
  if (!('put' in write)) throw new Error('a new link is a row that is put');
  await client.send(new PutCommand({ TableName: all.platform.tables['demand-offer'], Item: write.put }));
  return `/r/${address}`;
};

describe('a capability link', () => {
  test('that is not one, or not for this, or no longer, is one dead page after one read', async () => {
    const survey = await openSurvey('Agua');
    const revoked = await linkTo(survey);
    ok(await all.formulator.post(`/surveys/${survey}/links/${revoked.id}/revoke`));
    const spent = await linkTo(survey, { singleUse: true });
    const page = await all.send({ path: spent.path });
    expect((await post(spent.path, { clave: keyIn(page), agua: 'Sí' })).status).toBe(303);
    const shortLived = await linkTo(survey, { until: '2026-11-24' });
    const good = await linkTo(survey);
    const [, owner = '', secret = ''] = /^\/r\/([^.]+)\.(.+)$/.exec(good.path) ?? [];
    const flipped = `${secret.startsWith('A') ? 'B' : 'A'}${secret.slice(1)}`;
    const dead: Readonly<Record<string, string>> = {
      'never was': `/r/${owner}.${'x'.repeat(32)}`,
      altered: `/r/${owner}.${flipped}`,
      'of another owner': `/r/${all.owners.otherMinistry}.${secret}`,
      'of a town': `/r/${all.owners.town}.${secret}`,
      revoked: revoked.path,
      'used up': spent.path,
      'for another purpose': await planted({ purpose: 'accept' }),
      'of another kind of document': await planted({ kind: 'DEMAND', document: all.ids['/demands/{id}'] ?? '' }),
    };
    const before = await all.rows();
    const unnamed = ({ text: body }: Seen, path: string) => body.replaceAll(path, '…');
    const first = await all.send({ path: dead['never was'] ?? '' });
    expect([first.status, first.calls]).toEqual([404, { GetItem: 1 }]);
    for (const [name, path] of Object.entries(dead)) {
      const seen = await all.send({ path });
      const seenPosted = await post(path, { clave: 'k'.repeat(32), agua: 'Sí' });
      expect([name, seen.status, seen.calls]).toEqual([name, 404, { GetItem: 1 }]);
      expect([name, unnamed(seen, path)]).toEqual([name, unnamed(first, dead['never was'] ?? '')]);
      // What was used up shows its receipt again to whoever sends the same form: another form finds nothing.
      expect([name, seenPosted.status]).toEqual([name, 404]);
      expect([name, seen.headers.get('cache-control'), seen.headers.get('referrer-policy')]).toEqual([
        name,
        'no-store',
        'no-referrer',
      ]);
    }
    expect(changedRows(before, await all.rows())).toEqual([]);
    expect((await all.send({ path: shortLived.path })).status).toBe(200);
    all.platform.clock.set('2026-11-25T15:00:00Z');
    expect((await all.send({ path: shortLived.path })).status).toBe(404);
    all.platform.clock.set('2026-11-23T15:00:00Z');
    attacked('un enlace que no abre', Object.keys(dead).length * 2 + 1);
  });

  test('malformed in any way reads nothing at all', async () => {
    const { path } = await linkTo(await openSurvey('Agua'));
    const odd = [
      `${path}x`,
      path.slice(0, -1),
      path.replace('.', '%2e%2e'),
      path.replace('ent_', 'ENT_'),
      `${path}%00`,
      '/r/..%2f..%2fapi%2fme',
      '/r/T%23otro.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      `/r/${'x'.repeat(4_000)}`,
    ];
    for (const one of odd) {
      const seen = await all.send({ path: one });
      expect([one.slice(0, 60), seen.status, seen.calls]).toEqual([one.slice(0, 60), 404, {}]);
    }
    attacked('un enlace mal formado', odd.length);
  });

  test('forwarded opens its one survey and nothing around it: no other receipt, no list, no API', async () => {
    const survey = await openSurvey('Agua');
    const [mine, beside] = [await linkTo(survey), await linkTo(survey)];
    const other = await linkTo(await openSurvey('Vías'));
    const page = await all.send({ path: mine.path });
    const sent = await post(mine.path, { clave: keyIn(page), agua: 'Sí' });
    const receipt = sent.headers.get('location') ?? '';
    expect((await all.send({ path: receipt })).status).toBe(200);
    const answer = receipt.split('/recibo/')[1] ?? '';
    const tries = [
      `${other.path}/recibo/${answer}`,
      `${beside.path}/recibo/${answer}`,
      `${mine.path}/recibo/${all.ids['/answers/{answer}']}`,
      `${mine.path}/recibo/ans_01M8AAAAAAAAAAAAAAAAAAAAAA`,
      `${mine.path}/recibo/..%2f..`,
      `${mine.path}/resultados`,
    ];
    for (const path of tries) expect([path, (await all.send({ path })).status]).toEqual([path, 404]);
    const secret = mine.path.slice('/r/'.length);
    for (const operation of all.operations.filter(({ hatted }) => hatted)) {
      const request = all.requestOf(operation, all.pathOf(operation.path), {
        authorization: `Bearer ${secret}`,
        actingAs: secret,
      });
      expect([operation.name, (await all.send(request)).status]).toEqual([operation.name, 401]);
    }
    attacked('un enlace reenviado', tries.length + all.operations.filter(({ hatted }) => hatted).length);
  });

  test('is revoked by who owns the document alone, and by the survey it belongs to alone', async () => {
    const survey = await openSurvey('Agua');
    const { id, path } = await linkTo(survey);
    const theirs = await openSurvey('Ajena', all.otherFormulator);
    const tries = [
      [all.otherFormulator, `/surveys/${survey}/links/${id}/revoke`],
      [all.otherFormulator, `/surveys/${theirs}/links/${id}/revoke`],
      [all.formulator, `/surveys/${all.ids['/surveys/{id}']}/links/${id}/revoke`],
    ] as const;
    for (const [who, address] of tries) expect((await who.post(address)).status).toBe(404);
    expect((await all.send({ path })).status).toBe(200);
    attacked('retirar un enlace ajeno', tries.length);
  });

  test('for one use is one use, however many send it at once', async () => {
    const { path } = await linkTo(await openSurvey('Agua'), { singleUse: true });
    const pages = await Promise.all([1, 2, 3, 4, 5].map(() => all.platform.fetch(path).then((one) => one.text())));
    const keys = pages.map((body) => /name="clave" value="([^"]+)"/.exec(body)?.[1] ?? '');
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answers = await Promise.all(
      keys.map((clave) =>
        all.platform.fetch(path, { method: 'POST', headers, body: new URLSearchParams({ clave, agua: 'Sí' }) }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 404, 404, 404, 404]);
    attacked('un enlace de un solo uso, a la vez', keys.length);
  });
});
