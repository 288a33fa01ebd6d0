import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BatchWriteCommand, type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { FilePort } from '@concierta/files';
import { demonstrationTable } from '@concierta/local/demonstration/load';
import { openFiles } from '@concierta/local/files';
import { headsFolder } from '@concierta/local/heads-folder';
import type { Keys } from '@concierta/local/issuer/keys';
import { platformTables } from '@concierta/local/platform';
import { services } from '@concierta/local/services';
import { type SettableClock, settableClock } from '@concierta/local/settable-clock';
import { createTables } from '@concierta/local/tables';
import { testEngine } from '@concierta/local/test-engine';
import { documentClient, type TableDeclaration } from '@concierta/store';

/** A row of a service's table as it is stored. */
export interface StoredRow {
  readonly table: string;
  readonly item: Readonly<Record<string, unknown>>;
}

/** The services' tables on the test's engine, empty, and what a platform over them is started with. */
export interface Place {
  readonly clock: SettableClock;
  readonly common: {
    readonly client: DynamoDBDocumentClient;
    readonly tableNamed: (declaration: TableDeclaration) => string;
    readonly keys: Keys;
    readonly origin: string;
    readonly files: FilePort;
    readonly headsOf: (context: string) => ReturnType<typeof headsFolder>;
  };
  /** Every row of every service. */
  rows(): Promise<StoredRow[]>;
  fill(rows: readonly StoredRow[]): Promise<void>;
  leave(): void;
}

const declarations = services.map(({ context }) => context.table);
const inOneWrite = 25;
let made = 0;

export const openPlace = async (keys: Keys, today: Date): Promise<Place> => {
  const { endpoint } = await testEngine();
  const client = documentClient({ endpoint, withoutRequestToken: true });
  made += 1;
  const run = `skew-${process.pid}-${made}`;
  const tableNamed = ({ name }: { readonly name: string }) => `${run}-${name}`;
  await createTables(client, [demonstrationTable, ...platformTables, ...declarations], tableNamed);
  const clock = settableClock(today);
  const origin = 'http://127.0.0.1:4000';
  const folder = mkdtempSync(join(tmpdir(), 'concierta-skew-'));
  const files = openFiles({ folder, origin, secret: keys.files, clock }).port;
  return {
    clock,
    common: {
      client,
      tableNamed,
      keys,
      origin,
      files,
      headsOf: (context) => headsFolder(join(folder, 'chain-heads'), context),
    },
    async rows() {
      const found: StoredRow[] = [];
      for (const table of declarations) {
        let ExclusiveStartKey: Record<string, unknown> | undefined;
        do {
          const page = await client.send(new ScanCommand({ TableName: tableNamed(table), ExclusiveStartKey }));
          found.push(...(page.Items ?? []).map((item) => ({ table: table.name, item })));
          ExclusiveStartKey = page.LastEvaluatedKey;
        } while (ExclusiveStartKey);
      }
      return found;
    },
    async fill(rows) {
      for (let start = 0; start < rows.length; start += inOneWrite) {
        const byTable = Map.groupBy(rows.slice(start, start + inOneWrite), ({ table }) => tableNamed({ name: table }));
        const RequestItems = Object.fromEntries(
          [...byTable].map(([table, some]) => [table, some.map(({ item }) => ({ PutRequest: { Item: { ...item } } }))]),
        );
        const { UnprocessedItems = {} } = await client.send(new BatchWriteCommand({ RequestItems }));
        if (Object.keys(UnprocessedItems).length > 0) throw new Error('the engine did not take every row');
      }
    },
    leave() {
      client.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
