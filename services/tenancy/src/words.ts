import * as z from 'zod';

/** True for text that can be printed and stored: well-formed Unicode, no control characters, no invisible direction marks. */
const printable = (value: string): boolean =>
  value.isWellFormed() && !/[^\P{Cc}\n\r\t]/u.test(value) && !/[\u202a-\u202e\u2066-\u2069]/.test(value);

/** A rule of our own: its stable code, and its sentence in both languages. */
export const rule = (code: string, es: string, en: string) => ({ params: { code, es, en } });

const oddText = rule(
  'odd-text',
  'El texto tiene caracteres que no se pueden guardar. Escríbalo de nuevo.',
  'The text has characters that cannot be kept. Write it again.',
);

/** A person's words: something once trimmed, at most `max` characters, nothing that cannot be printed. */
export const words = (max: number) => z.string().trim().min(1).max(max).refine(printable, oddText);

/** A name on one line. */
export const nameOf = (max: number) => words(max).refine((value) => !/[\n\r\t]/.test(value), oddText);

/**
 * An e-mail address, lower-cased: the same mailbox is the same address. It must be one before it is lower-cased, because
 * letters that only look like ours become ours by that (the Kelvin sign is a «k»), and with them another's address.
 */
export const Email = z.string().trim().max(254).pipe(z.email().toLowerCase());

/** A short public code of an owner, used in its receipt numbers: `DNP`, `19050`. */
export const OwnerCode = z
  .string()
  .refine(
    (code) => /^[A-Z0-9]{2,12}$/.test(code),
    rule(
      'owner-code',
      'Escriba de 2 a 12 mayúsculas sin tilde o cifras, como DNP.',
      'Write 2 to 12 capital letters or digits, like DNP.',
    ),
  );

/** A calendar day in Colombia. */
export const Day = z.iso.date();

/** A moment, ISO 8601 in UTC. */
export const Moment = z.iso.datetime();
