import type { Words } from '../../words/index.tsx';
import type { RuleName } from './targeting.ts';
import type { Colombia } from './useColombia.ts';

/** One choice of a filter: what it is called, what it holds, and the reason that it suggests. */
export interface Pick {
  readonly value: string;
  readonly label: string;
  readonly codes: readonly string[];
  /** Empty when being there explains nothing by itself: a person must say why. */
  readonly reason: string;
}

/** A filter: its choices, or why there are none. */
export interface Filter {
  readonly by: RuleName;
  readonly picks: readonly Pick[];
  readonly none?: string | undefined;
}

const codes = (places: readonly { readonly code: string }[]): string[] => places.map(({ code }) => code);

/** The filters that the gazetteer answers by itself, without asking anybody. */
export function placeFilters(colombia: Colombia, { t }: Words): Filter[] {
  const { departments, pdet, regions, territories } = colombia;
  const of = (department: string): string[] => codes(territories(department));
  const kinds = [
    ['all', codes(territories())],
    ['capitals', [...new Set(departments().map(({ capital }) => capital))]],
    ['areas', codes(territories().filter(({ kind }) => kind === 'areaNoMunicipalizada'))],
    ['pdet', pdet().flatMap((subregion) => subregion.codes)],
    ['departments', codes(departments())],
  ] as const;
  return [
    {
      by: 'pdet',
      picks: pdet().map((subregion) => ({
        value: String(subregion.number),
        label: subregion.name,
        codes: subregion.codes,
        reason: t('target.reason.pdet', { name: subregion.name }),
      })),
    },
    {
      by: 'department',
      picks: departments().map(({ code, name }) => ({ value: code, label: name, codes: of(code), reason: '' })),
    },
    {
      by: 'region',
      picks: regions().map((region) => ({
        value: region.code,
        label: region.name,
        codes: region.departments.flatMap(of),
        reason: '',
      })),
    },
    {
      by: 'kind',
      picks: kinds.map(([kind, found]) => ({
        value: kind,
        label: t(`target.kind.${kind}`),
        codes: found,
        reason: '',
      })),
    },
  ];
}
