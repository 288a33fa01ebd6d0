import type * as z from 'zod';
import { baselineEvents } from './baseline.ts';
import { contactEvents } from './contact.ts';
import { type EventDefinition, mayBeFor } from './definition.ts';
import { demandEvents } from './demand.ts';
import { type Envelope, EnvelopeShape } from './envelope.ts';
import { importEvents } from './import.ts';
import { offerEvents } from './offer.ts';
import { referralEvents } from './referral.ts';
import { sourceEvents } from './source.ts';
import { surveyEvents } from './survey.ts';
import { tenancyEvents } from './tenancy.ts';

const definitions = [
  ...tenancyEvents,
  ...sourceEvents,
  ...baselineEvents,
  ...demandEvents,
  ...offerEvents,
  ...referralEvents,
  ...contactEvents,
  ...importEvents,
  ...surveyEvents,
] as const;

type Definitions = (typeof definitions)[number];

/** The name of every event there is. */
export type EventType = Definitions['type'];

/** The data of one event, as consumers read it. */
export type EventData<T extends EventType> = z.output<Extract<Definitions, { type: T }>['data']>;

/** An event of a known type. */
export type EventOf<T extends EventType> = T extends EventType
  ? Omit<Envelope, 'data' | 'type'> & { readonly type: T; readonly data: EventData<T> }
  : never;

/** Every integration event of the platform, by name. */
export const catalogue = Object.fromEntries(definitions.map((d) => [d.type, d])) as {
  readonly [T in EventType]: Extract<Definitions, { type: T }>;
};

export const eventTypes: readonly EventType[] = definitions.map((d) => d.type);

const byName = new Map<string, EventDefinition>(definitions.map((d) => [d.type, d]));

/** The definition of a type by a name that came from outside; `undefined` when there is none. */
export const definitionOf = (type: string): EventDefinition | undefined => byName.get(type);

/** What became of a message: an event, a type nobody here knows (to be counted and let go), or a broken one (to be kept for a person). */
export type ParsedEnvelope =
  | { readonly known: true; readonly event: Envelope }
  | { readonly known: false; readonly type: string };

/**
 * Reads a message from the bus: strips keys it does not know, and tells an unknown type apart from a known one.
 * Throws when a known type does not have the form its contract says, or says it is for more than its kind may be, so that the bus retries it and then keeps it aside.
 */
export const readEnvelope = (raw: unknown): ParsedEnvelope => {
  const envelope = EnvelopeShape.parse(raw);
  const definition = definitionOf(envelope.type);
  if (!definition) return { known: false, type: envelope.type };
  if (!mayBeFor(definition, envelope.visibility)) {
    throw new Error(`${envelope.type} ${envelope.id} says it is «${envelope.visibility}», which its kind may not be`);
  }
  return { known: true, event: { ...envelope, data: definition.data.parse(envelope.data) as Record<string, unknown> } };
};

/** `readEnvelope` for who does not count: the event, or `undefined` for a type nobody here knows. */
export const parseEnvelope = (raw: unknown): Envelope | undefined => {
  const parsed = readEnvelope(raw);
  return parsed.known ? parsed.event : undefined;
};

/** Narrows an event to one of the given types, with the data its contract says. */
export const isEvent = <T extends EventType>(event: Envelope, ...types: readonly T[]): event is Envelope & EventOf<T> =>
  (types as readonly string[]).includes(event.type);
