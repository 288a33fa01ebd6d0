import { useCommand } from '../../api/index.ts';
import { CheckboxGroup, Field, type FieldError, RadioGroup } from '../../kit/index.ts';
import { useWords, type Words } from '../../words/index.tsx';
import { useCatalogue } from '../deciding/catalogues.ts';
import { StepFrame, type StepPageProps, useStep } from './StepFrame.tsx';
import type { Offer, OfferContent } from './wire.ts';

type TimingContent = NonNullable<OfferContent['timing']>;

export interface TimingForm {
  readonly cycleStages: readonly string[];
  readonly mode: string;
  readonly from: string;
  readonly to: string;
  readonly requestUntil: string;
}

const formOf = ({ content: { timing } }: Offer): TimingForm => ({
  cycleStages: timing?.cycleStages ?? [],
  mode: timing?.mode ?? '',
  from: timing?.from ?? '',
  to: timing?.to ?? '',
  requestUntil: timing?.requestUntil ?? '',
});

/** The errors of O4, in the order of the page: what closes does so after it begins, and is asked for before it closes. */
export function timingErrors(form: TimingForm, { t }: Words): FieldError[] {
  const errors: FieldError[] = [];
  const add = (field: string, message: string) => errors.push({ field, message });
  if (form.cycleStages.length === 0) add('cycleStages', t('offer.O4.err.cycle'));
  if (!form.mode) add('mode', t('offer.O4.err.mode'));
  if (!form.from) add('from', t('offer.O4.err.from'));
  if (form.mode === 'oneOff' && !form.to) add('to', t('offer.O4.err.to'));
  else if (form.from && form.to && form.to < form.from) add('to', t('offer.O4.err.order'));
  if (form.to && form.requestUntil && form.requestUntil > form.to) add('requestUntil', t('offer.O4.err.until'));
  return errors;
}

/** O4: when in the cycle, for how long, and until when it can be asked for. */
export function TimingStep({ offer }: StepPageProps) {
  const words = useWords();
  const { t, list, date } = words;
  const cycle = useCatalogue('cycle');
  const save = useCommand('put', '/offers/{id}/checks/O4');
  const modes = { continuous: t('offer.O4.continuous'), oneOff: t('offer.O4.oneOff') };
  const day = (value: string) => value && date(value);
  const step = useStep(offer, {
    id: 'O4',
    formOf,
    errors: (form) => timingErrors(form, words),
    texts: (form) => ({
      cycleStages: list(form.cycleStages.map(cycle.label)),
      mode: modes[form.mode as keyof typeof modes] ?? '',
      from: day(form.from),
      to: day(form.to),
      requestUntil: day(form.requestUntil),
    }),
    labels: {
      cycleStages: t('offer.O4.cycle'),
      mode: t('offer.O4.mode'),
      from: t('offer.O4.from'),
      to: t('offer.O4.to'),
      requestUntil: t('offer.O4.requestUntil'),
    },
    controls: {
      '/cycleStages': 'cycleStages',
      '/mode': 'mode',
      '/from': 'from',
      '/to': 'to',
      '/requestUntil': 'requestUntil',
    },
    save: (form, ifMatch) =>
      save.mutateAsync({
        path: { id: offer.id },
        body: {
          cycleStages: [...form.cycleStages] as TimingContent['cycleStages'],
          mode: (form.mode || undefined) as TimingContent['mode'],
          from: form.from || undefined,
          to: form.to || undefined,
          requestUntil: form.requestUntil || undefined,
        },
        ifMatch,
      }),
  });
  const { form, write, errorOf } = step;
  const dateOf = (field: 'from' | 'to' | 'requestUntil') => ({
    id: field,
    type: 'date',
    wide: 'w12' as const,
    error: errorOf(field),
    value: form[field],
    onChange: (event: { target: { value: string } }) => write({ [field]: event.target.value }),
  });
  return (
    <StepFrame offer={offer} id="O4" title={t('offer.O4.h1')} step={step}>
      <CheckboxGroup
        id="cycleStages"
        label={t('offer.O4.cycle')}
        hint={t('offer.O4.cycle.hint')}
        error={errorOf('cycleStages')}
        options={cycle.options()}
        values={form.cycleStages}
        onChange={({ target }) =>
          write({
            cycleStages: target.checked
              ? [...form.cycleStages, target.value]
              : form.cycleStages.filter((one) => one !== target.value),
          })
        }
      />
      <RadioGroup
        id="mode"
        label={t('offer.O4.mode')}
        error={errorOf('mode')}
        value={form.mode}
        onChange={(event) => write({ mode: event.target.value })}
        options={Object.entries(modes).map(([value, label]) => ({ value, label }))}
      />
      <Field {...dateOf('from')} label={t('offer.O4.from')} />
      <Field {...dateOf('to')} optional={form.mode !== 'oneOff'} label={t('offer.O4.to')} />
      <Field {...dateOf('requestUntil')} optional label={t('offer.O4.requestUntil')} />
    </StepFrame>
  );
}
