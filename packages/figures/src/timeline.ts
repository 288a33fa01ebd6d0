/** A moment of a route: a day (2027-03-31) or a number of months from the start. */
export type Moment = string | number;

export interface TimelineMark {
  readonly id: string;
  /** 0 to 100, from the left. */
  readonly left: number;
  /** The row in which it is written, so that close marks do not cover each other. */
  readonly row: number;
}

export interface Timeline {
  readonly from: Moment;
  readonly to: Moment;
  readonly marks: readonly TimelineMark[];
  /** Where years or half years begin, with the moment each stands for. */
  readonly ticks: readonly { readonly left: number; readonly at: Moment }[];
  /** How many rows the marks take. */
  readonly rows: number;
}

const dayMs = 86_400_000;
const orderOf = (moment: Moment): number => (typeof moment === 'number' ? moment : Date.parse(moment) / dayMs);
const round = (value: number): number => Math.round(value * 10) / 10;

/** The first day of each quarter between two days, or every third month. */
const ticksBetween = (from: Moment, to: Moment): Moment[] => {
  if (typeof from === 'number' || typeof to === 'number') {
    const [start, end] = [orderOf(from), orderOf(to)];
    const every = end - start > 24 ? 6 : 3;
    return Array.from({ length: Math.floor((end - start) / every) + 1 }, (_, i) => start + i * every);
  }
  const ticks: string[] = [];
  const day = new Date(`${from.slice(0, 7)}-01T00:00:00Z`);
  const every = orderOf(to) - orderOf(from) > 730 ? 6 : 3;
  day.setUTCMonth(Math.ceil(day.getUTCMonth() / every) * every);
  while (day.toISOString().slice(0, 10) <= to) {
    const at = day.toISOString().slice(0, 10);
    if (at >= from) ticks.push(at);
    day.setUTCMonth(day.getUTCMonth() + every);
  }
  return ticks;
};

/** Marks nearer than this, in hundredths of the width, go on another row. */
const apart = 12;

/**
 * Places milestones on a line between the start and the end of a route, or between the first and the last of them. Those without a moment
 * are not on it. Nothing when there is no line to draw.
 */
export const timelineOf = (
  items: readonly { readonly id: string; readonly at?: Moment | undefined }[],
  span: { readonly from?: Moment | undefined; readonly to?: Moment | undefined },
): Timeline | undefined => {
  const placed = items.flatMap(({ id, at }) => (at === undefined ? [] : [{ id, at }]));
  const moments = placed.map(({ at }) => at).sort((a, b) => orderOf(a) - orderOf(b));
  const [from, to] = [span.from ?? moments[0], span.to ?? moments.at(-1)];
  if (from === undefined || to === undefined || typeof from !== typeof to) return undefined;
  const length = orderOf(to) - orderOf(from);
  if (!(length > 0)) return undefined;
  const leftOf = (at: Moment): number =>
    round(Math.min(100, Math.max(0, ((orderOf(at) - orderOf(from)) / length) * 100)));
  const ends: number[] = [];
  const marks = placed
    .map(({ id, at }) => ({ id, left: leftOf(at) }))
    .sort((a, b) => a.left - b.left)
    .map(({ id, left }) => {
      const free = ends.findIndex((end) => left - end >= apart);
      const row = free === -1 ? ends.length : free;
      ends[row] = left;
      return { id, left, row };
    });
  const ticks = ticksBetween(from, to).map((at) => ({ at, left: leftOf(at) }));
  return { from, to, marks, ticks, rows: ends.length };
};
