import type { HostedService } from '@concierta/service';
import { service as articulation } from '@concierta/service-articulation';
import { service as demandOffer } from '@concierta/service-demand-offer';
import { service as tenancy } from '@concierta/service-tenancy';

/** Every service of the house. A new one is one entry here. */
export const services: readonly HostedService[] = [tenancy, demandOffer, articulation];
