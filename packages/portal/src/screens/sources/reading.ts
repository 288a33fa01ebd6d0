import { read } from '../../api/index.ts';
import type { Hat } from '../../session/index.ts';

/** A source as this hat reads it; read again each time its page is opened. */
export const sourceQuery = (id: string) => ({ ...read('/sources/{id}', { path: { id } }), staleTime: 0 });

/** Who may record a source of their organisation. */
export const writesSources = (hat: Hat): boolean =>
  hat.roles.some((role) => ['formulator', 'official', 'representative'].includes(role));
