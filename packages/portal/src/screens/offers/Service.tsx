import { useQuery } from '@tanstack/react-query';
import { read, useCommand } from '../../api/index.ts';
import { CheckboxGroup, Field, RadioGroup, Select, TextArea } from '../../kit/index.ts';
import { useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { useCatalogue } from '../deciding/catalogues.ts';
import { StepFrame, type StepPageProps, useStep } from './StepFrame.tsx';
import { type ServiceForm, serviceBody, serviceErrors, serviceForm } from './service.ts';

const texts = ['deliverable', 'audience', 'receives', 'territoryContribution'] as const;
const wordsOf = {
  deliverable: 'deliverable',
  audience: 'audience',
  receives: 'receives',
  territoryContribution: 'contribution',
} as const;
const hinted: ReadonlySet<string> = new Set(['deliverable', 'audience', 'territoryContribution']);

/** The demands of this entity that an offer may answer. */
function useAnswerable(): { value: string; label: string; hint: string }[] {
  const { hat } = useHat();
  const { data } = useQuery(read('/demands', { query: { group: 'open', limit: 100 } }));
  return (data?.items ?? [])
    .filter((row) => row.state === 'registered' || row.state === 'characterised' || row.state === 'inService')
    .map((row) => ({ value: `${hat.owner.id}.${row.id}`, label: row.title, hint: row.receipt ?? '' }));
}

/** O5: the good or service, for whom, what each side puts in, and which demands it answers. */
export function ServiceStep({ offer }: StepPageProps) {
  const words = useWords();
  const { t, list } = words;
  const mechanisms = useCatalogue('mechanisms');
  const modalities = useCatalogue('modalities');
  const demands = useAnswerable();
  const save = useCommand('put', '/offers/{id}/checks/O5');
  const titleOf = (value: string) => demands.find((one) => one.value === value)?.label ?? value;
  const fields: (keyof ServiceForm)[] = [
    ...texts,
    'mechanism',
    'modality',
    'quantity',
    'unitName',
    'slots',
    'contact',
    'answers',
  ];
  const step = useStep(offer, {
    id: 'O5',
    formOf: serviceForm,
    errors: (form) => serviceErrors(form, words),
    texts: (form) => ({
      ...form,
      mechanism: form.mechanism && mechanisms.label(form.mechanism),
      modality: form.modality && modalities.label(form.modality),
      answers: list(form.answers.map(titleOf)),
    }),
    labels: {
      ...Object.fromEntries(texts.map((field) => [field, t(`offer.O5.${wordsOf[field]}`)])),
      mechanism: t('offer.O5.mechanism'),
      modality: t('offer.O5.modality'),
      quantity: t('offer.O5.units'),
      unitName: t('offer.O5.unitName'),
      slots: t('offer.O5.slots'),
      contact: t('offer.O5.contact'),
      answers: t('offer.O5.demands'),
    },
    controls: { ...Object.fromEntries(fields.map((field) => [`/${field}`, field])), '/units': 'quantity' },
    save: (form, ifMatch) => save.mutateAsync({ path: { id: offer.id }, body: serviceBody(form), ifMatch }),
  });
  const { form, write, errorOf } = step;
  const of = (field: Exclude<keyof ServiceForm, 'answers'>) => ({
    id: field,
    error: errorOf(field),
    value: form[field],
    onChange: (event: { target: { value: string } }) => write({ [field]: event.target.value }),
  });
  const text = (field: (typeof texts)[number]) => (
    <TextArea
      {...of(field)}
      label={t(`offer.O5.${wordsOf[field]}`)}
      hint={hinted.has(field) ? t(`offer.O5.${wordsOf[field] as 'deliverable'}.hint`) : undefined}
      optional={field === 'receives'}
      rows={3}
      maxLength={field === 'audience' ? 1000 : 2000}
    />
  );
  return (
    <StepFrame offer={offer} id="O5" title={t('offer.O5.h1')} step={step}>
      {text('deliverable')}
      <RadioGroup {...of('mechanism')} label={t('offer.O5.mechanism')} options={mechanisms.options()} />
      <Select
        {...of('modality')}
        optional
        label={t('offer.O5.modality')}
        empty={t('offer.O5.modality.none')}
        options={modalities.options()}
      />
      {text('audience')}
      {text('receives')}
      {text('territoryContribution')}
      <Field
        {...of('quantity')}
        optional
        wide="w6"
        inputMode="numeric"
        label={t('offer.O5.units')}
        hint={t('offer.O5.units.hint')}
      />
      <Field
        {...of('unitName')}
        optional
        wide="w20"
        maxLength={80}
        label={t('offer.O5.unitName')}
        hint={t('offer.O5.unitName.hint')}
      />
      <Field
        {...of('slots')}
        optional
        wide="w6"
        inputMode="numeric"
        label={t('offer.O5.slots')}
        hint={t('offer.O5.slots.hint')}
      />
      <Field
        {...of('contact')}
        optional
        maxLength={300}
        label={t('offer.O5.contact')}
        hint={t('offer.O5.contact.hint')}
      />
      {demands.length > 0 ? (
        <CheckboxGroup
          id="answers"
          optional
          label={t('offer.O5.demands')}
          options={demands}
          values={form.answers}
          onChange={({ target }) =>
            write({
              answers: target.checked
                ? [...form.answers, target.value]
                : form.answers.filter((one) => one !== target.value),
            })
          }
        />
      ) : (
        <p className="f u">{t('offer.O5.demands.none')}</p>
      )}
    </StepFrame>
  );
}
