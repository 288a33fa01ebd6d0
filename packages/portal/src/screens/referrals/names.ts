import { shortName, useOwners } from '../deciding/names.ts';
import type { NameOf, Referral } from './wire.ts';

/** The names of these owners; an id whose name is not there yet is left blank rather than shown. */
export function useNames(ids: readonly (string | undefined)[]): NameOf {
  const ownerOf = useOwners(ids);
  return (id) => {
    const owner = ownerOf(id);
    return owner ? shortName(owner, id) : '…';
  };
}

/** Everybody who appears in a referral. */
export const ownersIn = (referral: Referral): string[] => [
  referral.owner,
  referral.to,
  ...(referral.demand.asker ? [referral.demand.asker.owner] : []),
  ...referral.trail.flatMap(({ by, to }) => [by, ...(to ? [to] : [])]),
];
