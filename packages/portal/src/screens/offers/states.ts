import type { ButtonRank } from '../../kit/Button.tsx';
import type { StateShape } from '../../kit/Icon.tsx';
import type { MessageId, Words } from '../../words/index.tsx';

const shapes: Readonly<Record<string, StateShape>> = {
  draft: 'run',
  returned: 'back',
  inReview: 'wait',
  approved: 'wait',
  published: 'done',
  suspended: 'off',
  withdrawn: 'off',
  closed: 'done',
  archived: 'off',
};

/** The state of an offer: one of the eight shapes, then its words. A draft that was sent back says so. */
export function offerState(state: string, { code }: Words, returned = false): { is: StateShape; words: string } {
  const shown = state === 'draft' && returned ? 'returned' : state;
  return { is: shapes[shown] ?? 'none', words: code('offer.state', shown) };
}

export const offerStates = Object.keys(shapes).filter((state) => state !== 'returned');

export const offerTabs = ['work', 'published', 'ended', 'all'] as const;
export type OfferTab = (typeof offerTabs)[number];

const states: Readonly<Record<OfferTab, readonly string[]>> = {
  work: ['draft', 'inReview', 'approved'],
  published: ['published', 'suspended'],
  ended: ['withdrawn', 'closed', 'archived'],
  all: [],
};

export const statesOf = (tab: OfferTab): readonly string[] => states[tab];

export const tabWords: Readonly<Record<OfferTab, MessageId>> = {
  work: 'offers.tab.work',
  published: 'offers.tab.published',
  ended: 'offers.tab.ended',
  all: 'offers.tab.all',
};

export const offerCommands = [
  'approve',
  'publish',
  'submit',
  'resume',
  'return',
  'suspend',
  'close',
  'archive',
  'withdraw',
] as const;
export type OfferCommand = (typeof offerCommands)[number];

export interface OfferAction {
  readonly command: OfferCommand;
  readonly rank: ButtonRank;
}

/** Steps forward: one of them is the full button of the page. */
const forward: ReadonlySet<OfferCommand> = new Set(['submit', 'approve', 'publish', 'resume']);
/** Taken back from everybody, or for good: red outline. */
const grave: ReadonlySet<OfferCommand> = new Set(['withdraw', 'archive']);

/** The commands that go with a reason. */
export const needsReason: ReadonlySet<OfferCommand> = new Set(['return', 'suspend', 'withdraw']);

/** The buttons of an offer, out of what the service allows; the first step forward is the one full button. */
export function offerActions(allowed: readonly string[]): OfferAction[] {
  const known = offerCommands.filter((command) => allowed.includes(command));
  const main = known.find((command) => forward.has(command));
  return known.map((command) => ({
    command,
    rank: command === main ? 'main' : grave.has(command) ? 'bad' : 'alt',
  }));
}
