import { isRefusal } from '@concierta/kernel';
import { describe, expect, it } from 'vitest';
import { separate } from '../src/free-text.ts';
import { type CourtRuling, originOf, sourceKinds, sourceTexts } from '../src/source/kinds.ts';
import { recordSource, type SourceCommand, sourceMachine } from '../src/source/model.ts';
import type { DemandSource } from '../src/source/state.ts';
import { sourceRow, sources } from '../src/source/store.ts';
import * as d from './sample-demands.ts';
import { everySource } from './sample-sources.ts';

const recorded = (fields = everySource.courtRuling as Parameters<typeof recordSource>[0]['fields']) =>
  recordSource({ fields, at: d.at, by: d.person });

const given = (start: DemandSource, ...commands: readonly SourceCommand[]) =>
  commands.reduce((source, command) => sourceMachine.decide(source, command).next, start);

const refusal = (source: DemandSource, command: SourceCommand) => {
  try {
    sourceMachine.decide(source, command);
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
  throw new Error(`«${command.type}» was not refused`);
};

describe.each(sourceKinds)('a source of kind %s', (kind) => {
  const fields = everySource[kind];

  it('keeps its own fields, and its event tells the whole of it', () => {
    const { event, next } = recorded(fields);
    expect(next).toMatchObject({ state: 'registered', fields });
    expect(sourceMachine.evolve(undefined, event).fields).toEqual(fields);
  });

  it('leaves no words in the facts of its event, where they could not be erased', () => {
    const { text } = separate(fields, sourceTexts);
    const facts = JSON.stringify(recorded(fields).event);
    const kept = JSON.parse(facts) as { facts: unknown };
    for (const words of Object.values(text)) expect(JSON.stringify(kept.facts)).not.toContain(words);
    expect(JSON.stringify(kept.facts)).not.toMatch(/[a-záéíóúñ] [a-záéíóúñ]/i);
  });

  it('says in one line where it comes from, and its list row which kind it is', () => {
    expect(originOf(fields).length).toBeGreaterThan(0);
    const meta = { owner: d.mayor, id: d.source, version: 1, updatedAt: d.at };
    const row = sources.list?.(recorded(fields).next, meta)?.row as Record<string, string>;
    expect(sourceRow(row, '2026-03-02')).toMatchObject({ kind, title: fields.title, overdue: false });
    expect(Buffer.byteLength(JSON.stringify(row))).toBeLessThanOrEqual(250);
  });
});

describe('a court ruling', () => {
  it('comes into force, and is fulfilled or lapses', () => {
    const inForce = given(recorded().next, { type: 'enforce', at: d.at });
    expect(inForce.state).toBe('inForce');
    expect(given(inForce, { type: 'fulfil', at: d.at, outcome: 'Llega el agua.' }).state).toBe('fulfilled');
    expect(given(inForce, { type: 'lapse', at: d.at, reason: 'Revocado.' }).state).toBe('lapsed');
  });

  it('cannot come into force while it is only a lawsuit', () => {
    const lawsuit = { ...(everySource.courtRuling as ReturnType<typeof CourtRuling.parse>), stage: 'lawsuit' as const };
    const { next } = recorded(lawsuit);
    expect(refusal(next, { type: 'enforce', at: d.at }).params.missing).toEqual(['ruling']);
    const ruled = given(next, { type: 'edit', fields: everySource.courtRuling }, { type: 'enforce', at: d.at });
    expect(ruled.state).toBe('inForce');
  });

  it('does not turn into another kind', () => {
    const { issues } = refusal(recorded().next, { type: 'edit', fields: everySource.petition });
    expect(issues).toEqual([{ pointer: '/kind', code: 'frozen' }]);
  });
});
