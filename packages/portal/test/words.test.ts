import { readdirSync } from 'node:fs';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { describe, expect, test } from 'vitest';

type Catalogue = Readonly<Record<string, string>>;
const folder = (language: string) => new URL(`../src/words/${language}/`, import.meta.url);
const files = readdirSync(folder('es')).sort();
const read = async (language: string, file: string): Promise<Catalogue> =>
  ((await import(new URL(file, folder(language)).href)) as { words: Catalogue }).words;

/** The names of the values that a message takes, its plural branches included. */
function valuesOf(message: unknown): Set<string> {
  const found = new Set<string>();
  const walk = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    const [name, kind, choices] = part as [unknown, unknown, unknown];
    if (typeof name === 'string' && (part.length === 1 || typeof kind === 'string')) {
      if (name !== '#') found.add(name);
      if (typeof choices === 'object' && choices !== null) for (const branch of Object.values(choices)) tokens(branch);
    } else tokens(part);
  };
  const tokens = (list: unknown): void => {
    if (Array.isArray(list)) for (const token of list) if (Array.isArray(token)) walk(token);
  };
  tokens(message);
  return found;
}

describe('words', () => {
  test('both languages have the same files', () => {
    expect(readdirSync(folder('en')).sort()).toEqual(files);
    expect(files.length).toBeGreaterThan(8);
  });

  test.each(files)('%s: English says everything that Spanish says, with the same values', async (file) => {
    const [es, en] = await Promise.all([read('es', file), read('en', file)]);
    expect(Object.keys(en).sort()).toEqual(Object.keys(es).sort());
    for (const id of Object.keys(es)) {
      const [spanish, english] = [es[id] ?? '', en[id] ?? ''].map((text) =>
        [...valuesOf(compileMessageOrThrow(text))].sort(),
      );
      expect(english, id).toEqual(spanish);
    }
  });

  test('an id that two files have says the same in both: the later would silently win', async () => {
    const all: Record<string, string> = {};
    for (const words of await Promise.all(files.map((file) => read('es', file)))) {
      for (const [id, text] of Object.entries(words)) {
        all[id] ??= text;
        expect(all[id], id).toBe(text);
      }
    }
  });

  test.each(files)('%s: nobody is blamed, shouted at or told to click here', async (file) => {
    const words = Object.entries(await read('es', file));
    const rude = /haga clic|click aqu|¿está seguro|operación exitosa|campo requerido|no hay registros|no autorizado/i;
    const shouted = /[A-ZÁÉÍÓÚÑ]{9,}/;
    expect(words.filter(([, text]) => rude.test(text) || shouted.test(text))).toEqual([]);
  });
});
