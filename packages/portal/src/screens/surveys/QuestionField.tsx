import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { CheckboxGroup, Field, RadioGroup, TerritoryCombobox, TextArea } from '../../kit/index.ts';
import { useWords } from '../../words/index.tsx';
import { controlId } from './asking.ts';
import type { AnswerValue, Asked } from './wire.ts';

interface Props {
  readonly question: Asked;
  readonly number: number;
  readonly value: AnswerValue | undefined;
  /** The name of the territory that was chosen: the answer holds its code. */
  readonly placeName: string | undefined;
  readonly error: string | undefined;
  readonly onAnswer: (value: AnswerValue | undefined, placeName?: string) => void;
}

const useOnline = () =>
  useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  );

/** One question as it is answered in the application. */
export function QuestionField({ question, number, value, placeName, error, onAnswer }: Props) {
  const { t } = useWords();
  const online = useOnline();
  const id = controlId(question.id);
  const common = { id, label: `${number}. ${question.label}`, error, optional: !question.required };
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const write = (event: { target: { value: string } }) => onAnswer(event.target.value || undefined);
  const hint = question.help;
  switch (question.kind) {
    case 'shortText':
      return <Field {...common} hint={hint} value={text} maxLength={300} onChange={write} />;
    case 'longText':
      return <TextArea {...common} hint={hint} value={text} maxLength={3000} onChange={write} />;
    case 'choice':
      return <RadioGroup {...common} hint={hint} options={question.options} value={text} onChange={write} />;
    case 'choices': {
      const chosen = Array.isArray(value) ? value : [];
      return (
        <CheckboxGroup
          {...common}
          hint={hint}
          options={question.options}
          values={chosen}
          onChange={({ target }) =>
            onAnswer(target.checked ? [...chosen, target.value] : chosen.filter((one) => one !== target.value))
          }
        />
      );
    }
    case 'number':
      return (
        <Field
          {...common}
          hint={[hint, question.unit && t('answer.unit', { unit: question.unit })].filter(Boolean).join(' ')}
          wide="w6"
          inputMode="decimal"
          maxLength={24}
          value={text}
          onChange={write}
        />
      );
    case 'scale': {
      const { from, to, low, high } = question;
      const steps = Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
      return (
        <div className="scale-of">
          <RadioGroup
            {...common}
            hint={[hint, t('answer.scale', { from, low, to, high })].filter(Boolean).join(' ')}
            options={steps.map((step) => ({ value: step, label: step }))}
            value={text}
            onChange={write}
          />
        </div>
      );
    }
    case 'date':
      return <Field {...common} hint={hint} wide="w12" type="date" value={text} onChange={write} />;
    case 'territory':
      return online ? (
        <TerritoryCombobox
          {...common}
          hint={hint}
          value={text ? { code: text, name: placeName ?? text } : null}
          onChange={(place) => onAnswer(place?.code, place?.name)}
        />
      ) : (
        <Field
          {...common}
          hint={[hint, t('answer.divipola')].filter(Boolean).join(' ')}
          wide="w12"
          inputMode="numeric"
          maxLength={5}
          value={text}
          onChange={write}
        />
      );
  }
}
