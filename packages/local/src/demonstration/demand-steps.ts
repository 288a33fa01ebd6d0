import { demonstrationEntities, demonstrationOrganisations } from './organisations.ts';
import { command, type Stage, type Step, succeed } from './stage.ts';
import type { DemandStep, DemandStory, SourceStory } from './story.ts';

const isEntity = (code: string): boolean => demonstrationEntities.some((entity) => entity.code === code);

const territoriesOf = ({ by, territories }: DemandStory): readonly string[] => {
  if (territories) return territories;
  const organisation = demonstrationOrganisations.find(({ code }) => code === by);
  return organisation?.territory === undefined ? (organisation?.members ?? []) : [organisation.territory];
};

const own = (stage: Stage, key: string): string => `/demands/${stage.made(key).id}`;

/** The entity's own demand, once it took somebody's. */
const takenKey = (key: string): string => `${key} (tomada)`;

/** Who writes demands in an organisation: the formulator, the official, or who represents it. */
const writer = (stage: Stage, code: string) => {
  if (isEntity(code)) return stage.actor(code, 'formulator');
  try {
    return stage.actor(code, 'official');
  } catch {
    return stage.actor(code, 'representative');
  }
};

const decider = (stage: Stage, code: string) => stage.actor(code, isEntity(code) ? 'approver' : 'representative');

const drafting = (story: DemandStory): Step => ({
  on: story.drafted,
  async run(stage) {
    const { key, by, title, need, capacities, sector, stage: cycleStage, asksFor } = story;
    const requested = asksFor === undefined ? undefined : stage.made(asksFor);
    const body = {
      title,
      need,
      territories: territoriesOf(story),
      capacities: capacities.map(([level, dimension]) => ({ level, dimension })),
      sector,
      cycleStage,
      ...(requested && { requestedOffer: { owner: requested.owner, offer: requested.id } }),
    };
    const answer = await succeed(writer(stage, by).post('/demands', body), `draft ${key}`);
    stage.make(key, { owner: stage.owner(by), id: String(answer.body.id) });
  },
});

const registering = (story: DemandStory, on: number): Step => ({
  on,
  async run(stage) {
    await command(writer(stage, story.by), 'POST', own(stage, story.key), 'register');
    await stage.drain();
  },
});

const sourceBody = (source: SourceStory, stage: Stage, on: number, territories: readonly string[]) => {
  const common = { kind: source.kind, title: source.title, date: stage.day(on - 20), territories };
  if (source.kind === 'localDialogue') {
    const { place, participants, needs } = source;
    return { ...common, place, participants, needs };
  }
  const deadline = source.deadline === undefined ? {} : { deadline: stage.day(source.deadline) };
  return { ...common, origin: source.origin, commitment: 'promised', ...deadline };
};

/** A demand as it goes through its story: who holds it now. */
interface Course {
  readonly story: DemandStory;
  /** The entity in charge, and the key of its demand; the owner's own when nobody took it. */
  holder: string;
  key: string;
}

const runStep = async (stage: Stage, course: Course, step: DemandStep): Promise<void> => {
  const { story } = course;
  const taken = course.key !== story.key;
  switch (step.do) {
    case 'take':
    case 'route': {
      const entity = step.do === 'take' ? step.by : step.to;
      const actor = step.do === 'take' ? stage.actor(entity, 'formulator') : stage.actor('DNP', 'coordinator');
      const { owner, id } = stage.made(story.key);
      const body = step.do === 'take' ? undefined : { to: stage.owner(entity) };
      const answer = await succeed(
        actor.post(`/shared/${owner}/demands/${id}/${step.do}`, body),
        `${step.do} ${story.key}`,
      );
      const { demand } = answer.body.demand as { demand: string };
      course.holder = entity;
      course.key = takenKey(story.key);
      stage.make(course.key, { owner: stage.owner(entity), id: demand });
      break;
    }
    case 'characterise': {
      const actor = writer(stage, course.holder);
      const body = sourceBody(step.source, stage, step.on, territoriesOf(story));
      const source = await succeed(actor.post('/sources', body), `record a source for ${story.key}`);
      await command(actor, 'POST', own(stage, course.key), 'sources', { source: source.body.id });
      const conclusion = { publicValue: step.value, focusedValueGroups: step.groups, expectedResults: step.results };
      await command(actor, 'PATCH', own(stage, course.key), '', conclusion);
      await command(actor, 'POST', own(stage, course.key), 'characterise');
      break;
    }
    case 'serve':
      await command(writer(stage, course.holder), 'POST', own(stage, course.key), 'serve', {
        offer: stage.made(step.offer).id,
      });
      break;
    case 'resolve': {
      const { outcome, confirmedBy } = step;
      await command(writer(stage, story.by), 'POST', own(stage, story.key), 'resolve', {
        outcome,
        ...(confirmedBy !== undefined && { confirmedBy }),
      });
      await stage.drain();
      if (taken) await command(writer(stage, course.holder), 'POST', own(stage, course.key), 'resolve', { outcome });
      break;
    }
    case 'close':
      await command(decider(stage, story.by), 'POST', own(stage, story.key), 'close');
      await stage.drain();
      if (taken) await command(decider(stage, course.holder), 'POST', own(stage, course.key), 'close');
      break;
    case 'reject':
      await command(stage.actor(course.holder, 'approver'), 'POST', own(stage, course.key), 'reject', {
        reason: step.reason,
      });
      course.holder = story.by;
      course.key = story.key;
      break;
    case 'withdraw':
      await command(writer(stage, story.by), 'POST', own(stage, story.key), 'withdraw', { reason: step.reason });
      break;
    case 'duplicate':
      await command(writer(stage, story.by), 'POST', own(stage, story.key), 'mark-duplicate', {
        of: stage.made(step.of).id,
      });
      break;
    case 'reopen':
      await command(decider(stage, story.by), 'POST', own(stage, story.key), 'reopen', { reason: step.reason });
      break;
    case 'pin':
      await command(writer(stage, story.by), 'POST', own(stage, story.key), 'pin', { pinned: true });
      break;
  }
  await stage.drain();
};

/** What happened to a demand, day by day, by the people who could do it. */
export const demandSteps = (story: DemandStory): Step[] => {
  const course: Course = { story, holder: story.by, key: story.key };
  const registered = story.registered === undefined ? [] : [registering(story, story.registered)];
  const later = (story.steps ?? []).map(
    (step): Step => ({ on: step.on, run: (stage) => runStep(stage, course, step) }),
  );
  return [drafting(story), ...registered, ...later];
};
