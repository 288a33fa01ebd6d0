import type { components, RowOf, Sending } from '../../api/index.ts';
import { read } from '../../api/index.ts';

type Schemas = components['schemas'];

/** What the survey screens read, by its name in the service's own description. */
export type Survey = Schemas['Survey'];
export type SurveyContent = Survey['content'];
export type Question = SurveyContent['questions'][number];
export type QuestionKind = Question['kind'];
export type Asked = Exclude<Question, { kind: 'section' }>;
export type SurveyRow = RowOf<'/surveys'>;
export type SurveyLink = RowOf<'/surveys/{id}/links'>;
export type SurveyAnswer = RowOf<'/surveys/{id}/answers'>;
export type SurveyResults = Schemas['SurveyResults'];
export type QuestionResult = SurveyResults['questions'][number];
export type AnswerBody = Sending<'post', '/surveys/{id}/answers'>;
export type Answers = AnswerBody['answers'];
export type AnswerValue = Answers[string];

/** A survey as this hat reads it; read again each time its page is opened, because answers come and others move it. */
export const surveyQuery = (id: string) => ({ ...read('/surveys/{id}', { path: { id } }), staleTime: 0 });

export const resultsQuery = (id: string) => ({ ...read('/surveys/{id}/results', { path: { id } }), staleTime: 0 });

export const isAsked = (question: Question): question is Asked => question.kind !== 'section';

/** The number by which people call each question: headings have none. */
export const numbersOf = (questions: readonly Question[]): ReadonlyMap<string, number> =>
  new Map(questions.filter(isAsked).map(({ id }, at) => [id, at + 1]));
