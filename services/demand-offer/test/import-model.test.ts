import { attemptAll } from '@concierta/kernel';
import { describe, expect, it } from 'vitest';
import { importIntegration } from '../src/import/events.ts';
import { importMachine, receiveImport } from '../src/import/model.ts';
import { importRow, imports } from '../src/import/store.ts';
import { ministry } from './sample-demands.ts';
import * as a from './sample-imports.ts';

describe('every state × every command of an import', () => {
  const attempts = attemptAll(importMachine, a.inEveryState(), a.everyCommand);

  it('covers six states and seven commands', () => {
    expect(attempts).toHaveLength(6 * 7);
  });

  it.each(attempts.map((attempt) => [attempt.command, attempt.state, attempt] as const))(
    '%s on %s does what the table says',
    (_command, _state, { legal, to, outcome }) => {
      if (legal) expect(to).toContain('became' in outcome ? outcome.became : undefined);
      else expect(outcome).toEqual({ refused: 'illegal-transition' });
    },
  );
});

describe('an import', () => {
  it('is the whole of what its events tell, and their facts hold no words of the file', () => {
    const { file, ...rest } = a.received();
    const { event, next } = receiveImport({ file, ...rest });
    expect(next).toEqual(a.received());
    expect(event.text).toEqual({ 'file/name': file.name });
    const load = importMachine.decide(a.inEveryState().parsing, a.everyCommand.load);
    const { text, ...facts } = load.changed ? load.event : { text: undefined };
    expect(JSON.stringify(facts)).not.toMatch(/Datos|leyó/);
    expect(Object.values(text ?? {})).toContain('Datos');
  });

  it('cancelled keeps what was seen of the file; one that had not been read has nothing to show', () => {
    const states = a.inEveryState();
    expect(states.cancelled).toMatchObject({ rows: 300, sheet: 'Datos' });
    expect(a.given(states.received, 'cancel')).toMatchObject({ notices: [], state: 'cancelled' });
  });

  it('tells the workers when it is received or resumed, and whoever waits when it is over', () => {
    const { loading } = a.inEveryState();
    const told = (command: keyof typeof a.everyCommand) => {
      const decision = importMachine.decide(loading, a.everyCommand[command]);
      return decision.changed ? importIntegration(decision.next, decision.event) : undefined;
    };
    expect(told('resume')?.type).toBe('import.received.v1');
    expect(told('finish')).toMatchObject({ type: 'import.finished.v1', data: { outcome: 'done', counts: a.counts } });
    expect(told('cancel')?.data).toEqual({ kind: 'bindingRegionalDialogue', outcome: 'cancelled' });
  });

  it('has a list row of at most 250 bytes, however long the name of its file', () => {
    const job = { ...a.inEveryState().done, file: { ...a.received().file, name: `${'ñ'.repeat(195)}.xlsx` } };
    const meta = { owner: ministry, id: a.importId, version: 4, updatedAt: job.receivedAt };
    const row = imports.list?.(job, meta)?.row as Record<string, string | number>;
    expect(Buffer.byteLength(JSON.stringify(row))).toBeLessThanOrEqual(250);
    expect(importRow(row)).toMatchObject({
      id: a.importId,
      state: 'done',
      rows: 300,
      refused: 20,
      receivedAt: '2026-03-02T15:00:00Z',
    });
  });
});
