import { useQuery } from '@tanstack/react-query';
import { read } from '../../api/index.ts';
import type { Option } from '../../kit/index.ts';
import { useWords } from '../../words/index.tsx';

export type CatalogueName = 'capacities' | 'sectors' | 'cycle' | 'modes' | 'mechanisms' | 'modalities' | 'sources';

/** A national catalogue in the reader's language. */
export interface Labels {
  /** The words of a code, or the code until the catalogue is there. */
  label(code: string): string;
  options(group?: string): Option[];
}

/** Reads a catalogue once; it changes a few times a year. */
export function useCatalogue(name: CatalogueName): Labels {
  const { language } = useWords();
  const { data } = useQuery({ ...read('/catalogues/{name}', { path: { name } }), staleTime: Number.POSITIVE_INFINITY });
  const items = data?.items ?? [];
  const words = new Map(items.map((item) => [item.code, item.label[language]]));
  return {
    label: (code) => words.get(code) ?? code,
    options: (group) =>
      items
        .filter((item) => group === undefined || item.group === group)
        .map((item) => ({ value: item.code, label: item.label[language] })),
  };
}

interface Capacity {
  readonly level: string;
  readonly dimension: string;
}

/** «Planeación, nivel organizacional». */
export const capacityWords = (capacity: Capacity, capacities: Labels, level: (name: string) => string): string =>
  `${capacities.label(capacity.dimension)}, ${level(capacities.label(capacity.level).toLowerCase())}`;
