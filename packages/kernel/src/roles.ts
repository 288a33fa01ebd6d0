import * as z from 'zod';

/** What a membership lets a person do; entity roles first, then territorial ones (`administrator` serves both). */
export const Role = z.enum([
  'administrator',
  'formulator',
  'adviser',
  'approver',
  'viewer',
  'coordinator',
  'representative',
  'official',
]);
export type Role = z.infer<typeof Role>;

/** The two kinds of owner: blue squares and ochre circles on screen. */
export const OwnerKind = z.enum(['entity', 'territorial']);
export type OwnerKind = z.infer<typeof OwnerKind>;
