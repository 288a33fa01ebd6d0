import { newId } from '@concierta/kernel';
import type { HistoryEntry, Store } from '@concierta/store';
import { beforeAll, describe, expect, it } from 'vitest';
import { proofsOf } from '../src/contact/erasing.ts';
import { contactIntegration } from '../src/contact/events.ts';
import { type Contact, type ContactEvent, contactMachine } from '../src/contact/model.ts';
import { contacts } from '../src/contact/store.ts';
import { files } from '../src/evidence/model.ts';
import { rightsRequests } from '../src/rights/store.ts';
import * as a from './sample-contacts.ts';
import { type Body, cast, type Member, type Service, service } from './service.ts';

let s: Service;
let who: Awaited<ReturnType<typeof cast>>;
let adviser: Member;

beforeAll(async () => {
  s = await service();
  who = await cast(s);
  adviser = await s.join(who.formulator.owner, 'adviser', ['adviser']);
});

const { consent, ...card } = a.yolima;
const yolima = { ...card, consent };
/** Another invented person, so that tests do not find each other's. */
const person = (name: string, more: object = {}) => ({
  ...yolima,
  name,
  email: `${name.toLowerCase().replaceAll(/[^a-z]/g, '')}@ejemplo.org`,
  phone: undefined,
  ...more,
});

const keep = async (member: Member, body: object) => {
  const created = await member.create('/contacts', body);
  expect(created.status, JSON.stringify(created.body)).toBe(201);
  return created.body.id;
};

const upload = async (member: Member) => {
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n');
  const named = { name: 'autorizacion-yolima-anacona.pdf', mediaType: 'application/pdf', size: pdf.length };
  const asked = await member.create('/files/uploads', named);
  const { url, headers } = asked.body.upload as { url: string; headers: Record<string, string> };
  const sent = await s.fileStore(new Request(url, { method: 'PUT', headers, body: new Uint8Array(pdf) }));
  expect(sent.status).toBe(204);
  return String(asked.body.file);
};

/** Every row of an aggregate, as the table holds it. */
const everything = async (owner: Member['owner'], kind: string, id: string) => {
  const { items } = await s.storeOf(owner).query(`T#${owner}#${kind}#${id}`);
  return JSON.stringify(items);
};

const request = (contact: string | undefined, kind: string, more: object = {}) => ({
  kind,
  channel: 'email',
  receivedOn: '2026-03-02',
  ...(contact === undefined ? {} : { contact }),
  asker: a.asker,
  ...more,
});

