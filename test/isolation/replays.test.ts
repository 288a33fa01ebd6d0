import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginImport, dialogueRow, dialogueSheet } from '../dialogue-sheet.ts';
import { command, ok, text } from '../flows/cast.ts';
import { formulateOffer, waterNeed } from '../flows/needs.ts';
import { type Credentials, credentialsOf } from '../world/world.ts';
import { type Stage, stage } from './stage.ts';
import { attacked, covered } from './tally.ts';
import { changedRows, type Seen } from './watching.ts';

let all: Stage;
beforeAll(async () => {
  all = await stage();
  await secondOfEach();
});
afterAll(() => all.platform.stop());

const short = ({ status, text: body }: Seen): string => `${status} ${body.slice(0, 200)}`;
const ids = (body: string): string[] => body.match(/\b[a-z]{3}_[0-9A-HJKMNP-TV-Z]{26}\b/g) ?? [];

/** A list has a next page only when it has two things: one more of everything that the world has one of. */
const secondOfEach = async (): Promise<void> => {
  const { formulator, administrator, owners, ids: known, platform } = all;
  ok(await formulator.post('/sources', { kind: 'petition', title: 'Otro', origin: 'Juntas', date: '2026-03-15' }), 201);
  ok(await formulator.post('/baselines', { territory: '19450', indicator: 'idf', year: 2023, value: 51 }), 201);
  ok(await administrator.post('/units', { name: 'Segunda dirección' }), 201);
  const person = { name: 'Otra Persona', kind: 'other', purpose: 'Probar.' };
  const consent = { basis: 'authorisation', obtainedOn: '2026-03-01', how: 'Por escrito.' };
  ok(await administrator.post('/contacts', { ...person, consent }), 201);
  const asker = { name: 'Otra', relation: 'holder', identity: 'Documento.', replyTo: 'Calle 2', request: 'Todo' };
  const asks = { kind: 'know', channel: 'email', receivedOn: '2026-03-03', asker };
  ok(await administrator.post('/rights-requests', asks), 201);
  ok(await administrator.post('/institutional-items', { kind: 'objective', title: 'Otro', from: 2024 }), 201);
  const year = platform.clock.now().getUTCFullYear();
  ok(await formulator.post('/arrangements', { year: year + 1 }), 201);
  ok(await formulator.post('/internal-reports', { year, period: 'firstHalf' }), 201);
  const survey = `/surveys/${known['/surveys/{id}']}`;
  ok(await formulator.post(`${survey}/answers`, { answers: { agua: 'No' } }), 201);
  ok(await formulator.post(`${survey}/links`, {}), 201);
  const question = { id: 'a', kind: 'shortText', label: '¿Qué falta?' };
  const another = { title: 'Vías', purpose: 'need', introduction: 'x', respondents: 'x', until: '2027-03-31' };
  ok(await formulator.post('/surveys', { ...another, questions: [question] }), 201);
  const second = await formulateOffer(formulator);
  await command(all.approver, `/offers/${second}`, 'approve');
  await command(all.approver, `/offers/${second}`, 'publish');
  const demand = text(ok(await formulator.post('/demands', waterNeed), 201), 'id');
  await command(formulator, `/demands/${demand}`, 'register');
  await command(formulator, `/demands/${demand}`, 'competence', { verdict: 'none', grounds: 'Es de salud.' });
  ok(await formulator.post('/referrals', { demand, to: owners.otherMinistry, message: 'Es suyo.' }), 201);
  const other = all.otherFormulator;
  const away = text(ok(await other.post('/demands', waterNeed), 201), 'id');
  await command(other, `/demands/${away}`, 'register');
  await command(other, `/demands/${away}`, 'competence', { verdict: 'none', grounds: 'Es de vivienda.' });
  ok(await other.post('/referrals', { demand: away, to: owners.ministry, message: 'Es suyo.' }), 201);
  const send = (request: Request) =>
    request
      .arrayBuffer()
      .then((body) => platform.fetch(request.url, { method: 'PUT', headers: request.headers, body }));
  await beginImport(formulator, send, await dialogueSheet([dialogueRow(9)]));
  await platform.drain();
};

/** Lists of which nobody has two things here, or whose next page is not of anybody's own, and why. */
const withoutCursor: Readonly<Record<string, string>> = {
  'GET /api/overlaps': 'what entities share: its pages are the same for all of them',
  'GET /api/shared-referrals': 'what is referred on behalf of towns, for the coordinator alone',
  'GET /api/unattended': 'what towns ask and nobody took: shared among entities',
};

