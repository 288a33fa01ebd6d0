import { outgoing } from '@concierta/events';
import type { OutgoingEvent } from '@concierta/store';
import type { Baseline } from './state.ts';

/** What its owner's other services must know of a measurement: all of it, as it stands now. */
export const baselineIntegration = ({ state, fields, revision }: Baseline): OutgoingEvent => {
  const { territory, indicator, name, year, value, unit, group, source } = fields;
  return outgoing('baseline.changed.v1', {
    data: { state, territory, indicator, year, value, group, revision, text: { indicator: name, unit, source } },
  });
};
