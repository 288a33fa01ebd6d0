import { capacities } from './capacities.ts';
import type { Catalogue } from './entry.ts';
import { nationalPlan } from './national-plan.ts';
import { cycle, mechanisms, modalities, modes, sourceKinds } from './offering.ts';
import { sectors } from './sectors.ts';

/** Every catalogue this service answers for, by the name in its address. */
export const catalogues = {
  capacities,
  sectors,
  cycle,
  modes,
  mechanisms,
  modalities,
  sources: sourceKinds,
  nationalPlan,
} as const satisfies Record<string, Catalogue>;

export type CatalogueName = keyof typeof catalogues;

export const catalogueNames = Object.keys(catalogues) as [CatalogueName, ...CatalogueName[]];

/** The codes of a catalogue, of one of its groups if one is named. */
export const codesOf = (catalogue: Catalogue, group?: string): readonly string[] =>
  catalogue.items.filter((item) => group === undefined || item.group === group).map((item) => item.code);
