import type { BaselineCommand, BaselineCommandName } from '../src/baseline/model.ts';
import { baselineMachine, recordBaseline } from '../src/baseline/model.ts';
import type { Baseline } from '../src/baseline/state.ts';
import { at, person } from './sample-demands.ts';

/** A municipality's performance in a year, invented. */
export const mdm = {
  territory: '19450',
  indicator: 'mdm',
  year: 2023,
  value: 47.2,
  unit: 'puntos',
  group: 'G4' as const,
  source: 'DNP',
};

/** One of TerriData's, by its name. */
export const coverage = {
  territory: '19450',
  indicator: 'terridata',
  name: 'Cobertura de acueducto rural',
  year: 2022,
  value: 38.4,
  unit: '%',
  polarity: 'more' as const,
  source: 'TerriData',
};

export const recorded = (): Baseline => recordBaseline({ fields: mdm, at, by: person }).next;

/** One command of every name. */
export const everyBaselineCommand: { readonly [T in BaselineCommandName]: Extract<BaselineCommand, { type: T }> } = {
  revise: { type: 'revise', finding: { value: 49, unit: 'puntos', group: 'G4' }, reason: 'El DNP la corrigió.', at },
  withdraw: { type: 'withdraw', reason: 'Era de otro municipio.', at },
};

/** One measurement in every state. */
export const baselineInEveryState = () => ({
  recorded: recorded() as Extract<Baseline, { state: 'recorded' }>,
  withdrawn: baselineMachine.decide(recorded(), everyBaselineCommand.withdraw).next as Extract<
    Baseline,
    { state: 'withdrawn' }
  >,
});
