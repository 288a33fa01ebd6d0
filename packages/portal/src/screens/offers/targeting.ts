/** A chosen territory and why it was chosen. */
export interface Target {
  readonly code: string;
  readonly reason: string;
}

/** A target with the name of its place. */
export interface NamedTarget extends Target {
  readonly name: string;
}

export interface Merged {
  readonly targets: readonly NamedTarget[];
  readonly added: number;
  readonly repeated: number;
  readonly unknown: readonly string[];
}

/** The codes in a pasted text (a column of Excel, a list with commas); a municipality that lost its leading zero gets it back. */
export function codesIn(text: string): string[] {
  const pieces = text.split(/[^0-9A-Za-z]+/).filter(Boolean);
  return pieces.map((piece) => (/^\d{4}$/.test(piece) ? `0${piece}` : piece));
}

/** Adds codes with one reason; `names` holds the places that exist. Keeps what was there; says what repeated and what does not exist. */
export function addCodes(
  targets: readonly NamedTarget[],
  codes: readonly string[],
  reason: string,
  names: ReadonlyMap<string, string>,
): Merged {
  const present = new Set(targets.map((target) => target.code));
  const added: NamedTarget[] = [];
  const unknown = new Set<string>();
  let repeated = 0;
  for (const code of codes) {
    const name = names.get(code);
    if (present.has(code)) repeated += 1;
    else if (name === undefined) unknown.add(code);
    else {
      present.add(code);
      added.push({ code, name, reason });
    }
  }
  return { targets: [...targets, ...added], added: added.length, repeated, unknown: [...unknown] };
}

export const withoutReason = (targets: readonly Target[]): Target[] =>
  targets.filter((target) => !target.reason.trim());

/** Puts a reason where there is none. */
export const fillReasons = <T extends Target>(targets: readonly T[], reason: string): T[] =>
  targets.map((target) => (target.reason.trim() ? target : { ...target, reason }));

export const changeReason = <T extends Target>(targets: readonly T[], code: string, reason: string): T[] =>
  targets.map((target) => (target.code === code ? { ...target, reason } : target));

export const dropCode = <T extends Target>(targets: readonly T[], code: string): T[] =>
  targets.filter((target) => target.code !== code);

/** One page of a list that may hold every municipality of the country. */
export function pageOf<T>(
  items: readonly T[],
  page: number,
  size: number,
): { rows: readonly T[]; from: number; to: number; pages: number } {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const at = Math.min(Math.max(0, page), pages - 1);
  const rows = items.slice(at * size, at * size + size);
  return { rows, from: items.length === 0 ? 0 : at * size + 1, to: at * size + rows.length, pages };
}
