import {
  type DemandSnapshot,
  type Envelope,
  type OfferSnapshot,
  parseEnvelope,
  type ReferralSnapshot,
} from '@concierta/events';
import { newId, OwnerId, type Role } from '@concierta/kernel';

const start = Date.parse('2026-11-02T14:00:00Z');
let ticks = 0;

/** A later moment each time. */
export const tick = (): Date => {
  ticks += 1;
  return new Date(start + ticks * 1000);
};

export const entityId = (): OwnerId => OwnerId.parse(newId('nationalEntity', tick()));
export const territoryId = (): OwnerId => OwnerId.parse(newId('territorialOrganisation', tick()));
export const offerId = (): string => newId('offer', tick());
export const referralId = (): string => newId('referral', tick());
export const demandId = (): string => newId('demand', tick());

interface Head {
  readonly owner: OwnerId;
  readonly id: string;
  readonly version: number;
  readonly parties?: readonly OwnerId[];
  readonly visibility?: Envelope['visibility'];
}

/** An event as it comes from the bus. */
const happened = (type: string, kind: string, head: Head, data: object): Envelope => {
  const at = tick();
  const event = parseEnvelope({
    id: newId('event', at),
    type,
    owner: head.owner,
    parties: head.parties ?? [],
    aggregate: { kind, id: head.id, version: head.version },
    occurredAt: at.toISOString(),
    principal: { as: 'system' },
    correlationId: 'test',
    visibility: head.visibility ?? 'public',
    data,
  });
  if (!event) throw new Error(`no event «${type}»`);
  return event;
};

type OfferFacts = Partial<Omit<OfferSnapshot, 'text'>> & { text?: Partial<OfferSnapshot['text']> };

/** Something that happened to an offer; what is not said is plausible. */
export const offerHappened = (verb: string, head: Head, facts: OfferFacts = {}): Envelope => {
  const { text, ...rest } = facts;
  const state =
    { published: 'published', resumed: 'published', edited: 'published', registeredInPortal: 'published' }[verb] ??
    verb;
  return happened(`offer.${verb}.v1`, 'OFFER', head, {
    state,
    code: `OFE-${head.id.slice(-4)}`,
    cycleStages: ['planning'],
    capacities: [{ level: 'organisational', dimension: 'planning' }],
    territories: ['19'],
    publishedAt: '2026-09-04T14:00:00Z',
    edition: 1,
    answers: [],
    ...rest,
    text: { title: 'Plan municipal de agua y saneamiento rural', summary: 'Acompañamiento de ocho meses.', ...text },
  });
};

type DemandFacts = Partial<Omit<DemandSnapshot, 'text'>> & { text?: Partial<DemandSnapshot['text']> };

/** Something that happened to a demand. */
export const demandHappened = (verb: string, head: Head, facts: DemandFacts = {}): Envelope => {
  const { text, ...rest } = facts;
  const state = rest.state ?? 'registered';
  const territorial = head.owner.startsWith('ter_');
  return happened(
    `demand.${verb}.v1`,
    'DEMAND',
    { visibility: territorial ? 'shared' : 'owner', ...head },
    {
      state,
      receipt: `DEM-TEST-2026-${head.id.slice(-5)}`,
      territories: ['19450'],
      capacities: [{ level: 'organisational', dimension: 'planning' }],
      registeredAt: '2026-11-03T15:00:00Z',
      score: 1,
      shared: territorial && state === 'registered',
      ...rest,
      text: {
        title: 'Agua segura en las veredas',
        need: 'La necesidad que solo leen su dueño y quien la toma.',
        ...text,
      },
    },
  );
};

/** Something that happened to a referral; `facts` say who sent, has and asked. */
export const referralHappened = (
  verb: string,
  head: Head & { readonly to: OwnerId; readonly asker?: OwnerId },
  facts: Partial<ReferralSnapshot> = {},
): Envelope => {
  const { to, asker, ...place } = head;
  const state = { sent: 'sent', reminded: 'received', served: 'accepted' }[verb] ?? verb;
  const parties = [to, ...(facts.visited ?? []).map(({ owner }) => owner), ...(asker ? [asker] : [])];
  return happened(
    `referral.${verb}.v1`,
    'REFERRAL',
    { visibility: asker ? 'shared' : 'owner', parties, ...place },
    {
      state,
      receipt: `TRA-TEST-2026-${head.id.slice(-5)}`,
      demand: { owner: head.owner, demand: demandId() },
      ...(asker && { asker: { owner: asker, demand: demandId() } }),
      to,
      visited: [],
      whole: true,
      step: { kind: verb, by: verb === 'sent' ? head.owner : to, at: tick().toISOString() },
      territories: ['19450'],
      capacities: [],
      sentAt: '2026-11-10T15:00:00Z',
      dueAt: '2026-11-25T04:59:59Z',
      reminders: 0,
      text: { title: 'Puente de la vereda El Pilón' },
      ...facts,
    },
  );
};

/** A national entity's official name, as tenancy tells it. */
export const entityChanged = (id: OwnerId, version: number, name: string, more: object = {}): Envelope =>
  happened(
    'entity.changed.v1',
    'ENTITY',
    { owner: id, id, version },
    {
      kind: 'entity',
      name,
      code: 'ENT',
      status: 'active',
      coordinator: false,
      ...more,
    },
  );

/** A territorial organisation's official name. */
export const organisationChanged = (id: OwnerId, version: number, name: string): Envelope =>
  happened(
    'organisation.changed.v1',
    'ORGANISATION',
    { owner: id, id, version },
    {
      kind: 'mayorOffice',
      name,
      code: 'ORG',
      territory: '19450',
      status: 'active',
    },
  );

/** A membership, as tenancy tells it. */
export const membershipChanged = (
  owner: OwnerId,
  person: string,
  membership: string,
  roles: readonly Role[],
  coordinator = false,
  orgUnit?: string,
): Envelope =>
  happened(
    'membership.changed.v1',
    'MEMBERSHIP',
    { owner, id: membership, version: 1, visibility: 'owner' },
    {
      person,
      membership,
      ownerKind: owner.startsWith('ent_') ? 'entity' : 'territorial',
      roles,
      coordinator,
      ...(orgUnit === undefined ? {} : { orgUnit }),
      status: 'active',
      validFrom: '2026-01-01',
    },
  );

/** The same list in another order, decided by a seed. */
export const shuffled = <T>(items: readonly T[], seed: number): T[] => {
  const out = [...items];
  let state = seed;
  for (let i = out.length - 1; i > 0; i -= 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const j = state % (i + 1);
    const [a, b] = [out[i], out[j]];
    if (a !== undefined && b !== undefined) [out[i], out[j]] = [b, a];
  }
  return out;
};
