import { useQuery } from '@tanstack/react-query';
import { read } from '../../api/index.ts';
import type { FieldError } from '../../kit/index.ts';
import { Field, Select, TextArea } from '../../kit/index.ts';
import { useWords, type Words } from '../../words/index.tsx';
import { useCatalogue } from '../deciding/catalogues.ts';

/** What describes an offer besides its steps. */
export interface Description {
  readonly title: string;
  readonly summary: string;
  readonly sector: string;
  readonly unit: string;
}

export const limits = { title: 120, summary: 1000 } as const;

export const descriptionErrors = (form: Description, { t, number }: Words): FieldError[] => {
  const errors: FieldError[] = [];
  if (!form.title.trim()) errors.push({ field: 'title', message: t('offer.new.err.title') });
  else if (form.title.trim().length > limits.title) {
    errors.push({ field: 'title', message: t('offer.new.err.titleLong', { max: number(limits.title) }) });
  }
  if (form.summary.trim().length > limits.summary) {
    errors.push({ field: 'summary', message: t('offer.new.err.summaryLong', { max: number(limits.summary) }) });
  }
  return errors;
};

/** The offices of the entity that still exist. */
export function useUnits() {
  const { data } = useQuery(read('/units'));
  return (data?.items ?? []).filter((unit) => unit.state === 'active');
}

interface Props {
  readonly form: Description;
  readonly onWrite: (part: Partial<Description>) => void;
  readonly errorOf: (field: string) => string | undefined;
}

/** Name, summary, sector and office. */
export function DescriptionFields({ form, onWrite, errorOf }: Props) {
  const { t } = useWords();
  const sectors = useCatalogue('sectors');
  const units = useUnits();
  return (
    <>
      <Field
        id="title"
        label={t('offer.new.title')}
        hint={t('offer.new.title.hint')}
        error={errorOf('title')}
        maxLength={limits.title}
        value={form.title}
        onChange={(event) => onWrite({ title: event.target.value })}
      />
      <TextArea
        id="summary"
        optional
        label={t('offer.new.summary')}
        hint={t('offer.new.summary.hint')}
        error={errorOf('summary')}
        maxLength={limits.summary}
        value={form.summary}
        onChange={(event) => onWrite({ summary: event.target.value })}
      />
      <Select
        id="sector"
        optional
        label={t('offer.new.sector')}
        error={errorOf('sector')}
        empty={t('offer.new.sector.none')}
        options={sectors.options()}
        value={form.sector}
        onChange={(event) => onWrite({ sector: event.target.value })}
      />
      {units.length > 0 && (
        <Select
          id="unit"
          optional
          label={t('offer.new.unit')}
          error={errorOf('unit')}
          empty={t('offer.new.unit.none')}
          options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          value={form.unit}
          onChange={(event) => onWrite({ unit: event.target.value })}
        />
      )}
    </>
  );
}
