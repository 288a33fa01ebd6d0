import { command, type Stage, type Step, succeed } from './stage.ts';
import type { DayOffset, OfferStory } from './story.ts';

type Check = 'O1' | 'O3' | 'O4' | 'O5' | 'O8';

const checksOf = (story: OfferStory, day: (offset: DayOffset) => string): Record<Check, unknown> => ({
  O1: { competent: 'yes', legalBasis: story.legalBasis },
  O3: {
    capacities: story.goals.map(({ level, dimension, from, to }) => ({
      level,
      dimension,
      baseline: { statement: from, source: 'Ficha de demostración' },
      target: { statement: to },
    })),
  },
  O4: {
    cycleStages: story.stages,
    mode: story.until === undefined ? 'continuous' : 'oneOff',
    from: day(story.drafted + 3),
    ...(story.until !== undefined && { to: day(story.until), requestUntil: day(story.until - 10) }),
  },
  O5: {
    deliverable: story.deliverable,
    modality: story.modality,
    audience: story.audience,
    territoryContribution: story.contribution,
    mechanism: story.mechanism ?? 'technicalAssistance',
    slots: story.slots,
    contact: story.contact,
    answers: [],
  },
  O8: { targets: story.targets.flatMap(({ codes, reason }) => codes.map((code) => ({ code, reason }))) },
});

const path = (stage: Stage, { key }: OfferStory): string => `/offers/${stage.made(key).id}`;

const formulates =
  (story: OfferStory, name: string, body?: unknown) =>
  async (stage: Stage): Promise<void> => {
    await command(stage.actor(story.entity, 'formulator'), 'POST', path(stage, story), name, body);
  };

const decides =
  (story: OfferStory, name: string, body?: unknown) =>
  async (stage: Stage): Promise<void> => {
    await command(stage.actor(story.entity, 'approver'), 'POST', path(stage, story), name, body);
  };

const drafting = (story: OfferStory): Step => ({
  on: story.drafted,
  async run(stage) {
    const formulator = stage.actor(story.entity, 'formulator');
    const { title, summary, sector, key, entity } = story;
    const answer = await succeed(formulator.post('/offers', { title, summary, sector }), `draft ${key}`);
    stage.make(key, { owner: stage.owner(entity), id: String(answer.body.id) });
    const checks = Object.entries(checksOf(story, stage.day));
    // A draft that is meant to stay one still lacks its last checks.
    const worked = story.end.is === 'draft' ? checks.slice(0, 3) : checks;
    for (const [check, body] of worked) await command(formulator, 'PUT', path(stage, story), `checks/${check}`, body);
  },
});

const untilPublished = (story: OfferStory): Step[] => [
  { on: story.drafted + 1, run: formulates(story, 'submit') },
  { on: story.drafted + 2, run: decides(story, 'approve') },
  { on: story.drafted + 3, run: decides(story, 'publish') },
];

const newEdition = (story: OfferStory, on: DayOffset, summary: string): Step[] => [
  {
    on: on - 2,
    async run(stage) {
      await command(stage.actor(story.entity, 'formulator'), 'PATCH', path(stage, story), '', { summary });
      await formulates(story, 'submit')(stage);
    },
  },
  { on: on - 1, run: decides(story, 'approve') },
  { on, run: decides(story, 'publish') },
];

const ending = (story: OfferStory): Step[] => {
  const { end, drafted } = story;
  switch (end.is) {
    case 'draft':
      return [];
    case 'inReview':
      return untilPublished(story).slice(0, 1);
    case 'approved':
      return untilPublished(story).slice(0, 2);
    case 'returned': {
      const sendBack = decides(story, 'return', { reason: end.reason, checks: ['O1'] });
      return [...untilPublished(story).slice(0, 1), { on: drafted + 4, run: sendBack }];
    }
    case 'published':
      return untilPublished(story);
    case 'suspended':
      return [...untilPublished(story), { on: end.on, run: decides(story, 'suspend', { reason: end.reason }) }];
    case 'withdrawn':
      return [...untilPublished(story), { on: end.on, run: decides(story, 'withdraw', { reason: end.reason }) }];
    case 'closed':
      return [...untilPublished(story), { on: end.on, run: decides(story, 'close') }];
    case 'archived':
      return [
        ...untilPublished(story),
        { on: end.on - 1, run: decides(story, 'close') },
        { on: end.on, run: decides(story, 'archive') },
      ];
    case 'edited':
      return [...untilPublished(story), ...newEdition(story, end.on, end.summary)];
  }
};

/** What happened to an offer, day by day, by the people who could do it. */
export const offerSteps = (story: OfferStory): Step[] => [drafting(story), ...ending(story)];
