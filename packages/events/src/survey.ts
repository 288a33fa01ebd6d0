import { idSchema } from '@concierta/kernel';
import * as z from 'zod';
import { CatalogueCode, defineEvent, freeText, Instant, PlainDate, TerritoryCode } from './definition.ts';

/** What a survey or a series of interviews asks of the territories: how much, until when. Neither its questions nor any answer. */
export const SurveyStanding = z.object({
  state: z.enum(['open', 'closed']),
  purpose: CatalogueCode,
  form: CatalogueCode,
  questions: z.number().int().nonnegative(),
  territories: z.array(TerritoryCode),
  openedAt: Instant,
  until: PlainDate.optional(),
  closedAt: Instant.optional(),
  serves: idSchema('demand').optional(),
  text: freeText({ title: z.string() }),
});

/** Shared among entities: each sees what all together ask of a territory before it asks more. */
export const surveyEvents = [
  defineEvent({
    type: 'survey.changed.v1',
    owner: 'demand-offer',
    kind: 'SURVEY',
    visibility: 'shared',
    data: SurveyStanding,
    summary: 'Una encuesta o una serie de entrevistas se abrió, cambió de plazo o se cerró.',
  }),
] as const;
