import type { ServiceDeps } from '@concierta/http';
import type { Store } from '@concierta/store';

/** What demand and offer needs besides what every service gets. */
export interface DemandOfferDeps extends ServiceDeps {
  /** Its own copy of what is public, opened for reading by whoever composes the platform: no hat opens a zone. */
  readonly published: Store;
}
