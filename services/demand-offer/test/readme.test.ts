import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createApp } from '../src/app.ts';
import { baselineMachine } from '../src/baseline/model.ts';
import { contactMachine } from '../src/contact/model.ts';
import { context } from '../src/context.ts';
import { demandMachine } from '../src/demand/model.ts';
import { importMachine } from '../src/import/model.ts';
import { arrangementMachine } from '../src/institution/arrangement/model.ts';
import { itemMachine } from '../src/institution/item/model.ts';
import { reportMachine } from '../src/institution/report/model.ts';
import { offerMachine } from '../src/offer/model.ts';
import { referralMachine } from '../src/referral/model.ts';
import { rightsMachine } from '../src/rights/model.ts';
import { sourceMachine } from '../src/source/model.ts';
import { surveyMachine } from '../src/survey/model.ts';
import { diagramOf } from './diagram.ts';

const readme = join(import.meta.dirname, '..', 'README.md');
const reference = join(import.meta.dirname, '..', 'REFERENCE.md');

interface Operation {
  readonly summary?: string;
  readonly tags?: readonly string[];
}

/** Every route under the tag its own declaration gives it. */
const api = (): string => {
  const { paths = {} } = createApp({} as never).getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: '', version: '' },
  });
  const byTag = new Map<string, string[]>();
  for (const [path, item] of Object.entries(paths)) {
    for (const [method, { summary = '', tags = [] }] of Object.entries(item as Record<string, Operation>)) {
      const tag = tags[0] ?? '';
      const line = `- \`${method.toUpperCase()} ${path.replace('/api', '')}\`: ${summary}`;
      byTag.set(tag, [...(byTag.get(tag) ?? []), line]);
    }
  }
  return [...byTag].flatMap(([tag, lines]) => [`### ${tag}`, '', ...lines, '']).join('\n');
};

const consumers = (): string =>
  [...context.consumers.map(({ name, kind, events }) => `- ${name} (${kind}): ${events.join(', ')}`), ''].join('\n');

/** The states of every aggregate that has a life of its own. */
const diagrams: Readonly<Record<string, () => string>> = {
  Demand: () => diagramOf(demandMachine.table, 'draft'),
  DemandSource: () => diagramOf(sourceMachine.table, 'registered'),
  Baseline: () => diagramOf(baselineMachine.table, 'recorded'),
  Referral: () => diagramOf(referralMachine.table, 'sent'),
  Offer: () => diagramOf(offerMachine.table, 'draft'),
  Contact: () => diagramOf(contactMachine.table, 'active'),
  RightsRequest: () => diagramOf(rightsMachine.table, 'received'),

  InstitutionalItem: () => diagramOf(itemMachine.table, 'inForce'),
  InstitutionalArrangement: () => diagramOf(arrangementMachine.table, 'open'),
  InternalReport: () => diagramOf(reportMachine.table, 'generated'),
  ImportJob: () => diagramOf(importMachine.table, 'received'),
  Survey: () => diagramOf(surveyMachine.table, 'draft'),

  API: api,
  consumers,
};

const whole = (): string =>
  [
    '# demand-offer: reference',
    '',
    'Written by `WRITE_README=1 npx vitest run services/demand-offer/test/readme.test.ts` from the code itself.',
    '',
    '## States',
    '',
    ...Object.entries(diagrams).flatMap(([name, draw]) => [`### ${name}`, '', draw()]),
    '## API',
    '',
    api(),
    '## Events in',
    '',
    consumers(),
  ]
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n');

describe('what is written about the service', () => {
  it('tells states, routes and events as the code has them (WRITE_README=1 writes it)', () => {
    if (process.env.WRITE_README) writeFileSync(reference, whole());
    expect(readFileSync(reference, 'utf8')).toBe(whole());
  });

  it('is one page to read', () => {
    expect(readFileSync(readme, 'utf8').split('\n').length).toBeLessThanOrEqual(90);
  });
});
