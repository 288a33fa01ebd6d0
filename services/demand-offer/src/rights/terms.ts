import { addWorkingDays } from '@concierta/kernel';
import * as z from 'zod';

/** What a person may ask about their own data (Ley 1581 de 2012, article 8). New ones go last: list rows keep the place. */
export const rightsKinds = ['know', 'update', 'rectify', 'delete', 'revoke'] as const;
export const RightsKind = z.enum(rightsKinds);
export type RightsKind = z.infer<typeof RightsKind>;

export interface LegalTerm {
  readonly workingDays: number;
  readonly extension: number;
  readonly rule: string;
}

const consultation: LegalTerm = { workingDays: 10, extension: 5, rule: 'Ley 1581 de 2012, artículo 14' };
const claim: LegalTerm = { workingDays: 15, extension: 8, rule: 'Ley 1581 de 2012, artículo 15' };

/** A person who wants to know consults; every other request is a claim. Every view says that the entity must check the rule. */
export const termOf = (kind: RightsKind): LegalTerm => (kind === 'know' ? consultation : claim);

/** The last day to answer what was received on a day. */
export const dueOn = (kind: RightsKind, receivedOn: string, extended: boolean): string => {
  const { workingDays, extension } = termOf(kind);
  return addWorkingDays(receivedOn, workingDays + (extended ? extension : 0));
};
