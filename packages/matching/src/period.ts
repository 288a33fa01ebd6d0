/** When something is there, by dates `YYYY-MM-DD`; without one of them it is open on that side. */
export interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** When two periods coincide; nothing when one ends before the other begins. One without dates is always there. */
export const sharedPeriod = (a: Period, b: Period): Period | undefined => {
  const [from] = [a.from, b.from]
    .filter((day) => day !== undefined)
    .sort()
    .reverse();
  const [to] = [a.to, b.to].filter((day) => day !== undefined).sort();
  if (from !== undefined && to !== undefined && from > to) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
};
