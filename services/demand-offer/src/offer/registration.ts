import { dateInColombia, PersonId, Refusal } from '@concierta/kernel';
import * as z from 'zod';
import { Reason } from '../demand/commands.ts';

const PlainDate = z.iso.date();

/** The number that the Portal Territorial gave: a code, never words. */
const RegistrationNumber = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9./-]{0,59}$/);

/** Step O10: when and under which number an edition was registered in the DNP's Portal Territorial, and who wrote it down. */
export const Registration = z.object({
  date: PlainDate,
  number: RegistrationNumber,
  edition: z.number().int().positive(),
  by: PersonId,
  at: z.iso.datetime(),
});
export type Registration = z.infer<typeof Registration>;

export const RegisterInPortal = z.object({
  date: PlainDate,
  number: RegistrationNumber.meta({ description: 'El que dio el Portal Territorial, sin espacios.' }),
  reason: Reason.optional().meta({ description: 'Por qué se corrige lo que ya estaba escrito de esta edición.' }),
});

const refuse = (pointer: string, code: string, es: string, en: string): never => {
  throw new Refusal('invalid', {}, [{ pointer, code, params: { es, en } }]);
};

/**
 * Refuses a day that has not come, and a correction that does not say why. A new edition is registered anew, which corrects nothing.
 * True when there is something to write down.
 */
export const mayRegister = (
  before: Registration | undefined,
  asked: { readonly date: string; readonly number: string; readonly reason?: string | undefined },
  edition: number,
  at: string,
): boolean => {
  if (asked.date > dateInColombia(new Date(at)))
    refuse('/date', 'in-the-future', 'Escriba el día en que se registró, hoy o antes.', 'Write a day up to today.');
  if (before?.edition !== edition) return true;
  if (before.date === asked.date && before.number === asked.number) return false;
  if (asked.reason === undefined)
    refuse(
      '/reason',
      'correction-reason',
      'Diga por qué corrige el registro que ya estaba escrito.',
      'Say why you correct what was already written.',
    );
  return true;
};
