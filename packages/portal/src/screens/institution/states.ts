import type { StateShape } from '../../kit/Icon.tsx';

/** The shape of each state of the institution's documents. */
export const stepShapes: Readonly<Record<string, StateShape>> = { none: 'none', running: 'run', done: 'done' };
export const itemShapes: Readonly<Record<string, StateShape>> = { inForce: 'done', ended: 'off' };
export const standingShapes: Readonly<Record<string, StateShape>> = { draft: 'run', inForce: 'done', ended: 'off' };
export const reportShapes: Readonly<Record<string, StateShape>> = { generated: 'none', sent: 'done' };
