import type { ServiceContext, TableRole } from '@concierta/events';
import { owners, type TableRequest } from './probe.ts';

/** What one role is tried with, in its own context's table unless another is named. */
export interface RoleProbe {
  readonly tries: string;
  readonly request: TableRequest;
  readonly context?: string;
  readonly expect: 'refused' | 'allowed';
}

const { own, other } = owners;
const of = (owner: string) => `T#${owner}#PROBE`;
/** Begins like the owner's keys, and is another's: what the `#` behind the owner is for. */
const lookalike = `T#${own}Z#PROBE`;

const refused = (tries: string, request: TableRequest): RoleProbe => ({ tries, request, expect: 'refused' });
const allowed = (tries: string, request: TableRequest): RoleProbe => ({ tries, request, expect: 'allowed' });

const get = (pk: string): TableRequest => ({ operation: 'GetItem', pk });
const put = (pk: string): TableRequest => ({ operation: 'TransactWriteItems', pk, does: 'Put' });
const walk = (index: string, hash: string, pk: string): TableRequest => ({
  operation: 'Query',
  pk,
  index: { name: index, hash },
});

const hashes = { outbox: 'outbox', due: 'due', list1: 'l1', list2: 'l2' } as const;

/** Every way to read rows under a key that is not the role's. */
const readsOf = (whose: string, pk: string, indexes: readonly string[]): RoleProbe[] => [
  refused(`reads ${whose} by key`, get(pk)),
  refused(`reads ${whose} in a batch`, { operation: 'BatchGetItem', pk }),
  refused(`queries ${whose}`, { operation: 'Query', pk }),
  refused(`looks whether ${whose} is there, within a transaction`, {
    operation: 'TransactWriteItems',
    pk,
    does: 'ConditionCheck',
  }),
  ...indexes
    .filter((index): index is 'list1' | 'list2' => index.startsWith('list'))
    .map((index) => refused(`queries ${whose} in ${index}`, walk(index, hashes[index], pk))),
];

const writesOf = (whose: string, pk: string): RoleProbe[] => [
  refused(`writes ${whose} in a transaction`, put(pk)),
  refused(`changes ${whose} in a transaction`, { operation: 'TransactWriteItems', pk, does: { update: 'state' } }),
  refused(`deletes ${whose} in a transaction`, { operation: 'TransactWriteItems', pk, does: 'Delete' }),
];

/** What is written by itself, without the event row that goes with it. */
const alone = (pk: string): RoleProbe[] => [
  refused('puts a row outside a transaction', { operation: 'PutItem', pk }),
  refused('changes a row outside a transaction', { operation: 'UpdateItem', pk, attribute: 'state' }),
  refused('deletes a row outside a transaction', { operation: 'DeleteItem', pk }),
  refused('writes rows in a batch', { operation: 'BatchWriteItem', pk }),
];

const wholesale = (pk: string): RoleProbe[] => [
  refused('scans the table', { operation: 'Scan' }),
  refused('asks by PartiQL', { operation: 'ExecuteStatement', pk }),
];

const indexesWithoutOwner = (indexes: readonly string[], except?: string): RoleProbe[] =>
  (['outbox', 'due'] as const)
    .filter((index) => indexes.includes(index) && index !== except)
    .map((index) =>
      refused(
        `walks the index ${index}`,
        walk(index, hashes[index], index === 'outbox' ? 'OUT#0' : 'DUE#2026-01-01#0'),
      ),
    );

const zones = { SHARED: 'SHARED#PROBE', PUBLIC: 'PUBLIC#PROBE' } as const;
type Zone = keyof typeof zones;
const wider: Record<Zone, Zone> = { SHARED: 'PUBLIC', PUBLIC: 'SHARED' };

const ofZone = (zone: Zone, mayWrite: boolean, indexes: readonly string[]): RoleProbe[] => [
  allowed('reads its zone', get(zones[zone])),
  ...(mayWrite ? [allowed('writes its zone in a transaction', put(zones[zone]))] : writesOf('its zone', zones[zone])),
  ...readsOf('an owner’s row', of(own), indexes),
  ...writesOf('an owner’s row', of(own)),
  ...readsOf('the other zone', zones[wider[zone]], indexes),
  ...writesOf('the other zone', zones[wider[zone]]),
  ...alone(zones[zone]),
  ...wholesale(zones[zone]),
  ...indexesWithoutOwner(indexes),
];

type Probing = (indexes: readonly string[]) => RoleProbe[];

