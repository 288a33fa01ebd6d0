/** A capacity: level × dimension. */
export interface CapacityRef {
  readonly level: string;
  readonly dimension: string;
}

/** What two lists of capacities have in common. */
export interface SharedCapacities<C extends CapacityRef = CapacityRef> {
  /** The same dimension at the same level. */
  readonly same: readonly C[];
  /** The same dimension, at other levels only. */
  readonly dimensions: readonly string[];
}

/** Capacities that two sides share, and the dimensions they share at different levels. */
export const sharedCapacities = <C extends CapacityRef>(
  ours: readonly C[],
  theirs: readonly CapacityRef[],
): SharedCapacities<C> => {
  const same = ours.filter((one) =>
    theirs.some((other) => other.level === one.level && other.dimension === one.dimension),
  );
  const dimensions = ours
    .map(({ dimension }) => dimension)
    .filter(
      (dimension) =>
        theirs.some((other) => other.dimension === dimension) && !same.some((one) => one.dimension === dimension),
    );
  return { same, dimensions: [...new Set(dimensions)] };
};
