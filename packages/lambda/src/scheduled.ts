import * as z from 'zod';

/** What the scheduler sends: the name of the schedule whose time has come. */
const Scheduled = z.object({ schedule: z.string().min(1).max(100) });

/** The schedule that an event names; nothing for an event of another kind. */
export const scheduleIn = (event: unknown): string | undefined => Scheduled.safeParse(event).data?.schedule;
