import type { Issue } from '@concierta/kernel';
import type { RowDecision } from '../kind.ts';

/** A row refused for one reason. */
export const refusedRow = (issue: Issue): RowDecision => ({ outcome: 'refused', issues: [issue] });
