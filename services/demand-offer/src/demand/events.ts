import { type DemandSnapshot, type EventType, outgoing } from '@concierta/events';
import type { OwnerId } from '@concierta/kernel';
import type { OutgoingEvent } from '@concierta/store';
import { toldCitations } from './asker-sources.ts';
import type { DemandEvent, DemandEventName } from './commands.ts';
import { scoreOf } from './score.ts';
import { type Demand, handedTo, isShared } from './state.ts';

type DemandEventType = Extract<EventType, `demand.${string}`>;

/** Which integration event each domain event becomes once the demand is registered. A pin is the owner's own order: nobody else's. */
const typeOf: Readonly<Record<DemandEventName, DemandEventType | undefined>> = {
  drafted: undefined,
  received: 'demand.registered.v1',
  edited: 'demand.updated.v1',
  cited: 'demand.updated.v1',
  uncited: 'demand.updated.v1',
  sourceNoted: 'demand.updated.v1',
  sourcesHeard: 'demand.updated.v1',
  registered: 'demand.registered.v1',
  assigned: 'demand.assigned.v1',
  released: 'demand.released.v1',
  followed: 'demand.followed.v1',
  characterised: 'demand.characterised.v1',
  served: 'demand.served.v1',
  resolved: 'demand.resolved.v1',
  closed: 'demand.closed.v1',
  rejected: 'demand.rejected.v1',
  markedDuplicate: 'demand.markedDuplicate.v1',
  withdrawn: 'demand.withdrawn.v1',
  reopened: 'demand.reopened.v1',
  pinned: undefined,
  assessed: undefined,
  referralNoted: 'demand.updated.v1',
  handedOver: 'demand.handedOver.v1',
  askerResolved: 'demand.resolved.v1',
  askerWithdrew: 'demand.withdrawn.v1',
};

const outcomes = ['resolved', 'closed', 'rejected', 'duplicate', 'withdrawn'] as const;

/** Who takes the demand now, or accepted it when it was referred, as far as the state says. */
export const takerOf = (demand: Demand | undefined) =>
  demand && 'assignedTo' in demand && demand.assignedTo
    ? { owner: demand.assignedTo.owner, demand: demand.assignedTo.demand }
    : demand && handedTo(demand);

/** Why the demand is where it is: of this event, or of the ending it had. */
const reasonOf = (demand: Demand, event: DemandEvent): string | undefined =>
  event.text?.reason ?? event.text?.outcome ?? ('ending' in demand ? demand.ending.reason : undefined);

const servedByOf = (demand: Demand) =>
  'servedBy' in demand && demand.servedBy
    ? demand.servedBy
    : (demand.referral?.heard?.servedBy ?? demand.heard?.servedBy);

const noteOf = ({ referral }: Demand): DemandSnapshot['referral'] => {
  if (!referral) return undefined;
  const { owner, id, state, to, whole, dueAt } = referral;
  return { owner, id, state, to, whole, dueAt };
};

/** The whole shareable state of a demand. */
export const snapshotOf = (demand: Demand, event: DemandEvent, now: Date): DemandSnapshot => {
  const { title, need = '', publicValue, focusedValueGroups, expectedResults } = demand;
  const { territories, capacities, sector, cycleStage, requestedOffer, responsible } = demand;
  const registered = demand.state === 'draft' ? undefined : demand;
  const told = toldCitations(demand);
  return {
    state: demand.state,
    receipt: registered?.receipt,
    territories,
    capacities,
    sector,
    cycleStage,
    requestedOffer,
    origin: demand.origin && { owner: demand.origin.owner, id: demand.origin.id },
    assignedTo: takerOf(demand),
    servedBy: servedByOf(demand),
    referral: noteOf(demand),
    cameBy: demand.cameBy,
    via: demand.via,
    askedBy: demand.askedBy && { owner: demand.askedBy.owner, demand: demand.askedBy.demand },
    duplicateOf: demand.state === 'duplicate' ? demand.duplicateOf : undefined,
    outcome: outcomes.find((outcome) => outcome === demand.state),
    registeredAt: registered?.registeredAt,
    dueAt: registered?.dueAt,
    score: scoreOf(demand, now).value,
    shared: isShared(demand),
    responsible,
    citations: told?.citations,
    text: {
      title,
      need,
      publicValue,
      focusedValueGroups,
      expectedResults,
      reason: reasonOf(demand, event),
      citedTitles: told?.citedTitles,
      citedOrigins: told?.citedOrigins,
    },
  };
};

/**
 * The integration event of a write, if it sends one: nothing while a demand is only a draft. Parties are whoever asked,
 * whoever took it, before or after, the entity whose offer a territory asks for, and the one whose offer serves it, or served it until now. What a territorial organisation registered stays shared for good, so that the wider
 * copies can follow it out of the list of what nobody took.
 */
export const integrationOf = (
  before: Demand | undefined,
  after: Demand,
  event: DemandEvent,
  now: Date,
): OutgoingEvent | undefined => {
  const type = typeOf[event.type];
  const everRegistered = after.state !== 'draft' && after.receipt !== undefined;
  if (type === undefined || !everRegistered) return undefined;
  const asked = after.ownerKind === 'territorial' ? after.requestedOffer?.owner : undefined;
  const serving = event.type === 'served' ? event.offer.owner : undefined;
  const noLongerServedBy = event.type === 'reopened' && before && 'servedBy' in before ? before.servedBy : undefined;
  const parties = [
    takerOf(before)?.owner,
    takerOf(after)?.owner,
    after.origin?.owner,
    asked,
    after.referral?.owner,
    serving,
    ...(noLongerServedBy ?? []).map(({ owner }) => owner),
  ];
  return outgoing(type, {
    data: { ...snapshotOf(after, event, now), noLongerServedBy },
    parties: parties.filter((party): party is OwnerId => party !== undefined),
    visibility: after.ownerKind === 'territorial' ? 'shared' : 'owner',
  });
};
