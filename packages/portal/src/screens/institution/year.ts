import { useAsked } from '../../router/index.ts';
import { todayInColombia } from '../../words/index.tsx';

export const thisYear = (): number => Number(todayInColombia(new Date()).slice(0, 4));

/** The year a page is about: the one its address says, this one otherwise. */
export function useYear(): number {
  const asked = useAsked().get('anio') ?? '';
  return /^20[0-4]\d$/.test(asked) ? Number(asked) : thisYear();
}
