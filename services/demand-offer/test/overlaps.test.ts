import { newId } from '@concierta/kernel';
import { territories } from '@concierta/territories';
import { beforeAll, describe, expect, it } from 'vitest';
import { checksOf } from '../src/offer/checks.ts';
import * as a from './sample-offers.ts';
import { type Body, cast, type Member, type Service, service } from './service.ts';

let s: Service;
let who: Awaited<ReturnType<typeof cast>>;

beforeAll(async () => {
  s = await service();
  who = await cast(s);
});

const put = (path: string, check: string, body: unknown, member: Member = who.formulator) =>
  member.command(`${path}/checks/${check}`, body, 'PUT');

const begun = async (member: Member = who.formulator, title = 'Plan municipal de agua y saneamiento rural') => {
  const { body } = await member.create('/offers', { title, sector: 'housing' });
  return { id: body.id, path: `/offers/${body.id}` };
};

/** Takes an offer of the planning entity to review, or on to the portfolio. */
const formulated = async (member: Member = who.planner, title = 'Estructuración de proyectos de agua') => {
  const { id, path } = await begun(member, title);
  await put(path, 'O1', a.complete.O1, member);
  await put(path, 'O3', { capacities: a.complete.O3 }, member);
  await put(path, 'O4', { cycleStages: ['planning'], mode: 'continuous', from: '2026-01-15' }, member);
  await put(path, 'O5', a.complete.O5, member);
  await put(path, 'O8', { targets: [{ code: '19', reason: 'Todo el departamento' }] }, member);
  await member.command(`${path}/submit`);
  return { id, path };
};

const published = async (member: Member = who.planner, title?: string) => {
  const offer = await formulated(member, title);
  await member.command(`${offer.path}/approve`);
  await member.command(`${offer.path}/publish`);
  await s.drain();
  return offer;
};

const looked = () => ({
  at: s.clock.now().toISOString(),
  territories: ['19450', '52001'],
  capacities: [{ level: 'organisational', dimension: 'planning' }],
  from: '2026-04-01',
  to: '2026-12-15',
});

const decided = { decision: 'complement', reason: 'Ellos estructuran el proyecto; nosotros formulamos el plan.' };

type Seen = { code: string; title: string; edition: number; strength?: string; shared: Record<string, unknown> };
const findingsOf = (body: Body) =>
  (body.content as { overlaps: { findings: { offer: string; seen: Seen; decision?: string }[] } }).overlaps.findings;
const o2 = (body: Body) =>
  (body.checks as { id: string; status: string; missing: string[] }[]).find(({ id }) => id === 'O2');

