import { useQuery } from '@tanstack/react-query';
import { read } from '../../api/index.ts';
import type { Indicators } from './wire.ts';

/** The well-known indicators; they change a few times a year. */
export function useIndicators(): Indicators {
  const { data } = useQuery({ ...read('/baselines/indicators'), staleTime: Number.POSITIVE_INFINITY });
  return data ?? { items: [], groups: [] };
}

/** Indicators that are told apart by their name. */
export const named = ['terridata', 'own'] as const;
export const isNamed = (indicator: string): boolean => (named as readonly string[]).includes(indicator);
