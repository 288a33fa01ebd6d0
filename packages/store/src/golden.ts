import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AggregateDefinition, DomainEvent } from './definition.ts';
import { present } from './state-row.ts';

/** One kept state of an earlier or the present format, as this code reads it. */
export interface GoldenItem<S> {
  readonly file: string;
  readonly schema: number;
  readonly state: S;
}

/**
 * Reads the golden items of an aggregate — files `<KIND>.<schema>[.<what it shows>].json` of a folder, each the whole raw
 * state as that format wrote it — through upcasters and parser.
 * Throws when a format from 1 to the present has no item, or an item no longer parses: a row in some table would not either.
 *
 * @example
 * const items = await goldenItems(demands, join(import.meta.dirname, 'golden'));
 */
export const goldenItems = async <S extends { readonly state: string }, E extends DomainEvent>(
  definition: AggregateDefinition<S, E>,
  folder: string,
): Promise<GoldenItem<S>[]> => {
  const items: GoldenItem<S>[] = [];
  for (const file of (await readdir(folder)).sort()) {
    const [kind, number, ...rest] = file.split('.');
    if (kind !== definition.kind || rest.at(-1) !== 'json') continue;
    const schema = Number(number);
    const raw = JSON.parse(await readFile(join(folder, file), 'utf8')) as Record<string, unknown>;
    try {
      items.push({ file, schema, state: present(definition, schema, raw) });
    } catch (error) {
      throw new Error(`golden item ${file} can no longer be read`, { cause: error });
    }
  }
  for (let schema = 1; schema <= definition.schema; schema += 1) {
    if (!items.some((item) => item.schema === schema)) {
      throw new Error(`${definition.kind} has no golden item of schema ${schema}`);
    }
  }
  return items;
};
