import type { FieldError } from '../../kit/index.ts';
import type { Words } from '../../words/index.tsx';
import type { Offer, OfferContent } from './wire.ts';

type ServiceContent = NonNullable<OfferContent['service']>;

/** What O5 asks; every text as typed. */
export interface ServiceForm {
  readonly deliverable: string;
  readonly mechanism: string;
  readonly modality: string;
  readonly quantity: string;
  readonly unitName: string;
  readonly audience: string;
  readonly receives: string;
  readonly territoryContribution: string;
  readonly slots: string;
  readonly contact: string;
  /** The demands it answers, as `<owner>.<demand>`. */
  readonly answers: readonly string[];
}

export const serviceForm = ({ content: { service } }: Offer): ServiceForm => ({
  deliverable: service?.deliverable ?? '',
  mechanism: service?.mechanism ?? '',
  modality: service?.modality ?? '',
  quantity: service?.units ? String(service.units.quantity) : '',
  unitName: service?.units?.name ?? '',
  audience: service?.audience ?? '',
  receives: service?.receives ?? '',
  territoryContribution: service?.territoryContribution ?? '',
  slots: service?.slots === undefined ? '' : String(service.slots),
  contact: service?.contact ?? '',
  answers: (service?.answers ?? []).map(({ owner, demand }) => `${owner}.${demand}`),
});

const figures = /^\d{1,6}$/;

/** The errors of O5: figures in figures, and a quantity says of what. The rest may wait, but must be there to publish. */
export function serviceErrors(form: ServiceForm, { t }: Words): FieldError[] {
  const errors: FieldError[] = [];
  const quantity = form.quantity.trim();
  const unit = form.unitName.trim();
  if (!form.deliverable.trim()) errors.push({ field: 'deliverable', message: t('offer.O5.err.deliverable') });
  if ((quantity || unit) && (!figures.test(quantity) || Number(quantity) < 1 || !unit)) {
    errors.push({
      field: figures.test(quantity) && Number(quantity) > 0 ? 'unitName' : 'quantity',
      message: t('offer.O5.err.units'),
    });
  }
  if (form.slots.trim() && !figures.test(form.slots.trim())) {
    errors.push({ field: 'slots', message: t('offer.O5.err.slots') });
  }
  return errors;
}

/** What is sent: texts trimmed, figures as figures, nothing empty. */
export function serviceBody(form: ServiceForm): ServiceContent {
  const text = (value: string) => value.trim() || undefined;
  return {
    deliverable: text(form.deliverable),
    mechanism: (form.mechanism || undefined) as ServiceContent['mechanism'],
    modality: (form.modality || undefined) as ServiceContent['modality'],
    units: form.quantity.trim() ? { quantity: Number(form.quantity.trim()), name: form.unitName.trim() } : undefined,
    audience: text(form.audience),
    receives: text(form.receives),
    territoryContribution: text(form.territoryContribution),
    slots: form.slots.trim() ? Number(form.slots.trim()) : undefined,
    contact: text(form.contact),
    answers: form.answers.map((one) => {
      const [owner = '', demand = ''] = one.split('.');
      return { owner, demand };
    }),
  };
}
