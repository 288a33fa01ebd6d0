import type { ServiceContext } from '@concierta/events';
import { context as articulation } from '@concierta/service-articulation/context';
import { context as demandOffer } from '@concierta/service-demand-offer/context';
import { context as tenancy } from '@concierta/service-tenancy/context';

/**
 * The context of every service that is deployed: tables, roles, functions, queues, rules and routes follow from it. A new one
 * is one entry here. The first answers what is under `/api` and is nobody's, as on the embedded platform.
 */
export const contexts: readonly ServiceContext[] = [tenancy, demandOffer, articulation];
