import { parseEnvelope } from '@concierta/events';
import { newId, OwnerId } from '@concierta/kernel';
import { beforeAll, describe, expect, test } from 'vitest';
import { platformOwner } from '../src/authority.ts';
import { tenancyOf } from '../src/dependencies.ts';
import { letter } from '../src/mail/templates.ts';
import { erasePerson } from '../src/person/erase.ts';
import { personDefinition } from '../src/person/store.ts';
import { emailKeyOf } from '../src/platform-rows.ts';
import { expireInvitations } from '../src/worker.ts';
import { type World, world } from './world.ts';

describe('letters', () => {
  let w: World;
  let ana: string;
  let dnp: string;
  beforeAll(async () => {
    w = await world();
    const begun = await w.begun();
    ana = begun.coordinator;
    dnp = begun.owner;
  });

  const request = async (addressee: string, template = 'invitation', owner = dnp, further: object = {}) => {
    const event = parseEnvelope({
      id: newId('event', w.clock.now()),
      type: 'mail.requested.v1',
      owner,
      parties: [],
      aggregate: { kind: 'OFFER', id: 'off_1', version: 1 },
      occurredAt: w.clock.now().toISOString(),
      principal: { as: 'system' },
      correlationId: 'c',
      visibility: 'owner',
      data: {
        addressee,
        template,
        ...further,
        params: { owner: 'DNP', roles: 'viewer', until: '2026-12-07', times: 1 },
      },
    });
    if (!event) throw new Error('the type is known');
    const before = w.mails.length;
    await w.handle(event);
    await w.handle(event);
    return w.mails.slice(before);
  };

  test('a member of the organisation that asks is found by their id, and gets one letter however often the event comes', async () => {
    const sent = await request(w.personOf('ana'));
    expect(sent).toMatchObject([{ to: 'ana@dnp.example', subject: 'Invitación de DNP en Concierta' }]);
  });

  test('somebody who is no member there, an unknown template and an unknown invitation get nothing, and the log says why without saying who', async () => {
    expect(await request(w.personOf('nadie'))).toEqual([]);
    expect(await request(w.personOf('ana'), 'other')).toEqual([]);
    expect(await request('inv_01JD00000000000000000000A0')).toEqual([]);
    const said = w.lines.filter(({ message }) => message === 'mail not sent');
    expect(said.map(({ fields }) => (fields as { why: string }).why)).toEqual([
      'no-address',
      'no-template',
      'no-address',
    ]);
    expect(JSON.stringify(said)).not.toMatch(/@|per_/);
  });

  test('everybody of an office, and further members, get one letter each; who is of both, or of another organisation, no second one', async () => {
    const office = async (name: string) =>
      String((await w.send('ana', '/units', { hat: ana, body: { name } })).body.id);
    const [water, other] = [await office('Dirección de Agua'), await office('Oficina de Planeación')];
    const join = async (name: string, orgUnit: string) => {
      const body = { email: `${name}@dnp.example`, roles: ['viewer'], orgUnit };
      await w.send('ana', '/invitations', { hat: ana, body });
      await w.link(name, body.email);
    };
    await join('berta', water);
    await join('ciro', water);
    await join('dora', other);
    const people = [w.personOf('berta'), w.personOf('ana'), w.personOf('dora'), w.personOf('nadie')];
    const sent = await request(w.personOf('ana'), 'invitation', dnp, { units: [water], people });
    expect(sent.map(({ to }) => to).sort()).toEqual(
      ['ana', 'berta', 'ciro', 'dora'].map((name) => `${name}@dnp.example`),
    );
    expect(new Set(sent.map(({ key }) => key)).size).toBe(4);
    expect(JSON.stringify(sent.map(({ key }) => key))).not.toContain('@');
  });

  test('the internal report’s letter says whose and of when it is, and leads to it', () => {
    const params = {
      owner: 'MinVivienda',
      code: 'INF-MVCT-2026-001',
      from: '2026-01-01',
      to: '2026-03-31',
      report: 'rep_1',
    };
    const es = letter('internal-report', params, 'es', 'https://concierta.example/app/');
    for (const part of [
      'MinVivienda',
      '31 de marzo de 2026',
      'https://concierta.example/app/institucion/informe/rep_1',
    ]) {
      expect(es?.text).toContain(part);
    }
    expect(letter('internal-report', params, 'en', 'x')?.subject).toBe(
      'Internal report INF-MVCT-2026-001 of MinVivienda',
    );
  });

  test('the invitation says who invites, what one may do, until when and where, in both languages', () => {
    const params = {
      owner: 'Alcaldía de Argelia, Cauca',
      roles: 'administrator,representative',
      until: '2026-12-07',
      times: 1,
    };
    const es = letter('invitation', params, 'es', 'https://concierta.example/app/');
    for (const part of [
      'Alcaldía de Argelia, Cauca',
      'representar a la organización',
      '7 de diciembre de 2026',
      'https://concierta.example/app/',
    ]) {
      expect(es?.text).toContain(part);
    }
    expect(letter('invitation', params, 'en', 'x')?.text).toContain('December 7, 2026');
    expect(letter('constructor', params, 'es', 'x')).toBeUndefined();
  });

  test('the clock expires invitations after fourteen days, once, on record, and leaves those in force', async () => {
    const invite = (email: string) => w.send('ana', '/invitations', { hat: ana, body: { email, roles: ['viewer'] } });
    const { body: old } = await invite('vieja@dnp.example');
    w.pass(13 * 86_400_000);
    const { body: young } = await invite('nueva@dnp.example');
    w.pass(2 * 86_400_000);
    const tenancy = tenancyOf(w.deps);
    expect(await expireInvitations(tenancy, w.deps)).toMatchObject({ done: 1, failed: 0 });
    expect(await expireInvitations(tenancy, w.deps)).toMatchObject({ done: 0, failed: 0 });
    const { body } = await w.send('ana', '/invitations', { hat: ana });
    const states = new Map(body.items.map(({ id, state }) => [id, state]));
    expect([states.get(old.id), states.get(young.id)]).toEqual(['expired', 'sent']);
    const { body: audit } = await w.send('ana', '/audit', { hat: ana });
    expect(audit.items[0]).toMatchObject({ act: 'invitation.expired', by: { as: 'clock' } });
  });

  test('a person’s address and name can be erased once nobody is served by them; the chains still verify', async () => {
    const tenancy = tenancyOf(w.deps);
    await w.send('ana', '/invitations', { hat: ana, body: { email: 'oscar@dnp.example', roles: ['viewer'] } });
    const linked = await w.link('oscar', 'oscar@dnp.example', { name: 'Óscar Peña' });
    const id = linked.body.hats[0]?.membership ?? '';
    const person = w.personOf('oscar');
    const acting = { principal: { owner: platformOwner, as: 'system' }, correlationId: 'rights' } as const;
    const erase = () => erasePerson(tenancy, person, acting);
    await expect(erase()).rejects.toMatchObject({
      code: 'guard-failed',
      params: { missing: ['no-active-membership'] },
    });
    await w.send('ana', `/memberships/${id}/end`, { hat: ana, ifMatch: 1, body: { reason: 'Fin del contrato' } });
    expect(await erase()).toMatchObject({ memberships: 1 });
    const { body: people } = await w.send('ana', '/people', { hat: ana });
    expect(JSON.stringify(people)).not.toMatch(/oscar@|Óscar/);
    const { body: invitations } = await w.send('ana', '/invitations', { hat: ana });
    expect(JSON.stringify(invitations)).not.toMatch(/oscar@/);
    expect((await w.send('oscar', '/me')).body).toMatchObject({ linked: false, hats: [] });
    const { authority } = tenancy;
    const owner = OwnerId.parse(linked.body.hats[0]?.hat.split('.')[0]);
    expect(await authority.platform.verify(personDefinition.kind, person)).toMatchObject({ ok: true });
    expect(await authority.owner(owner).verify('MEMBERSHIP', id)).toMatchObject({ ok: true });
    const partitions = [`MEMBERSHIP#${id}`, `INVITATION#${id.replace('mem_', 'inv_')}`].map(
      (rest) => `T#${owner}#${rest}`,
    );
    const kept = await Promise.all([
      ...partitions.map((pk) => authority.owner(owner).query(pk)),
      authority.platform.query(`T#${platformOwner}#PERSON#${person}`),
    ]);
    const rows = JSON.stringify(kept);
    expect(rows.match(/"sk"/g)?.length).toBeGreaterThan(10);
    for (const secret of ['oscar', 'Óscar', emailKeyOf(w.deps.emailKey, 'oscar@dnp.example')]) {
      expect(rows).not.toContain(secret);
    }
    expect((await w.link('oscar', 'oscar@dnp.example')).body).toMatchObject({ linked: true, hats: [] });
  });
});
