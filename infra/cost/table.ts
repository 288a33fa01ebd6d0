import type { Bill } from './formula.ts';

const money = (usd: number): string => usd.toFixed(usd < 10 ? 2 : 0);

/** The bills side by side, a service a row, as a table of a page. */
export const tableOf = (bills: readonly Bill[]): string => {
  const services = bills[0]?.lines.map(({ service }) => service) ?? [];
  const row = (name: string, cells: readonly string[]) => [name, ...cells];
  const rows = [
    row(
      'US$ a month',
      bills.map(({ entities }) => `${entities} entities`),
    ),
    ...services.map((service) =>
      row(
        service,
        bills.map(({ lines }) => money(lines.find((line) => line.service === service)?.usd ?? 0)),
      ),
    ),
    row(
      '**Together**',
      bills.map(({ total }) => `**${money(total)}**`),
    ),
    row(
      'An entity',
      bills.map(({ perEntity }) => money(perEntity)),
    ),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => (cells[column] ?? '').length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), rule, ...body.map(line)].join('\n');
};
