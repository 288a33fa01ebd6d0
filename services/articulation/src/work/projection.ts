import { type Envelope, type Handler, isEvent } from '@concierta/events';
import { OwnerId } from '@concierta/kernel';
import type { Store } from '@concierta/store';
import { readPointer, written } from '../generation.ts';
import { marker, putNewest } from '../newest.ts';
import { demandEvents, offerEvents, referralEvents } from '../subscriptions.ts';
import { type Duty, demandDuty, offerDuty, referralDuty, unanswered } from './duty.ts';
import { openList, turnList, urgency, WorkRow, workKey } from './rows.ts';

const longestTitle = 120;
const mostTerritories = 8;

interface WorkCopy {
  readonly kind: WorkRow['kind'];
  readonly id: string;
  readonly version: number;
  /** What the viewer's list shows; nothing when the document is none of its business any more. */
  readonly row: WorkRow | undefined;
}

interface Facts {
  readonly kind: WorkRow['kind'];
  readonly title: string;
  readonly state: string;
  readonly territories: readonly string[];
  readonly dueAt?: string | undefined;
  readonly receipt?: string | undefined;
}

const rowOf = (event: Envelope, duty: Duty, facts: Facts): WorkRow =>
  WorkRow.parse({
    ...facts,
    ...duty,
    id: event.aggregate.id,
    owner: event.owner,
    title: facts.title.slice(0, longestTitle),
    territories: facts.territories.slice(0, mostTerritories),
    since: event.occurredAt,
    dueAt: unanswered.has(duty.action) ? facts.dueAt : undefined,
  });

/** What an event says about `viewer`'s work; nothing for an event that is about no work. */
export const workCopyOf = (event: Envelope, viewer: OwnerId): WorkCopy | undefined => {
  const { id, version } = event.aggregate;
  if (isEvent(event, ...demandEvents)) {
    const { data } = event;
    const duty = demandDuty(data, OwnerId.parse(event.owner), viewer);
    const { title } = data.text;
    const row = duty && rowOf(event, duty, { kind: 'demand', title, ...pick(data), state: data.state });
    return { kind: 'demand', id, version, row };
  }
  if (isEvent(event, ...offerEvents) && viewer === event.owner) {
    const { data } = event;
    const { title } = data.text;
    const facts: Facts = { kind: 'offer', title, state: data.state, territories: data.territories, receipt: data.code };
    return { kind: 'offer', id, version, row: rowOf(event, offerDuty(data), facts) };
  }
  // Who asked follows the referral in its own demand.
  if (isEvent(event, ...referralEvents) && viewer.startsWith('ent_')) {
    const { data } = event;
    const duty = referralDuty(data, OwnerId.parse(event.owner), viewer);
    const { title } = data.text;
    const row = rowOf(event, duty, { kind: 'referral', title, ...pick(data), state: data.state });
    return { kind: 'referral', id, version, row };
  }
  return undefined;
};

const pick = ({ territories, dueAt, receipt }: Pick<Facts, 'territories' | 'dueAt' | 'receipt'>) => ({
  territories,
  dueAt,
  receipt,
});

/** Writes or ends one row of an owner's work in one generation. */
export const keepWork = async (
  store: Store,
  viewer: OwnerId,
  generation: number,
  copy: WorkCopy,
  now: Date,
): Promise<boolean> => {
  const { row, version } = copy;
  const key = workKey(viewer, generation, copy);
  if (!row) return putNewest(store, marker(key, version, now));
  const place = urgency(row);
  return putNewest(store, {
    ...key,
    version,
    l1: turnList(generation, row.turn),
    l1s: place,
    l2: openList(generation, row.turn !== 'ended'),
    l2s: row.turn === 'ended' ? `${row.since}#${row.id}` : place,
    row,
  });
};

/** Everybody whose work an event may change: its owner and its parties. */
export const viewersOf = (event: Envelope): OwnerId[] => [
  ...new Set([event.owner, ...event.parties].map((owner) => OwnerId.parse(owner))),
];

/** Keeps the work of an event's owner and of each party, each in its own partition. */
export const workProjection: Handler = async (event, tools) => {
  for (const viewer of viewersOf(event)) {
    const copy = workCopyOf(event, viewer);
    if (!copy) continue;
    const store = tools.store(viewer);
    const pointer = await readPointer(store, 'work');
    for (const generation of written(pointer)) await keepWork(store, viewer, generation, copy, tools.clock.now());
  }
};