describe('the directory', () => {
  it('keeps a contact with purpose and consent; a list is one Query, a contact one call', async () => {
    const id = await keep(who.formulator, yolima);
    s.counting.reset();
    const listed = await who.formulator.get('/contacts');
    expect(s.counting.total()).toBe(1);
    expect(listed.body.items).toContainEqual(
      expect.objectContaining({ id, name: 'Yolima Anacona Ruiz', consent: 'inForce', tags: ['agua rural', 'mujeres'] }),
    );
    s.counting.reset();
    const read = await who.formulator.get(`/contacts/${id}`);
    expect(s.counting.total()).toBe(1);
    expect(read.body.card).toMatchObject({ email: 'yolima.anacona@ejemplo.org', purpose: yolima.purpose, consent });
  });

  it.each([
    ['purpose', { ...yolima, purpose: undefined }, '/purpose'],
    ['consent', { ...yolima, consent: undefined }, '/consent'],
    ['how it was obtained', { ...yolima, consent: { ...consent, how: '  ' } }, '/consent/how'],
    [
      'a date that has passed',
      { ...yolima, consent: { ...consent, obtainedOn: '2030-01-01', until: undefined } },
      '/consent/obtainedOn',
    ],
    ['an end after the beginning', { ...yolima, consent: { ...consent, until: '2026-01-01' } }, '/consent/until'],
    [
      'a proof that was uploaded',
      { ...yolima, consent: { ...consent, evidence: newId('file', new Date()) } },
      '/consent/evidence',
    ],
  ])('does not keep anybody without %s', async (_, body, pointer) => {
    const { status, body: problem } = await who.formulator.create('/contacts', body);
    expect(status).toBe(400);
    expect(problem.issues[0]?.pointer).toBe(pointer);
  });

  it('warns of somebody with the same e-mail or telephone, and keeps both', async () => {
    const first = await keep(who.formulator, person('Ana Repetida', { phone: '310 555 0199' }));
    const again = await who.formulator.create('/contacts', person('Ana R.', { email: 'ANAREPETIDA@ejemplo.org' }));
    expect(again.body).toMatchObject({ similar: [first] });
    const dialled = await who.formulator.create('/contacts', person('Otra Persona', { phone: '+57 3105550199' }));
    expect(dialled.body).toMatchObject({ similar: [first] });
    await who.administrator.command(`/contacts/${first}/erase`);
    const later = await who.formulator.create('/contacts', person('Ana Nueva', { phone: '3105550199' }));
    expect(later.body.similar).toEqual([dialled.body.id]);
  });

  it('answers no change with personal data: answers are kept, and an erasure would not reach them', async () => {
    const created = await who.formulator.create('/contacts', person('Rosa Callada'));
    expect(JSON.stringify(created.body)).not.toMatch(/Rosa|ejemplo/);
    const edited = await who.formulator.command(
      `/contacts/${created.body.id}`,
      person('Rosa Callada', { role: 'Vocal' }),
      'PATCH',
    );
    expect(edited.status).toBe(200);
    expect(JSON.stringify(edited.body)).not.toMatch(/Rosa|Vocal/);
    const { body: history } = await who.viewer.get(`/contacts/${created.body.id}/history`);
    expect(history.items.at(-1)).toMatchObject({ event: 'edited', facts: { fields: ['role'] } });
    expect(JSON.stringify(history)).not.toMatch(/Rosa|Vocal|ejemplo/);
  });

  it('sends nothing about a contact out of the service until it is erased, and then nothing about the person', async () => {
    await s.drain();
    const before = s.seen.length;
    const id = await keep(who.formulator, person('Inés Discreta'));
    await who.formulator.command(`/contacts/${id}/withdraw`);
    await s.drain();
    expect(s.seen.slice(before)).toEqual([]);
    await who.administrator.command(`/contacts/${id}/erase`);
    await s.drain();
    expect(s.seen.slice(before).map(({ type, data }) => ({ type, data }))).toEqual([
      { type: 'contact.erased.v1', data: { cause: 'entity' } },
    ]);
  });
});

