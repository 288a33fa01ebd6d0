import { endOfDayInColombia, idSchema, PersonId } from '@concierta/kernel';
import * as z from 'zod';
import { SurveyContent } from './content.ts';

const Instant = z.iso.datetime();

export const surveyStates = ['draft', 'open', 'closed'] as const;
export const SurveyStateName = z.enum(surveyStates);
export type SurveyStateName = z.infer<typeof SurveyStateName>;

const base = {
  content: SurveyContent,
  /** The demand of the same owner that it serves, if it serves one. */
  serves: idSchema('demand').optional(),
  /** The survey whose questions it began with. */
  copyOf: idSchema('survey').optional(),
  /** The source that was made of its results. */
  source: idSchema('demandSource').optional(),
  draftedAt: Instant,
  draftedBy: PersonId,
};

/** A survey or a series of interviews. Its answers are rows of their own beside it. */
export const Survey = z.discriminatedUnion('state', [
  z.object({ ...base, state: z.literal('draft') }),
  z.object({ ...base, state: z.literal('open'), openedAt: Instant }),
  z.object({ ...base, state: z.literal('closed'), openedAt: Instant, closedAt: Instant }),
]);
export type Survey = z.infer<typeof Survey>;

/** The moment from which it is no longer answered: when it was closed, or the end of its last day. Nothing for a draft. */
export const endOf = (survey: Survey): string | undefined => {
  if (survey.state === 'draft') return undefined;
  if (survey.state === 'closed') return survey.closedAt;
  return survey.content.until === undefined ? undefined : endOfDayInColombia(survey.content.until);
};

/** True when it has been open and no longer is, whether or not anybody closed it. */
export const isOver = (survey: Survey, now: Date): boolean => {
  const end = endOf(survey);
  return survey.state === 'closed' || (end !== undefined && end < now.toISOString());
};
