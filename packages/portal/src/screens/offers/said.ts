import type { Words } from '../../words/index.tsx';
import { type Labels, useCatalogue } from '../deciding/catalogues.ts';
import { phrase } from './evidence.ts';
import { alignmentsSaid, overlapsSaid, stakeholdersSaid } from './said-others.ts';
import type { OfferContent } from './wire.ts';

/** One answer of a step: what was asked and what was said, line by line when it is a list. */
export interface Said {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** The members of a list whose order and number change (territories, milestones), each by what it is. */
  readonly items?: readonly { readonly key: string; readonly text: string }[];
}

/** One step of the method with its answers. */
export interface SaidPart {
  readonly id: string;
  readonly title: string;
  readonly said: readonly Said[];
}

export interface SaidCatalogues {
  readonly capacities: Labels;
  readonly cycle: Labels;
  readonly mechanisms: Labels;
  readonly modalities: Labels;
  readonly sectors: Labels;
}

/** The catalogues that an offer's words need. */
export function useSaidCatalogues(): SaidCatalogues {
  return {
    capacities: useCatalogue('capacities'),
    cycle: useCatalogue('cycle'),
    mechanisms: useCatalogue('mechanisms'),
    modalities: useCatalogue('modalities'),
    sectors: useCatalogue('sectors'),
  };
}

type Row = readonly [key: string, label: string, value: string | undefined];

const rowsOf = (...rows: readonly Row[]): Said[] =>
  rows.flatMap(([key, label, value]) => (value ? [{ key, label, value }] : []));

const listed = (key: string, label: string, items: Said['items'] = []): Said[] =>
  items.length === 0 ? [] : [{ key, label, value: items.map(({ text }) => text).join('\n'), items }];

const capacitiesSaid = (content: OfferContent, { capacities }: SaidCatalogues, words: Words): Said[] => {
  const { t } = words;
  const items = (content.capacities ?? []).map(({ level, dimension, baseline, target }) => ({
    key: `${level} ${dimension}`,
    text: [
      `${capacities.label(dimension)}, ${t('capacity.level', { level: capacities.label(level).toLowerCase() })}`,
      baseline && t('said.baseline', { text: baseline.statement }),
      target && t('said.target', { text: target.statement }),
    ]
      .filter(Boolean)
      .join('. '),
  }));
  return listed('capacities', t('offer.O10.capacities'), items);
};

const timingSaid = ({ timing }: OfferContent, { cycle }: SaidCatalogues, words: Words): Said[] => {
  const { t, code, date } = words;
  return rowsOf(
    ['cycleStages', t('offer.O4.cycle'), timing && phrase(timing.cycleStages.map(cycle.label), words)],
    ['mode', t('offer.O4.mode'), timing?.mode && code('mode', timing.mode)],
    ['from', t('offer.O4.from'), timing?.from && date(timing.from)],
    ['to', t('offer.O4.to'), timing?.to && date(timing.to)],
    ['requestUntil', t('offer.O4.requestUntil'), timing?.requestUntil && date(timing.requestUntil)],
  );
};

const serviceSaid = ({ service }: OfferContent, catalogues: SaidCatalogues, words: Words): Said[] => {
  const { t, number } = words;
  const units = service?.units && `${number(service.units.quantity)} ${service.units.name}`;
  return rowsOf(
    ['deliverable', t('offer.O5.deliverable'), service?.deliverable],
    ['units', t('offer.O5.units'), units],
    ['mechanism', t('offer.O5.mechanism'), service?.mechanism && catalogues.mechanisms.label(service.mechanism)],
    ['modality', t('offer.O5.modality'), service?.modality && catalogues.modalities.label(service.modality)],
    ['audience', t('offer.O5.audience'), service?.audience],
    ['receives', t('offer.O5.receives'), service?.receives],
    ['contribution', t('offer.O5.contribution'), service?.territoryContribution],
    ['slots', t('offer.O5.slots'), service?.slots === undefined ? undefined : number(service.slots)],
    ['contact', t('offer.O5.contact'), service?.contact],
    ['answers', t('offer.O5.demands'), service?.answers.length ? number(service.answers.length) : undefined],
  );
};

