/** The value below which this share of the sample lies (nearest rank). Throws on an empty sample. */
export const quantile = (sample: readonly number[], share: number): number => {
  const sorted = [...sample].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
  if (value === undefined) throw new Error('an empty sample has no quantile');
  return value;
};

export const median = (sample: readonly number[]): number => quantile(sample, 0.5);

/** The smallest and the largest. */
export const spread = (sample: readonly number[]): readonly [number, number] => [
  Math.min(...sample),
  Math.max(...sample),
];
