import { Section } from '../../kit/index.ts';
import { useWords } from '../../words/index.tsx';
import { isAsked, numbersOf, type Question, type Survey } from './wire.ts';

const answersWords = (question: Question, t: ReturnType<typeof useWords>['t']): string | undefined => {
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return question.options.map(({ label }) => label).join(' · ');
    case 'scale':
      return t('answer.scale', { from: question.from, low: question.low, to: question.to, high: question.high });
    case 'number':
      return question.unit;
    default:
      return undefined;
  }
};

/** The questions as they will be read, in order, with what each condition asks for. */
export function Preview({ survey }: { survey: Survey }) {
  const { t, code } = useWords();
  const { questions } = survey.content;
  const numbers = numbersOf(questions);
  const conditionOf = ({ when }: Question): string | undefined => {
    const before = when && questions.find(({ id }) => id === when.question);
    if (!before || !('options' in before)) return undefined;
    const option = before.options.find(({ value }) => value === when?.is)?.label ?? '';
    return t('survey.onlyIf', { n: numbers.get(before.id) ?? 0, option });
  };
  return (
    <Section title={t('survey.questions')} note={questions.length === 0 ? t('survey.questions.none') : undefined}>
      {questions.length > 0 && (
        <ol className="questions">
          {questions.map((question) => (
            <li key={question.id}>
              <p className="t">
                {isAsked(question) && `${numbers.get(question.id)}. `}
                {question.label}
              </p>
              <p className="s u">
                {[
                  code('question.kind', question.kind),
                  isAsked(question) && question.required && t('builder.isRequired'),
                  conditionOf(question),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <p className="s">{answersWords(question, t)}</p>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
