import type { OwnerId } from '@concierta/kernel';

/** Where the bytes of a file are: as they came, until it is confirmed; then as they are kept. */
export const keysOf = (owner: OwnerId, id: string) => ({
  incoming: `incoming/${owner}/${id}`,
  claims: `incoming/${owner}/${id}.json`,
  kept: `kept/${owner}/${id}`,
  record: `kept/${owner}/${id}.json`,
});
