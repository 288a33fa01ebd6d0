import type { Issue } from '@concierta/kernel';
import type { RowDecision } from '../kind.ts';

/** A row refused, and why. */
export const refusedRow = (...issues: readonly Issue[]): RowDecision => ({ outcome: 'refused', issues });
