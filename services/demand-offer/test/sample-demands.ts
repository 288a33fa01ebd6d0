import { OwnerId, PersonId } from '@concierta/kernel';
import type { DemandCommand, DemandCommandName } from '../src/demand/commands.ts';
import { demandMachine, draft, receive } from '../src/demand/model.ts';
import type { Demand, DemandIn, DemandStateName, ReferralNote } from '../src/demand/state.ts';

const ulid = (letter: string) => `01J${letter.repeat(23)}`;

export const mayor = OwnerId.parse(`ter_${ulid('A')}`);
export const ministry = OwnerId.parse(`ent_${ulid('B')}`);
export const otherMinistry = OwnerId.parse(`ent_${ulid('C')}`);
export const person = PersonId.parse(`per_${'D'.repeat(26)}`);
export const demandId = `dem_${ulid('E')}`;
export const takerDemand = `dem_${ulid('F')}`;
export const otherDemand = `dem_${ulid('G')}`;
export const source = `src_${ulid('H')}`;
export const offer = { owner: ministry, offer: `off_${ulid('J')}` };
export const at = '2026-03-02T15:00:00.000Z';

export const citation = {
  source,
  kind: 'petition' as const,
  title: 'Pliego cívico del Alto Patía',
  date: '2026-02-14',
  citedAt: at,
};

/** Given: a demand to which these commands were given, one after the other. */
export const given = (start: Demand, ...commands: readonly DemandCommand[]): Demand =>
  commands.reduce((demand, command) => demandMachine.decide(demand, command).next, start);

const fields = {
  title: 'Agua segura en las veredas de Mercaderes',
  need: 'Veintitrés veredas beben agua sin tratar.',
  territories: ['19450'],
};

/** A draft of a territorial organisation, complete enough to be registered. */
export const drafted = (ownerKind: 'entity' | 'territorial' = 'territorial'): Demand =>
  draft({ fields, ownerKind, by: person, at }).next;

export const register: DemandCommand = { type: 'register', receipt: 'DEM-X-2026-00001', at, dueAt: at };
export const assign: DemandCommand = { type: 'assign', to: ministry, demand: takerDemand, at, routed: false };
export const conclude: DemandCommand = {
  type: 'edit',
  set: {
    publicValue: '1.840 familias beben agua tratada.',
    focusedValueGroups: 'Juntas de acueducto',
    expectedResults: 'Un plan rural aprobado',
  },
  clear: [],
};
export const cite: DemandCommand = { type: 'cite', citation };
export const characterise: DemandCommand = { type: 'characterise', at };
export const serve: DemandCommand = { type: 'serve', offer, published: true };
export const resolve: DemandCommand = { type: 'resolve', outcome: 'El agua llega.', confirmedBy: 'Juntas', at };

/** The demand of the ministry that took the mayor's. */
export const received = (): Demand =>
  receive({
    fields,
    origin: { owner: mayor, id: demandId, receipt: 'DEM-X-2026-00001' },
    receipt: 'DEM-Y-2026-00009',
    registeredAt: at,
    at,
    version: 3,
  }).next;

export const competence = {
  verdict: 'none' as const,
  grounds: 'La vía es de la red terciaria: la ley se la asigna al sector transporte.',
  norm: 'Decreto 1079 de 2015',
  at,
};

/** What the sender's demand notes of the referral it sent to the other ministry. */
export const note = (more: Partial<ReferralNote> = {}): ReferralNote => ({
  side: 'sender',
  owner: ministry,
  id: `ref_${ulid('K')}`,
  version: 3,
  state: 'accepted',
  to: otherMinistry,
  whole: true,
  dueAt: at,
  step: { kind: 'accepted', by: otherMinistry, at },
  taken: { owner: otherMinistry, demand: otherDemand },
  ...more,
});

/** One demand in every state. */
export const inEveryState = (): { [K in DemandStateName]: DemandIn<K> } => {
  const registered = given(drafted(), register);
  const characterised = given(drafted('entity'), register, conclude, cite, characterise);
  const resolved = given(characterised, serve, resolve);
  const reason = 'No corresponde';
  const states = {
    draft: drafted(),
    registered,
    assigned: given(registered, assign),
    characterised,
    inService: given(characterised, serve),
    resolved,
    closed: given(resolved, { type: 'close', at }),
    rejected: given(registered, { type: 'reject', reason, at }),
    duplicate: given(registered, { type: 'markDuplicate', of: otherDemand, at }),
    withdrawn: given(registered, { type: 'withdraw', reason, at }),
    referred: given(registered, { type: 'handOver', note: note() }),
  };
  return states as { [K in DemandStateName]: DemandIn<K> };
};

/** One command of every name. */
export const everyCommand: { readonly [T in DemandCommandName]: Extract<DemandCommand, { type: T }> } = {
  edit: { type: 'edit', set: { sector: 'housing' }, clear: [] },
  cite: { type: 'cite', citation },
  uncite: { type: 'uncite', source },
  noteSource: { type: 'noteSource', source, standing: { state: 'fulfilled', version: 2 } },
  hearSources: { type: 'hearSources', owner: mayor, demand: demandId, version: 4, citations: [citation] },
  register: { type: 'register', receipt: 'DEM-X-2026-00002', at, dueAt: undefined },
  assign: { type: 'assign', to: ministry, demand: takerDemand, at, routed: true },
  release: { type: 'release', from: ministry, demand: takerDemand, reason: 'No es de nuestra competencia.' },
  follow: { type: 'follow', owner: ministry, demand: takerDemand, heard: { state: 'characterised', at, version: 4 } },
  characterise: { type: 'characterise', at },
  serve: { type: 'serve', offer, published: true },
  resolve: { type: 'resolve', outcome: 'El agua llega.', confirmedBy: 'Juntas de acueducto', at },
  close: { type: 'close', at },
  reject: { type: 'reject', reason: 'No es una necesidad pública.', at },
  markDuplicate: { type: 'markDuplicate', of: otherDemand, at },
  withdraw: { type: 'withdraw', reason: 'Ya no se necesita.', at },
  reopen: { type: 'reopen', reason: 'Volvió a fallar el acueducto.' },
  pin: { type: 'pin', pinned: true },
  assess: { type: 'assess', competence },
  noteReferral: { type: 'noteReferral', note: note({ state: 'received', taken: undefined }) },
  handOver: { type: 'handOver', note: note() },
};
