import { outgoing } from '@concierta/events';
import type { OutgoingEvent } from '@concierta/store';
import type { DemandSource } from './state.ts';

/** What the demands that cite a source must know of a move: where it stands and until when. Nothing when neither changed. */
export const sourceIntegration = (before: DemandSource, after: DemandSource): OutgoingEvent | undefined => {
  const { kind, deadline } = after.fields;
  if (before.state === after.state && before.fields.deadline === deadline) return undefined;
  return outgoing('source.changed.v1', { data: { kind, state: after.state, deadline } });
};
