import type { Words } from '../../words/index.tsx';

/** Pesos that somebody typed: figures, with the dots and spaces people put between thousands. Nothing for anything else. */
export const pesosOf = (text: string): number | undefined => {
  const figures = text.replaceAll(/[\s.\u00a0]/g, '');
  return /^\d{1,13}$/.test(figures) ? Number(figures) : undefined;
};

/** «2023 a 2026», «Desde 2021», «2026». */
export const yearsWords = (from: number, to: number | undefined, { t }: Words): string => {
  if (to === from) return String(from);
  return to === undefined
    ? t('inst.items.since', { from: String(from) })
    : t('inst.items.span', { from: String(from), to: String(to) });
};
