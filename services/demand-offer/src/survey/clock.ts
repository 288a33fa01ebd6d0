import { clockCommand } from '@concierta/events';
import { surveyIntegration } from './events.ts';
import { type SurveyCommand, type SurveyEvent, surveyMachine } from './model.ts';
import { endOf, type Survey } from './state.ts';
import { surveys } from './store.ts';

/** The clock's command: a survey whose last day is over is closed, as of the end of that day. Whoever extended it in time goes on. */
export const closeSurvey = clockCommand<Survey, SurveyCommand, SurveyEvent>({
  aggregate: surveys,
  machine: surveyMachine,
  toCommand(survey, at) {
    const end = survey.state === 'open' ? endOf(survey) : undefined;
    return end !== undefined && end <= at ? { type: 'close', at } : undefined;
  },
  integration: surveyIntegration,
});