const targetingSaid = ({ targets = [], targeting = [] }: OfferContent, words: Words): Said[] => {
  const { t } = words;
  return [
    ...listed(
      'reasons',
      t('said.reasons'),
      targeting.map(({ reason = '', codes }) => ({
        key: reason,
        text: t('said.reason', { reason, n: codes[0] === 'CO' ? 0 : codes.length }),
      })),
    ),
    ...listed(
      'territories',
      t('offer.O8.col.territory'),
      targets.map(({ code, name }) => ({ key: code, text: code === 'CO' ? name : `${name} (${code})` })),
    ),
  ];
};

const routeSaid = ({ route }: OfferContent, { cycle }: SaidCatalogues, words: Words): Said[] => {
  const { t, date, code, number } = words;
  if (!route) return [];
  const { schedule, milestones } = route;
  const when = ({ on, month }: (typeof milestones)[number]): string | undefined =>
    on ? date(on) : month === undefined ? undefined : t('route.month', { n: month });
  const inputs = ({ inputs: asked = {} }: (typeof milestones)[number]): string =>
    (['people', 'days', 'trips', 'cop'] as const)
      .flatMap((name) => (asked[name] === undefined ? [] : [t(`route.said.${name}`, { n: number(asked[name]) })]))
      .join(', ');
  const span = (): string | undefined => {
    if (schedule?.basis === 'months')
      return schedule.months === undefined ? undefined : t('route.span.months', { n: schedule.months });
    return schedule?.from && schedule.to
      ? t('offer.O10.period', { from: date(schedule.from), to: date(schedule.to) })
      : undefined;
  };
  const items = milestones.map((milestone) => ({
    key: milestone.id,
    text: [
      milestone.name,
      when(milestone),
      milestone.stage && cycle.label(milestone.stage),
      milestone.deliverable,
      milestone.responsibleRole,
      milestone.principle && code('route.principle', milestone.principle),
      inputs(milestone),
    ]
      .filter(Boolean)
      .join('. '),
  }));
  return [
    ...rowsOf(['schedule', t('route.schedule'), span()]),
    ...listed('milestones', t('route.milestones'), items),
    ...rowsOf(
      ['followUpPlan', t('route.followUpPlan'), route.followUpPlan],
      ['evaluationPlan', t('route.evaluationPlan'), route.evaluationPlan],
      ['knowledgeLeft', t('route.knowledgeLeft'), route.knowledgeLeft],
    ),
  ];
};

const order = ['O1', 'O2', 'O3', 'O4', 'O5', 'O6', 'O7', 'O8', 'O9'] as const;

/**
 * Everything an edition says, step by step in the order of part B of the method, as a person reads it: what is registered in the Portal
 * Territorial, and what two editions are compared by.
 */
export function saidOf(content: OfferContent, catalogues: SaidCatalogues, words: Words): SaidPart[] {
  const { t, code } = words;
  const steps: Record<(typeof order)[number], readonly Said[]> = {
    O1: rowsOf(
      [
        'competent',
        t('offer.O1.competent'),
        content.competence?.competent && t(`offer.O1.${content.competence.competent}`),
      ],
      ['legalBasis', t('offer.O1.basis'), content.competence?.legalBasis],
      ['note', t('offer.O1.note'), content.competence?.note],
    ),
    O2: overlapsSaid(content, words),
    O3: capacitiesSaid(content, catalogues, words),
    O4: timingSaid(content, catalogues, words),
    O5: serviceSaid(content, catalogues, words),
    O6: stakeholdersSaid(content, catalogues.cycle, words),
    O7: alignmentsSaid(content, words),
    O8: targetingSaid(content, words),
    O9: routeSaid(content, catalogues, words),
  };
  const heading: SaidPart = {
    id: 'nombre',
    title: t('said.heading'),
    said: rowsOf(
      ['title', t('said.title'), content.title],
      ['summary', t('offer.O10.summary'), content.summary],
      ['sector', t('said.sector'), content.sector && catalogues.sectors.label(content.sector)],
    ),
  };
  return [heading, ...order.map((id) => ({ id, title: `${id} ${code('offer.check', id)}`, said: steps[id] }))];
}
