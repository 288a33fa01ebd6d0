/** Rows as columns: each name is written once, so that many alike rows are smaller and quicker to read. */
export type Columns = Readonly<Record<string, readonly unknown[]>>;

/** Rows turned into columns; a field that a row does not have is `null` there. */
export const toColumns = (rows: readonly object[]): Columns => {
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  return Object.fromEntries(
    [...names].map((name) => [name, rows.map((row) => (row as Record<string, unknown>)[name] ?? null)]),
  );
};

/** The rows again; a `null` is a field that was not there. */
export const fromColumns = (columns: Columns): Record<string, unknown>[] => {
  const entries = Object.entries(columns);
  const rows = Array.from({ length: entries[0]?.[1].length ?? 0 }, (): Record<string, unknown> => ({}));
  for (const [name, values] of entries) {
    rows.forEach((row, i) => {
      const value = values[i];
      if (value !== null && value !== undefined) row[name] = value;
    });
  }
  return rows;
};
