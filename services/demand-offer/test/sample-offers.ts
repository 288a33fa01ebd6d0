import { OwnerId, PersonId } from '@concierta/kernel';
import type { OfferCommand, OfferCommandName } from '../src/offer/commands.ts';
import { type WorkableCheck, workableChecks } from '../src/offer/content.ts';
import { draft, offerMachine } from '../src/offer/model.ts';
import type { Offer, OfferIn, OfferStateName } from '../src/offer/state.ts';

export const by = PersonId.parse(`per_${'D'.repeat(26)}`);
export const approver = PersonId.parse(`per_${'F'.repeat(26)}`);
export const at = '2026-03-02T15:00:00.000Z';

/** Data that completes each check. */
export const complete: Readonly<Record<WorkableCheck, unknown>> = {
  O1: { competent: 'yes', legalBasis: 'Ley 142 de 1994 y Decreto 1898 de 2016' },
  O2: {
    looked: { at, territories: ['19450', '19075'], capacities: [{ level: 'organisational', dimension: 'planning' }] },
    findings: [
      {
        owner: `ent_${'7'.repeat(26)}`,
        offer: `off_${'6'.repeat(26)}`,
        seen: {
          at,
          code: 'OFE-DNP-2026-0007',
          title: 'Estructuración de proyectos de agua',
          edition: 1,
          publishedAt: '2026-02-02T15:00:00.000Z',
          mode: 'continuous',
          from: '2026-01-15',
          availability: { slots: 20, taken: 0 },
          shared: {
            municipalities: 1,
            codes: ['19450'],
            more: 0,
            capacities: [{ level: 'organisational', dimension: 'planning' }],
            dimensions: [],
            period: { from: '2026-04-01', to: '2026-12-15' },
            cycleStages: ['planning'],
            sector: false,
          },
          strength: 'strong',
        },
        decision: 'complement',
        reason: 'Ellos estructuran el proyecto; nosotros formulamos el plan que lo pide.',
      },
    ],
  },
  O3: [
    {
      level: 'organisational',
      dimension: 'planning',
      baseline: { statement: '2 de 11 municipios tienen plan', value: 2, unit: 'municipios', on: '2025-12-31' },
      target: { statement: '11 de 11', value: 11, by: '2027-12-31' },
    },
  ],
  O4: { cycleStages: ['planning', 'programming'], mode: 'oneOff', from: '2026-04-01', to: '2026-12-15' },
  O5: {
    deliverable: 'Plan rural formulado, con presupuesto y tarifas.',
    modality: 'mixed',
    mechanism: 'technicalAssistance',
    audience: 'Municipios de categoría 5 y 6 con acueductos veredales.',
    territoryContribution: 'Dos personas de planta, 12 horas a la semana.',
    slots: 11,
    answers: [],
  },
  O6: [
    {
      organisation: 'Red de acueductos comunitarios del Patía',
      kind: 'association',
      influence: 4,
      interest: 5,
      position: 'supports',
      purpose: 'Que las juntas participen desde el diagnóstico.',
      activities: 'Convocar a las 23 juntas y acompañar las visitas.',
    },
  ],
  O7: {
    national: [{ catalogueVersion: '2022-2026.1', code: 'T1.B', contribution: 'Protege las fuentes veredales.' }],
    own: [
      {
        item: 'itm_01M8AAAAAAAAAAAAAAAAAAAAAA',
        kind: 'actionPlanLine',
        title: 'Asistencia técnica a municipios rurales',
        code: '3.2',
        from: 2026,
        to: 2026,
        contribution: 'La ejecuta en once municipios.',
      },
    ],
  },
  O8: [{ reason: 'Riesgo alto de calidad del agua', codes: ['19450', '19075'] }],
  O9: {
    schedule: { basis: 'dates', from: '2026-04-15', to: '2026-11-30' },
    milestones: [
      {
        id: `mil_${'0'.repeat(25)}1`,
        name: 'Diagnóstico compartido',
        on: '2026-05-30',
        stage: 'planning',
        deliverable: 'Línea base por acueducto',
        responsibleRole: 'Equipo de asistencia',
        principle: 'concurrence',
        inputs: { people: 2, days: 12, trips: 3, cop: 9_000_000 },
      },
      {
        id: `mil_${'0'.repeat(25)}2`,
        name: 'Plan adoptado',
        on: '2026-10-15',
        stage: 'programming',
        deliverable: 'Acto de adopción',
        responsibleRole: 'Alcaldía, con el ministerio',
      },
    ],
    followUpPlan: 'Comité mensual con cada alcaldía.',
    evaluationPlan: 'Intermedia en agosto y final en noviembre.',
    knowledgeLeft: 'Guía de formulación rural.',
  },
};

