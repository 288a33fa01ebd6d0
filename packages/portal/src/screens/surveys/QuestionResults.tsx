import { Section } from '../../kit/index.ts';
import { useWords, type Words } from '../../words/index.tsx';
import { usePlaceNames } from '../deciding/names.ts';
import { type CountRow, Counts } from './Counts.tsx';
import { inRanges } from './ranges.ts';
import type { Asked, QuestionResult } from './wire.ts';

interface Props {
  readonly question: Asked;
  readonly number: number;
  readonly result: QuestionResult | undefined;
}

const labelOf = (question: Asked, value: string, nameOf: (code: string) => string | undefined): string => {
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return question.options.find((option) => option.value === value)?.label ?? value;
    case 'scale':
      if (value === String(question.from)) return `${value}: ${question.low}`;
      return value === String(question.to) ? `${value}: ${question.high}` : value;
    case 'territory':
      return nameOf(value) ?? value;
    default:
      return value;
  }
};

const figure = (value: number, { language }: Words): string =>
  value.toLocaleString(language === 'en' ? 'en-GB' : 'es-CO', { maximumFractionDigits: 1 });

/** The sentence that reads the figure: what most said, of how many; or the middle, and what lies around it. */
const sentence = (question: Asked, result: QuestionResult, rows: readonly CountRow[], words: Words): string => {
  const { t } = words;
  const n = result.answered;
  if (n === 0) return t('results.q.none');
  if (question.kind === 'shortText' || question.kind === 'longText') return t('results.q.texts', { n });
  if (question.kind === 'number' && result.median !== undefined) {
    return t(result.approximate ? 'results.q.numberNear' : 'results.q.number', {
      n,
      median: figure(result.median, words),
      mean: figure(result.mean ?? 0, words),
      least: figure(result.least ?? 0, words),
      most: figure(result.most ?? 0, words),
      unit: question.unit ?? '',
    });
  }
  if (question.kind === 'scale' && result.mean !== undefined) {
    return t('results.q.scale', { n, mean: figure(result.mean, words), from: question.from, to: question.to });
  }
  const top = [...rows].sort((a, b) => b.count - a.count)[0];
  const tied = rows.filter(({ count }) => count === top?.count).length > 1;
  return top && !tied ? t('results.q.most', { n, count: top.count, label: top.label }) : t('results.q.tied', { n });
};

/** One question: the sentence, the sample, and the table with its bars. */
export function QuestionResults({ question, number, result }: Props) {
  const words = useWords();
  const { t } = words;
  const counts = result?.counts ?? [];
  const nameOf = usePlaceNames(question.kind === 'territory' ? counts.map(({ value }) => value) : []);
  if (!result) return null;
  const rows = counts.map(({ value, count }) => ({ key: value, label: labelOf(question, value, nameOf), count }));
  const text = question.kind === 'shortText' || question.kind === 'longText';
  const drawn = !text && result.answered > 0;
  return (
    <Section title={`${number}. ${question.label}`}>
      <p>{sentence(question, result, rows, words)}</p>
      {result.asked > result.answered && (
        <p className="s u sample">{t('results.q.sample', { answered: result.answered, asked: result.asked })}</p>
      )}
      {drawn && (
        <Counts
          caption={question.label}
          header={t(question.kind === 'date' ? 'results.col.month' : 'results.col.answer')}
          total={result.answered}
          rows={question.kind === 'number' ? inRanges(rows, words) : rows}
        />
      )}
    </Section>
  );
}
