import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Envelope, eventTypes, readEnvelope } from '@concierta/events';
import { root } from '../architecture/tree.ts';
import { ulid } from '../world/world.ts';
import type { Stage } from './stage.ts';

/** The golden example of every event there is; one without an example is a failure, so that no event escapes. */
export const examples = (): Envelope[] =>
  eventTypes.map((type) => {
    const raw = JSON.parse(readFileSync(join(root, 'packages/events/examples', `${type}.json`), 'utf8')) as unknown;
    const read = readEnvelope(raw);
    if (!read.known) throw new Error(`the example of ${type} is of no event`);
    return read.event;
  });

let made = 0;

/** An id of an event that was never before: the same one would only be a repetition. */
const fresh = (): string => {
  made += 1;
  return `evt_${ulid.slice(0, 20)}${String(made).padStart(6, '0')}`;
};

/** Kinds of aggregate as addresses name them: where the world has one of its own, the forged event tells about that one. */
const slots: Readonly<Record<string, string>> = {
  BASELINE: '/baselines/{id}',
  CONTACT: '/contacts/{id}',
  DEMAND: '/demands/{id}',
  IMPORT: '/imports/{id}',
  OFFER: '/offers/{id}',
  REFERRAL: '/referrals/{id}',
  RIGHTSREQUEST: '/rights-requests/{id}',
  SOURCE: '/sources/{id}',
  SURVEY: '/surveys/{id}',
  UNIT: '/units/{id}',
};

/** One event that lies, and whose rows it may touch all the same: those of who it says it is from and to. */
export interface Forged {
  readonly lie: string;
  readonly event: Envelope;
  readonly mayTouch: readonly string[];
}

/** Every lie about one event: who it is from, whom it concerns, who may see it, what it is about, which version. */
export const forgeriesOf = (example: Envelope, { owners, ids }: Stage): Forged[] => {
  const { otherMinistry, town, ministry } = owners;
  const id = ids[slots[example.aggregate.kind] ?? ''] ?? example.aggregate.id;
  const aggregate = { ...example.aggregate, id, version: 99 };
  const forge = (lie: string, changes: Partial<Envelope>, mayTouch: readonly string[]): Forged => ({
    lie,
    event: { ...example, aggregate, ...changes, id: fresh() },
    mayTouch,
  });
  return [
    forge('otro dueño', { owner: otherMinistry as never, parties: [] }, [otherMinistry]),
    forge('otras partes', { owner: otherMinistry as never, parties: [town as never] }, [otherMinistry, town]),
    forge('visto por más', { owner: otherMinistry as never, parties: [], visibility: 'public' }, [otherMinistry]),
    forge('visto por todas', { owner: otherMinistry as never, parties: [], visibility: 'shared' }, [otherMinistry]),
    forge('una versión pasada', { owner: ministry as never, parties: [], aggregate: { ...aggregate, version: 1 } }, [
      ministry,
    ]),
    forge(
      'otro agregado',
      { owner: otherMinistry as never, parties: [], aggregate: { ...aggregate, id: example.aggregate.id } },
      [otherMinistry],
    ),
  ];
};
