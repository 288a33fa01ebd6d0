import { read } from '../../api/index.ts';
import type { Words } from '../../words/index.tsx';

/** «47,2 puntos», «61,4 %». */
export const valueWords = ({ value, unit }: { value: number; unit: string }, { number }: Words): string =>
  unit === '%' ? `${number(value)}\u00a0%` : `${number(value)} ${unit}`;

/** What is known of a territory as this hat reads it. */
export const pictureQuery = (territory: string) => ({
  ...read('/baselines/picture', { query: { territory } }),
  staleTime: 0,
});
