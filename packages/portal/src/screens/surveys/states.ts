import type { StateShape } from '../../kit/index.ts';
import type { Words } from '../../words/index.tsx';
import type { SurveyRow } from './wire.ts';

type Standing = Pick<SurveyRow, 'state' | 'over'> & { readonly until?: string | undefined };

/** Where a survey stands, in a shape and words: open until when, or closed since when. */
export const surveyState = (
  { state, over, until }: Standing,
  { t, date }: Pick<Words, 't' | 'date'>,
): { readonly is: StateShape; readonly words: string } => {
  if (state === 'draft') return { is: 'none', words: t('survey.state.draft') };
  if (!over)
    return { is: 'run', words: until ? t('survey.state.until', { date: date(until) }) : t('survey.state.open') };
  return { is: 'done', words: until ? t('survey.state.since', { date: date(until) }) : t('survey.state.closed') };
};
