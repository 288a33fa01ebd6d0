import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContextFunction, ServiceContext } from '@concierta/events';
import { functionsOf } from '@concierta/events';
import { silosIn, TenantsFile } from '@concierta/service';
import { StageFile } from '../../inputs.ts';
import { arnsOf, namesOf } from '../../naming.ts';
import { contexts } from '../../services.ts';
import { type Graph, of, type Resource } from '../synthesis/graph.ts';
import { account, region } from '../synthesis/mocks.ts';

/** What a stage was told and what the house declares: everything that is expected follows from these, and not from the program. */
export interface Expected {
  readonly stage: string;
  readonly production: boolean;
  readonly inputs: StageFile;
  readonly tenants: TenantsFile;
  readonly silos: readonly string[];
  readonly contexts: readonly ServiceContext[];
  readonly functions: readonly {
    readonly context: ServiceContext;
    readonly fn: ContextFunction;
    readonly name: string;
  }[];
  readonly names: ReturnType<typeof namesOf>;
  readonly arns: ReturnType<typeof arnsOf>;
}

/** One guarantee about what would be deployed. */
export interface Check {
  readonly guarantee: string;
  /** What breaks it, one line each; nothing when it holds. */
  readonly faults: (graph: Graph, expected: Expected) => readonly string[];
}

const read = (folder: string, path: string, otherwise: string): unknown => {
  try {
    return JSON.parse(readFileSync(join(folder, path), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return JSON.parse(otherwise);
    throw error;
  }
};

/** What is expected of a stage whose inputs are in this folder. */
export const expectedOf = (folder: string, stage: string): Expected => {
  const tenants = TenantsFile.parse(read(folder, `tenants/${stage}.json`, '{}'));
  const names = namesOf(stage, account);
  return {
    stage,
    production: stage === 'production',
    inputs: StageFile.parse(read(folder, `stages/${stage}.json`, 'null')),
    tenants,
    silos: silosIn(tenants),
    contexts,
    functions: contexts.flatMap((context) =>
      functionsOf(context).map((fn) => ({ context, fn, name: names.function(context.name, fn.name) })),
    ),
    names,
    arns: arnsOf(region, account),
  };
};

/** What two sets do not have in common, told as faults. */
export const differences = (what: string, found: readonly string[], wanted: readonly string[]): string[] => [
  ...wanted.filter((one) => !found.includes(one)).map((one) => `${what}: ${one} is missing`),
  ...found.filter((one) => !wanted.includes(one)).map((one) => `${what}: ${one} is not declared`),
  ...found.filter((one, i) => found.indexOf(one) !== i).map((one) => `${what}: ${one} is there twice`),
];

/** Values as text that does not depend on the order of keys. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** A fault where two values differ. */
export const unequal = (what: string, found: unknown, wanted: unknown): string[] =>
  canonical(found) === canonical(wanted) ? [] : [`${what}: ${canonical(found)} instead of ${canonical(wanted)}`];

/** The resource of a type with this physical name. */
export const named = (graph: Graph, type: string, name: string): Resource | undefined =>
  of(graph, type).find(({ inputs }) => inputs.name === name);

export interface PolicyStatement {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Principal?: string | Readonly<Record<string, string | readonly string[]>>;
  readonly Condition?: unknown;
}

/** The statements of a document in JSON. */
export const statementsOf = (document: string): readonly PolicyStatement[] =>
  (JSON.parse(document) as { Statement: PolicyStatement[] }).Statement;

/** Every policy of a role, by name. */
export const policiesOf = (graph: Graph, role: string): ReadonlyMap<string, string> =>
  new Map(
    of(graph, 'aws:iam/rolePolicy:RolePolicy')
      .filter(({ inputs }) => inputs.role === role)
      .map(({ inputs }) => [String(inputs.name), String(inputs.policy)]),
  );

/** One or many, as many. */
export const many = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];

/** A value inside nested inputs; undefined where there is none. */
export const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string | number, unknown>)[key] : undefined,
    value,
  );
