import { isAsked, Questions } from '@concierta/surveys';
import * as z from 'zod';
import { words } from '../free-text.ts';

/** What the answers are for. New ones go last: list rows keep the place. */
export const surveyPurposes = ['need', 'satisfaction', 'test'] as const;
export const SurveyPurpose = z.enum(surveyPurposes);
export type SurveyPurpose = z.infer<typeof SurveyPurpose>;

/** Who fills it in: who answers, or an interviewer who writes down what was said, under a role and no name. */
export const surveyForms = ['survey', 'interview'] as const;
export const SurveyForm = z.enum(surveyForms);
export type SurveyForm = z.infer<typeof SurveyForm>;

/** Step D5: what a survey says and asks. Its questions are frozen once it opens. */
export const SurveyContent = z.object({
  title: words(120),
  purpose: SurveyPurpose,
  form: SurveyForm,
  /** What it is for and what will be done with it: whoever answers reads this first. */
  introduction: words(2000).optional(),
  /** Who answers, by role and never by name. */
  respondents: words(200).optional(),
  /** The authorisation that whoever answers gives (Ley 1581 de 2012); asked for when there is one. */
  consent: words(2000).optional(),
  /** The last day on which it is answered, in Colombia. */
  until: z.iso.date().optional(),
  /** False when it is kept who answered in the application, or by which personal link. */
  anonymous: z.boolean(),
  territories: z.array(z.string()).max(200),
  questions: Questions,
});
export type SurveyContent = z.infer<typeof SurveyContent>;

/** Property names that hold free text in a survey and its events. */
export const surveyTexts: ReadonlySet<string> = new Set([
  'title',
  'introduction',
  'respondents',
  'consent',
  'label',
  'help',
  'unit',
  'low',
  'high',
]);

/** What is missing before it may be answered, in the order of the form. `today` is a day in Colombia. */
export const missingToOpen = (content: SurveyContent, today: string): string[] => {
  const { introduction, respondents, until, anonymous, consent, questions } = content;
  return [
    introduction === undefined && 'introduction',
    respondents === undefined && 'respondents',
    !anonymous && consent === undefined && 'consent',
    (until === undefined || until < today) && 'until',
    !questions.some(isAsked) && 'questions',
  ].filter((name) => name !== false);
};
