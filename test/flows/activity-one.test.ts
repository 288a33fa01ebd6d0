import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cast, cast, change, command, ok, text } from './cast.ts';
import { conclusions, registerNeed } from './needs.ts';

/** Sixty municipalities of the south-west, by two filters and by hand; some were picked for two reasons. */
const cauca = [
  '19001 19022 19050 19075 19100 19110 19130 19137 19142 19212 19256 19290 19300 19318 19355 19364 19392 19397 19418 19450',
  '19455 19473 19513 19517 19532 19533 19548 19573 19585 19622 19693 19698 19701 19743 19760 19780 19785 19807 19809 19821',
  '19824 19845',
].flatMap((line) => line.split(' '));
const narino =
  '52001 52019 52022 52036 52051 52079 52083 52110 52203 52207 52210 52215 52224 52227 52233 52240 52250 52254';
const groups = [
  { reason: 'Pide agua segura en el diálogo regional', rule: { by: 'department', value: '19' }, codes: cauca },
  { reason: 'Riesgo alto en la calidad del agua', rule: { by: 'hand' }, codes: narino.split(' ') },
  { reason: 'Hace parte del PDET', rule: { by: 'pdet', value: '1' }, codes: ['19050', '19075', '19450', '52233'] },
];

const capacities = [
  {
    level: 'organisational',
    dimension: 'planning',
    baseline: { statement: 'Sin plan de agua rural', source: 'Diagnóstico de la entidad' },
    target: { statement: 'Plan aprobado y con presupuesto' },
  },
];
const timing = { cycleStages: ['planning'], mode: 'oneOff', from: '2027-02-01', to: '2027-11-30' };
const service = {
  deliverable: 'Plan de agua rural formulado, con presupuesto y tarifas',
  modality: 'mixed',
  audience: 'Municipios con acueductos veredales',
  territoryContribution: 'Dos personas de planta',
  mechanism: 'technicalAssistance',
  slots: 60,
};
const every = ['O1', 'O2', 'O3', 'O4', 'O5', 'O6', 'O7', 'O8', 'O9'];

interface Check {
  readonly id: string;
  readonly status: string;
}

let who: Cast;
beforeAll(async () => {
  who = await cast();
});
afterAll(() => who.platform.stop());

