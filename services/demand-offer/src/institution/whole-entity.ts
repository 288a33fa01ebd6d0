import type { Principal } from '@concierta/access';
import { Refusal } from '@concierta/kernel';

/** Refuses a member limited to an office what is the whole entity's to do. */
export const mustSpeakForEntity = ({ orgUnit }: Principal): void => {
  if (orgUnit !== undefined) throw new Refusal('guard-failed', { missing: ['whole-entity'] });
};

/** True when something of this office (of the whole entity, without one) is there for this member to see. */
export const isSeenBy = ({ orgUnit }: Principal, unit: string | undefined): boolean =>
  orgUnit === undefined || unit === undefined || unit === orgUnit;

/** A member limited to an office changes only what is of that office. */
export const mustBeOfOffice = (principal: Principal, unit: string | undefined): void => {
  if (unit !== principal.orgUnit) mustSpeakForEntity(principal);
};