export const given = (start: Offer, ...commands: readonly OfferCommand[]): Offer =>
  commands.reduce((offer, command) => offerMachine.decide(offer, command).next, start);

export const drafted = (): Offer =>
  draft({ code: 'OFE-MVCT-2026-0001', content: { title: 'Plan municipal de agua rural' }, responsible: by, at }).next;

export const record = (check: WorkableCheck, data: unknown = complete[check]): OfferCommand => ({
  type: 'record',
  check,
  data,
  by,
  at,
});

export const everything = workableChecks.map((check) => record(check));
export const submit: OfferCommand = { type: 'submit', by, at };
export const approve: OfferCommand = { type: 'approve', by: approver, at };
export const publish: OfferCommand = { type: 'publish', at, required: [...workableChecks] };

export const published = (): Offer => given(drafted(), ...everything, submit, approve, publish);

/** The offer as one in a state it is known to be in. */
export const inState = <K extends OfferStateName>(offer: Offer, state: K): OfferIn<K> => {
  if (offer.state !== state) throw new Error(`the sample is ${offer.state}, not ${state}`);
  return offer as OfferIn<K>;
};

export const inEveryState = (): { [K in OfferStateName]: OfferIn<K> } => {
  const reason = 'Cambió la norma.';
  const inReview = given(drafted(), ...everything, submit);
  const withdrawn = given(published(), { type: 'withdraw', reason, at });
  const states = {
    draft: given(drafted(), ...everything),
    inReview,
    approved: given(inReview, approve),
    published: published(),
    suspended: given(published(), { type: 'suspend', reason, at }),
    withdrawn,
    closed: given(published(), { type: 'close', at }),
    archived: given(withdrawn, { type: 'archive', at }),
  };
  return states as { [K in OfferStateName]: OfferIn<K> };
};

export const everyCommand: { readonly [T in OfferCommandName]: Extract<OfferCommand, { type: T }> } = {
  describe: { type: 'describe', set: { title: 'Plan rural de agua' }, placement: {}, clear: [], at },
  record: { type: 'record', check: 'O1', data: { competent: 'partial', legalBasis: 'Ley 142 de 1994' }, by, at },
  submit: { type: 'submit', by, at },
  return: { type: 'return', by: approver, at, reason: 'Falta precisar la meta.', checks: ['O3'] },
  approve: { type: 'approve', by: approver, at },
  publish: { type: 'publish', at, required: [...workableChecks] },
  serve: { type: 'serve', demand: { owner: OwnerId.parse(`ter_${'7'.repeat(26)}`), demand: `dem_${'7'.repeat(26)}` } },
  freeSlot: {
    type: 'freeSlot',
    demand: { owner: OwnerId.parse(`ter_${'7'.repeat(26)}`), demand: `dem_${'7'.repeat(26)}` },
  },
  suspend: { type: 'suspend', at, reason: 'Sin presupuesto hasta julio.' },
  resume: { type: 'resume' },
  withdraw: { type: 'withdraw', at, reason: 'Cambió la norma.' },
  close: { type: 'close', at },
  archive: { type: 'archive', at },
  register: { type: 'register', date: '2026-03-02', number: 'PT-2026-0087', by, at },
};
