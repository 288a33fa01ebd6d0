import { join } from 'node:path';
import { goldenItems } from '@concierta/store';
import { describe, expect, it } from 'vitest';
import { entityDefinition } from '../src/entity/store.ts';
import { invitationDefinition } from '../src/invitation/store.ts';
import { mandateDefinition } from '../src/mandate/store.ts';
import { membershipDefinition } from '../src/membership/store.ts';
import { organisationDefinition } from '../src/organisation/store.ts';
import { personDefinition } from '../src/person/store.ts';
import { unitDefinition } from '../src/unit/store.ts';
import * as samples from './samples.ts';

const folder = join(import.meta.dirname, 'golden');

const kept = [
  [entityDefinition, samples.entities],
  [organisationDefinition, samples.organisations],
  [unitDefinition, samples.units],
  [membershipDefinition, samples.memberships],
  [invitationDefinition, samples.invitations],
  [mandateDefinition, samples.mandates],
  [personDefinition, samples.people],
] as const;

describe('what was ever written can still be read', () => {
  it.each(kept.map(([definition, states]) => [definition.kind, definition, states] as const))(
    '%s of every format, in every state',
    async (_, definition, states) => {
      const items = await goldenItems(definition as typeof unitDefinition, folder);
      expect(new Set(items.map(({ state }) => state.state))).toEqual(new Set(Object.keys(states)));
    },
  );
});
