import { mintScope, openStore, type Store, type ZoneScope } from '@concierta/store';
import type { TableDeps } from './hats.ts';

/**
 * One of the wider zones of a context's table: what entities share, or what everybody may read. No hat opens it; a service
 * is given it by its own composition, in the role its context declares.
 */
export const zoneStore = ({ tables, clock }: TableDeps, zone: ZoneScope['zone']): Store =>
  openStore(tables, mintScope({ kind: 'zone', zone }), { clock });
