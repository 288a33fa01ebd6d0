import { memberKey, memberOf, ownerProfile } from '@concierta/access';
import {
  type DemandSnapshot,
  type Envelope,
  type Handler,
  inboxOf,
  isEvent,
  type WorkerTools,
} from '@concierta/events';
import type { OwnerId, PersonId } from '@concierta/kernel';
import { nextReceipt, receiptNumber, type Store } from '@concierta/store';
import { heardCitations } from '../demand/asker-sources.ts';
import { DemandFields, type Lineage } from '../demand/commands.ts';
import { integrationOf } from '../demand/events.ts';
import { receive } from '../demand/model.ts';
import { demandSeries, yearOf } from '../demand/series.ts';
import { demands } from '../demand/store.ts';
import { causedBy } from './move.ts';
import { moveByEvent } from './move-by-event.ts';

/** What puts another entity in charge: it took the demand, was sent it by the coordination, or accepted its referral. */
export const assigningEvents = ['demand.assigned.v1', 'demand.handedOver.v1'] as const;

/** What the taker's demand begins with: the asker's words and codes. */
const fieldsOf = (data: DemandSnapshot, responsible: PersonId | undefined) =>
  DemandFields.required({ title: true }).parse({
    title: data.text.title,
    need: data.text.need || undefined,
    territories: data.territories,
    capacities: data.capacities,
    sector: data.sector,
    cycleStage: data.cycleStage,
    requestedOffer: data.referral ? undefined : data.requestedOffer,
    responsible,
  });

/** Who took it answers for it; when the coordinator routed it, the entity has still to say who. */
const takerAmong = async (store: Store, owner: OwnerId, { principal }: Envelope): Promise<PersonId | undefined> => {
  const { person, membership } = principal;
  if (person === undefined) return undefined;
  if (membership !== undefined) return memberOf(await store.get(memberKey(owner, person, membership)))?.person;
  // Of who accepted a referral the person is known and not the hat: any membership of theirs here will do.
  const { items } = await store.query(`T#${owner}#MEMBER#${person}`, { limit: 1 });
  return memberOf(items[0])?.person;
};

/** Of a demand that came by a referral: which one, who had it before, and whose need it was in the first place. */
const lineageOf = (event: Envelope, { referral, origin, via = [], askedBy }: DemandSnapshot): Lineage | undefined => {
  if (event.type !== 'demand.handedOver.v1' || !referral) return undefined;
  const asker = origin?.owner.startsWith('ter_') ? { owner: origin.owner, demand: origin.id } : undefined;
  const past = [...via, ...(origin?.owner.startsWith('ent_') ? [origin.owner] : [])];
  return { cameBy: { owner: referral.owner, id: referral.id }, via: past, askedBy: askedBy ?? asker };
};

/** The demand of the entity in charge is born once, with its own receipt and the asker's term. */
const open = async (
  event: Envelope,
  data: DemandSnapshot,
  tools: WorkerTools,
  taker: { owner: OwnerId; demand: string; code: string },
) => {
  const { owner, demand: id, code } = taker;
  const store = tools.store(owner);
  const now = tools.clock.now();
  const year = yearOf(now);
  const responsible = await takerAmong(store, owner, event);
  await nextReceipt(store, { kind: demandSeries, year }, ({ number, counter }) => {
    const { event: happened, next } = receive({
      fields: fieldsOf(data, responsible),
      origin: { owner: event.owner, id: event.aggregate.id, receipt: data.receipt },
      receipt: receiptNumber(demandSeries, code, year, number),
      registeredAt: data.registeredAt ?? event.occurredAt,
      dueAt: data.dueAt,
      at: event.occurredAt,
      version: event.aggregate.version,
      citations: heardCitations(data, event.occurredAt),
      lineage: lineageOf(event, data),
    });
    return store.save(demands, {
      id,
      expected: 0,
      next,
      event: happened,
      integration: integrationOf(undefined, next, happened, now),
      inbox: inboxOf(event, tools),
      counter,
      context: causedBy(event),
    });
  });
};

/**
 * `demand.assigned.v1`, `demand.handedOver.v1` → the entity in charge gets its own demand, with where it came from. When that entity is not one
 * that is active here, the demand goes back to where anybody may take it.
 */
export const onDemandAssigned: Handler = async (event, tools) => {
  if (!isEvent(event, ...assigningEvents) || !event.data.assignedTo) return;
  const { owner, demand } = event.data.assignedTo;
  const store = tools.store(owner);
  if (await store.reacted(inboxOf(event, tools))) return;
  const profile = await ownerProfile(store, owner);
  if (profile?.ownerKind === 'entity' && profile.status === 'active') {
    return open(event, event.data, tools, { owner, demand, code: profile.code });
  }
  const asker = { owner: event.owner, id: event.aggregate.id };
  await moveByEvent(event, tools, asker, {
    type: 'release',
    from: owner,
    demand,
    reason: 'La entidad a la que se envió no está activa en Concierta.',
  });
};
