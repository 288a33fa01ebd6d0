import { type Envelope, type Handler, isEvent } from '@concierta/events';
import type { Store } from '@concierta/store';
import { readPointer, written } from '../generation.ts';
import { marker, putNewest } from '../newest.ts';
import { ownerEvents, publicOfferEvents } from '../subscriptions.ts';
import { deltaPk, PublicOffer, PublicOwner, publicKey, type RowKind } from './rows.ts';

interface Copy {
  readonly kind: RowKind;
  readonly id: string;
  readonly version: number;
  /** What everybody may read from now on; nothing when the copy must go. */
  readonly doc: Record<string, unknown> | undefined;
}

const offerCopy = (event: Envelope): Copy | undefined => {
  if (!isEvent(event, ...publicOfferEvents)) return undefined;
  const { aggregate, data, owner } = event;
  const { id, version } = aggregate;
  if (data.state !== 'published') return { kind: 'OFFER', id, version, doc: undefined };
  const { text, ...facts } = data;
  return { kind: 'OFFER', id, version, doc: PublicOffer.parse({ ...facts, ...text, id, owner, version }) };
};

const ownerCopy = (event: Envelope): Copy | undefined => {
  if (!isEvent(event, ...ownerEvents)) return undefined;
  const { aggregate, data, owner } = event;
  const doc = PublicOwner.parse({ ...data, id: owner, version: aggregate.version });
  return { kind: 'OWNER', id: owner, version: aggregate.version, doc };
};

/** The public copy that an event makes or ends; nothing for an event that concerns no public copy. */
export const copyOf = (event: Envelope): Copy | undefined => offerCopy(event) ?? ownerCopy(event);

/**
 * Writes one copy in one generation and, unless it is a rebuild that nobody reads yet, the change that tells readers, in
 * one transaction.
 */
export const keepCopy = async (
  store: Store,
  generation: number,
  copy: Copy,
  now: Date,
  told: 'told' | 'untold' = 'told',
): Promise<boolean> => {
  const { kind, id, version, doc } = copy;
  const key = publicKey(generation, kind, id);
  const change = {
    pk: deltaPk(generation),
    sk: `${now.toISOString()}#${kind}#${id}#${version}`,
    kind,
    id,
    version,
    doc,
  };
  const put = doc ? { ...key, version, doc } : marker(key, version, now);
  return putNewest(store, put, told === 'told' ? [{ put: change }] : []);
};

/** Keeps the public zone: what is published is there, what was suspended, withdrawn or closed is not. */
export const publicProjection =
  (afterwards: (store: Store) => Promise<void>): Handler =>
  async (event, tools) => {
    const copy = copyOf(event);
    if (!copy) return;
    const store = tools.zone('PUBLIC');
    const pointer = await readPointer(store, 'portfolio');
    for (const generation of written(pointer)) await keepCopy(store, generation, copy, tools.clock.now());
    await afterwards(store);
  };
