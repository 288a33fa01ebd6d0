import { useCommand } from '../../api/index.ts';
import { useWords } from '../../words/index.tsx';
import { useCatalogue } from '../deciding/catalogues.ts';
import { type Description, DescriptionFields, descriptionErrors, useUnits } from './description.tsx';
import { StepFrame, type StepPageProps, useStep } from './StepFrame.tsx';
import type { Offer } from './wire.ts';

const formOf = ({ content, unit }: Offer): Description => ({
  title: content.title,
  summary: content.summary ?? '',
  sector: content.sector ?? '',
  unit: unit ?? '',
});

/** Name, summary, sector and office of an offer that exists. */
export function DescribeStep({ offer }: StepPageProps) {
  const words = useWords();
  const { t } = words;
  const sectors = useCatalogue('sectors');
  const units = useUnits();
  const save = useCommand('patch', '/offers/{id}');
  const step = useStep<Description>(offer, {
    id: 'nombre',
    formOf,
    errors: (form) => descriptionErrors(form, words),
    texts: (form) => ({
      ...form,
      sector: form.sector && sectors.label(form.sector),
      unit: units.find((unit) => unit.id === form.unit)?.name ?? '',
    }),
    labels: {
      title: t('offer.new.title'),
      summary: t('offer.new.summary'),
      sector: t('offer.new.sector'),
      unit: t('offer.new.unit'),
    },
    controls: { '/title': 'title', '/summary': 'summary', '/sector': 'sector', '/unit': 'unit' },
    save: (form, ifMatch) =>
      save.mutateAsync({
        path: { id: offer.id },
        body: {
          title: form.title.trim(),
          summary: form.summary.trim() || null,
          sector: form.sector || null,
          ...(form.unit || offer.unit ? { unit: form.unit || null } : {}),
        },
        ifMatch,
      }),
  });
  return (
    <StepFrame offer={offer} id="nombre" title={t('offer.edit.h1')} step={step}>
      <DescriptionFields form={step.form} onWrite={step.write} errorOf={step.errorOf} />
    </StepFrame>
  );
}
