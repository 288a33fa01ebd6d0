import { attemptAll, type Machine, type Tagged, type Typed } from '@concierta/kernel';
import { describe, expect, test } from 'vitest';
import { entityMachine } from '../src/entity/model.ts';
import { invitationMachine } from '../src/invitation/model.ts';
import { mandateMachine } from '../src/mandate/model.ts';
import { membershipMachine } from '../src/membership/model.ts';
import { organisationMachine } from '../src/organisation/model.ts';
import { personMachine } from '../src/person/model.ts';
import { unitMachine } from '../src/unit/model.ts';
import * as samples from './samples.ts';

const walk = <S extends Tagged, C extends Typed, E extends Typed>(
  name: string,
  machine: Machine<S, C, E>,
  states: { readonly [K in S['state']]: Extract<S, { state: K }> },
  commands: { readonly [T in C['type']]: Extract<C, { type: T }> },
) => {
  describe(name, () => {
    test.each(attemptAll(machine, states, commands))('$state × $command', ({ legal, to, outcome }) => {
      if (!legal) return expect(outcome).toEqual({ refused: 'illegal-transition' });
      const became = 'became' in outcome ? outcome.became : outcome;
      return expect([...to, 'unchanged']).toContain(became);
    });
  });
};

walk('national entity', entityMachine, samples.entities, samples.entityCommands);
walk('territorial organisation', organisationMachine, samples.organisations, samples.organisationCommands);
walk('office', unitMachine, samples.units, samples.unitCommands);
walk('membership', membershipMachine, samples.memberships, samples.membershipCommands);
walk('invitation', invitationMachine, samples.invitations, samples.invitationCommands);
walk('mandate', mandateMachine, samples.mandates, samples.mandateCommands);
walk('person', personMachine, samples.people, samples.personCommands);
