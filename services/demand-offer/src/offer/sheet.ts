import type { Language } from '@concierta/http';
import { displayName, wholeCountry } from '@concierta/territories';
import { catalogues } from '../catalogues/catalogues.ts';
import type { Catalogue } from '../catalogues/entry.ts';
import { CheckId } from './checks.ts';
import { type OfferContent, partOf, type WorkableCheck } from './content.ts';
import type { Milestone } from './route.ts';
import { answerLabels, countLabels, type Question, questions } from './sheet-words.ts';
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
  const { competence, capacities = [], timing, service, targeting = [], route } = content;

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

  const steps: Partial<Record<CheckId, () => readonly Answered[]>> = {
    O1: () => [
      ['competent', competence?.competent && said(competence.competent)],
      ['legalBasis', competence?.legalBasis],
      ['note', competence?.note],
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
      const rows = rowsOf(step, steps[id]?.() ?? []);
      if (rows.length > 0) return rows;
      const part = id in partOf ? content[partOf[id as WorkableCheck]] : undefined;
      return [[step, questions.inConcierta[language], said(part === undefined ? 'empty' : 'see')]];
    }),
  ];
};
