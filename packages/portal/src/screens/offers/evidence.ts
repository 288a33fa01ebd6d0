import type { Words } from '../../words/index.tsx';
import type { Labels } from '../deciding/catalogues.ts';
import { overlapsEvidence } from './overlaps/evidence.ts';
import type { OfferContent } from './wire.ts';

interface Catalogues {
  readonly capacities: Labels;
  readonly cycle: Labels;
}

const short = (text: string, max = 140): string => (text.length > max ? `${text.slice(0, max - 1).trimEnd()}…` : text);

/** «Planeación y programación»: the first word opens, the others go on. */
export const phrase = (labels: readonly string[], { list }: Words): string =>
  list(labels.map((label, i) => (i === 0 ? label : `${label.charAt(0).toLowerCase()}${label.slice(1)}`)));

/** «Planeación y proyectos, nivel organizacional» for O3; dimensions of the same level go together. */
export function capacitiesWords(
  capacities: readonly { level: string; dimension: string }[],
  labels: Labels,
  words: Words,
): string {
  const { t } = words;
  const levels = new Map<string, string[]>();
  for (const { level, dimension } of capacities) {
    levels.set(level, [...(levels.get(level) ?? []), labels.label(dimension)]);
  }
  return [...levels]
    .map(
      ([level, names]) =>
        `${phrase(names, words)}, ${t('capacity.level', { level: labels.label(level).toLowerCase() })}`,
    )
    .join('; ');
}

/** «8 meses, 5 hitos. El primero: Diagnóstico, 30 may 2027.» Empty while the route says nothing. */
export function routeWords({ route }: OfferContent, { t, date }: Words): string {
  if (!route) return '';
  const { schedule, milestones } = route;
  const [first] = milestones;
  const span =
    schedule?.basis === 'months'
      ? schedule.months === undefined
        ? ''
        : t('route.span.months', { n: schedule.months })
      : schedule?.from && schedule.to
        ? t('offer.O10.period', { from: date(schedule.from), to: date(schedule.to) })
        : '';
  const at = first?.on ? date(first.on) : first?.month === undefined ? '' : t('route.month', { n: first.month });
  return [
    span,
    milestones.length > 0 ? t('route.evidence', { n: milestones.length, first: first?.name ?? '', at }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** What a step says, in one line under its name; nothing when it has not begun. */
export function evidenceOf(
  id: string,
  content: OfferContent,
  who: string,
  catalogues: Catalogues,
  words: Words,
): string | undefined {
  const { t, code } = words;
  switch (id) {
    case 'O1':
      return content.competence?.legalBasis
        ? short(t('offer.check.O1.done', { who, basis: content.competence.legalBasis }))
        : undefined;
    case 'O2':
      return overlapsEvidence(content.overlaps, words);
    case 'O3':
      return content.capacities?.length
        ? `${capacitiesWords(content.capacities, catalogues.capacities, words)}.`
        : undefined;
    case 'O4':
      return content.timing?.cycleStages.length && content.timing.mode
        ? t('offer.check.O4.done', {
            cycle: phrase(content.timing.cycleStages.map(catalogues.cycle.label), words),
            mode: code('mode', content.timing.mode),
          })
        : undefined;
    case 'O5':
      return content.service?.deliverable
        ? `${short(content.service.deliverable)} ${t('offer.check.O5.demands', { n: content.service.answers.length })}`
        : undefined;
    case 'O6':
      return content.stakeholders?.length ? t('offer.check.O6.done', { n: content.stakeholders.length }) : undefined;
    case 'O7': {
      const { national = [], own = [] } = content.alignments ?? {};
      if (national.length + own.length === 0) return undefined;
      return t('offer.check.O7.done', { national: national.length, own: own.length });
    }
    case 'O8': {
      const targets = content.targets ?? [];
      if (targets.length === 0) return undefined;
      return targets[0]?.code === 'CO'
        ? t('offer.check.O8.country')
        : t('offer.check.O8.doneBy', { n: targets.length, reasons: content.targeting?.length ?? 0 });
    }
    case 'O9':
      return content.route ? routeWords(content, words) || undefined : undefined;
    default:
      return undefined;
  }
}
