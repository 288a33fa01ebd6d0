import { Button, Checkbox, Field, Select, TextArea } from '../../kit/index.ts';
import { useWords } from '../../words/index.tsx';
import { blankOption, type Draft } from './drafting.ts';
import type { Question } from './wire.ts';

interface Props {
  readonly draft: Draft;
  /** The questions before this one: a condition looks backwards. */
  readonly before: readonly Draft[];
  readonly errorOf: (field: string) => string | undefined;
  readonly onWrite: (question: Question) => void;
}

type WithOptions = Extract<Question, { kind: 'choice' | 'choices' }>;

const asNumber = (text: string): number | undefined => {
  const value = Number(text.replace(',', '.'));
  return text.trim() === '' || Number.isNaN(value) ? undefined : value;
};

function Options({
  id,
  question,
  errorOf,
  onWrite,
}: { id: string; question: WithOptions } & Pick<Props, 'errorOf' | 'onWrite'>) {
  const { t } = useWords();
  const write = (at: number, label: string) =>
    onWrite({ ...question, options: question.options.map((one, i) => (i === at ? { ...one, label } : one)) });
  const error = errorOf(`${id}-options`);
  return (
    <fieldset className={error ? 'f bad' : 'f'}>
      <legend>{t('builder.options')}</legend>
      {error && <span className="err">{error}</span>}
      {question.options.map((option, at) => (
        <div className="option" key={option.value}>
          <Field
            id={at === 0 ? `${id}-options` : `${id}-option-${at}`}
            label={t('builder.option', { n: at + 1 })}
            maxLength={150}
            value={option.label}
            onChange={(event) => write(at, event.target.value)}
          />
          {question.options.length > 2 && (
            <button
              type="button"
              className="lk"
              onClick={() => onWrite({ ...question, options: question.options.filter((_, i) => i !== at) })}
            >
              {t('builder.option.drop')}
              <span className="vh"> {option.label || at + 1}</span>
            </button>
          )}
        </div>
      ))}
      {question.options.length < 40 && (
        <p className="mt">
          <Button
            rank="alt"
            onClick={() => onWrite({ ...question, options: [...question.options, blankOption(question.options)] })}
          >
            {t('builder.option.add')}
          </Button>
        </p>
      )}
    </fieldset>
  );
}

function NumberFields({
  id,
  question,
  onWrite,
}: { id: string; question: Extract<Question, { kind: 'number' }> } & Pick<Props, 'onWrite'>) {
  const { t } = useWords();
  const shown = (value: number | undefined) => (value === undefined ? '' : String(value));
  return (
    <>
      <Field
        id={`${id}-unit`}
        label={t('builder.unit')}
        hint={t('builder.unit.hint')}
        optional
        wide="w12"
        maxLength={40}
        value={question.unit ?? ''}
        onChange={(event) => onWrite({ ...question, unit: event.target.value })}
      />
      <Field
        id={`${id}-min`}
        label={t('builder.min')}
        optional
        wide="w6"
        type="number"
        value={shown(question.min)}
        onChange={(event) => onWrite({ ...question, min: asNumber(event.target.value) })}
      />
      <Field
        id={`${id}-max`}
        label={t('builder.max')}
        optional
        wide="w6"
        type="number"
        value={shown(question.max)}
        onChange={(event) => onWrite({ ...question, max: asNumber(event.target.value) })}
      />
      <Checkbox
        id={`${id}-whole`}
        label={t('builder.whole')}
        checked={question.whole ?? false}
        onChange={(event) => onWrite({ ...question, whole: event.target.checked || undefined })}
      />
    </>
  );
}

