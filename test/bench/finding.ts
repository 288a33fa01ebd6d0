import { cpus } from 'node:os';

/** What sort of budget it is. Time and processor depend on the machine and are told; the others are facts and are held. */
export type Sort = 'ratio' | 'count' | 'size' | 'capacity' | 'quality' | 'time';

/** One line of the table. */
export interface Finding {
  readonly sort: Sort;
  readonly what: string;
  readonly measured: string;
  readonly budget: string;
  readonly holds: boolean;
}

/** The order of the table: what another machine would find too comes first. */
const order: readonly Sort[] = ['ratio', 'count', 'size', 'capacity', 'quality', 'time'];

/** Budgets that do not depend on how fast or how busy a machine is. */
const held: ReadonlySet<Sort> = new Set(['count', 'size', 'capacity', 'quality']);

/** True for a broken budget that the bench ends with 1 for. */
export const isBroken = ({ sort, holds }: Finding): boolean => !holds && held.has(sort);

/** A finding and the command that measures it again. */
export interface Measured extends Finding {
  readonly command: string;
}

const verdict = (finding: Finding): string => {
  if (finding.holds) return 'holds';
  return isBroken(finding) ? 'BROKEN' : 'over';
};

/** Where it was measured, in one line. */
export const machine = (): string => {
  const processors = cpus();
  return `${processors.length} cores (${processors[0]?.model.trim() ?? 'unknown'}), Node ${process.version}, ${process.platform} ${process.arch}`;
};

/** The table: ratios first, each line with the command that measures it. */
export const table = (findings: readonly Measured[]): string => {
  const rows = order.flatMap((sort) =>
    findings
      .filter((finding) => finding.sort === sort)
      .map((finding) => [finding.what, finding.measured, finding.budget, verdict(finding), finding.command]),
  );
  const all = [['What', 'Measured', 'Budget', '', 'Measured again by'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
};
