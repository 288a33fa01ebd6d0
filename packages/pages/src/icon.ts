import { readFileSync } from 'node:fs';
import { html, raw } from 'hono/html';
import type { Html } from './layout.ts';

const sheet = readFileSync(new URL('../assets/icons.svg', import.meta.url), 'utf8');

const symbols = new Map(
  [...sheet.matchAll(/<symbol id="([\w-]+)" viewBox="([^"]+)">([\s\S]*?)<\/symbol>/g)].map(([, id, box, shapes]) => [
    id ?? '',
    `<svg class="i" viewBox="${box}" aria-hidden="true">${shapes}</svg>`,
  ]),
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
