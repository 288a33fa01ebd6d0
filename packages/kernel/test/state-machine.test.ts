import { describe, expect, expectTypeOf, it } from 'vitest';
import { isRefusal, machine, type Refusal } from '../src/index.ts';
import { evolve, type Lamp, type LampCommand, type LampEvent, lamps, on, table } from './lamp.ts';

const refusalFrom = (act: () => unknown): Refusal => {
  try {
    act();
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('a state machine', () => {
  it('decides a legal command: one event, and the state that follows from it', () => {
    expect(lamps.decide({ state: 'off' }, { type: 'light', at: '2026-03-02' })).toEqual({
      changed: true,
      event: { type: 'lit', at: '2026-03-02' },
      next: { state: 'on', since: '2026-03-02' },
    });
  });

  it('gives no event for a command that would change nothing', () => {
    const lit: Lamp = { state: 'on', since: '2026-03-02' };
    expect(lamps.decide(lit, { type: 'light', at: '2026-03-03' })).toEqual({ changed: false, next: lit });
  });

  it('refuses an illegal command with the commands that are legal there', () => {
    const refusal = refusalFrom(() => lamps.decide({ state: 'off' }, { type: 'quench' }));
    expect(refusal.code).toBe('illegal-transition');
    expect(refusal.params).toEqual({ command: 'quench', from: 'off', allowed: ['light', 'break'] });
  });

  it('lets a rule refuse by its own guard', () => {
    expect(refusalFrom(() => lamps.decide({ state: 'off' }, { type: 'break', reason: '' })).code).toBe('guard-failed');
  });

  it('refuses a command whose name only looks like one, and is not misled by inherited names', () => {
    const forged = { type: 'constructor' } as unknown as LampCommand;
    expect(refusalFrom(() => lamps.decide({ state: 'off' }, forged)).code).toBe('illegal-transition');
  });

  it('throws, as a defect, when a rule leads where it does not say', () => {
    const astray = machine<Lamp, LampCommand, LampEvent>(
      { ...table, light: on('light', { from: ['off'], to: ['off'], decide: (_, { at }) => ({ type: 'lit', at }) }) },
      evolve,
    );
    expect(() => astray.decide({ state: 'off' }, { type: 'light', at: '' })).toThrow(/does not declare/);
  });

  it('throws, as a defect, on an event that cannot follow the state', () => {
    expect(() => evolve({ state: 'off' }, { type: 'quenched' })).toThrow(/cannot follow/);
  });

  it('narrows, at compile time, the state that a rule may read to the states it starts from', () => {
    on('quench', {
      from: ['on'],
      to: ['off'],
      decide: (lamp) => {
        expectTypeOf(lamp).toEqualTypeOf<Extract<Lamp, { state: 'on' }>>();
        return { type: 'quenched' };
      },
    });
    on('break', {
      from: ['off', 'on'],
      to: ['broken'],
      decide: (lamp, command) => {
        expectTypeOf(lamp.state).toEqualTypeOf<'off' | 'on'>();
        expectTypeOf(command).toEqualTypeOf<Extract<LampCommand, { type: 'break' }>>();
        return { type: 'broke', reason: command.reason };
      },
    });
    // @ts-expect-error a rule of a state that does not exist
    on('quench', { from: ['melted'], to: ['off'], decide: () => ({ type: 'quenched' }) });
    // @ts-expect-error what only a broken lamp has cannot be read of one that is on
    on('quench', { from: ['on'], to: ['off'], decide: (lamp) => ({ type: 'broke', reason: lamp.reason }) });
    // @ts-expect-error a table without a rule for every command
    machine<Lamp, LampCommand, LampEvent>({ light: table.light, quench: table.quench }, evolve);
  });
});