describe('who sees what', () => {
  it('viewers see organisation and role, approvers the name too; neither e-mail, telephone nor proof', async () => {
    const id = await keep(who.formulator, yolima);
    const seen = async (member: Member) => (await member.get(`/contacts/${id}`)).body.card as Record<string, unknown>;
    expect(await seen(who.viewer)).toMatchObject({ organisation: yolima.organisation, role: 'Presidenta' });
    expect(JSON.stringify(await seen(who.viewer))).not.toMatch(/Yolima|310 555|@/);
    expect(await seen(who.approver)).toMatchObject({ name: 'Yolima Anacona Ruiz' });
    expect(JSON.stringify(await seen(who.approver))).not.toMatch(/310 555|@|Formato/);
    const list = await who.viewer.get('/contacts');
    expect(list.status).toBe(200);
    expect(JSON.stringify(list.body)).not.toMatch(/Yolima/);
    expect((await who.viewer.get('/contacts?q=yolima')).body.items).toEqual([]);
    expect((await who.formulator.get('/contacts?q=yolima')).body.items).not.toEqual([]);
  });

  it('viewers and approvers change nothing, and only an administrator erases or hands over what is held', async () => {
    const id = await keep(who.formulator, person('Luz Firme'));
    const refused = async (member: Member, method: string, path: string, body?: unknown) => {
      const { status, body: problem } = await member.command(path, body, method);
      expect([status, problem.code], `${method} ${path}`).toEqual([403, 'role-required']);
    };
    await refused(who.viewer, 'PATCH', `/contacts/${id}`, person('Otra'));
    await refused(who.approver, 'POST', `/contacts/${id}/withdraw`);
    await refused(who.formulator, 'POST', `/contacts/${id}/erase`);
    expect((await who.formulator.get(`/contacts/${id}/export`)).body.code).toBe('role-required');
    expect((await who.viewer.create('/contacts', yolima)).body.code).toBe('role-required');
    expect((await who.official.get('/contacts')).body.code).toBe('role-required');
  });

  it('another entity’s contact is not there, in no route', async () => {
    const id = await keep(who.formulator, person('Marta Lejana'));
    const nobody = newId('contact', s.clock.now());
    for (const path of ['', '/history']) {
      const other = await who.planner.get(`/contacts/${id}${path}`);
      const none = await who.planner.get(`/contacts/${nobody}${path}`);
      expect([other.status, other.body.code]).toEqual([404, 'not-found']);
      expect(other.body.code).toBe(none.body.code);
    }
    const asked = await who.planner.create('/rights-requests', request(id, 'know'));
    expect(asked.body.issues).toEqual([expect.objectContaining({ pointer: '/contact', code: 'unknown-contact' })]);
  });

  it('a member limited to an office sees that office’s contacts only, and warnings of no other', async () => {
    const unit = await s.office(who.formulator.owner);
    const limited = await s.join(who.formulator.owner, 'limited', ['formulator'], { orgUnit: unit });
    const elsewhere = await keep(who.formulator, person('Sara Ajena'));
    const here = await keep(limited, person('Iván Propio'));
    expect((await limited.get(`/contacts/${elsewhere}`)).status).toBe(404);
    expect((await limited.get(`/contacts/${elsewhere}/history`)).status).toBe(404);
    expect((await limited.command(`/contacts/${elsewhere}`, person('Mía'), 'PATCH')).status).toBe(428);
    const forced = await limited.send('PATCH', `/contacts/${elsewhere}`, { body: person('Mía'), ifMatch: '"1"' });
    expect(forced.status).toBe(404);
    expect((await limited.get('/contacts')).body.items.map(({ id }) => id)).toEqual([here]);
    expect((await who.formulator.get(`/contacts/${here}`)).body.unit).toBe(unit);
    const same = await limited.create('/contacts', person('Sara Ajena'));
    expect(same.body.similar).toEqual([]);
  });

  it('one whose consent was withdrawn is seen by administrators alone, and leaves the directory', async () => {
    const id = await keep(who.formulator, person('Elsa Retirada'));
    await adviser.command(`/contacts/${id}/withdraw`);
    const read = await who.formulator.get(`/contacts/${id}`);
    expect(read.body).toMatchObject({ state: 'withdrawn', allowed: [] });
    expect(read.body.card).toBeUndefined();
    expect((await who.formulator.get('/contacts?q=retirada')).body.items).toEqual([]);
    expect((await who.formulator.get('/contacts?withdrawn=true')).body.code).toBe('role-required');
    const hidden = await who.administrator.get('/contacts?withdrawn=true');
    expect(hidden.body.items.map((item) => item.id)).toContain(id);
    expect((await who.administrator.get(`/contacts/${id}`)).body.card).toMatchObject({ name: 'Elsa Retirada' });
  });
});