describe('the whole of Activity 1, by people of five organisations', () => {
  test('what a town needs finds who is competent, and an offer that passes O1 to O10; then a person asks to be forgotten', async () => {
    const { administrator, official, formulator, approver, otherFormulator, coordinator, owners, platform } = who;

    // Health took what is not its own; planning declines it, education passes it on, housing accepts it.
    ok(await coordinator.post('/invitations', { email: 'formula@dnp.ejemplo.gov.co', roles: ['formulator'] }), 201);
    const onboarding = { catalogueId: 'men', code: 'MEN', administratorEmail: 'administra@educacion.ejemplo.gov.co' };
    const education = text(ok(await coordinator.post('/entities/onboard', onboarding), 201), 'owner');
    await platform.drain();
    const teaching = platform.as('administra@educacion.ejemplo.gov.co', education);
    ok(await teaching.post('/invitations', { email: 'formula@educacion.ejemplo.gov.co', roles: ['formulator'] }), 201);
    await platform.drain();
    const planner = platform.as('formula@dnp.ejemplo.gov.co', owners.dnp);
    const teacher = platform.as('formula@educacion.ejemplo.gov.co', education);

    const asked = await registerNeed(official);
    await platform.drain();
    const taking = await otherFormulator.post(`/shared/${owners.town}/demands/${asked}/take`);
    await platform.drain();
    const wrongly = (taking.headers.get('location') ?? '').replace(/^\/api/, '');
    const demand = wrongly.split('/').at(-1) ?? '';
    await command(otherFormulator, wrongly, 'competence', {
      verdict: 'none',
      grounds: 'El agua rural es de vivienda.',
    });
    const sending = { demand, to: owners.dnp, message: 'La alcaldía espera respuesta.', workingDays: 10 };
    const referral = text(ok(await otherFormulator.post('/referrals', sending), 201), 'id');
    const shared = `/shared/${owners.otherMinistry}/referrals/${referral}`;
    const follows = async () => (ok(await official.get(`/demands/${asked}`)).referral as { state: string }).state;
    await platform.drain();
    expect(await follows()).toBe('received');
    await command(planner, shared, 'decline', { reason: 'Planeación no presta esta asistencia.' });
    await platform.drain();
    expect(await follows()).toBe('declined');
    await command(otherFormulator, `/referrals/${referral}`, 'resend', {
      to: education,
      message: 'Quizá es de ustedes.',
    });
    await platform.drain();
    await command(teacher, shared, 'redirect', { to: owners.ministry, reason: 'El agua rural es de vivienda.' });
    await platform.drain();
    const accepted = await command(formulator, shared, 'accept');
    await platform.drain();
    expect(await follows()).toBe('accepted');
    const own = `/demands/${(accepted.taken as { demand: string }).demand}`;

    // A ruling in force brings it to the top, and it is characterised over its sources.
    const order = {
      kind: 'courtRuling',
      stage: 'ruling',
      title: 'Fallo que ordena agua potable',
      date: '2026-02-14',
      territories: ['19450'],
      court: 'Tribunal Administrativo del Cauca',
      ruling: '2025-00117',
      action: 'popularAction',
      obligation: 'Llevar agua potable a 23 veredas.',
      deadline: '2027-06-30',
    };
    const ruling = text(ok(await formulator.post('/sources', order), 201), 'id');
    await command(formulator, `/sources/${ruling}`, 'enforce');
    await command(formulator, own, 'sources', { source: ruling });
    await change(formulator, own, conclusions);
    await command(formulator, own, 'characterise');
    await platform.drain();
    const first = (ok(await formulator.get('/demands')).items as { id: string }[])[0];
    expect(`/demands/${first?.id}`).toBe(own);

    // Another entity already offers something alike.
    const theirs = text(
      ok(await otherFormulator.post('/offers', { title: 'Vigilancia del agua para planear el acueducto' }), 201),
      'id',
    );
    const other = `/offers/${theirs}`;
    await change(
      otherFormulator,
      other,
      { competent: 'yes', legalBasis: 'Decreto 1575 de 2007' },
      { put: 'checks/O1' },
    );
    await change(otherFormulator, other, { capacities }, { put: 'checks/O3' });
    await change(otherFormulator, other, timing, { put: 'checks/O4' });
    await change(otherFormulator, other, service, { put: 'checks/O5' });
    await change(otherFormulator, other, { targets: [{ code: '19', reason: 'Riesgo' }] }, { put: 'checks/O8' });
    const healthAdministrator = platform.as('administra@salud.ejemplo.gov.co', owners.otherMinistry);
    const inviting = { email: 'aprueba@salud.ejemplo.gov.co', roles: ['approver'] };
    ok(await healthAdministrator.post('/invitations', inviting), 201);
    await platform.drain();
    const healthApprover = platform.as('aprueba@salud.ejemplo.gov.co', owners.otherMinistry);
    await command(otherFormulator, other, 'submit');
    await command(healthApprover, other, 'approve');
    await command(healthApprover, other, 'publish');
    await platform.drain();

    // The entity asks for every step before publishing.
    ok(await approver.put('/policy', { required: every, version: 0 }));
    const offerId = text(
      ok(await formulator.post('/offers', { title: 'Plan municipal de agua rural', sector: 'housing' }), 201),
      'id',
    );
    const offer = `/offers/${offerId}`;
    const record = (check: string, body: object) => change(formulator, offer, body, { put: `checks/${check}` });
    await record('O1', { competent: 'yes', legalBasis: 'Ley 142 de 1994' });
    await record('O3', { capacities });
    await record('O4', timing);
    const answers = [{ owner: owners.ministry, demand: own.split('/').at(-1) }];
    await record('O5', { ...service, answers });
    await record('O8', { groups });

    const codes = [...new Set(groups.flatMap((group) => group.codes))];
    expect(codes).toHaveLength(60);
    const wanted = { territories: codes, capacities: [{ level: 'organisational', dimension: 'planning' }] };
    const radar = ok(
      await formulator.post('/overlaps', { ...wanted, offer: offerId, from: timing.from, to: timing.to, text: 'Agua' }),
    );
    const [found] = radar.items as { offer: { id: string; edition: number }; strength: string }[];
    expect(found).toMatchObject({ offer: { id: theirs, edition: 1 }, strength: 'strong' });
    const looked = { ...wanted, at: radar.seenAt, from: timing.from, to: timing.to };
    const finding = { offer: theirs, edition: 1, decision: 'complement' };
    await record('O2', { looked, findings: [finding] });
    const undecided = ok(await formulator.get(offer)).checks as Check[];
    expect(undecided.find(({ id }) => id === 'O2')).toMatchObject({ status: 'running' });
    const reason = 'Salud vigila la calidad; esta oferta formula el plan: las visitas van juntas.';
    await record('O2', { looked, findings: [{ ...finding, reason }] });

    const someone = {
      name: 'Yolima Invención',
      kind: 'association',
      organisation: 'Red de acueductos comunitarios',
      email: 'yolima@ejemplo.co',
      purpose: 'Concertar las visitas a los acueductos.',
      consent: { basis: 'authorisation', obtainedOn: '2026-10-01', how: 'Por escrito, en la mesa de agua.' },
    };
    const contact = text(ok(await formulator.post('/contacts', someone), 201), 'id');
    const actor = {
      contact,
      influence: 4,
      interest: 5,
      purpose: 'Convocar las juntas',
      activities: 'Tres mesas de agua',
    };
    await record('O6', { stakeholders: [actor] });
    const line = { kind: 'actionPlanLine', title: 'Asistencia rural', code: '3.2', year: 2027, budget: 9e8 };
    const item = text(ok(await formulator.post('/institutional-items', line), 201), 'id');
    const plan = ok(await formulator.get('/catalogues/nationalPlan')).items as { code: string; ended?: boolean }[];
    const contribution = 'Protege las fuentes de agua de las veredas.';
    await record('O7', {
      national: [{ code: plan.find(({ ended }) => !ended)?.code, contribution }],
      own: [{ item, contribution: 'La ejecuta.' }],
    });
    const milestone = { stage: 'planning', responsibleRole: 'Asesor de la dirección' };
    await record('O9', {
      schedule: { basis: 'dates', from: '2027-02-01', to: '2027-11-30' },
      milestones: [
        { ...milestone, name: 'Diagnóstico concertado', on: '2027-04-15', deliverable: 'Diagnóstico' },
        { ...milestone, name: 'Plan aprobado', on: '2027-10-30', deliverable: 'Plan y tarifas' },
      ],
      followUpPlan: 'Una reunión al mes con cada alcaldía.',
      evaluationPlan: 'Al cierre, con las juntas de acueducto.',
      knowledgeLeft: 'Una guía para formular planes de agua rural.',
    });
    const checks = ok(await formulator.get(offer)).checks as Check[];
    const unfinished = checks.filter(({ id, status }) => every.includes(id) && status !== 'done');
    expect(unfinished).toEqual([]);

    // Reviewed, published, registered, found by anybody; the demand is served and the town sees it.
    await command(formulator, offer, 'submit');
    await command(approver, offer, 'approve');
    await command(approver, offer, 'publish');
    await platform.drain();
    await command(formulator, own, 'serve', { offer: offerId });
    await platform.drain();
    const publicly = (await (await platform.fetch(`/api/public/offers/${offerId}`)).json()) as Record<string, unknown>;
    expect(publicly).toMatchObject({ title: 'Plan municipal de agua rural', availability: { slots: 60, taken: 1 } });
    expect(JSON.stringify(publicly)).not.toMatch(/Yolima|yolima/);
    expect(ok(await official.get(`/demands/${asked}`))).toMatchObject({
      otherSide: { servedBy: [{ owner: owners.ministry, offer: offerId }] },
    });
    const gaps = ok(await administrator.get('/institution/gaps?year=2027'));
    expect(JSON.stringify(gaps)).toContain(offerId);

    // Somebody in the map asks to be forgotten: the card goes, the map stays, the history still verifies.
    const request = {
      kind: 'delete',
      contact,
      channel: 'email',
      receivedOn: '2026-11-20',
      asker: {
        name: 'Yolima Invención',
        relation: 'holder',
        identity: 'Con su cédula.',
        replyTo: 'yolima@ejemplo.co',
        request: 'Que borren mis datos.',
      },
    };
    const rights = text(ok(await administrator.post('/rights-requests', request), 201), 'id');
    await command(administrator, `/rights-requests/${rights}`, 'resolve', { outcome: 'granted', kept: ['minutes'] });
    await platform.drain();
    expect(ok(await administrator.get(`/contacts/${contact}`))).toMatchObject({ state: 'erased' });
    expect(JSON.stringify(ok(await formulator.get(`${offer}/stakeholders`)))).not.toMatch(/Yolima|yolima/);
    expect((await platform.verify()).broken).toEqual([]);
  });
});
