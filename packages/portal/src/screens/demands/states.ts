import type { StateShape } from '../../kit/Icon.tsx';
import type { MessageId, Words } from '../../words/index.tsx';

/** Shape and words of a state; `who` completes the words of what waits for another. */
export interface Shown {
  readonly is: StateShape;
  readonly words: string;
}

const shapes: Readonly<Record<string, StateShape>> = {
  draft: 'none',
  registered: 'none',
  assigned: 'wait',
  characterised: 'run',
  inService: 'run',
  resolved: 'done',
  closed: 'done',
  referred: 'wait',
  rejected: 'off',
  duplicate: 'off',
  withdrawn: 'off',
};

/** The state of a demand as a reader sees it: one of the eight shapes, then its words. An unknown state shows its own name. */
export function demandState(state: string, { t, code }: Words, takenBy?: string): Shown {
  if (state === 'referred' && takenBy) return { is: 'wait', words: t('demand.state.assignedTo', { who: takenBy }) };
  if (state === 'assigned' && takenBy) return { is: 'wait', words: t('demand.state.assignedTo', { who: takenBy }) };
  return { is: shapes[state] ?? 'none', words: code('demand.state', state) };
}

/** The states a filter offers, in the order of the thread. */
export const demandStates = Object.keys(shapes);

/** Tabs of the list: which states each one holds; no states means all. */
export const demandTabs = ['open', 'draft', 'ended', 'all'] as const;
export type DemandTab = (typeof demandTabs)[number];

const states: Readonly<Record<DemandTab, readonly string[]>> = {
  open: ['registered', 'assigned', 'characterised', 'inService', 'referred'],
  draft: ['draft'],
  ended: ['resolved', 'closed', 'rejected', 'duplicate', 'withdrawn'],
  all: [],
};

export const statesOf = (tab: DemandTab): readonly string[] => states[tab];

export const tabWords: Readonly<Record<DemandTab, MessageId>> = {
  open: 'demands.tab.open',
  draft: 'demands.tab.draft',
  ended: 'demands.tab.ended',
  all: 'demands.tab.all',
};
