/**
 * What infrastructure takes from the house, loaded by Node as it is and not bundled into SST's program: the very modules that
 * the embedded platform runs on.
 */
export {
  blobsPolicy,
  filesPolicy,
  headsPolicy,
  mailPolicy,
  publishPolicy,
  ratePolicy,
  tablePolicy,
  trustOf,
} from '@concierta/access/policies';
export { functionsOf, sourceOf, visibleTo } from '@concierta/events';
export { silosIn } from '@concierta/service';
export { createTableInput, ttlAttribute } from '@concierta/store';
export { readInputs, UnusableInput } from './inputs.ts';
export { arnsOf, logical, namesOf, ownerInNames, shortened } from './naming.ts';
