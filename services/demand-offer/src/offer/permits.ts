import { type Principal, permitsOf } from '@concierta/access';
import { Refusal } from '@concierta/kernel';
import type { OfferCommandName } from './commands.ts';
import type { Offer } from './state.ts';

const formulates = { roles: ['formulator'], ownerKind: 'entity' } as const;
const decides = { roles: ['approver'], ownerKind: 'entity' } as const;

/** What a person asks for; `serve` and `freeSlot` are what an event causes. */
export type AskableOfferCommand = Exclude<OfferCommandName, 'serve' | 'freeSlot'>;

/** True for what a person may ask for at all. */
export const isAskable = (command: OfferCommandName): command is AskableOfferCommand =>
  command !== 'serve' && command !== 'freeSlot';

/** Who may do what with an offer of their own entity. */
export const offerPermits = permitsOf<'draft' | AskableOfferCommand>({
  draft: formulates,
  describe: formulates,
  record: formulates,
  submit: formulates,
  return: decides,
  approve: decides,
  publish: decides,
  suspend: decides,
  resume: decides,
  withdraw: decides,
  close: decides,
  archive: decides,
  register: { roles: ['formulator', 'approver'], ownerKind: 'entity' },
});

/** A member limited to an office sees that office's offers only: the others are not there for them. */
export const mustSee = (principal: Principal, { unit }: Offer): void => {
  if (principal.orgUnit !== undefined && principal.orgUnit !== unit) throw new Refusal('not-found');
};
