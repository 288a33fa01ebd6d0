import type { StateShape } from '../../kit/Icon.tsx';
import type { Words } from '../../words/index.tsx';
import type { Import } from './wire.ts';

type StateName = Import['state'];

const shapes: Readonly<Record<StateName, StateShape>> = {
  received: 'run',
  parsing: 'run',
  loading: 'run',
  done: 'done',
  failed: 'back',
  cancelled: 'off',
};

/** How an import stands, in a shape and words; rows that were refused wait for somebody to mend them. */
export function importState(
  { state, refused = 0 }: { readonly state: StateName; readonly refused?: number | undefined },
  { t }: Words,
): { readonly is: StateShape; readonly words: string } {
  if (state === 'done' && refused > 0) return { is: 'back', words: t('imports.state.toMend', { n: refused }) };
  return { is: shapes[state], words: t(`imports.state.${state}`) };
}

/** True while rows are still on their way. */
export const isRunning = ({ state }: { readonly state: StateName }): boolean =>
  state === 'received' || state === 'parsing' || state === 'loading';
