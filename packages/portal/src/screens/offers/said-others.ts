import type { Words } from '../../words/index.tsx';
import type { Labels } from '../deciding/catalogues.ts';
import { ownName } from './alignment.ts';
import type { Said } from './said.ts';
import type { OfferContent } from './wire.ts';

/** «Competencia. Desde enero»: the parts that there are, each closed once. */
const told = (...parts: readonly (string | undefined)[]): string =>
  parts.flatMap((part) => part?.trim().replace(/\.$/, '') || []).join('. ');

const one = (key: string, label: string, value: string | undefined): Said[] => (value ? [{ key, label, value }] : []);

const many = (key: string, label: string, items: NonNullable<Said['items']>): Said[] =>
  items.length > 0 ? [{ key, label, value: items.map(({ text }) => text).join('\n'), items }] : [];

/** O2: what was looked for, and what was decided on each offer that coincides or that none does. */
export function overlapsSaid({ overlaps }: OfferContent, { t, date }: Words): Said[] {
  if (!overlaps) return [];
  const { looked, findings, none } = overlaps;
  return [
    ...one(
      'looked',
      t('said.looked'),
      looked &&
        t('said.lookedAt', {
          date: date(looked.at),
          n: looked.territories[0]?.code === 'CO' ? 0 : looked.territories.length,
        }),
    ),
    ...many(
      'findings',
      t('said.findings'),
      findings.map(({ offer, seen, decision, reason }) => ({
        key: offer,
        text: `${t('said.finding', { title: seen.title, code: seen.code, n: seen.edition })}: ${told(
          t(`said.decided.${decision ?? 'none'}`),
          reason,
        )}`,
      })),
    ),
    ...one('none', t('said.conclusion'), none && told(t('said.noFindings'), none.note)),
  ];
}

/** O6: each organisation with what it is for; the people of the directory are counted, because this is copied and printed. */
export function stakeholdersSaid({ stakeholders = [] }: OfferContent, cycle: Labels, words: Words): Said[] {
  const { t } = words;
  const people = stakeholders.filter(({ contact }) => contact !== undefined).length;
  const organisations = stakeholders.flatMap(
    ({ organisation, kind, position, purpose, activities, stage, ...degrees }) =>
      organisation === undefined
        ? []
        : [
            {
              key: organisation.toLocaleLowerCase('es'),
              text: `${organisation}${kind ? ` (${t(`actor.kind.${kind}`)})` : ''}: ${told(
                t('said.degrees', degrees),
                position && t(`actor.position.${position}`),
                purpose,
                activities,
                stage && cycle.label(stage),
              )}`,
            },
          ],
  );
  return [
    ...many('organisations', t('said.organisations'), organisations),
    ...one('people', t('said.people'), people > 0 ? t('said.peopleCount', { n: people }) : undefined),
  ];
}

/** O7: each item of the plan and of the entity, with how the offer contributes to it. */
export function alignmentsSaid({ alignments }: OfferContent, words: Words): Said[] {
  const { t, language } = words;
  const { national = [], own = [] } = alignments ?? {};
  return [
    ...many(
      'national',
      t('said.national'),
      national.map(({ code, name, contribution }) => ({
        key: code,
        text: told(`${code} ${name[language]}`, contribution),
      })),
    ),
    ...many(
      'own',
      t('said.own'),
      own.map((link) => ({ key: link.item, text: told(ownName(link, words), link.contribution) })),
    ),
  ];
}
