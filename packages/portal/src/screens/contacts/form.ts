import type { FieldError, Territory } from '../../kit/index.ts';
import type { Words } from '../../words/index.tsx';
import type { ActorKind } from '../actors/kinds.ts';
import type { Card, ContactInput } from './wire.ts';

/** A contact as it is written; every text as typed. It is kept nowhere but on the page: it is about somebody. */
export interface ContactForm {
  readonly name: string;
  readonly kind: string;
  readonly organisation: string;
  readonly role: string;
  readonly email: string;
  readonly phone: string;
  readonly territory: Territory | null;
  readonly tags: string;
  readonly unit: string;
  readonly purpose: string;
  readonly basis: string;
  readonly obtainedOn: string;
  readonly how: string;
  readonly until: string;
  /** The proof already uploaded, and the file chosen now. */
  readonly evidence: string;
  readonly proof: File | null;
}

export const emptyContact: ContactForm = {
  name: '',
  kind: '',
  organisation: '',
  role: '',
  email: '',
  phone: '',
  territory: null,
  tags: '',
  unit: '',
  purpose: '',
  basis: '',
  obtainedOn: '',
  how: '',
  until: '',
  evidence: '',
  proof: null,
};

export const contactFormOf = (card: Card, unit: string | undefined): ContactForm => ({
  ...emptyContact,
  name: card.name ?? '',
  kind: card.kind,
  organisation: card.organisation ?? '',
  role: card.role ?? '',
  email: card.email ?? '',
  phone: card.phone ?? '',
  territory: card.place ?? null,
  tags: card.tags.join(', '),
  unit: unit ?? '',
  purpose: card.purpose,
  basis: card.consent?.basis ?? '',
  obtainedOn: card.consent?.obtainedOn ?? '',
  how: card.consent?.how ?? '',
  until: card.consent?.until ?? '',
  evidence: card.consent?.evidence?.file ?? '',
});

const orNothing = (text: string): string | undefined => text.trim() || undefined;

const tagsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
];

/** What is sent; `evidence` is the proof once it is uploaded, `before` what the card said that this page does not show. */
export const contactBody = (form: ContactForm, evidence: string | undefined, before?: Card): ContactInput => ({
  name: form.name.trim(),
  kind: form.kind as ActorKind,
  organisation: orNothing(form.organisation),
  organisationId: before?.organisationId,
  role: orNothing(form.role),
  email: orNothing(form.email),
  phone: orNothing(form.phone),
  territory: form.territory?.code,
  tags: tagsOf(form.tags),
  unit: form.unit || undefined,
  purpose: form.purpose.trim(),
  consent: {
    basis: form.basis as ContactInput['consent']['basis'],
    obtainedOn: form.obtainedOn,
    how: form.how.trim(),
    until: form.until || undefined,
    evidence,
  },
});

/** What is wrong before sending, in the order of the page. */
export const contactErrors = (form: ContactForm, today: string, { t }: Words): FieldError[] => {
  const errors: FieldError[] = [];
  const need = (field: keyof ContactForm, message: string) => errors.push({ field, message });
  if (!form.name.trim()) need('name', t('contact.err.name'));
  if (!form.kind) need('kind', t('contact.err.kind'));
  if (form.email.trim() && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(form.email.trim())) need('email', t('contact.err.reach'));
  if (form.phone.trim() && form.phone.replaceAll(/\D/g, '').length < 7) need('phone', t('contact.err.phone'));
  if (tagsOf(form.tags).length > 10) need('tags', t('contact.err.tags'));
  if (!form.purpose.trim()) need('purpose', t('contact.err.purpose'));
  if (!form.basis) need('basis', t('contact.err.basis'));
  if (!form.obtainedOn) need('obtainedOn', t('contact.err.obtainedOn'));
  else if (form.obtainedOn > today) need('obtainedOn', t('contact.err.future'));
  if (!form.how.trim()) need('how', t('contact.err.how'));
  if (form.until && form.obtainedOn && form.until < form.obtainedOn) need('until', t('contact.err.until'));
  return errors;
};

/** Which control shows an issue of the service. */
export const contactControls: Readonly<Record<string, string>> = {
  '/name': 'name',
  '/kind': 'kind',
  '/organisation': 'organisation',
  '/role': 'role',
  '/email': 'email',
  '/phone': 'phone',
  '/territory': 'territory',
  '/tags': 'tags',
  '/unit': 'unit',
  '/purpose': 'purpose',
  '/consent/basis': 'basis',
  '/consent/obtainedOn': 'obtainedOn',
  '/consent/how': 'how',
  '/consent/until': 'until',
  '/consent/evidence': 'proof',
};