describe('a cursor of another owner’s list', () => {
  test('opens nothing of theirs: a page of one’s own, or a refusal', async () => {
    const { rightful, coordinator, stranger, neighbour } = all.people;
    const before = await all.rows();
    const faults: string[] = [];
    const lists = all.operations.filter(
      ({ method, hatted, parameters }) => method === 'GET' && hatted && parameters.some(({ name }) => name === 'after'),
    );
    const aimed: string[] = [];
    for (const operation of lists) {
      const path = all.pathOf(operation.path);
      const asking = (who: Credentials, where: string, more: string): Promise<Seen> => {
        const request = all.requestOf(operation, where, who);
        return all.send({ ...request, path: `${request.path}${request.path.includes('?') ? '&' : '?'}${more}` });
      };
      for (const who of [rightful, coordinator]) {
        const first = await asking(who, path, 'limit=1');
        const next = first.status === 200 ? (JSON.parse(first.text) as { next?: string }).next : undefined;
        if (next === undefined) continue;
        aimed.push(operation.name);
        const whole = await asking(who, path, 'limit=100');
        const theirs = new Set(ids(whole.text));
        for (const thief of [stranger, neighbour]) {
          const own = all.pathOf(operation.path, (slot, known) => all.strangersOwn[slot] ?? known);
          const ownIds = new Set(ids((await asking(thief, own, 'limit=100')).text));
          const after = await asking(thief, own, `limit=100&after=${next}`);
          if (![200, 400, 403, 404].includes(after.status)) faults.push(`${operation.name}: ${short(after)}`);
          const stolen = ids(after.text).filter((id) => theirs.has(id) && !ownIds.has(id));
          if (stolen.length > 0) faults.push(`${operation.name} gave ${stolen.join(', ')}`);
        }
        break;
      }
    }
    expect(faults).toEqual([]);
    const missed = lists.map(({ name }) => name).filter((name) => !aimed.includes(name));
    expect(missed.filter((name) => withoutCursor[name] === undefined)).toEqual([]);
    expect(changedRows(before, await all.rows())).toEqual([]);
    covered('listas con cursor', aimed);
    attacked('el cursor de otro', aimed.length * 2);
  });
});

describe('an Idempotency-Key of somebody else', () => {
  test('replays nothing of theirs: not to another organisation, nor to a colleague', async () => {
    const colleague = await all.join(all.owners.ministry, 'colega@vivienda.ejemplo.gov.co', [
      'administrator',
      'approver',
      'formulator',
    ]);
    const official = await credentialsOf(all, 'planeacion@mercaderes.ejemplo.gov.co', all.owners.town);
    const faults: string[] = [];
    const keyed = all.operations.filter((one) => one.keyed);
    for (const operation of keyed) {
      const path = all.pathOf(operation.path);
      const owners = [all.people.rightful, all.people.coordinator, official];
      let first: Seen | undefined;
      let owner: Credentials | undefined;
      for (const who of owners) {
        owner = who;
        first = await all.send(all.requestOf(operation, path, who));
        if (first.status === 201) break;
      }
      // An answer to a survey says by itself whether it had arrived: the rest of it is the same.
      if (first?.status !== 201) {
        if (notCreatedHere[operation.name] === undefined) faults.push(`${operation.name}: ${first && short(first)}`);
        continue;
      }
      const again = await all.send(all.requestOf(operation, path, owner ?? all.people.rightful));
      if (again.text.replace('"repeated":true', '"repeated":false') !== first.text)
        faults.push(`${operation.name} is not replayed to its own: ${short(again)}`);
      const created = (JSON.parse(first.text) as { id?: string; owner?: string; file?: string }) ?? {};
      const secret = created.id ?? created.file ?? created.owner ?? first.text;
      for (const thief of [all.people.stranger, all.people.neighbour, colleague].filter((one) => one !== owner)) {
        const seen = await all.send(all.requestOf(operation, path, thief));
        if (seen.headers.has('idempotency-replayed') || (secret.includes('_') && seen.text.includes(secret)))
          faults.push(`${operation.name} was replayed: ${short(seen)}`);
      }
    }
    expect(faults).toEqual([]);
    covered(
      'rutas con clave de repetición',
      keyed.map(({ name }) => name),
    );
    attacked('la clave de repetición de otro', keyed.length * 3);
  });

  /** Creations that the world’s people cannot make twice, and why. */
  const notCreatedHere: Readonly<Record<string, string>> = {
    'POST /api/entities/{id}/administrators': 'the entity has an administrator, who invites by another route',
    'POST /api/imports': 'the file here is no sheet',
    'POST /api/referrals': 'the demand here is referred already',
  };
});
