import type { AggregateDefinition } from '@concierta/store';
import { isAsked, type Question } from '@concierta/surveys';
import { type CompactRow, compactRow, packDay, packId, titleHolds, unpackDay, unpackId } from '../list-row.ts';
import { type SurveyForm, type SurveyPurpose, surveyForms, surveyPurposes } from './content.ts';
import type { SurveyEvent } from './model.ts';
import { endOf, Survey, type SurveyStateName, surveyStates } from './state.ts';

export const surveyList = 'SURVEYS';

/** The list of the surveys that serve one demand. */
export const surveysOfDemand = (demand: string): string => `SURVEYS#${demand}`;

/** How a survey is kept; its questions are rows of their own, and lists show the newest first. */
export const surveys: AggregateDefinition<Survey, SurveyEvent> = {
  kind: 'SURVEY',
  schema: 1,
  parse: (raw) => Survey.parse(raw),
  due: (survey) => (survey.state === 'open' ? endOf(survey) : undefined),
  sections: {
    questions: {
      per: 20,
      pick: ({ content }) => content.questions,
      put: (survey, questions) => ({
        ...survey,
        content: { ...survey.content, questions: questions as Question[] },
      }),
    },
  },
  list(survey, { id }) {
    const { content, state, serves, draftedAt } = survey;
    const row = compactRow(content.title, {
      i: packId(id),
      s: surveyStates.indexOf(state),
      p: surveyPurposes.indexOf(content.purpose),
      f: surveyForms.indexOf(content.form),
      q: content.questions.filter(isAsked).length,
      u: packDay(survey.state === 'closed' ? survey.closedAt : content.until),
    });
    const sk = `${draftedAt}#${id}`;
    return {
      row,
      l1: { pk: surveyList, sk },
      ...(serves === undefined ? {} : { l2: { pk: surveysOfDemand(serves), sk } }),
    };
  },
};

/** A list row as the API shows it. `today` is a day in Colombia. */
export const surveyRow = (row: CompactRow, today: string) => {
  const state = surveyStates[Number(row.s)] ?? 'draft';
  const until = unpackDay(row.u);
  return {
    id: unpackId('sur', row.i) ?? '',
    state,
    over: state === 'closed' || (state === 'open' && until !== undefined && until < today),
    purpose: surveyPurposes[Number(row.p)] ?? 'need',
    form: surveyForms[Number(row.f)] ?? 'survey',
    title: String(row.t),
    questions: Number(row.q),
    until,
  };
};

export interface SurveyFilter {
  readonly state?: SurveyStateName | undefined;
  readonly purpose?: SurveyPurpose | undefined;
  readonly form?: SurveyForm | undefined;
  readonly q?: string | undefined;
}

export const surveyFilter =
  ({ state, purpose, form, q }: SurveyFilter) =>
  (row: CompactRow): boolean =>
    (state === undefined || surveyStates[Number(row.s)] === state) &&
    (purpose === undefined || surveyPurposes[Number(row.p)] === purpose) &&
    (form === undefined || surveyForms[Number(row.f)] === form) &&
    (q === undefined || titleHolds(row, q));
