/** Every form in which a template needs the names of a service and its aggregate. */
export interface Names {
  /** `field-visits`: the folder, the table, the package. */
  readonly context: string;
  /** `fieldVisits`: the variable in the registry of services. */
  readonly contextVariable: string;
  /** `visit`: files, variables, ids. */
  readonly aggregate: string;
  /** `Visit`: types. */
  readonly Aggregate: string;
  /** `VISIT`: the kind in keys. */
  readonly AGGREGATE: string;
  /** `visits`: the path and the definition. */
  readonly aggregates: string;
  /** `vis`: the prefix of ids. */
  readonly prefix: string;
}

/** What the command says when a name will not do. */
export class UnusableName extends Error {}

const pluralOf = (noun: string): string => {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
};

/**
 * The names of a service out of two words: its context in kebab case, its first aggregate as one lower-case noun.
 * Throws `UnusableName` for anything else, and when no free prefix of three letters can be made.
 */
export const namesOf = (
  context: string | undefined,
  aggregate: string | undefined,
  takenPrefixes: readonly string[],
): Names => {
  if (context === undefined || !/^[a-z]+(-[a-z]+)*$/.test(context)) {
    throw new UnusableName('The first word is the context, in lower case with hyphens: «field-visits».');
  }
  if (aggregate === undefined || !/^[a-z]{3,30}$/.test(aggregate)) {
    throw new UnusableName('The second word is its first aggregate, one English noun in lower case: «visit».');
  }
  const Aggregate = aggregate.charAt(0).toUpperCase() + aggregate.slice(1);
  const candidates = [aggregate.slice(0, 3), aggregate.charAt(0) + aggregate.slice(-2), `${aggregate.slice(0, 2)}x`];
  const prefix = candidates.find((candidate) => !takenPrefixes.includes(candidate));
  if (prefix === undefined) throw new UnusableName(`No free prefix for ids of «${aggregate}»: choose another noun.`);
  return {
    context,
    contextVariable: context.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    aggregate,
    Aggregate,
    AGGREGATE: aggregate.toUpperCase(),
    aggregates: pluralOf(aggregate),
    prefix,
  };
};
