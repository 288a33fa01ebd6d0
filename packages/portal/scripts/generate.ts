import { readFile, writeFile } from 'node:fs/promises';
import { schemaSource } from './schema.ts';

/** `npm run generate -- [address or file of the document]`: by default, the embedded platform that is running. */
const from = process.argv[2] ?? 'http://127.0.0.1:4000/api/openapi.json';
const text = /^https?:/.test(from) ? await (await fetch(from)).text() : await readFile(from, 'utf8');
await writeFile(new URL('../src/api/schema.generated.ts', import.meta.url), await schemaSource(JSON.parse(text)));