describe('erasing a contact', () => {
  it('leaves no word of the person in any row, the file neither, and the chain still verifies', async () => {
    const evidence = await upload(who.administrator);
    const replaced = await upload(who.administrator);
    const id = await keep(who.administrator, { ...yolima, consent: { ...consent, evidence: replaced } });
    await who.administrator.command(`/contacts/${id}`, { ...yolima, consent: { ...consent, evidence } }, 'PATCH');
    expect((await who.administrator.get(`/files/${evidence}`)).status).toBe(200);
    expect((await who.viewer.get(`/files/${evidence}`)).body.code).toBe('role-required');
    const { body } = await who.administrator.command(`/contacts/${id}/erase`);
    expect(body.state).toBe('erased');
    await s.drain();
    expect(await everything(who.formulator.owner, contacts.kind, id)).not.toMatch(
      /Yolima|Anacona|ejemplo|310 555|acueducto/,
    );
    for (const file of [evidence, replaced]) {
      expect((await who.administrator.get(`/files/${file}`)).body.code).toBe('not-found');
      expect(await everything(who.formulator.owner, files.kind, file)).not.toMatch(/yolima/);
      expect(await s.storeOf(who.formulator.owner).verify(files.kind, file)).toMatchObject({ ok: true });
    }
    const store = s.storeOf(who.formulator.owner);
    expect(await store.verify(contacts.kind, id)).toMatchObject({ ok: true, events: 3 });
    expect((await store.history(contacts.kind, id)).map(({ event }) => event.text)).toEqual([
      { card: '«suprimido»' },
      { card: '«suprimido»' },
      undefined,
    ]);
    expect((await who.administrator.get(`/contacts/${id}`)).body).toMatchObject({
      state: 'erased',
      allowed: ['export'],
    });
  });

  it('is done once: again, and after everything, it answers that there is nothing to erase', async () => {
    const id = await keep(who.formulator, person('Paz Borrada'));
    const { etag } = await who.administrator.get(`/contacts/${id}`);
    const sending = { ifMatch: etag, key: newId('event', s.clock.now()) };
    const first = await who.administrator.send('POST', `/contacts/${id}/erase`, sending);
    const again = await who.administrator.send('POST', `/contacts/${id}/erase`, sending);
    expect([first.status, again.status, again.replayed]).toEqual([200, 200, true]);
    expect((await who.administrator.command(`/contacts/${id}/erase`)).body.code).toBe('illegal-transition');
    const edited = await who.formulator.command(`/contacts/${id}`, person('Vuelve'), 'PATCH');
    expect(edited.body.code).toBe('illegal-transition');
  });

  it('takes no other person’s proof along: a file proves the consent of one', async () => {
    const evidence = await upload(who.administrator);
    const proven = (name: string, file: string) => person(name, { consent: { ...consent, evidence: file } });
    const first = await keep(who.administrator, proven('Ana Primera', evidence));
    const shared = await who.administrator.create('/contacts', proven('Eva Segunda', evidence));
    expect([shared.status, shared.body.issues[0]]).toMatchObject([
      400,
      { pointer: '/consent/evidence', code: 'file-in-use' },
    ]);
    const own = await upload(who.administrator);
    const second = await keep(who.administrator, proven('Eva Segunda', own));
    const edited = await who.administrator.command(`/contacts/${second}`, proven('Eva Segunda', evidence), 'PATCH');
    expect(edited.body.issues[0]).toMatchObject({ pointer: '/consent/evidence', code: 'file-in-use' });
    // Its own may be replaced and come back.
    const newer = await upload(who.administrator);
    for (const file of [newer, own]) {
      const again = await who.administrator.command(`/contacts/${second}`, proven('Eva Segunda', file), 'PATCH');
      expect(again.status).toBe(200);
    }
    await who.administrator.command(`/contacts/${first}/erase`);
    await s.drain();
    expect((await who.administrator.get(`/files/${evidence}`)).status).toBe(404);
    expect((await who.administrator.get(`/files/${own}`)).status).toBe(200);
  });

  it('asked for with a key of another erasure erases nothing, the proof neither', async () => {
    const key = newId('event', s.clock.now());
    const erase = async (id: string) =>
      who.administrator.send('POST', `/contacts/${id}/erase`, {
        ifMatch: (await who.administrator.get(`/contacts/${id}`)).etag,
        key,
      });
    const file = await upload(who.administrator);
    const one = await keep(who.administrator, person('Lina Una'));
    const two = await keep(who.administrator, person('Lina Dos', { consent: { ...consent, evidence: file } }));
    expect((await erase(one)).status).toBe(200);
    expect((await erase(two)).body.code).toBe('idempotency-key-reused');
    expect((await who.administrator.get(`/contacts/${two}`)).body.state).toBe('active');
    expect((await who.administrator.get(`/files/${file}`)).status).toBe(200);
  });

  it('finds every proof, however long the history', async () => {
    const entry = (version: number): HistoryEntry => {
      const file = {
        file: newId('file', new Date(version)),
        name: 'a.pdf',
        mediaType: 'application/pdf',
        size: 1,
        sha256: '0',
      };
      const cardText = JSON.stringify({ ...yolima, consent: { ...consent, evidence: file } });
      return { version, event: { type: 'edited', text: { card: cardText } } } as unknown as HistoryEntry;
    };
    const all = Array.from({ length: 1_201 }, (_, i) => entry(i + 1));
    const history: Store['history'] = async (_kind, _id, { limit = 100, after = 0 } = {}) =>
      all.slice(after, after + limit);
    expect(await proofsOf({ history }, a.contactId)).toHaveLength(1_201);
  });

  it('is finished by event when it stopped before its texts went, and nobody opens a proof that came in between', async () => {
    const evidence = await upload(who.administrator);
    const id = await keep(who.administrator, person('Nora Mitad', { consent: { ...consent, evidence } }));
    const store = s.storeOf(who.formulator.owner);
    const { state, version } = await store.require(contacts, id);
    const { next, event } = contactMachine.decide(state, { type: 'erase', at: a.at }) as {
      next: Contact;
      event: ContactEvent;
    };
    const principal = { owner: who.formulator.owner, as: 'system' } as const;
    const context = { principal, correlationId: 'c' };
    await store.save(contacts, { id, expected: version, next, event, integration: contactIntegration(next), context });
    expect(await everything(who.formulator.owner, contacts.kind, id)).toContain('Nora');
    await s.drain();
    expect(await everything(who.formulator.owner, contacts.kind, id)).not.toContain('Nora');
    expect(await store.verify(contacts.kind, id)).toMatchObject({ ok: true });
    expect((await who.administrator.get(`/files/${evidence}`)).body.code).toBe('not-found');
  });
});

