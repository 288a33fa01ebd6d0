import type { Row } from '@concierta/store';
import type * as z from 'zod';
import { dayWithin } from '../calendar.ts';
import { MandateView } from './schemas.ts';

/** A mandate as listed; in force while it is held and the day lies within it. */
export const mandateView = (row: Row, today: string): z.infer<typeof MandateView> =>
  MandateView.parse({
    ...row,
    inForce: row.state === 'held' && dayWithin(today, String(row.from), String(row.to)),
  });
