import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { rowBudget } from './calls.ts';
import type { Finding } from './finding.ts';
import type { RunningPlatform } from './platform.ts';

/** The widest row that each table keeps in its list indexes. */
export const widestRows = async ({ client, tables }: RunningPlatform): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for (const TableName of tables) {
    const widest = new Map<string, number>();
    let start: Record<string, unknown> | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new ScanCommand({ TableName, ExclusiveStartKey: start }),
      );
      for (const { pk, row } of Items) {
        if (row === undefined) continue;
        const kind = /^(?:T#[^#]+|SHARED|PUBLIC)#(?:\d+#)?([A-Z]+)/.exec(String(pk))?.[1] ?? 'other';
        widest.set(kind, Math.max(widest.get(kind) ?? 0, Buffer.byteLength(JSON.stringify(row))));
      }
      start = LastEvaluatedKey;
    } while (start);
    for (const [kind, bytes] of widest) {
      const what = `Ordinary row of ${TableName}'s lists: ${kind}`;
      findings.push({
        sort: 'size',
        what,
        measured: `${bytes} B`,
        budget: `≤ ${rowBudget} B`,
        holds: bytes <= rowBudget,
      });
    }
  }
  return findings;
};
