import { type At, impossible, machine, Refusal, rulesOf, unchanged } from '../src/index.ts';

/** A small aggregate for the tests: a lamp that burns out. */
export type Lamp =
  | { readonly state: 'off' }
  | { readonly state: 'on'; readonly since: string }
  | { readonly state: 'broken'; readonly reason: string };

export type LampCommand =
  | { readonly type: 'light'; readonly at: string }
  | { readonly type: 'quench' }
  | { readonly type: 'break'; readonly reason: string };

export type LampEvent =
  | { readonly type: 'lit'; readonly at: string }
  | { readonly type: 'quenched' }
  | { readonly type: 'broke'; readonly reason: string };

export const evolve = (lamp: Lamp | undefined, event: LampEvent): Lamp => {
  if (!lamp) return impossible(lamp, event);
  if (event.type === 'lit' && lamp.state !== 'broken') return { state: 'on', since: event.at };
  if (event.type === 'quenched' && lamp.state === 'on') return { state: 'off' };
  if (event.type === 'broke') return { state: 'broken', reason: event.reason };
  return impossible(lamp, event);
};

export const on = rulesOf<Lamp, LampCommand, LampEvent>();

export const table = {
  light: on('light', {
    from: ['off', 'on'],
    to: ['on'],
    decide: (lamp, { at }) => (lamp.state === 'on' ? unchanged : { type: 'lit', at }),
  }),
  quench: on('quench', { from: ['on'], to: ['off'], decide: (_lamp: At<Lamp, 'on'>) => ({ type: 'quenched' }) }),
  break: on('break', {
    from: ['off', 'on'],
    to: ['broken'],
    decide: (_lamp, { reason }) => {
      if (reason === '') throw new Refusal('guard-failed', { missing: ['reason'] });
      return { type: 'broke', reason };
    },
  }),
};

export const lamps = machine<Lamp, LampCommand, LampEvent>(table, evolve);
