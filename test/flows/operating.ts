import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownerFilesIn } from '@concierta/files';
import { OwnerId } from '@concierta/kernel';
import { digestOf, type RowsDigest } from '@concierta/local/operator/digest';
import { type Premises, type PremisesInput, premisesOf, rowsOf } from '@concierta/local/operator/premises';
import { testEngine } from '@concierta/local/test-engine';
import type { TestPlatform } from '@concierta/local/test-platform';
import { documentClient } from '@concierta/store';
import { type Cast, ok, text } from './cast.ts';

/** The premises of a platform under test, as an operator finds them. */
export const premisesUnder = async (platform: TestPlatform, more: Partial<PremisesInput> = {}): Promise<Premises> => {
  const { endpoint } = await testEngine();
  return premisesOf({
    client: documentClient({ endpoint, withoutRequestToken: true }),
    clock: platform.clock,
    tableNamed: ({ name }) => platform.tables[name] ?? '',
    files: ownerFilesIn(platform.filesFolder),
    ...more,
  });
};

/** A folder of this test's own. */
export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'concierta-operator-'));

/** What an owner has in every context, as numbers: two equal ones are equal row by row. */
export const everythingOf = async (premises: Premises, owner: string): Promise<Record<string, RowsDigest>> => {
  const found: Record<string, RowsDigest> = {};
  for (const context of premises.contexts) {
    found[context.name] = await digestOf(rowsOf(premises.tablesOf(context), OwnerId.parse(owner)));
  }
  return found;
};

/** A file of the ministry's, really uploaded; gives its content. */
export const uploadFile = async ({ formulator, platform }: Cast): Promise<{ file: string; content: string }> => {
  const content = '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n';
  const words = { name: 'acta.pdf', mediaType: 'application/pdf', size: content.length };
  const asked = ok(await formulator.post('/files/uploads', words), 201);
  const upload = asked.upload as { method: string; url: string; headers: Record<string, string> };
  await platform.fetch(upload.url, { method: upload.method, headers: upload.headers, body: content });
  const file = text(asked, 'file');
  ok(await formulator.get(`/files/${file}`));
  return { file, content };
};
