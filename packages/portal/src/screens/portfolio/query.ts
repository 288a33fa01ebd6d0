import { address } from '../deciding/address.ts';

/** What the portfolio is asked, as its address says it. */
export interface Asked {
  readonly q: string;
  readonly territory: string;
  readonly capacity: string;
  readonly cycle: string;
  readonly sector: string;
  readonly mode: string;
  /** `true`: only what can still be asked for. */
  readonly available: string;
  /** A demand of one's own that looks for its offer. */
  readonly demand: string;
}

const names = {
  q: 'q',
  territory: 'territorio',
  capacity: 'capacidad',
  cycle: 'ciclo',
  sector: 'sector',
  mode: 'modo',
  available: 'disponible',
  demand: 'demanda',
} as const satisfies Record<keyof Asked, string>;

export const askedOf = (search: URLSearchParams): Asked =>
  Object.fromEntries(Object.entries(names).map(([key, name]) => [key, search.get(name) ?? ''])) as Record<
    keyof Asked,
    string
  >;

export const addressOf = (asked: Partial<Asked>): string =>
  address(
    '/portafolio',
    Object.fromEntries(Object.entries(names).map(([key, name]) => [name, asked[key as keyof Asked]?.trim()])),
  );

/** True when something narrows the search; the demand it is for does not. */
export const isNarrowed = ({ demand: _, ...filters }: Asked): boolean => Object.values(filters).some(Boolean);

export type Reason = 'text' | 'territory' | 'capacity' | 'cycle' | 'sector' | 'mode';

/** Why an offer is there: what the search found, and every filter it meets. */
export function reasonsOf(found: readonly { readonly code: string }[], asked: Asked): Reason[] {
  const by = (code: string) => found.some((reason) => reason.code === code);
  const all: readonly [Reason, boolean][] = [
    ['text', by('text')],
    ['territory', by('territory')],
    ['capacity', asked.capacity !== ''],
    ['cycle', asked.cycle !== ''],
    ['sector', asked.sector !== ''],
    ['mode', asked.mode !== ''],
  ];
  return all.flatMap(([reason, holds]) => (holds ? [reason] : []));
}