function ScaleFields({
  id,
  question,
  errorOf,
  onWrite,
}: { id: string; question: Extract<Question, { kind: 'scale' }> } & Pick<Props, 'errorOf' | 'onWrite'>) {
  const { t } = useWords();
  const ends = Array.from({ length: 9 }, (_, i) => String(i + 2));
  return (
    <>
      <Select
        id={`${id}-from`}
        label={t('builder.from')}
        wide="w6"
        value={String(question.from)}
        options={['0', '1'].map((value) => ({ value, label: value }))}
        onChange={(event) => onWrite({ ...question, from: event.target.value === '0' ? 0 : 1 })}
      />
      <Field
        id={`${id}-low`}
        label={t('builder.low', { n: question.from })}
        error={errorOf(`${id}-low`)}
        maxLength={60}
        value={question.low}
        onChange={(event) => onWrite({ ...question, low: event.target.value })}
      />
      <Select
        id={`${id}-to`}
        label={t('builder.to')}
        wide="w6"
        value={String(question.to)}
        options={ends.map((value) => ({ value, label: value }))}
        onChange={(event) => onWrite({ ...question, to: Number(event.target.value) })}
      />
      <Field
        id={`${id}-high`}
        label={t('builder.high', { n: question.to })}
        error={errorOf(`${id}-high`)}
        maxLength={60}
        value={question.high}
        onChange={(event) => onWrite({ ...question, high: event.target.value })}
      />
    </>
  );
}

function ConditionField({ id, draft, before, onWrite }: { id: string } & Pick<Props, 'draft' | 'before' | 'onWrite'>) {
  const { t } = useWords();
  const { question } = draft;
  const choices = before.flatMap(({ question: one }) =>
    (one.kind === 'choice' || one.kind === 'choices') && one.label.trim()
      ? one.options
          .filter(({ label }) => label.trim())
          .map(({ value, label }) => ({
            value: `${one.id} ${value}`,
            label: t('builder.when.is', { question: one.label, option: label }),
          }))
      : [],
  );
  if (choices.length === 0) return null;
  return (
    <Select
      id={`${id}-when`}
      label={t(question.kind === 'section' ? 'builder.when.section' : 'builder.when')}
      empty={t('builder.when.always')}
      value={question.when ? `${question.when.question} ${question.when.is}` : ''}
      options={choices}
      onChange={(event) => {
        const [of = '', is = ''] = event.target.value.split(' ');
        const { when: _, ...rest } = question;
        onWrite((of ? { ...rest, when: { question: of, is } } : rest) as Question);
      }}
    />
  );
}

/** Everything about one question: its words, what its kind needs, whether it must be answered, and when it is asked. */
export function QuestionEditor({ draft, before, errorOf, onWrite }: Props) {
  const { t } = useWords();
  const { question } = draft;
  const id = `q-${draft.key}`;
  const section = question.kind === 'section';
  return (
    <div className="editing">
      <TextArea
        id={id}
        rows={2}
        label={t(section ? 'builder.heading' : 'builder.question')}
        error={errorOf(id)}
        maxLength={300}
        value={question.label}
        onChange={(event) => onWrite({ ...question, label: event.target.value })}
      />
      <Field
        id={`${id}-help`}
        label={t('builder.help')}
        optional
        maxLength={400}
        value={question.help ?? ''}
        onChange={(event) => onWrite({ ...question, help: event.target.value })}
      />
      {(question.kind === 'choice' || question.kind === 'choices') && (
        <Options id={id} question={question} errorOf={errorOf} onWrite={onWrite} />
      )}
      {question.kind === 'number' && <NumberFields id={id} question={question} onWrite={onWrite} />}
      {question.kind === 'scale' && <ScaleFields id={id} question={question} errorOf={errorOf} onWrite={onWrite} />}
      <ConditionField id={id} draft={draft} before={before} onWrite={onWrite} />
      {!section && (
        <Checkbox
          id={`${id}-required`}
          label={t('builder.required')}
          checked={question.required ?? false}
          onChange={(event) => onWrite({ ...question, required: event.target.checked || undefined } as Question)}
        />
      )}
    </div>
  );
}