describe('a rights request', () => {
  const record = async (body: object) => {
    const created = await who.formulator.create('/rights-requests', body);
    expect(created.status, JSON.stringify(created.body)).toBe(201);
    return created.body;
  };

  it('of a time before the law is refused: a term of two thousand years would be counted day by day', async () => {
    const made = await who.formulator.create(
      '/rights-requests',
      request(undefined, 'know', { receivedOn: '0001-01-01' }),
    );
    expect(made.body.issues).toMatchObject([{ pointer: '/receivedOn', code: 'before-the-law' }]);
  });

  it('gets a receipt and the term of its kind, and stands out when it is overdue', async () => {
    const { id, receipt } = await record(request(undefined, 'know'));
    expect(receipt).toMatch(/^SDT-MVCT-2026-\d{5}$/);
    const read = await who.administrator.get(`/rights-requests/${id}`);
    expect(read.body.due).toMatchObject({ on: '2026-03-16', overdue: false, workingDays: 10, extension: 5 });
    expect(read.body.allowed).toEqual(['edit', 'extend', 'resolve']);
    const late = await record(request(undefined, 'know', { receivedOn: '2026-02-02' }));
    const listed = (await who.administrator.get('/rights-requests?overdue=true')).body.items;
    expect(listed.map((item) => item.id)).toEqual([late.id]);
    expect(JSON.stringify((await who.administrator.get('/rights-requests')).body)).not.toMatch(/Yolima|ejemplo/);
    const open = (await who.administrator.get('/rights-requests?open=true')).body.items;
    expect(open[0]?.id).toBe(late.id);
  });

  it('granted, to delete: erases the contact, says so in a letter, and in the end forgets who asked', async () => {
    const evidence = await upload(who.administrator);
    const contact = await keep(who.administrator, { ...yolima, consent: { ...consent, evidence } });
    const { id } = await record(request(contact, 'delete'));
    const path = `/rights-requests/${id}`;
    expect((await who.administrator.get(path)).body).toMatchObject({ contactState: 'active' });
    const resolved = await who.administrator.command(`${path}/resolve`, { outcome: 'granted', kept: ['minutes'] });
    expect(resolved.body).toMatchObject({ state: 'resolved', allowed: ['answer'] });
    expect((await who.administrator.get(path)).body.letter).toBeUndefined();
    await s.drain();
    const { body } = await who.administrator.get(path);
    expect(body).toMatchObject({ contactState: 'erased' });
    expect(body.letter).toContain('Ley 594 de 2000');
    expect((await who.formulator.get(`/contacts/${contact}`)).body).toMatchObject({ state: 'erased', request: id });
    expect((await who.administrator.get(`/files/${evidence}`)).status).toBe(404);
    await expect(s.deps.files?.downloadAddress(who.administrator.owner, evidence, 'x')).rejects.toMatchObject({
      code: 'not-found',
    });
    const store = s.storeOf(who.formulator.owner);
    expect(await store.verify(contacts.kind, contact)).toMatchObject({ ok: true });
    expect(await everything(who.formulator.owner, contacts.kind, contact)).not.toMatch(/Yolima|310 555|ejemplo/);
    await who.administrator.command(`${path}/answer`, { on: '2026-03-02', channel: 'email' });
    await s.drain();
    const answered = await who.administrator.get(path);
    expect(answered.body).toMatchObject({ state: 'answered', answeredOn: '2026-03-02' });
    expect(answered.body.asker).toBeUndefined();
    expect(await everything(who.formulator.owner, rightsRequests.kind, id)).not.toMatch(/Yolima|ejemplo/);
    expect(await store.verify(rightsRequests.kind, id)).toMatchObject({ ok: true });
  });

  it('granted, to revoke: withdraws the consent; denied, it does nothing and says why', async () => {
    const contact = await keep(who.formulator, person('Olga Revoca'));
    const denied = await record(request(contact, 'revoke'));
    const bare = await who.administrator.command(`/rights-requests/${denied.id}/resolve`, { outcome: 'denied' });
    expect(bare.body.issues[0]).toMatchObject({ pointer: '/reason', code: 'reason-needed' });
    const reason = 'Un contrato en curso obliga a conservar los datos.';
    await who.administrator.command(`/rights-requests/${denied.id}/resolve`, { outcome: 'denied', reason });
    await s.drain();
    expect((await who.formulator.get(`/contacts/${contact}`)).body.state).toBe('active');
    expect((await who.administrator.get(`/rights-requests/${denied.id}`)).body.letter).toContain(reason);
    const granted = await record(request(contact, 'revoke'));
    await who.administrator.command(`/rights-requests/${granted.id}/resolve`, { outcome: 'granted' });
    await s.drain();
    expect((await who.formulator.get(`/contacts/${contact}`)).body.state).toBe('withdrawn');
  });

  it('is resolved by administrators alone, once, and tells the bus nothing about who asks', async () => {
    await s.drain();
    const before = s.seen.length;
    const { id } = await record(request(undefined, 'update'));
    const path = `/rights-requests/${id}`;
    expect((await who.formulator.command(`${path}/resolve`, { outcome: 'granted' })).body.code).toBe('role-required');
    expect((await who.viewer.get(path)).body.code).toBe('role-required');
    expect((await who.planner.get(path)).body.code).toBe('not-found');
    await who.administrator.command(`${path}/extend`, { reason: 'Falta el archivo de Popayán.' });
    await who.administrator.command(`${path}/resolve`, { outcome: 'granted' });
    expect((await who.administrator.command(`${path}/resolve`, { outcome: 'granted' })).body.code).toBe(
      'illegal-transition',
    );
    await s.drain();
    expect(
      s.seen
        .slice(before)
        .map(({ data }) => data.state)
        .sort(),
    ).toEqual(['received', 'received', 'resolved']);
    expect(JSON.stringify(s.seen.slice(before))).not.toMatch(/Yolima|ejemplo|Popayán/);
    expect(JSON.stringify((await who.formulator.get(`${path}/history`)).body)).not.toMatch(/Yolima|Popayán/);
  });

  it('cannot be received tomorrow', async () => {
    const { body } = await who.formulator.create(
      '/rights-requests',
      request(undefined, 'know', { receivedOn: '2026-03-03' }),
    );
    expect(body.issues[0]).toMatchObject({ pointer: '/receivedOn', code: 'future' });
  });
});

