import { Field, RadioGroup, Section, Select, TerritoryCombobox, TextArea } from '../../kit/index.ts';
import { useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { kindOptions } from '../actors/kinds.ts';
import type { ContactForm } from './form.ts';
import { useOffices } from './offices.ts';

interface Props {
  readonly form: ContactForm;
  readonly today: string;
  readonly errorOf: (field: string) => string | undefined;
  readonly onWrite: (part: Partial<ContactForm>) => void;
  /** The name of the proof there is already. */
  readonly proofName?: string | undefined;
}

const bases = ['authorisation', 'legalFunction', 'publicData'] as const;

/** Who it is, how the person is reached, and what for and with which consent. */
export function ContactFields({ form, today, errorOf, onWrite, proofName }: Props) {
  const words = useWords();
  const { t } = words;
  const { hat } = useHat();
  const offices = useOffices();
  const of = (field: Exclude<keyof ContactForm, 'territory' | 'proof'>) => ({
    id: field,
    error: errorOf(field),
    value: form[field],
    onChange: (event: { target: { value: string } }) => onWrite({ [field]: event.target.value }),
  });
  return (
    <>
      <Section first title={t('contact.who')}>
        <Field {...of('name')} label={t('contact.name')} maxLength={160} autoComplete="off" />
        <Select
          {...of('kind')}
          label={t('contact.kind')}
          empty={t('contact.kind.choose')}
          options={kindOptions(words)}
        />
        <Field {...of('organisation')} optional label={t('contact.organisation')} maxLength={200} autoComplete="off" />
        <Field {...of('role')} optional label={t('contact.role')} maxLength={160} autoComplete="off" />
        <TerritoryCombobox
          id="territory"
          optional
          label={t('contact.territory')}
          error={errorOf('territory')}
          value={form.territory}
          onChange={(territory) => onWrite({ territory })}
        />
        <Field {...of('tags')} optional label={t('contact.tags')} hint={t('contact.tags.hint')} maxLength={420} />
        {offices.length > 0 && !('orgUnit' in hat && hat.orgUnit) && (
          <Select
            {...of('unit')}
            optional
            label={t('contact.unit')}
            hint={t('contact.unit.hint')}
            empty={t('contact.unit.none')}
            options={offices}
          />
        )}
      </Section>
      <Section title={t('contact.reach')}>
        <Field {...of('email')} optional type="email" label={t('contact.email')} maxLength={254} autoComplete="off" />
        <Field
          {...of('phone')}
          optional
          type="tel"
          wide="w20"
          label={t('contact.phone')}
          maxLength={40}
          autoComplete="off"
        />
      </Section>
      <Section title={t('contact.why')} note={t('contact.legal')}>
        <TextArea
          {...of('purpose')}
          rows={3}
          maxLength={500}
          label={t('contact.purpose')}
          hint={t('contact.purpose.hint')}
        />
        <RadioGroup
          {...of('basis')}
          label={t('contact.basis')}
          options={bases.map((basis) => ({
            value: basis,
            label: t(`contact.basis.${basis}`),
            hint: t(`contact.basis.${basis}.hint`),
          }))}
        />
        <Field {...of('obtainedOn')} type="date" wide="w12" max={today} label={t('contact.obtainedOn')} />
        <TextArea {...of('how')} rows={3} maxLength={500} label={t('contact.how')} hint={t('contact.how.hint')} />
        <Field
          {...of('until')}
          optional
          type="date"
          wide="w12"
          label={t('contact.until')}
          hint={t('contact.until.hint')}
        />
        <Field
          id="proof"
          optional
          type="file"
          accept="application/pdf,image/png,image/jpeg"
          label={t('contact.proof')}
          hint={proofName ? t('contact.proof.kept', { name: proofName }) : t('contact.proof.hint')}
          error={errorOf('proof')}
          onChange={(event) => onWrite({ proof: event.target.files?.[0] ?? null })}
        />
      </Section>
    </>
  );
}
