import { html, raw } from 'hono/html';
import { drawingFiles } from './asset-files.ts';
import type { Html } from './layout.ts';

const symbols = new Map(
  [...drawingFiles.icons.matchAll(/<symbol id="([\w-]+)" viewBox="([^"]+)">([\s\S]*?)<\/symbol>/g)].map(
    ([, id, box, shapes]) => [id ?? '', `<svg class="i" viewBox="${box}" aria-hidden="true">${shapes}</svg>`],
  ),
);

/** One sign of the project's own set, drawn in place; always beside its word. Throws for a sign that does not exist. */
export const icon = (name: string): Html => {
  const drawn = symbols.get(name);
  if (!drawn) throw new Error(`no icon «${name}»`);
  return html`${raw(drawn)}`;
};

export type Shape = 'none' | 'run' | 'wait' | 'soon' | 'late' | 'back' | 'done' | 'off';

/** A state: a shape and a word, then perhaps colour. */
export const state = (shape: Shape, word: string): Html =>
  html`<span class="st ${shape}">${icon(`s-${shape}`)}${word}</span>`;