describe('a stakeholder map (O6)', () => {
  const offer = async () => (await who.formulator.create('/offers', { title: 'Plan rural' })).body.id;
  const actor = (contact: string, more: object = {}) => ({
    contact,
    influence: 4,
    interest: 2,
    purpose: 'Convocar',
    activities: 'Mesas',
    ...more,
  });
  const write = (id: string, stakeholders: readonly object[], member = who.formulator) =>
    member.command(`/offers/${id}/checks/O6`, { stakeholders }, 'PUT');
  const map = async (id: string, member = who.formulator) =>
    (await member.get(`/offers/${id}/stakeholders`)).body.items as unknown as Record<string, unknown>[];

  it('names people from the directory on reading, and keeps only their ids', async () => {
    const id = await offer();
    const contact = await keep(who.formulator, person('Yolima Mapa'));
    const written = await write(id, [
      actor(contact, { position: 'resists' }),
      { organisation: 'Acuavalle', kind: 'private', influence: 2, interest: 3 },
    ]);
    expect(written.status).toBe(200);
    const o6 = (written.body.checks as { id: string; status: string; missing: string[] }[]).find(
      (one) => one.id === 'O6',
    );
    expect(o6).toMatchObject({ status: 'running', missing: ['purpose', 'activities'] });
    s.counting.reset();
    expect(await map(id)).toEqual([
      expect.objectContaining({ contact, standing: 'named', name: 'Yolima Mapa', kind: 'socialOrganisation' }),
      expect.objectContaining({ standing: 'named', organisation: 'Acuavalle' }),
    ]);
    expect(s.counting.total()).toBe(2);
    expect(await everything(who.formulator.owner, 'OFFER', id)).not.toMatch(/Yolima/);
    expect(JSON.stringify(await map(id, who.viewer))).not.toMatch(/Yolima/);
    await s.drain();
    expect(JSON.stringify(s.seen.filter(({ aggregate }) => aggregate.id === id))).not.toMatch(/Acuavalle|Yolima|con_/);
  });

  it('shows «erased» once the person is, in the edition in force too, and the person is in no search', async () => {
    const id = await offer();
    const contact = await keep(who.formulator, person('Yolima Suprimida'));
    await write(id, [actor(contact)]);
    const held = await who.administrator.get(`/contacts/${contact}/export`);
    expect(held.body.maps).toEqual([
      expect.objectContaining({ offer: id, says: [expect.objectContaining({ influence: 4 })] }),
    ]);
    await who.administrator.command(`/contacts/${contact}/erase`);
    const [shown] = await map(id);
    expect(shown).toMatchObject({ contact, standing: 'erased', influence: 4 });
    expect(shown).not.toHaveProperty('name');
    expect((await who.formulator.get('/contacts?q=suprimida')).body.items).toEqual([]);
    expect((await write(id, [actor(contact, { influence: 5 })])).status).toBe(200);
    expect((await write(await offer(), [actor(contact)])).body.issues).toEqual([
      expect.objectContaining({ pointer: '/stakeholders/0/contact', code: 'contact-not-usable' }),
    ]);
  });

  it('names nobody who withdrew consent, whoever reads', async () => {
    const id = await offer();
    const contact = await keep(who.formulator, person('Yolima Retirada'));
    await write(id, [actor(contact)]);
    await who.formulator.command(`/contacts/${contact}/withdraw`);
    for (const member of [who.formulator, who.administrator]) {
      expect(await map(id, member)).toEqual([expect.objectContaining({ standing: 'withdrawn' })]);
      expect(JSON.stringify(await map(id, member))).not.toMatch(/Yolima/);
    }
  });

  it('refuses another entity’s contact as one that does not exist, and one without consent in force', async () => {
    const id = await offer();
    const planner = await s.join(who.planner.owner, 'keeper', ['formulator']);
    const foreign = await keep(planner, person('Ajena Total'));
    const expired = await keep(who.formulator, person('Vencida', { consent: { ...consent, until: '2026-03-01' } }));
    const withdrawn = await keep(who.formulator, person('Retirada'));
    await who.formulator.command(`/contacts/${withdrawn}/withdraw`);
    const none = newId('contact', s.clock.now());
    const { body, status } = await write(
      id,
      [foreign, none, expired, withdrawn].map((one) => actor(one)),
    );
    expect(status).toBe(400);
    expect(body.issues.map(({ code }) => code)).toEqual([
      'unknown-contact',
      'unknown-contact',
      'contact-not-usable',
      'contact-not-usable',
    ]);
  });

  it('hides from a limited member the people of another office', async () => {
    const unit = await s.office(who.formulator.owner);
    const limited = await s.join(who.formulator.owner, 'limitedMap', ['formulator'], { orgUnit: unit });
    const contact = await keep(who.formulator, person('Sara Oficina'));
    const { body } = await limited.create('/offers', { title: 'De la oficina' });
    const refused = await write(body.id, [actor(contact)], limited);
    expect(refused.body.issues[0]).toMatchObject({ code: 'unknown-contact' });
    expect((await write(body.id, [actor(contact)])).status).toBe(200);
    expect(await map(body.id, limited)).toEqual([expect.objectContaining({ standing: 'otherOffice' })]);
    const another = await offer();
    expect((await limited.get(`/offers/${another}/stakeholders`)).status).toBe(404);
    // What is told to the person names no offer of another office either.
    const administrator = await s.join(who.formulator.owner, 'limitedAdmin', ['administrator'], { orgUnit: unit });
    const own = await keep(limited, person('Sara Propia'));
    expect((await write(another, [actor(own)])).status).toBe(200);
    const { maps } = (await administrator.get(`/contacts/${own}/export`)).body as unknown as { maps: object[] };
    expect(maps).toMatchObject([{ offer: another, title: 'Oferta de otra dependencia', says: [{}] }]);
  });

  it.each([
    ['nobody', [{ influence: 1, interest: 1 }], '/stakeholders/0', 'one-actor'],
    [
      'both',
      [{ organisation: 'X', kind: 'other', contact: a.contactId, influence: 1, interest: 1 }],
      '/stakeholders/0',
      'one-actor',
    ],
    [
      'an organisation of no kind',
      [{ organisation: 'X', influence: 1, interest: 1 }],
      '/stakeholders/0/kind',
      'actor-kind',
    ],
    [
      'one twice',
      ['X', 'x'].map((organisation) => ({ organisation, kind: 'other', influence: 1, interest: 1 })),
      '/stakeholders',
      'repeated',
    ],
    [
      'an influence of six',
      [{ organisation: 'X', kind: 'other', influence: 6, interest: 1 }],
      '/stakeholders/0/influence',
      'too-large',
    ],
    [
      'sixty-one',
      Array.from({ length: 61 }, (_, i) => ({ organisation: `X${i}`, kind: 'other', influence: 1, interest: 1 })),
      '/stakeholders',
      'too-many',
    ],
  ])('refuses %s, where it is wrong', async (_, stakeholders, pointer, code) => {
    const { body, status } = await write(await offer(), stakeholders);
    expect(status).toBe(400);
    expect(body.issues).toContainEqual(expect.objectContaining({ pointer, code }));
  });

  it('holds sixty people written for the longest, in one transaction and one call to name them', async () => {
    const id = await offer();
    const long = '🌊'.repeat(100);
    const people: Body['id'][] = [];
    for (let i = 0; i < 60; i += 1)
      people.push(await keep(who.formulator, person(`Persona ${'abcdefghij'[i % 10]}${i}`)));
    const full = people.map((one) => actor(one, { purpose: long, activities: long.repeat(2), stage: 'planning' }));
    expect((await write(id, full)).status).toBe(200);
    s.counting.reset();
    expect(await map(id)).toHaveLength(60);
    expect(s.counting.total()).toBe(2);
  });
});
