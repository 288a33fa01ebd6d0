import type { Tagged, TransitionTable, Typed } from '@concierta/kernel';

interface Move {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/**
 * The moves of a table as a Mermaid state diagram, and apart from it the commands that leave the state as it is. A rule
 * that may lead back to where it starts (an edition beside the one in force) is drawn from the other states only.
 */
export const diagramOf = <S extends Tagged, C extends Typed, E>(
  table: TransitionTable<S, C, E>,
  initial: string,
): string => {
  const rules = Object.entries(table) as [string, Move][];
  const edges = rules.flatMap(([command, { from, to }]) => {
    const onward = to.filter((state) => !from.includes(state));
    const moves = onward.length > 0 ? onward : to.slice(0, 1);
    return from
      .filter((state) => !to.includes(state))
      .flatMap((state) => moves.map((next) => `  ${state} --> ${next}: ${command}`));
  });
  const inPlace = rules.flatMap(([command, { from, to }]) => {
    const states = from.filter((state) => to.includes(state));
    return states.length > 0 ? [`- \`${command}\`: ${states.join(', ')}`] : [];
  });
  return [
    '```mermaid',
    'stateDiagram-v2',
    `  [*] --> ${initial}`,
    ...edges,
    '```',
    '',
    ...(inPlace.length > 0 ? ['Without leaving the state:', '', ...inPlace, ''] : []),
  ].join('\n');
};
