import { useCommand } from '../../api/index.ts';
import { RadioGroup, TextArea } from '../../kit/index.ts';
import { hatName, useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { StepFrame, type StepPageProps, useStep } from './StepFrame.tsx';
import type { Offer } from './wire.ts';

const formOf = ({ content: { competence } }: Offer) => ({
  competent: (competence?.competent ?? '') as string,
  legalBasis: competence?.legalBasis ?? '',
  note: competence?.note ?? '',
});

/** O1: the law gives the entity this power, and which one. */
export function CompetenceStep({ offer }: StepPageProps) {
  const { t } = useWords();
  const { hat } = useHat();
  const save = useCommand('put', '/offers/{id}/checks/O1');
  const answers = { yes: t('offer.O1.yes'), partial: t('offer.O1.partial'), no: t('offer.O1.no') };
  const step = useStep(offer, {
    id: 'O1',
    formOf,
    errors: (form) => [
      ...(form.competent ? [] : [{ field: 'competent', message: t('offer.O1.err.competent') }]),
      ...(form.competent === 'no' || form.legalBasis.trim()
        ? []
        : [{ field: 'legalBasis', message: t('offer.O1.err.basis') }]),
      ...(form.competent === 'yes' || !form.competent || form.note.trim()
        ? []
        : [{ field: 'note', message: t('offer.O1.err.note') }]),
    ],
    texts: (form) => ({ ...form, competent: answers[form.competent as keyof typeof answers] ?? '' }),
    labels: { competent: t('offer.O1.competent'), legalBasis: t('offer.O1.basis'), note: t('offer.O1.note') },
    controls: { '/competent': 'competent', '/legalBasis': 'legalBasis', '/note': 'note' },
    save: (form, ifMatch) =>
      save.mutateAsync({
        path: { id: offer.id },
        body: {
          competent: (form.competent || undefined) as 'yes' | 'partial' | 'no' | undefined,
          legalBasis: form.legalBasis.trim() || undefined,
          note: form.note.trim() || undefined,
        },
        ifMatch,
      }),
  });
  const { form, write, errorOf } = step;
  return (
    <StepFrame
      offer={offer}
      id="O1"
      title={t('offer.O1.h1')}
      lead={t('offer.O1.lead', { who: hatName(hat) })}
      step={step}
    >
      <RadioGroup
        id="competent"
        label={t('offer.O1.competent')}
        error={errorOf('competent')}
        value={form.competent}
        onChange={(event) => write({ competent: event.target.value })}
        options={Object.entries(answers).map(([value, label]) => ({
          value,
          label,
          ...(value === 'no' && form.competent === 'no' ? { hint: t('offer.O1.notWarn') } : {}),
        }))}
      />
      <TextArea
        id="legalBasis"
        label={t('offer.O1.basis')}
        hint={t('offer.O1.basis.hint')}
        error={errorOf('legalBasis')}
        optional={form.competent === 'no'}
        maxLength={2000}
        value={form.legalBasis}
        onChange={(event) => write({ legalBasis: event.target.value })}
      />
      <TextArea
        id="note"
        label={t('offer.O1.note')}
        error={errorOf('note')}
        optional={form.competent !== 'partial' && form.competent !== 'no'}
        maxLength={1000}
        value={form.note}
        onChange={(event) => write({ note: event.target.value })}
      />
    </StepFrame>
  );
}
