import { outgoing } from '@concierta/events';
import type { OutgoingEvent } from '@concierta/store';
import { isAsked } from '@concierta/surveys';
import type { Survey } from './state.ts';

/**
 * What others may know of a survey that is or was answered: what is asked of which territories, until when. It weighs on them
 * together with what every other entity asks. Neither the questions nor any answer. Nothing when none of that changed.
 */
export const surveyIntegration = (before: Survey, after: Survey): OutgoingEvent | undefined => {
  if (after.state === 'draft') return undefined;
  const { title, purpose, form, until, territories, questions } = after.content;
  if (before.state === after.state && before.content.until === until) return undefined;
  return outgoing('survey.changed.v1', {
    data: {
      state: after.state,
      purpose,
      form,
      questions: questions.filter(isAsked).length,
      territories,
      openedAt: after.openedAt,
      until,
      closedAt: after.state === 'closed' ? after.closedAt : undefined,
      serves: after.serves,
      text: { title },
    },
  });
};
