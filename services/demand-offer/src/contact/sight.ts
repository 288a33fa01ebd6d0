import { type Principal, permitsOf } from '@concierta/access';
import { Refusal } from '@concierta/kernel';
import type { ContactCommandName, KnownContact } from './model.ts';

const keeps = { roles: ['formulator', 'adviser', 'administrator'], ownerKind: 'entity' } as const;

/** Who may do what with the directory of their own entity. Erasing is for administrators: it cannot be undone. */
export const contactPermits = permitsOf<'read' | 'record' | 'export' | ContactCommandName>({
  read: { roles: ['administrator', 'formulator', 'adviser', 'approver', 'viewer', 'coordinator'], ownerKind: 'entity' },
  record: keeps,
  edit: keeps,
  withdraw: keeps,
  erase: { roles: ['administrator'], ownerKind: 'entity' },
  export: { roles: ['administrator'], ownerKind: 'entity' },
});

/**
 * How much of a person somebody sees: `all` for who works with contacts, `name` (no e-mail, telephone or proof of consent)
 * for who approves what they formulate, `role` (organisation and role, no name) for who only looks.
 */
export const sights = ['all', 'name', 'role'] as const;
export type Sight = (typeof sights)[number];

export const sightOf = ({ roles }: Principal): Sight => {
  if (keeps.roles.some((role) => roles.includes(role))) return 'all';
  return roles.includes('approver') || roles.includes('coordinator') ? 'name' : 'role';
};

/** True when a member may see this contact at all: one limited to an office sees that office's. */
export const mayFind = ({ orgUnit }: Principal, { unit }: Pick<KnownContact, 'unit'>): boolean =>
  orgUnit === undefined || orgUnit === unit;

/** A withdrawn consent hides a person from everybody but who must answer for the data. */
export const seesWithdrawn = ({ roles }: Principal): boolean => roles.includes('administrator');

/** Refuses `not-found` for a contact of an office that is not this member's. */
export const mustFind = (principal: Principal, contact: { readonly unit?: string | undefined }): void => {
  if (principal.orgUnit !== undefined && principal.orgUnit !== contact.unit) throw new Refusal('not-found');
};
