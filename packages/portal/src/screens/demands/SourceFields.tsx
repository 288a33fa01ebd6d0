import { Field, RadioGroup, TextArea } from '../../kit/index.ts';
import { useWords } from '../../words/index.tsx';
import { limits, type SourceForm } from './fields.ts';

interface Props {
  readonly form: SourceForm;
  readonly today: string;
  readonly errorOf: (field: string) => string | undefined;
  readonly onWrite: (part: Partial<SourceForm>) => void;
}

/** What a source says: a petition has who presented it and a deadline; a dialogue has a place, its people and the needs it raised. */
export function SourceFields({ form, today, errorOf, onWrite }: Props) {
  const { t } = useWords();
  const dialogue = form.kind === 'localDialogue';
  const of = (field: keyof SourceForm) => ({
    id: `source-${field}`,
    error: errorOf(`source-${field}`),
    value: form[field],
    onChange: (event: { target: { value: string } }) => onWrite({ [field]: event.target.value }),
  });
  return (
    <>
      <RadioGroup
        {...of('kind')}
        label={t('source.kind')}
        options={[
          { value: 'petition', label: t('source.kind.petition') },
          { value: 'localDialogue', label: t('source.kind.localDialogue') },
        ]}
      />
      <Field {...of('title')} label={t('source.title')} hint={t('source.title.hint')} maxLength={limits.sourceTitle} />
      {!dialogue && (
        <Field {...of('origin')} label={t('source.origin')} hint={t('source.origin.hint')} maxLength={limits.place} />
      )}
      <Field
        {...of('date')}
        type="date"
        wide="w12"
        max={today}
        label={t(dialogue ? 'source.date.localDialogue' : 'source.date.petition')}
      />
      {dialogue ? (
        <>
          <Field {...of('place')} label={t('source.place')} maxLength={limits.place} />
          <Field
            {...of('participants')}
            wide="w6"
            inputMode="numeric"
            label={t('source.participants')}
            hint={t('source.participants.hint')}
          />
          <TextArea {...of('text')} label={t('source.needs')} maxLength={limits.need} />
        </>
      ) : (
        <>
          <Field {...of('deadline')} type="date" wide="w12" optional label={t('source.deadline')} />
          <TextArea {...of('text')} optional label={t('source.summary')} maxLength={limits.need} />
        </>
      )}
    </>
  );
}
