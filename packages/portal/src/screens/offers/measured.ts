import { useQuery } from '@tanstack/react-query';
import { send } from '../../api/transport.ts';
import { todayInColombia, useWords, type Words } from '../../words/index.tsx';
import type { Filter, Pick } from './picks.ts';
import type { RuleName } from './targeting.ts';

/** A measurement of a territory, as much of it as choosing territories needs. */
export interface Measurement {
  readonly code: string;
  readonly year: number;
  readonly value: number;
  readonly group?: string | undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What one page of measurements says; what it does not say as expected is left out. */
export function measurementsIn(page: unknown): Measurement[] {
  const items = isRecord(page) && Array.isArray(page.items) ? page.items : [];
  return items.flatMap((item: unknown): Measurement[] => {
    if (!isRecord(item) || !isRecord(item.place) || item.state === 'withdrawn') return [];
    const { code } = item.place;
    const { year, value, group } = item;
    if (typeof code !== 'string' || typeof year !== 'number' || typeof value !== 'number') return [];
    return [{ code, year, value, ...(typeof group === 'string' ? { group } : {}) }];
  });
}

/** Pages of a hundred: a measurement of every municipality takes twelve. */
const mostPages = 15;

/** How far back a measurement still says how a territory is. */
const mostYears = 6;

/** The entity's own measurements of an indicator in a year; none when it has none, or when this platform keeps none. */
async function measuredIn(indicator: string, year: number, signal: AbortSignal): Promise<Measurement[]> {
  const found: Measurement[] = [];
  let after = '';
  for (let page = 0; page < mostPages; page += 1) {
    const query = new URLSearchParams({ indicator, year: String(year), limit: '100', ...(after ? { after } : {}) });
    const answer = await send(new Request(`${location.origin}/api/baselines?${query}`, { signal }));
    if (!answer.ok) return found;
    const body: unknown = await answer.json();
    found.push(...measurementsIn(body));
    const next = isRecord(body) ? body.next : undefined;
    if (typeof next !== 'string') return found;
    after = next;
  }
  return found;
}

/** Those of the newest year that has any. */
async function newestOf(indicator: string, signal: AbortSignal): Promise<Measurement[]> {
  const thisYear = Number(todayInColombia(new Date()).slice(0, 4));
  for (let year = thisYear; year > thisYear - mostYears; year -= 1) {
    const found = await measuredIn(indicator, year, signal);
    if (found.length > 0) return found;
  }
  return [];
}

/** Measurements of the newest year there is, by the class that `classOf` gives each. */
export function classesOf(
  measurements: readonly Measurement[],
  classOf: (measurement: Measurement) => string | undefined,
): { year: number; classes: ReadonlyMap<string, readonly string[]> } {
  const year = Math.max(0, ...measurements.map((one) => one.year));
  const classes = new Map<string, string[]>();
  for (const one of measurements.filter((each) => each.year === year)) {
    const found = classOf(one);
    if (found !== undefined) classes.set(found, [...(classes.get(found) ?? []), one.code]);
  }
  return { year, classes: new Map([...classes].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** A municipality's category (Ley 617 de 2000): 1 to 6; 0 stands for the special one. */
const categoryOf = ({ value }: Measurement): string | undefined =>
  Number.isInteger(value) && value >= 0 && value <= 6 ? (value === 0 ? 'E' : String(value)) : undefined;

const sources = {
  category: { indicators: ['own:categoria', 'own:categoria-municipal'], classOf: categoryOf },
  mdmGroup: { indicators: ['mdm'], classOf: ({ group }: Measurement) => group },
} as const;

type MeasuredName = keyof typeof sources;

const picksOf = (by: MeasuredName, measurements: readonly Measurement[], { t }: Words): Pick[] => {
  const { year, classes } = classesOf(measurements, sources[by].classOf);
  return [...classes].map(([value, codes]) => ({
    value,
    label: t(`target.${by}`, { value }),
    codes,
    reason: t(`target.reason.${by}`, { value, year: String(year) }),
  }));
};

/**
 * The filters that change each year: nobody keeps them but who measured, so they come from the entity's own measurements, and only once
 * somebody asks for them.
 */
export function useMeasuredFilters(chosen: RuleName): Filter[] {
  const words = useWords();
  const { t } = words;
  const asked = chosen in sources ? (chosen as MeasuredName) : undefined;
  const found = useQuery({
    queryKey: ['measurements', asked],
    enabled: asked !== undefined,
    queryFn: async ({ signal }) => {
      const all = asked ? sources[asked].indicators.map((indicator) => newestOf(indicator, signal)) : [];
      return (await Promise.all(all)).flat();
    },
  });
  return (Object.keys(sources) as MeasuredName[]).map((by) => ({
    by,
    picks: by === asked && found.data ? picksOf(by, found.data, words) : [],
    none: t(by === asked && found.isPending ? 'target.none.coming' : `target.none.${by}`),
  }));
}
