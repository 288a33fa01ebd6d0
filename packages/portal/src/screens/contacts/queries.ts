import { read } from '../../api/index.ts';
import type { Hat } from '../../session/index.ts';

/** Read again each time its page opens: what may be known of a person changes. */
export const contactQuery = (id: string) => ({ ...read('/contacts/{id}', { path: { id } }), staleTime: 0 });
export const rightsQuery = (id: string) => ({ ...read('/rights-requests/{id}', { path: { id } }), staleTime: 0 });

const has = (hat: Hat, ...roles: readonly string[]): boolean => hat.roles.some((role) => roles.includes(role));

/** Who records contacts and what people ask about them. */
export const keeps = (hat: Hat): boolean => has(hat, 'formulator', 'adviser', 'administrator');
export const administers = (hat: Hat): boolean => has(hat, 'administrator');
export const isEntity = (hat: Hat): boolean => hat.owner.ownerKind === 'entity';
