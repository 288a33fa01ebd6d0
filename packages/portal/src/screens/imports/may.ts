import type { Hat } from '../../session/index.ts';

/** True for who may load sheets; which ones, each kind says. */
export const loads = (hat: Hat): boolean =>
  hat.roles.some((role) => ['formulator', 'official', 'representative'].includes(role));
