import type { Watch } from './watching.ts';

/** What an operator should look at, by the part of the page that tells more. Nothing: all is well. */
export type Concern = 'letters' | 'outbox' | 'clocks' | 'heads' | 'files' | 'trips';

const minute = 60_000;

const olderThan = (watch: Watch, moment: string | undefined, milliseconds: number): boolean =>
  moment !== undefined && Date.parse(watch.at) - Date.parse(moment) > milliseconds;

const ofClocks = (watch: Watch): boolean =>
  watch.clocks.some(
    ({ last, due, everySeconds }) =>
      last?.error !== undefined || olderThan(watch, due?.oldest, 3 * everySeconds * 1_000),
  );

const ofHeads = (watch: Watch): boolean => {
  const contradicted = watch.clocks.some(({ last }) => {
    const { contradicted = 0, troubles = 0 } = (last?.result ?? {}) as { contradicted?: number; troubles?: number };
    return contradicted + troubles > 0;
  });
  return contradicted || Number(watch.verified?.about.broken ?? 0) > 0;
};

/** What is not as it should be: a delivery given up, an event not told for a minute, a clock that fails or falls behind, a chain or its record in doubt, a file left lying for a day, anything that tried to reach what is not its own. */
export const concernsOf = (watch: Watch): readonly Concern[] => {
  const found: Record<Concern, boolean> = {
    letters: watch.dead > 0,
    outbox: watch.outbox.some(({ oldest }) => olderThan(watch, oldest, minute)),
    clocks: ofClocks(watch),
    heads: ofHeads(watch),
    files: olderThan(watch, watch.files.oldest, 24 * 60 * minute),
    trips: watch.trips.guard + watch.trips.denied > 0,
  };
  return (Object.keys(found) as Concern[]).filter((concern) => found[concern]);
};
