import { carryOut, depsOf, hat, ifMatch, route, type ServiceApp, saveContext } from '@concierta/http';
import { dateInColombia, isRefusal, Refusal } from '@concierta/kernel';
import type { Loaded, SaveContext, Store } from '@concierta/store';
import { isAsked } from '@concierta/surveys';
import * as z from 'zod';
import { integrationOf } from '../demand/events.ts';
import { demandMachine } from '../demand/model.ts';
import { partyWrites } from '../demand/parties.ts';
import { demands } from '../demand/store.ts';
import { words } from '../free-text.ts';
import { originOf, type SourceFields } from '../source/kinds.ts';
import { recordSource, sourceMachine } from '../source/model.ts';
import { citedKey, sourceStands, sources } from '../source/store.ts';
import { surveyPermits } from './permits.ts';
import { currentTally } from './results.ts';
import { surveyTags, surveyWork } from './routes.ts';
import { endOf, isOver, type Survey } from './state.ts';
import { surveys } from './store.ts';
import { SurveyId, SurveyView } from './view.ts';

const UseAsSource = z
  .object({ findings: words(4000).openapi({ description: 'Qué muestran las respuestas.' }) })
  .openapi('UseSurveyAsSource');

const sourceRoute = route({
  tags: surveyTags,
  auth: 'hat',
  kind: 'command',
  method: 'post',
  path: '/surveys/{id}/source',
  summary: 'Usarla como fuente: registra (o actualiza) la fuente con sus resultados y la cita en su demanda.',
  request: { params: z.object({ id: SurveyId }), body: UseAsSource },
  answers: { 200: SurveyView },
});

/** One survey gives one source: it has the survey's own number, so that doing it again finds it. */
const sourceIdOf = (survey: string): string => `src_${survey.slice('sur_'.length)}`;

interface Acting {
  readonly store: Store;
  readonly context: SaveContext;
  readonly now: Date;
}

/** What the source says: the instrument, the days, how many answered and what they said. */
const fieldsOf = (survey: Survey, findings: string, answers: number, now: Date): SourceFields => {
  const { content } = survey;
  const openedAt = survey.state === 'draft' ? survey.draftedAt : survey.openedAt;
  const questions = content.questions.filter(isAsked).length;
  const common = {
    title: content.title,
    date: dateInColombia(new Date(openedAt)),
    territories: content.territories,
    findings,
  };
  if (content.form === 'interview') {
    return { ...common, kind: 'interview', role: content.respondents ?? 'Personas entrevistadas' };
  }
  const last = isOver(survey, now) ? (endOf(survey) ?? now.toISOString()) : now.toISOString();
  return {
    ...common,
    kind: 'survey',
    instrument: `Cuestionario de ${questions} preguntas, respondido en Concierta`,
    until: dateInColombia(new Date(last)),
    answers,
  };
};

const attempts = 3;

/** Runs again when somebody else wrote in between. */
const again = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let left = attempts; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (!isRefusal(error, 'stale-version') || left === 0) throw error;
    }
  }
};

/** Records the source or brings it up to date. One that was fulfilled or lapsed meanwhile stays as it is. */
const keepSource = (id: string, fields: SourceFields, { store, context, now }: Acting) =>
  again(async () => {
    const found = await store.load(sources, id);
    if (!found) {
      const by = context.principal.person as Survey['draftedBy'];
      const { event, next } = recordSource({ fields, at: now.toISOString(), by });
      await store.save(sources, { id, expected: 0, next, event, context });
      return { state: next, version: 1 };
    }
    const { state } = found;
    if (state.state !== 'registered' && state.state !== 'inForce') return found;
    const decision = sourceMachine.decide(state, {
      type: 'edit',
      fields: { ...fields, evidence: state.fields.evidence },
    });
    if (!decision.changed) return found;
    const { next, event } = decision;
    const { version } = await store.save(sources, { id, expected: found.version, next, event, context });
    return { state: next, version };
  });

/** Cites the source in the demand, where the demand still takes citations. */
const citeIn = (
  demand: string,
  source: string,
  kept: Pick<Loaded<unknown>, 'version'> & { state: Parameters<typeof sourceMachine.decide>[0] },
  acting: Acting,
) =>
  again(async () => {
    const { store, context, now } = acting;
    const found = await store.load(demands, demand);
    if (!found) return;
    const { fields, state } = kept.state;
    const { kind, title, date, deadline } = fields;
    const at = now.toISOString();
    const citation = {
      source,
      kind,
      title,
      date,
      origin: originOf(fields),
      deadline,
      citedAt: at,
      state,
      version: kept.version,
    };
    if (!demandMachine.allowed(found.state.state).includes('cite')) return;
    const decision = demandMachine.decide(found.state, { type: 'cite', citation });
    if (!decision.changed) return;
    const { next, event } = decision;
    await store.save(demands, {
      id: demand,
      expected: found.version,
      next,
      event,
      integration: integrationOf(found.state, next, event, now),
      also: [
        ...partyWrites(found.state, next, found.owner, demand),
        { put: citedKey(found.owner, source, demand) },
        sourceStands(found.owner, source, kept.version),
      ],
      context,
    });
  });

/** From answers to a source of demand (step D5), cited where it serves. Interrupted and asked again, it goes on where it was. */
export const surveySourceRoute = (app: ServiceApp): void => {
  app.openapi(sourceRoute, async (c) => {
    const { principal, store } = hat(c);
    surveyPermits.require(principal, 'useAsSource');
    const { id } = c.req.valid('param');
    const body = c.req.valid('json');
    const survey = await store.require(surveys, id);
    const now = depsOf(c).clock.now();
    if (survey.version !== ifMatch(c)) throw new Refusal('stale-version');
    if (survey.state.state === 'draft') throw new Refusal('illegal-transition', { allowed: ['edit', 'open'] });
    const { questions } = survey.state.content;
    const { total } = await currentTally(store, { owner: principal.owner, id, questions }, now);
    if (total === 0) throw new Refusal('guard-failed', { missing: ['answers'] });
    const acting: Acting = { store, context: saveContext(c, principal), now };
    const source = sourceIdOf(id);
    const kept = await keepSource(source, fieldsOf(survey.state, body.findings, total, now), acting);
    if (survey.state.serves !== undefined) await citeIn(survey.state.serves, source, kept, acting);
    return carryOut(c, id, body, { ...surveyWork, toCommand: ({ at }) => ({ type: 'useAsSource', source, at }) });
  });
};