describe('O2: what exists already', () => {
  it.each([
    [undefined, ['looked']],
    [{ findings: [] }, ['looked']],
    [{ findings: [], none: {} }, ['looked']],
    [{ looked: 1, findings: [] }, ['conclusion']],
    [{ looked: 1, findings: [], none: {} }, []],
    [{ looked: 1, findings: [{}] }, ['decisions:1']],
    [
      { looked: 1, findings: [{ reason: 'Sin decidir' }, { decision: 'join' }, {}] },
      ['decisions:2', 'decisionReasons:1'],
    ],
    [{ looked: 1, findings: [decided] }, []],
  ])('given %j, it lacks %j', (given, missing) => {
    const {
      looked: when,
      findings: [sample],
    } = a.complete.O2 as { looked: object; findings: object[] };
    const { decision: _d, reason: _r, ...finding } = sample as { decision: string; reason: string };
    const data = given && {
      ...given,
      looked: 'looked' in given ? when : undefined,
      findings: given.findings.map((one) => ({ ...finding, ...one })),
    };
    const offer = data ? a.given(a.drafted(), a.record('O2', data)) : a.drafted();
    expect(checksOf(offer, []).find(({ id }) => id === 'O2')?.missing).toEqual(missing);
  });

  it('keeps what another entity had published the day it was seen, with what both share and what was decided', async () => {
    const { id, path } = await published();
    const offer = await begun();
    const body = { looked: looked(), findings: [{ offer: id, edition: 1, ...decided }] };
    const recorded = await put(offer.path, 'O2', body);
    expect(recorded.status).toBe(200);
    expect(o2(recorded.body)).toMatchObject({ status: 'done', missing: [] });
    expect(findingsOf(recorded.body)).toMatchObject([
      {
        offer: id,
        owner: who.planner.owner,
        decision: 'complement',
        seen: {
          title: 'Estructuración de proyectos de agua',
          edition: 1,
          at: s.clock.now().toISOString(),
          availability: { slots: 11 },
          strength: 'strong',
          shared: {
            municipalities: 1,
            places: [{ code: '19450', name: 'Mercaderes, Cauca' }],
            more: 0,
            period: { from: '2026-04-01', to: '2026-12-15' },
          },
        },
      },
    ]);
    await who.planner.command(path, { title: 'Otra cosa' }, 'PATCH');
    for (const move of ['submit', 'approve', 'publish']) await who.planner.command(`${path}/${move}`);
    await who.planner.command(`${path}/withdraw`, { reason: 'Cambió la norma.' });
    await s.drain();
    s.pass(86_400_000);
    const again = await put(offer.path, 'O2', {
      ...body,
      findings: [{ offer: id, edition: 1, decision: 'differ', reason: 'Se retiró.' }],
    });
    expect(again.status).toBe(200);
    expect(findingsOf(again.body)[0]).toMatchObject({
      decision: 'differ',
      seen: { title: 'Estructuración de proyectos de agua', edition: 1 },
    });
    expect(findingsOf(again.body)[0]?.seen).toEqual(findingsOf(recorded.body)[0]?.seen);
  });

  it('refuses, where it is named, what nobody may lean on: a draft, what was suspended or withdrawn, an edition that is not the one in force', async () => {
    const [draft, suspended, withdrawn, live] = [
      await formulated(),
      await published(),
      await published(),
      await published(),
    ];
    await who.planner.command(`${suspended.path}/suspend`, { reason: 'Sin presupuesto.' });
    await who.planner.command(`${withdrawn.path}/withdraw`, { reason: 'Cambió la norma.' });
    await s.drain();
    const offer = await begun();
    const ids = [draft.id, suspended.id, withdrawn.id, newId('offer', s.clock.now())];
    const findings = [
      ...ids.map((id) => ({ offer: id, edition: 1 })),
      { offer: live.id, edition: 2 },
      { offer: offer.id, edition: 1 },
    ];
    const { status, body } = await put(offer.path, 'O2', { looked: looked(), findings });
    expect(status).toBe(400);
    expect(body.issues.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/findings/0', 'not-published'],
      ['/findings/1', 'not-published'],
      ['/findings/2', 'not-published'],
      ['/findings/3', 'not-published'],
      ['/findings/4', 'another-edition'],
      ['/findings/5', 'own-offer'],
    ]);
    expect(JSON.stringify(body)).not.toContain('Estructuración');
  });

  it('a suspended offer that comes back may be leaned on again', async () => {
    const { id, path } = await published();
    await who.planner.command(`${path}/suspend`, { reason: 'Sin presupuesto.' });
    await who.planner.command(`${path}/resume`);
    await s.drain();
    const offer = await begun();
    const { status } = await put(offer.path, 'O2', { looked: looked(), findings: [{ offer: id, edition: 1 }] });
    expect(status).toBe(200);
  });

  it.each<[string, () => object]>([
    ['/none', () => ({ findings: [{ offer: newId('offer', s.clock.now()), edition: 1 }], none: {} })],
    ['/looked/at', () => ({ looked: { ...looked(), at: '2030-01-01T00:00:00.000Z' }, none: {} })],
    ['/looked/territories/0', () => ({ looked: { ...looked(), territories: ['99999'] } })],
    ['/looked/to', () => ({ looked: { ...looked(), to: '2026-01-01' } })],
    [
      '/findings',
      () => {
        const finding = { offer: newId('offer', s.clock.now()), edition: 1 };
        return { findings: [finding, finding] };
      },
    ],
    [
      '/findings/0/decision',
      () => ({ findings: [{ offer: newId('offer', s.clock.now()), edition: 1, decision: 'ignore' }] }),
    ],
    [
      '/findings',
      () => ({ findings: Array.from({ length: 31 }, () => ({ offer: newId('offer', s.clock.now()), edition: 1 })) }),
    ],
  ])('refuses at %s what cannot be', async (pointer, body) => {
    const offer = await begun();
    const { status, body: problem } = await put(offer.path, 'O2', body());
    expect([status, problem.issues[0]?.pointer]).toEqual([400, pointer]);
  });

  it('is frozen with its edition, and the next one carries it on', async () => {
    const { id } = await published();
    const offer = await formulated(who.formulator, 'Plan rural');
    await who.approver.command(`${offer.path}/return`, { reason: 'Falta mirar qué existe.', checks: ['O2'] });
    const returned = await who.formulator.get(offer.path);
    expect(o2(returned.body)?.status).toBe('returned');
    await put(offer.path, 'O2', { looked: looked(), findings: [{ offer: id, edition: 1, ...decided }] });
    for (const [member, move] of [
      [who.formulator, 'submit'],
      [who.approver, 'approve'],
      [who.approver, 'publish'],
    ] as const)
      expect((await member.command(`${offer.path}/${move}`)).status).toBe(200);
    const { body } = await who.formulator.get(offer.path);
    expect(o2(body)?.status).toBe('done');
    const { hash } = body.edition as { hash: string };
    const frozen = await s
      .storeOf(who.formulator.owner)
      .get({ pk: `T#${who.formulator.owner}#OFFER#${offer.id}`, sk: `VER#${hash}` });
    expect(JSON.stringify(frozen)).toContain(decided.reason);
    await s.drain();
    const told = s.seen.filter(({ aggregate }) => aggregate.id === offer.id);
    expect(JSON.stringify(told)).not.toContain(decided.reason);
  });

  it('is not there for a member limited to another office, nor for another entity', async () => {
    const offer = await begun();
    const unit = await s.office(who.formulator.owner);
    const limited = await s.join(who.formulator.owner, 'limited', ['formulator'], { orgUnit: unit });
    const { etag } = await who.formulator.get(offer.path);
    for (const member of [limited, who.planner]) {
      const { status } = await member.send('PUT', `${offer.path}/checks/O2`, {
        ifMatch: etag,
        body: { looked: looked() },
      });
      expect(status).toBe(404);
    }
    const { status } = await who.viewer.send('PUT', `${offer.path}/checks/O2`, {
      ifMatch: etag,
      body: { looked: looked() },
    });
    expect(status).toBe(403);
  });

  it('costs a read for each new finding and none for one already kept; the whole country and thirty long reasons fit in 300 KB', async () => {
    const offers = [];
    for (let i = 0; i < 30; i += 1) offers.push(await published(who.planner, `${i} ${'á'.repeat(110)}`));
    const offer = await begun();
    const body = {
      looked: { ...looked(), territories: territories().map(({ code }) => code) },
      findings: offers.map(({ id }) => ({ offer: id, edition: 1, decision: 'differ', reason: 'ñ'.repeat(600) })),
    };
    const { etag } = await who.formulator.get(offer.path);
    s.counting.reset();
    const first = await who.formulator.send('PUT', `${offer.path}/checks/O2`, { ifMatch: etag, body });
    expect(first.status).toBe(200);
    expect(s.counting.counts()).toEqual({ Query: 1, GetItem: 30, TransactWriteItems: 1 });
    const reworded = { ...body, findings: body.findings.map((one) => ({ ...one, reason: 'é'.repeat(600) })) };
    s.counting.reset();
    const second = await who.formulator.send('PUT', `${offer.path}/checks/O2`, { ifMatch: first.etag, body: reworded });
    expect(second.status).toBe(200);
    expect(s.counting.counts()).toEqual({ Query: 1, TransactWriteItems: 1 });
    const store = s.storeOf(who.formulator.owner);
    const { items } = await store.query(`T#${who.formulator.owner}#OFFER#${offer.id}`, { limit: 100 });
    const last = items.filter(({ sk }) => sk === 'STATE' || sk.endsWith('#3') || /#0*3$/.test(sk));
    const bytes = Buffer.byteLength(JSON.stringify(last));
    process.stdout.write(`O2 with 1,122 territories and 30 findings: ${Math.round(bytes / 1000)} KB a write\n`);
    expect(bytes).toBeLessThan(300_000);
  }, 60_000);
});
