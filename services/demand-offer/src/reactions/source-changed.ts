import { type Handler, isEvent } from '@concierta/events';
import type { Cursor } from '@concierta/store';
import { citedKey } from '../source/store.ts';
import { moveAgain } from './move-by-event.ts';

const pageSize = 100;

/**
 * `source.changed.v1` → every demand of the same owner that cites the source knows where it stands: a ruling that comes
 * into force brings them to the top, one fulfilled or lapsed lets them go. Delivered again after a crash in the middle, it
 * goes on: what a demand already knows is not written twice.
 */
export const onSourceChanged: Handler = async (event, tools) => {
  if (!isEvent(event, 'source.changed.v1')) return;
  const { owner, aggregate } = event;
  const { state, deadline } = event.data;
  const standing = { state, deadline, version: aggregate.version };
  const store = tools.store(owner);
  const { pk } = citedKey(owner, aggregate.id, '');
  const command = { type: 'noteSource', source: aggregate.id, standing } as const;
  let after: Cursor | undefined;
  do {
    const { items, next } = await store.query(pk, { begins: 'CITED#', limit: pageSize, after });
    for (const { sk } of items) await moveAgain(event, tools, { owner, id: sk.slice('CITED#'.length) }, command);
    after = next;
  } while (after);
};
