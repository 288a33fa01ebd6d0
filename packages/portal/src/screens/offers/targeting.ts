/** How a group was picked. */
export interface Rule {
  readonly by: RuleName;
  readonly value?: string | undefined;
}

export const ruleNames = [
  'need',
  'pdet',
  'department',
  'region',
  'scheme',
  'dialogueRegion',
  'category',
  'mdmGroup',
  'kind',
  'hand',
] as const;
export type RuleName = (typeof ruleNames)[number];

/** Territories that share a reason. A territory may be in several groups, and has then several reasons. */
export interface Group {
  readonly reason: string;
  readonly rule?: Rule | undefined;
  readonly codes: readonly string[];
}

/** A territory with every reason it was picked for. */
export interface Picked {
  readonly code: string;
  readonly reasons: readonly string[];
}

/** The service keeps at most these: more explain nothing. */
export const mostReasons = 5;

/** The codes in a pasted text (a column of Excel, a list with commas); a municipality that lost its leading zero gets it back. */
export function codesIn(text: string): string[] {
  const pieces = text.split(/[^0-9A-Za-z]+/).filter(Boolean);
  return [...new Set(pieces.map((piece) => (/^\d{4}$/.test(piece) ? `0${piece}` : piece)))];
}

const filled = (groups: readonly Group[]): Group[] => groups.filter(({ codes }) => codes.length > 0);

/** The territories of some groups, each once, by code. */
export const codesOf = (groups: readonly Group[]): string[] =>
  [...new Set(groups.flatMap(({ codes }) => codes))].sort();

const reasonsOf = (groups: readonly Group[]): Map<string, string[]> => {
  const found = new Map<string, string[]>();
  for (const { reason, codes } of groups)
    for (const code of codes) {
      const before = found.get(code);
      if (before) before.push(reason);
      else found.set(code, [reason]);
    }
  return found;
};

/** Every territory, by code, with its reasons. */
export const pickedOf = (groups: readonly Group[]): Picked[] =>
  [...reasonsOf(groups)]
    .map(([code, reasons]) => ({ code, reasons: reasons.filter((reason) => reason.trim() !== '') }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));

export interface Combined {
  readonly groups: readonly Group[];
  /** Territories that were not there, or are not any more. */
  readonly moved: number;
  /** Of the picked ones, those that were there already. */
  readonly present: number;
  /** Those left as they were because they have all the reasons that fit. */
  readonly full: number;
}

/** Adds territories with their reason; those that were there gain the reason. The same reason twice is one group. */
export function add(groups: readonly Group[], picked: Group): Combined {
  const before = reasonsOf(groups);
  const reason = picked.reason.trim();
  const same = groups.find((group) => group.reason.trim() === reason);
  const open = picked.codes.filter(
    (code) => (before.get(code)?.length ?? 0) < mostReasons || same?.codes.includes(code) === true,
  );
  const next = same
    ? groups.map((group) => (group === same ? { ...group, codes: [...new Set([...group.codes, ...open])] } : group))
    : [...groups, { ...picked, reason, codes: open }];
  const present = picked.codes.filter((code) => before.has(code)).length;
  const full = picked.codes.length - open.length;
  return { groups: filled(next), moved: open.filter((code) => !before.has(code)).length, present, full };
}

/** Leaves only the territories that are also among the picked ones; they gain the reason, if one is given. */
export function keepOnly(groups: readonly Group[], picked: Group): Combined {
  const among = new Set(picked.codes);
  const before = codesOf(groups);
  const kept = before.filter((code) => among.has(code));
  const narrowed = filled(groups.map((group) => ({ ...group, codes: group.codes.filter((code) => among.has(code)) })));
  const moved = before.length - kept.length;
  if (picked.reason.trim() === '' || kept.length === 0)
    return { groups: narrowed, moved, present: kept.length, full: 0 };
  return { ...add(narrowed, { ...picked, codes: kept }), moved, present: kept.length };
}

/** Takes territories out of every group. */
export function takeAway(groups: readonly Group[], codes: readonly string[]): Combined {
  const out = new Set(codes);
  const present = codesOf(groups).filter((code) => out.has(code)).length;
  const left = filled(groups.map((group) => ({ ...group, codes: group.codes.filter((code) => !out.has(code)) })));
  return { groups: left, moved: present, present, full: 0 };
}

/** Writes the reason of a group anew. */
export const changeReason = (groups: readonly Group[], at: number, reason: string): Group[] =>
  groups.map((group, i) => (i === at ? { ...group, reason } : group));

/** Takes a whole group out: its territories stay only by their other reasons. */
export const dropGroup = (groups: readonly Group[], at: number): Group[] => groups.filter((_, i) => i !== at);

/** How many groups do not say why. */
export const withoutReason = (groups: readonly Group[]): number =>
  groups.filter(({ reason }) => reason.trim() === '').length;

/** One page of a list that may hold every municipality of the country. */
export function pageOf<T>(
  items: readonly T[],
  page: number,
  size: number,
): { rows: readonly T[]; from: number; to: number; pages: number } {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const at = Math.min(Math.max(0, page), pages - 1) * size;
  const rows = items.slice(at, at + size);
  return { rows, from: rows.length === 0 ? 0 : at + 1, to: at + rows.length, pages };
}
