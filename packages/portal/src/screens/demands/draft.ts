import type { FieldError } from '../../kit/index.ts';
import type { Words } from '../../words/index.tsx';
import { limits, needErrors } from './fields.ts';

/** The pages of «Nueva demanda», by their name in the address. */
export const draftSteps = ['territorio', 'necesidad', 'fuentes', 'revisar'] as const;
export type DraftStep = (typeof draftSteps)[number];

export const stepWords = {
  territorio: 'new.step.territory',
  necesidad: 'new.step.need',
  fuentes: 'new.step.sources',
  revisar: 'new.step.review',
} as const satisfies Record<DraftStep, string>;

export const stepAddress = (id: string, step: DraftStep): string => `/demandas/${id}/registrar/${step}`;

/** What a draft is called until somebody names it, so that it can be found among the drafts. */
export const workingTitle = (place: string, { t }: Words): string =>
  t('new.workingTitle', { place }).slice(0, limits.title);

/** The title to show in the form: nothing while it is still the working one. */
export const givenTitle = (title: string, place: string, words: Words): string =>
  title === workingTitle(place, words) ? '' : title;

interface Draft {
  readonly title: string;
  readonly need?: string | undefined;
  readonly territories: readonly unknown[];
}

/** What a draft lacks to be registered; each error says on which page it is mended. */
export function draftErrors(draft: Draft, words: Words): (FieldError & { readonly step: DraftStep })[] {
  const need = needErrors({ title: draft.title, need: draft.need ?? '' }, words);
  const place = draft.territories.length === 0 ? [{ message: words.t('new.territory.err') }] : [];
  return [
    ...place.map((error) => ({ ...error, step: 'territorio' as const })),
    ...need.map(({ message }) => ({ message, step: 'necesidad' as const })),
  ];
}
