/** A resource as the program asked for it. */
export interface Resource {
  readonly type: string;
  readonly name: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly protect: boolean;
  readonly retainOnDelete: boolean;
  readonly ignoreChanges: readonly string[];
  /** Empty unless the program chose another provider than the stage's: such a one would not bear the stage's tags. */
  readonly provider: string;
}

/** A function's code, as SST was told to make it. */
export interface Build {
  readonly functionID: string;
  /** The folder of code that was built already; empty where SST was to build it. */
  readonly bundle: string;
  readonly handler: string;
  readonly bytes: number;
  /** What the function would read with `Resource`: empty, because nothing is linked. */
  readonly links: Readonly<Record<string, unknown>>;
}

/** Everything that would be deployed, in the order of names. */
export interface Graph {
  readonly app: {
    readonly name: string;
    readonly removal: string;
    readonly protect: boolean;
    readonly providers?: {
      readonly aws?: { readonly region?: string; readonly defaultTags?: { tags: Record<string, string> } };
    };
  };
  readonly resources: readonly Resource[];
  readonly builds: readonly Build[];
  readonly outputs: Readonly<Record<string, unknown>>;
}

/** The resources of one type: `of(graph, 'aws:sqs/queue:Queue')`. */
export const of = (graph: Graph, type: string): readonly Resource[] =>
  graph.resources.filter((resource) => resource.type === type);

/** A text among a resource's inputs; throws when it is not one. */
export const text = (resource: Resource, input: string): string => {
  const value = resource.inputs[input];
  if (typeof value !== 'string') throw new Error(`${resource.type} ${resource.name} has no text «${input}»`);
  return value;
};

/** A document that a resource holds as text. */
export const json = <T>(resource: Resource, input: string): T => JSON.parse(text(resource, input)) as T;
