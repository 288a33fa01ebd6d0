import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createApp } from '../src/app.ts';
import { baselineMachine } from '../src/baseline/model.ts';
import { context } from '../src/context.ts';
import { demandMachine } from '../src/demand/model.ts';
import { importMachine } from '../src/import/model.ts';
import { offerMachine } from '../src/offer/model.ts';
import { sourceMachine } from '../src/source/model.ts';
import { diagramOf } from './diagram.ts';

const file = join(import.meta.dirname, '..', 'README.md');

const api = (): string => {
  const info = { title: '', version: '' };
  const { paths = {} } = createApp({} as never).getOpenAPI31Document({ openapi: '3.1.0', info });
  const routes = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, { summary?: string }>).map(
      ([method, { summary = '' }]) => `- \`${method.toUpperCase()} ${path.replace('/api', '')}\`: ${summary}`,
    ),
  );
  return [...routes, ''].join('\n');
};

const consumers = (): string =>
  [...context.consumers.map(({ name, kind, events }) => `- ${name} (${kind}): ${events.join(', ')}`), ''].join('\n');

const parts: Readonly<Record<string, () => string>> = {
  Demand: () => diagramOf(demandMachine.table, 'draft'),
  DemandSource: () => diagramOf(sourceMachine.table, 'registered'),
  Baseline: () => diagramOf(baselineMachine.table, 'recorded'),
  Offer: () => diagramOf(offerMachine.table, 'draft'),
  ImportJob: () => diagramOf(importMachine.table, 'received'),
  API: api,
  consumers,
};

const place = (name: string) => new RegExp(`(<!-- generated: ${name} -->\n)[\\s\\S]*?(<!-- end -->)`);

describe('the README', () => {
  it.each(Object.keys(parts))('tells what the code does: %s (WRITE_README=1 writes it)', (name) => {
    const text = readFileSync(file, 'utf8');
    const generated = text.replace(
      place(name),
      (_, start: string, end: string) => `${start}\n${parts[name]?.()}\n${end}`,
    );
    if (process.env.WRITE_README) writeFileSync(file, generated);
    else expect(text).toBe(generated);
    expect(text).toMatch(place(name));
  });

  it('is one page: the words that are not generated fit in 90 lines', () => {
    const written = Object.keys(parts).reduce(
      (text, name) => text.replace(place(name), ''),
      readFileSync(file, 'utf8'),
    );
    expect(written.split('\n').length).toBeLessThanOrEqual(90);
  });
});
