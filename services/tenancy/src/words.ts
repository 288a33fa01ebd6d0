import * as z from 'zod';

/** True for text that can be printed and stored: well-formed Unicode, no control characters, no invisible direction marks. */
const printable = (value: string): boolean =>
  value.isWellFormed() && !/[^\P{Cc}\n\r\t]/u.test(value) && !/[\u202a-\u202e\u2066-\u2069]/.test(value);

/** A person's words: something once trimmed, at most `max` characters, nothing that cannot be printed. */
export const words = (max: number) => z.string().trim().min(1).max(max).refine(printable, { error: 'text' });

/** A name on one line. */
export const nameOf = (max: number) => words(max).refine((value) => !/[\n\r\t]/.test(value), { error: 'text' });

/** An e-mail address, lower-cased: the same mailbox is the same address. */
export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email({ error: 'email' }));

/** A short public code of an owner, used in its receipt numbers: `DNP`, `19050`. */
export const OwnerCode = z.string().regex(/^[A-Z0-9]{2,12}$/, { error: 'owner-code' });

/** A calendar day in Colombia. */
export const Day = z.iso.date();

/** A moment, ISO 8601 in UTC. */
export const Moment = z.iso.datetime();
