import { type Asked, isAsked, meanOf, medianOf, numberOf, type QuestionTally, type Tally } from '@concierta/surveys';
import type { SurveyContent } from './content.ts';

const maxLength = 3900;

const figure = (value: number): string => value.toLocaleString('es-CO', { maximumFractionDigits: 1 });

const most = ({ counts }: QuestionTally): [string, number] | undefined =>
  Object.entries(counts).sort(([, a], [, b]) => b - a)[0];

const optionsSentence = (question: Extract<Asked, { kind: 'choice' | 'choices' }>, tally: QuestionTally): string => {
  const parts = question.options
    .map(({ value, label }) => [label, Object.hasOwn(tally.counts, value) ? (tally.counts[value] ?? 0) : 0] as const)
    .filter(([, n]) => n > 0)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 4)
    .map(([label, n]) => `«${label}» ${n}`);
  return `De ${tally.answered}: ${parts.join('; ')}.`;
};

const sentence = (question: Asked, tally: QuestionTally): string | undefined => {
  if (tally.answered === 0) return undefined;
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return optionsSentence(question, tally);
    case 'scale':
      return `Promedio ${figure(meanOf(tally) ?? 0)} en una escala de ${question.from} a ${question.to} (${tally.answered} respuestas).`;
    case 'number': {
      const unit = question.unit ? ` ${question.unit}` : '';
      return `Mediana ${figure(medianOf(tally) ?? 0)}${unit}; promedio ${figure(meanOf(tally) ?? 0)} (${tally.answered} respuestas).`;
    }
    case 'territory': {
      const [, n] = most(tally) ?? [];
      return `Responden desde ${Object.keys(tally.counts).length} territorios; del que más, ${n ?? 0}.`;
    }
    case 'shortText':
    case 'longText':
    case 'date':
      return `${tally.answered} respuestas escritas.`;
  }
};

/** What the results say, a line a question: what a source begins with, for a person to correct. Nothing is concluded here. */
export const findingsOf = (content: SurveyContent, tally: Tally): string => {
  const lines = content.questions.filter(isAsked).flatMap((question) => {
    const found = tally.questions[question.id];
    const said = found && sentence(question, found);
    return said === undefined ? [] : [`${numberOf(content.questions, question.id)}. ${question.label} ${said}`];
  });
  const text = [`${tally.total} ${tally.total === 1 ? 'respuesta' : 'respuestas'}.`, ...lines].join('\n');
  return text.length <= maxLength ? text : `${text.slice(0, maxLength).trimEnd()}…`;
};
