import {
  canonicalJson,
  dateInColombia,
  impossible,
  machine,
  type PersonId,
  Refusal,
  rulesOf,
  unchanged,
} from '@concierta/kernel';
import { type Facts, reunite, separate, type TextByPath } from '../free-text.ts';
import { missingToOpen, SurveyContent, surveyTexts } from './content.ts';
import { endOf, isOver, type Survey } from './state.ts';

export type SurveyCommand =
  | { type: 'edit'; content: SurveyContent; serves?: string | undefined }
  | { type: 'open'; at: string }
  | { type: 'extend'; until: string; at: string }
  | { type: 'close'; at: string }
  | { type: 'useAsSource'; source: string; at: string };

export type SurveyCommandName = SurveyCommand['type'];

export type SurveyEvent = { text?: TextByPath } & (
  | {
      type: 'drafted';
      facts: Facts;
      serves?: string | undefined;
      copyOf?: string | undefined;
      at: string;
      by: PersonId;
    }
  | { type: 'edited'; facts: Facts; serves?: string | undefined }
  | { type: 'opened'; at: string }
  | { type: 'extended'; until: string }
  | { type: 'closed'; at: string }
  | { type: 'usedAsSource'; source: string; at: string }
);

const on = rulesOf<Survey, SurveyCommand, SurveyEvent>();

const need = (missing: readonly string[]): void => {
  if (missing.length > 0) throw new Refusal('guard-failed', { missing: [...missing] });
};

const contentOf = (event: { facts: Facts; text?: TextByPath }): SurveyContent =>
  SurveyContent.parse(reunite(event.facts, event.text));

const evolve = (survey: Survey | undefined, event: SurveyEvent): Survey => {
  if (event.type === 'drafted') {
    const { serves, copyOf, at, by } = event;
    return survey
      ? impossible(survey, event)
      : { state: 'draft', content: contentOf(event), serves, copyOf, draftedAt: at, draftedBy: by };
  }
  if (survey === undefined) return impossible(survey, event);
  switch (event.type) {
    case 'edited':
      return survey.state === 'draft'
        ? { ...survey, content: contentOf(event), serves: event.serves }
        : impossible(survey, event);
    case 'opened':
      return survey.state === 'draft' ? { ...survey, state: 'open', openedAt: event.at } : impossible(survey, event);
    case 'extended':
      return survey.state === 'open'
        ? { ...survey, content: { ...survey.content, until: event.until } }
        : impossible(survey, event);
    case 'closed':
      return survey.state === 'open' ? { ...survey, state: 'closed', closedAt: event.at } : impossible(survey, event);
    case 'usedAsSource':
      return survey.state === 'draft' ? impossible(survey, event) : { ...survey, source: event.source };
  }
};

/** The life of a survey (step D5). What was open keeps its questions: a new version is a copy. */
export const surveyMachine = machine<Survey, SurveyCommand, SurveyEvent>(
  {
    edit: on('edit', {
      from: ['draft'],
      to: ['draft'],
      decide(survey, { content, serves }) {
        if (serves === survey.serves && canonicalJson(content) === canonicalJson(survey.content)) return unchanged;
        return { type: 'edited', ...separate(content, surveyTexts), serves };
      },
    }),
    open: on('open', {
      from: ['draft'],
      to: ['open'],
      decide(survey, { at }) {
        need(missingToOpen(survey.content, dateInColombia(new Date(at))));
        return { type: 'opened', at };
      },
    }),
    extend: on('extend', {
      from: ['open'],
      to: ['open'],
      decide(survey, { until, at }) {
        if (isOver(survey, new Date(at))) need(['openSurvey']);
        if (until < dateInColombia(new Date(at))) need(['until']);
        return until === survey.content.until ? unchanged : { type: 'extended', until };
      },
    }),
    close: on('close', {
      from: ['open'],
      to: ['closed'],
      decide(survey, { at }) {
        const end = endOf(survey);
        // Closed after its last day, it ended that day all the same.
        return { type: 'closed', at: end !== undefined && end < at ? end : at };
      },
    }),
    useAsSource: on('useAsSource', {
      from: ['open', 'closed'],
      to: ['open', 'closed'],
      decide: (_survey, { source, at }) => ({ type: 'usedAsSource', source, at }),
    }),
  },
  evolve,
);

/** A new survey: the event and the state it gives. */
export const draftSurvey = (input: {
  content: SurveyContent;
  serves?: string | undefined;
  copyOf?: string | undefined;
  at: string;
  by: PersonId;
}) => {
  const { content, ...rest } = input;
  const event: SurveyEvent = { type: 'drafted', ...separate(content, surveyTexts), ...rest };
  return { event, next: evolve(undefined, event) };
};
