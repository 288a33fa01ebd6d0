import type { Kind } from '../territory.ts';

/**
 * Codes that were valid once, and who answers for their ground today. Old demands and imports may still carry them.
 * `until` is the last year (or date) in which the code was in force, as precisely as we know it.
 */
export const formerTerritories: readonly {
  readonly code: string;
  readonly name: string;
  readonly kind: Kind;
  readonly until: string;
  readonly successor: string;
}[] = [{ code: '94663', name: 'Mapiripana', kind: 'areaNoMunicipalizada', until: '2019', successor: '94343' }];
