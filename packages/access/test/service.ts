import { type Consumer, type Envelope, type EventData, parseEnvelope, toolsFor } from '@concierta/events';
import { type Clock, newId, OwnerId, type PersonId, personIdOf } from '@concierta/kernel';
import { testEngine } from '@concierta/local/test-engine';
import { countingClient, mintScope, oneTable, openStore, type TableDeclaration } from '@concierta/store';
import { membershipProjection, ownerProfileProjection } from '../src/index.ts';

const table: TableDeclaration = { name: 'access', indexes: ['outbox', 'due', 'list1', 'list2'] };
const consumer: Consumer = {
  name: 'memberships',
  kind: 'projection',
  events: ['membership.changed.v1'],
  scope: 'parties',
};
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A service's own table that hears of memberships and owners by events, with a settable clock and counted calls. */
export const service = async () => {
  const engine = await testEngine();
  const name = await engine.freshTable(table);
  const counting = countingClient(engine.client);
  let now = Date.parse('2026-11-22T15:00:00Z');
  const clock: Clock = { now: () => new Date(now) };
  const tables = oneTable({ client: counting.client, table: name });
  const deps = { tables, clock };
  const deliver = async (
    raw: Omit<Envelope, 'id' | 'occurredAt' | 'principal' | 'correlationId' | 'visibility' | 'parties'>,
  ) => {
    const event = parseEnvelope({
      ...raw,
      id: newId('event', clock.now()),
      parties: [],
      occurredAt: clock.now().toISOString(),
      principal: { as: 'system' },
      correlationId: 'c',
      visibility: 'owner',
    });
    if (!event) throw new Error('the type is known');
    const tools = toolsFor({ ...deps, log }, consumer, event);
    await membershipProjection(event, tools);
    await ownerProfileProjection(event, tools);
  };
  const member = (
    owner: OwnerId,
    person: PersonId,
    membership: string,
    version: number,
    more: Partial<EventData<'membership.changed.v1'>> = {},
  ) =>
    deliver({
      type: 'membership.changed.v1',
      owner,
      aggregate: { kind: 'MEMBERSHIP', id: membership, version },
      data: {
        person,
        membership,
        ownerKind: 'entity',
        roles: ['formulator'],
        coordinator: false,
        status: 'active',
        validFrom: '2026-01-01',
        ...more,
      },
    });
  return {
    deps,
    deliver,
    member,
    counting,
    pass: (ms: number) => {
      now += ms;
    },
    entity: () => OwnerId.parse(newId('nationalEntity', clock.now())),
    organisation: () => OwnerId.parse(newId('territorialOrganisation', clock.now())),
    person: (subject: string) => personIdOf('https://issuer.example', subject),
    membership: () => newId('membership', clock.now()),
    store: (owner: OwnerId) => openStore(tables, mintScope({ kind: 'owner', owner }), { clock }),
  };
};
