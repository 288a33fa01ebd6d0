import type { OwnerId } from '@concierta/kernel';
import type { Write } from '@concierta/store';
import type { Acting, Tenancy } from '../tenancy.ts';

/** Where an owner's administrative acts are, in the order in which they happened. */
export const auditPk = (owner: OwnerId): string => `T#${owner}#AUDIT#LOG`;

/** What an act was about and with which codes: never an address, a name or a person's words. */
export interface Act {
  readonly act: string;
  readonly about: { readonly kind: string; readonly id: string };
  readonly details?: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** The row that says who did what, when, about what. Goes into the transaction of the act itself. */
export const audited = (
  { clock, ids }: Pick<Tenancy, 'clock' | 'ids'>,
  owner: OwnerId,
  acting: Acting,
  { act, about, details = {} }: Act,
  id: string = ids('audit'),
): Write => {
  const at = clock.now().toISOString();
  const { person, owner: hat, as } = acting.principal;
  return {
    put: {
      pk: auditPk(owner),
      sk: `${at}#${id}`,
      at,
      act,
      by: { as, person, owner: hat },
      about: { ...about },
      details: Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined)),
      correlationId: acting.correlationId,
    },
  };
};
