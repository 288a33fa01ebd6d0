import type { Check } from './check.ts';
import { dataChecks } from './data.ts';
import { edgeChecks } from './edge.ts';
import { functionChecks } from './functions.ts';
import { identityChecks } from './identity.ts';
import { queueChecks } from './queues.ts';
import { roleChecks } from './roles.ts';
import { watchChecks } from './watching.ts';

/** Every guarantee about what would be deployed. */
export const checks: readonly Check[] = [
  ...dataChecks,
  ...roleChecks,
  ...functionChecks,
  ...queueChecks,
  ...edgeChecks,
  ...identityChecks,
  ...watchChecks,
];