/** Every role there is: a new one does not compile until somebody says what it must be refused. */
const byRole: Readonly<Record<TableRole, Probing>> = {
  data: (indexes) => [
    allowed('reads its owner’s row', get(of(own))),
    allowed('writes its owner’s row in a transaction', put(of(own))),
    ...readsOf('another owner’s row', of(other), indexes),
    ...writesOf('another owner’s row', of(other)),
    ...readsOf('the row of an owner whose id begins alike', lookalike, indexes),
    ...Object.values(zones).flatMap((pk) => [...readsOf(pk, pk, indexes), ...writesOf(pk, pk)]),
    refused('reads the clock’s bookmark', get('CLOCK#PROBE')),
    ...alone(of(own)),
    ...wholesale(of(own)),
    ...indexesWithoutOwner(indexes),
  ],
  shared: (indexes) => ofZone('SHARED', true, indexes),
  'shared-read': (indexes) => ofZone('SHARED', false, indexes),
  public: (indexes) => ofZone('PUBLIC', true, indexes),
  'public-read': (indexes) => ofZone('PUBLIC', false, indexes),
  publisher: (indexes) => [
    allowed('walks the outbox', walk('outbox', hashes.outbox, 'OUT#0')),
    allowed('reads an event in a batch', { operation: 'BatchGetItem', pk: of(own) }),
    allowed('clears an event in a transaction', {
      operation: 'TransactWriteItems',
      pk: of(own),
      does: { update: 'outbox' },
    }),
    refused('walks the outbox under another key', walk('outbox', hashes.outbox, 'DUE#0')),
    refused('reads a row by key', get(of(own))),
    refused('queries an owner', { operation: 'Query', pk: of(own) }),
    refused('reads a zone in a batch', { operation: 'BatchGetItem', pk: zones.PUBLIC }),
    refused('changes what is not the outbox', {
      operation: 'TransactWriteItems',
      pk: of(own),
      does: { update: 'state' },
    }),
    refused('clears what is in a zone', {
      operation: 'TransactWriteItems',
      pk: zones.SHARED,
      does: { update: 'outbox' },
    }),
    refused('clears an event outside a transaction', { operation: 'UpdateItem', pk: of(own), attribute: 'outbox' }),
    refused('writes an event in a transaction', put(of(own))),
    refused('puts a row outside a transaction', { operation: 'PutItem', pk: of(own) }),
    ...wholesale(of(own)),
    ...indexesWithoutOwner(indexes, 'outbox'),
  ],
  clock: (indexes) => [
    ...(indexes.includes('due') ? [allowed('walks what is due', walk('due', hashes.due, 'DUE#2026-01-01#0'))] : []),
    allowed('reads its bookmark', get('CLOCK#PROBE')),
    allowed('writes its bookmark in a transaction', put('CLOCK#PROBE')),
    ...(indexes.includes('due')
      ? [refused('walks the index due under another key', walk('due', hashes.due, 'OUT#0'))]
      : []),
    ...readsOf('an owner’s row', of(own), indexes),
    ...writesOf('an owner’s row', of(own)),
    ...readsOf('a zone', zones.PUBLIC, indexes),
    ...alone('CLOCK#PROBE'),
    ...wholesale('CLOCK#PROBE'),
    ...indexesWithoutOwner(indexes, 'due'),
  ],
  heads: (indexes) => [
    allowed('scans keys, versions and hashes', { operation: 'Scan', attributes: ['pk', 'sk', 'version', 'head'] }),
    refused('scans whole rows', { operation: 'Scan' }),
    refused('scans what somebody wrote', { operation: 'Scan', attributes: ['pk', 'sk', 'state'] }),
    refused('scans whole rows, naming only what it may', { operation: 'Scan', filter: 'version' }),
    refused('counts the rows', { operation: 'Scan', count: true }),
    ...readsOf('an owner’s row', of(own), indexes),
    ...writesOf('an owner’s row', of(own)),
    ...alone(of(own)),
    refused('asks by PartiQL', { operation: 'ExecuteStatement', pk: of(own) }),
    ...indexesWithoutOwner(indexes),
  ],
  enumerator: (indexes) => [
    allowed('scans the table', { operation: 'Scan' }),
    refused('queries an owner', { operation: 'Query', pk: of(own) }),
    ...writesOf('an owner’s row', of(own)),
    ...alone(of(own)),
    refused('asks by PartiQL', { operation: 'ExecuteStatement', pk: of(own) }),
    ...indexesWithoutOwner(indexes),
  ],
};

/** A key that the role would be let near in its own context's table. */
const within: Readonly<Record<TableRole, string>> = {
  data: of(own),
  shared: zones.SHARED,
  'shared-read': zones.SHARED,
  public: zones.PUBLIC,
  'public-read': zones.PUBLIC,
  publisher: of(own),
  clock: 'CLOCK#PROBE',
  heads: of(own),
  enumerator: of(own),
};

/** What a role of a context is tried with: within its table, and in those of other contexts. */
export const tableProbesOf = (
  { table }: ServiceContext,
  role: TableRole,
  others: readonly ServiceContext[],
): readonly RoleProbe[] => [
  ...byRole[role](table.indexes),
  ...others.flatMap(({ name }): RoleProbe[] => [
    { ...refused(`reads the table of ${name}`, get(within[role])), context: name },
    { ...refused(`writes the table of ${name}`, put(within[role])), context: name },
    { ...refused(`scans the table of ${name}`, { operation: 'Scan' }), context: name },
  ]),
];
