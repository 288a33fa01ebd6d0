import type { FieldError } from '../../kit/index.ts';
import type { Words } from '../../words/index.tsx';
import type { Offer } from './wire.ts';

/** The registration as it is written. */
export interface RegistrationForm {
  readonly date: string;
  readonly number: string;
  readonly reason: string;
}

/** What is wrong in the registration; `correcting` asks for the reason. */
export function registrationErrors(
  form: RegistrationForm,
  correcting: boolean,
  today: string,
  { t }: Words,
): FieldError[] {
  const errors: FieldError[] = [];
  if (!form.date) errors.push({ field: 'date', message: t('register.err.date') });
  else if (form.date > today) errors.push({ field: 'date', message: t('register.err.future') });
  if (!form.number.trim()) errors.push({ field: 'number', message: t('register.err.number') });
  else if (!/^[A-Za-z0-9][A-Za-z0-9./-]*$/.test(form.number.trim()))
    errors.push({ field: 'number', message: t('register.err.form') });
  if (correcting && !form.reason.trim()) errors.push({ field: 'reason', message: t('register.err.reason') });
  return errors;
}

/** Where the registration stands: not yet, of the edition in force, or of an earlier one. */
export function registrationState(offer: Offer, { t, date }: Words): { is: 'done' | 'wait' | 'none'; words: string } {
  const kept = offer.registeredInPortalTerritorial;
  if (!kept) return { is: 'none', words: t('register.none') };
  const facts = { number: kept.number, date: date(kept.date), edition: kept.edition };
  return kept.edition === offer.edition?.number
    ? { is: 'done', words: t('register.is', facts) }
    : { is: 'wait', words: t('register.old', facts) };
}
