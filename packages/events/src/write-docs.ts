import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eventTypes } from './catalogue.ts';
import { asyncApi, eventPage, indexPage } from './generated-docs.ts';

const here = fileURLToPath(new URL('..', import.meta.url));
const examplesFolder = join(here, 'examples');

/** Where the generated catalogue lives. */
export const docsFolder = join(here, '..', '..', 'docs', 'events');

const exampleTexts = (): Map<string, string> =>
  new Map(
    readdirSync(examplesFolder).map((file) => [
      file.replace(/\.json$/, ''),
      readFileSync(join(examplesFolder, file), 'utf8'),
    ]),
  );

/** The golden example of every event type that has one. */
export const readExamples = (): Map<string, unknown> =>
  new Map([...exampleTexts()].map(([type, text]) => [type, JSON.parse(text) as unknown]));

/** Every generated file, by name, with its text. */
export const docsFiles = (): Map<string, string> => {
  const texts = exampleTexts();
  return new Map([
    ['README.md', indexPage()],
    ['asyncapi.generated.json', `${JSON.stringify(asyncApi(readExamples()), null, 2)}\n`],
    ...eventTypes.map((type): [string, string] => [`${type}.md`, eventPage(type, texts.get(type) ?? '')]),
  ]);
};

/** Writes the catalogue anew; what is no longer in it disappears. */
export const writeDocs = (): void => {
  rmSync(docsFolder, { recursive: true, force: true });
  mkdirSync(docsFolder, { recursive: true });
  for (const [name, text] of docsFiles()) writeFileSync(join(docsFolder, name), text);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) writeDocs();
