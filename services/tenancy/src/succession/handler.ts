import { type Envelope, type Handler, isEvent } from '@concierta/events';
import { type IdKind, newId, OwnerId } from '@concierta/kernel';
import type { Tables } from '@concierta/store';
import { authorityOf } from '../authority.ts';
import type { Acting } from '../tenancy.ts';
import { keepHeir, type Power } from './heirs.ts';
import { heritageOf } from './rows.ts';
import { settleSuccession } from './settle.ts';

const actingFor = (event: Envelope, owner: OwnerId): Acting => ({
  principal: { owner, as: 'system' },
  correlationId: event.correlationId,
  causationId: event.id,
});

/**
 * Keeps inherited hats in step (consumer `successions`): with the entity that ended or was opened again, and with the people of
 * its successor as they come and go. Two owners are in this, and the event is of one of them: tenancy, which makes hats, opens
 * the other's partition, where a grant that the coordinator's act left says so.
 */
export const successionHandler =
  (tables: Tables): Handler =>
  async (event, tools) => {
    const { clock } = tools;
    const power: Power = {
      authority: authorityOf({ tables, clock }),
      clock,
      ids: (kind: IdKind) => newId(kind, clock.now()),
    };
    const owner = OwnerId.parse(event.owner);
    if (isEvent(event, 'entity.changed.v1')) {
      await settleSuccession(power, owner, actingFor(event, owner));
      return;
    }
    if (!isEvent(event, 'membership.changed.v1')) return;
    for (const succession of await heritageOf(tools.store(owner), owner)) {
      await keepHeir(power, succession, event.data.membership, actingFor(event, succession.ended));
    }
  };
