import { ownerProfileProjection } from '@concierta/access';
import { type Consumer, parseEnvelope, toolsFor } from '@concierta/events';
import { newId } from '@concierta/kernel';
import { expect, test } from 'vitest';
import { notesService } from './notes-service.ts';

const owners: Consumer = { name: 'owners', kind: 'projection', events: ['entity.changed.v1'], scope: 'parties' };

test('an entity whose validity ended reads what it had and writes nothing', async () => {
  const { call, deps, join, owner } = await notesService();
  const ended = owner();
  const ana = await join(ended, 'ana', ['formulator']);
  const event = parseEnvelope({
    id: newId('event', deps.clock.now()),
    type: 'entity.changed.v1',
    owner: ended,
    parties: [],
    aggregate: { kind: 'ENTITY', id: ended, version: 3 },
    occurredAt: deps.clock.now().toISOString(),
    principal: { as: 'system' },
    correlationId: 'c',
    visibility: 'public',
    data: { kind: 'entity', name: 'Entidad', code: 'ENT', status: 'readOnly', coordinator: false },
  });
  if (!event) throw new Error('the type is known');
  await ownerProfileProjection(event, toolsFor(deps, owners, event));

  const write = { body: { title: 'a' }, headers: { 'idempotency-key': 'ended-1' } };
  const refused = await call(ana, 'POST', '/notes', write);
  expect([refused.status, refused.body.code, refused.body.missing]).toEqual([409, 'guard-failed', ['owner-in-force']]);
  const nowhere = `/notes/${newId('demandSource', deps.clock.now())}`;
  const command = await call(ana, 'PATCH', nowhere, { body: { title: 'b' }, headers: { 'if-match': '"1"' } });
  expect(command.body.missing).toEqual(['owner-in-force']);
  expect((await call(ana, 'GET', '/notes')).status).toBe(200);
});
