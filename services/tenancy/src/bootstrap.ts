import { bodyHash, type OwnerId } from '@concierta/kernel';
import { platformOwner } from './authority.ts';
import { type TenancyDeps, tenancyOf } from './dependencies.ts';
import { onboard } from './entity/onboard.ts';

export interface Bootstrap {
  /** The coordinating entity in the catalogue: `dnp`. */
  readonly catalogueId: string;
  readonly code: string;
  /** Who becomes the first administrator and coordinator, by signing in with this address. */
  readonly administratorEmail: string;
}

/**
 * Makes the platform's coordinating entity and invites its first coordinator: the one act that nobody's hat can do, run by
 * an operator on an empty platform. Run again with the same words it changes nothing and answers the same.
 * Refuses `idempotency-key-reused` when the platform was begun with other words.
 */
export const bootstrap = async (
  deps: Pick<TenancyDeps, 'tables' | 'clock' | 'ids' | 'emailKey'>,
  words: Bootstrap,
): Promise<{ readonly owner: OwnerId; readonly invitation: string }> => {
  const acting = { principal: { owner: platformOwner, as: 'system' }, correlationId: 'bootstrap' } as const;
  const hash = bodyHash([words.catalogueId, words.code, words.administratorEmail.trim().toLowerCase()]);
  const request = { person: 'operator', key: 'bootstrap', bodyHash: hash, forever: true } as const;
  const { owner, invitation } = await onboard(tenancyOf(deps), words, acting, { request, coordinator: true });
  return { owner, invitation };
};
