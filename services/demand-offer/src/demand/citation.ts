import { originOf } from '../source/kinds.ts';
import type { DemandSource } from '../source/state.ts';
import type { Citation } from './state.ts';

/** A source as a demand cites it: what it says today and where it stands. */
export const citationOf = (
  { state, fields }: DemandSource,
  { source, version, at }: { source: string; version: number; at: string },
): Citation => {
  const { kind, title, date, deadline } = fields;
  return { source, kind, title, date, origin: originOf(fields), deadline, citedAt: at, state, version };
};
