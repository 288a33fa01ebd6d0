import type { MessageId, Words } from '../../../words/index.tsx';
import type { Finding } from './findings.ts';
import type { Coincidence } from './radar.ts';

interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** «del 1 feb 2027 al 30 sep 2027», «desde el…», «siempre». */
export function periodWords({ from, to }: Period, { t, date }: Words): string {
  if (from && to) return t('overlap.compare.period', { from: date(from), to: date(to) });
  if (from) return t('overlap.compare.since', { from: date(from) });
  return to ? t('overlap.compare.upTo', { to: date(to) }) : t('overlap.compare.always');
}

/** What a finding shares, as it was recorded or as it is now. */
export interface Shared {
  readonly municipalities: number;
  readonly codes: readonly string[];
  readonly more: number;
  readonly capacities: readonly { readonly level: string; readonly dimension: string }[];
  readonly dimensions: readonly string[];
  readonly period: Period | undefined;
  readonly cycleStages: readonly string[];
  readonly sector: boolean;
  readonly words: readonly string[];
}

const ofNow = ({ territories, ...rest }: Coincidence): Shared => ({ ...rest, ...territories, period: rest.period });

/** What is shared: now, when the radar says so; else as it was seen. */
export const sharedOf = ({ now, recorded }: Finding): Shared | undefined => {
  if (now) return ofNow(now);
  if (!recorded) return undefined;
  const { places, ...shared } = recorded.seen.shared;
  return { ...shared, codes: places.map(({ code }) => code), period: shared.period, words: [] };
};

/** «Comparten cuatro de sus once municipios, la capacidad y las fechas.» `of`: how many municipalities this offer reaches. */
export function sharesWords(shared: Shared, of: number, { t, list }: Words): string {
  const say = (holds: boolean, id: MessageId, values?: Record<string, string | number>) =>
    holds ? [t(id, values)] : [];
  const n = shared.municipalities;
  const where = shared.codes[0] === 'CO' ? t('overlap.shares.country') : undefined;
  const whole = n >= of ? t('overlap.shares.allPlaces', { n }) : t('overlap.shares.places', { n, of });
  const parts = [
    where ?? whole,
    ...say(shared.capacities.length > 0, 'overlap.shares.capacity', { n: shared.capacities.length }),
    ...say(shared.capacities.length === 0 && shared.dimensions.length > 0, 'overlap.shares.dimension'),
    ...say(shared.period !== undefined, 'overlap.shares.dates'),
    ...say(shared.cycleStages.length > 0, 'overlap.shares.cycle'),
    ...say(shared.sector, 'overlap.shares.sector'),
    ...say(shared.words.length > 1, 'overlap.shares.words', {
      list: list(shared.words.slice(0, 4).map((word) => `«${word}»`)),
    }),
  ];
  const told = t('overlap.shares', { list: list(parts) });
  return shared.period === undefined ? `${told} ${t('overlap.noDates')}` : told;
}
