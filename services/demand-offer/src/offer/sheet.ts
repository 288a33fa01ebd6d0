import type { Language } from '@concierta/http';
import { dateInColombia } from '@concierta/kernel';
import { displayName, wholeCountry } from '@concierta/territories';
import { catalogues } from '../catalogues/catalogues.ts';
import type { Catalogue } from '../catalogues/entry.ts';
import { nationalPlan } from '../catalogues/national-plan.ts';
import { kindLabels } from '../institution/report/words.ts';
import { CheckId } from './checks.ts';
import type { OfferContent } from './content.ts';
import type { Milestone } from './route.ts';
import { actorKindLabels, answerLabels, countLabels, type Question, questions } from './sheet-words.ts';
import { codesOf } from './targeting.ts';
import { checkLabels } from './words.ts';

/** Step, question and answer. */
export type SheetRow = readonly [step: string, question: string, answer: string];

type Answered = readonly [question: Question, answer: string | number | undefined];

const inputs = ['people', 'days', 'trips', 'cop'] as const;

/** What an offer answers, step by step in the order of part B of the method: one question a row, one territory and one milestone a row. */
export const sheetOf = (code: string, content: OfferContent, language: Language): SheetRow[] => {
  const labelOf = (catalogue: Catalogue, of: string | undefined): string | undefined =>
    of === undefined ? undefined : (catalogue.items.find((item) => item.code === of)?.label[language] ?? of);
  const said = (name: keyof typeof answerLabels): string => answerLabels[name][language];
  const count = (name: keyof typeof countLabels, n: number): string => countLabels[name][language](n);
  const {
    competence,
    overlaps,
    capacities = [],
    timing,
    service,
    stakeholders = [],
    alignments,
    targeting = [],
    route,
  } = content;
  /** «Competencia. Desde enero» of the parts that there are. */
  const told = (...parts: readonly (string | undefined)[]): string =>
    parts.flatMap((part) => part?.replace(/\.$/, '') || []).join('. ');

  const reasonsOf = (territory: string): string =>
    targeting
      .filter(({ codes }) => codes.includes(territory))
      .flatMap(({ reason }) => reason ?? [])
      .join('; ');
  const momentOf = ({ on, month }: Milestone): string | undefined => {
    if (on !== undefined || month === undefined) return on;
    return month === 0 ? said('agreed') : count('month', month);
  };
  const milestone = (one: Milestone): Answered => [
    'milestone',
    [
      one.name,
      momentOf(one),
      labelOf(catalogues.cycle, one.stage),
      one.deliverable,
      one.responsibleRole,
      one.principle && said(one.principle),
      ...inputs.map((name) => {
        const n = one.inputs?.[name];
        return n === undefined ? undefined : count(name, n);
      }),
    ]
      .filter(Boolean)
      .join('. '),
  ];
  const schedule = (): string | undefined => {
    const { basis, from, to, months } = route?.schedule ?? {};
    if (basis === 'months') return months === undefined ? undefined : count('months', months);
    return from && to ? `${from} – ${to}` : undefined;
  };

  /** A person of the directory is counted, never named: the file leaves the platform. */
  const people = stakeholders.filter(({ contact }) => contact !== undefined).length;
  const steps: Record<Exclude<CheckId, 'O10'>, () => readonly Answered[]> = {
    O1: () => [
      ['competent', competence?.competent && said(competence.competent)],
      ['legalBasis', competence?.legalBasis],
      ['note', competence?.note],
    ],
    O2: () => [
      [
        'looked',
        overlaps?.looked &&
          `${dateInColombia(new Date(overlaps.looked.at))}, ${
            overlaps.looked.territories.includes(wholeCountry)
              ? said('country')
              : count('territories', overlaps.looked.territories.length)
          }`,
      ],
      ...(overlaps?.findings ?? []).map(({ seen, decision, reason }): Answered => {
        const other = `${seen.title} (${seen.code}, ${count('edition', seen.edition)})`;
        return ['coincidence', `${other}: ${told(said(decision ?? 'undecided'), reason)}`];
      }),
      ['noCoincidence', overlaps?.none && told(said('noneFound'), overlaps.none.note)],
    ],
    O3: () =>
      capacities.flatMap(({ level, dimension, baseline, target }): Answered[] => [
        ['capacity', [dimension, level].map((one) => labelOf(catalogues.capacities, one)).join(', ')],
        ['baseline', baseline?.statement],
        ['target', target?.statement],
      ]),
    O4: () => [
      ['cycleStages', timing?.cycleStages.map((stage) => labelOf(catalogues.cycle, stage)).join('; ')],
      ['mode', labelOf(catalogues.modes, timing?.mode)],
      ['from', timing?.from],
      ['to', timing?.to],
      ['requestUntil', timing?.requestUntil],
    ],
    O5: () => [
      ['deliverable', service?.deliverable],
      ['units', service?.units && `${service.units.quantity} ${service.units.name}`],
      ['mechanism', labelOf(catalogues.mechanisms, service?.mechanism)],
      ['modality', labelOf(catalogues.modalities, service?.modality)],
      ['audience', service?.audience],
      ['receives', service?.receives],
      ['contribution', service?.territoryContribution],
      ['slots', service?.slots],
      ['contact', service?.contact],
      ['demands', service?.answers.length || undefined],
    ],
    O6: () => [
      ...stakeholders.flatMap(
        ({ organisation, kind, position, purpose, activities, stage, ...degrees }): Answered[] => {
          if (organisation === undefined) return [];
          const name = kind ? `${organisation} (${actorKindLabels[kind][language].toLowerCase()})` : organisation;
          const standing = `${count('influence', degrees.influence)}, ${count('interest', degrees.interest)}`;
          const when = labelOf(catalogues.cycle, stage);
          return [
            ['organisation', `${name}: ${told(standing, position && said(position), purpose, activities, when)}`],
          ];
        },
      ),
      ['people', people > 0 ? count('contacts', people) : undefined],
    ],
    O7: () => [
      ...(alignments?.national ?? []).map((link): Answered => {
        const name = labelOf(nationalPlan, link.code);
        return ['national', told(name === link.code ? link.code : `${link.code} ${name}`, link.contribution)];
      }),
      ...(alignments?.own ?? []).map((link): Answered => {
        const kind = [kindLabels[link.kind][language], link.code].filter(Boolean).join(' ');
        return ['own', told(`${kind}: ${link.title}`, link.contribution)];
      }),
    ],
    O8: () => [
      ...targeting.map(
        ({ reason, codes }): Answered => [
          'reason',
          `${reason ?? said('empty')} (${codes.includes(wholeCountry) ? said('country') : count('territories', codes.length)})`,
        ],
      ),
      ...codesOf(targeting)
        .sort()
        .map((territory): Answered => ['territory', `${territory} ${displayName(territory)}: ${reasonsOf(territory)}`]),
    ],
    O9: () => [
      ['schedule', schedule()],
      ...(route?.milestones ?? []).map(milestone),
      ['followUpPlan', route?.followUpPlan],
      ['evaluationPlan', route?.evaluationPlan],
      ['knowledgeLeft', route?.knowledgeLeft],
    ],
  };

  const rowsOf = (step: string, answers: readonly Answered[]): SheetRow[] =>
    answers.flatMap(([question, answer]) =>
      answer === undefined || answer === '' ? [] : [[step, questions[question][language], String(answer)] as const],
    );
  const head = rowsOf(said('offer'), [
    ['code', code],
    ['title', content.title],
    ['summary', content.summary],
    ['sector', labelOf(catalogues.sectors, content.sector)],
  ]);
  const inMethodOrder = CheckId.options.filter((id) => id !== 'O10');
  return [
    ...head,
    ...inMethodOrder.flatMap((id): SheetRow[] => {
      const step = `${id} ${checkLabels[id][language]}`;
      const rows = rowsOf(step, steps[id]());
      return rows.length > 0 ? rows : [[step, questions.answer[language], said('empty')]];
    }),
  ];
};
