import { describe, expect, it } from 'vitest';
import { attemptAll, matrixOf, mermaidOf, statesOf } from '../src/index.ts';
import { lamps, table } from './lamp.ts';

describe('the matrix of a machine', () => {
  it('holds every state and every command once', () => {
    const cells = matrixOf(table);
    expect(statesOf(table)).toEqual(['off', 'on', 'broken']);
    expect(new Set(cells.map(({ state, command }) => `${state} ${command}`)).size).toBe(9);
    expect(cells.filter(({ legal, to }) => legal !== to.length > 0)).toEqual([]);
    expect(cells.filter(({ legal }) => legal).map(({ state, command, to }) => [state, command, ...to])).toEqual([
      ['off', 'light', 'on'],
      ['off', 'break', 'broken'],
      ['on', 'light', 'on'],
      ['on', 'quench', 'off'],
      ['on', 'break', 'broken'],
    ]);
  });

  it('is what the machine does: legal pairs lead where they say, all others are refused', () => {
    const attempts = attemptAll(
      lamps,
      {
        off: { state: 'off' },
        on: { state: 'on', since: '2026-03-02' },
        broken: { state: 'broken', reason: 'old' },
      },
      {
        light: { type: 'light', at: '2026-03-03' },
        quench: { type: 'quench' },
        break: { type: 'break', reason: 'fell' },
      },
    );
    expect(attempts.map(({ state, command, outcome }) => [state, command, Object.values(outcome)[0]])).toEqual([
      ['off', 'light', 'on'],
      ['off', 'quench', 'illegal-transition'],
      ['off', 'break', 'broken'],
      ['on', 'light', 'unchanged'],
      ['on', 'quench', 'off'],
      ['on', 'break', 'broken'],
      ['broken', 'light', 'illegal-transition'],
      ['broken', 'quench', 'illegal-transition'],
      ['broken', 'break', 'illegal-transition'],
    ]);
  });

  it('draws itself, from its first state to those that nothing leaves', () => {
    expect(mermaidOf(table, 'off')).toBe(
      [
        'stateDiagram-v2',
        '  [*] --> off',
        '  off --> on: light',
        '  on --> on: light',
        '  on --> off: quench',
        '  off --> broken: break',
        '  on --> broken: break',
        '  broken --> [*]',
        '',
      ].join('\n'),
    );
  });
});
