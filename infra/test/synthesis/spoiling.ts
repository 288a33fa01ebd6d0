import type { Graph, Resource } from './graph.ts';

export type Values = Record<string, unknown>;

/** The graph without the first resource that this is true of. */
export const without =
  (type: string, isIt: (resource: Resource) => boolean = () => true) =>
  (whole: Graph): Graph => {
    const gone = whole.resources.find((resource) => resource.type === type && isIt(resource));
    return { ...whole, resources: whole.resources.filter((resource) => resource !== gone) };
  };

/** The graph with other inputs for the first resource that this is true of. */
export const changed =
  (type: string, change: (inputs: Values) => Values, isIt: (resource: Resource) => boolean = () => true) =>
  (whole: Graph): Graph => {
    const found = whole.resources.find((resource) => resource.type === type && isIt(resource));
    return {
      ...whole,
      resources: whole.resources.map((resource) =>
        resource === found ? { ...resource, inputs: change(structuredClone(resource.inputs) as Values) } : resource,
      ),
    };
  };

/** The graph with one thing more. */
export const withAlso =
  (type: string, inputs: Values) =>
  (whole: Graph): Graph => ({
    ...whole,
    resources: [
      ...whole.resources,
      { type, name: 'Smuggled', inputs, protect: false, retainOnDelete: false, ignoreChanges: [], provider: '' },
    ],
  });

/** A statement as it may be spoilt. */
export interface Statement {
  Sid?: string;
  Condition?: Record<string, Record<string, unknown>>;
  Action: string[];
  Resource: string[];
}

/** Another policy in the place of the one that has this name, for the first role that ends so. */
export const policy = (role: RegExp, name: string, change: (statements: Statement[]) => void) =>
  changed(
    'aws:iam/rolePolicy:RolePolicy',
    (inputs) => {
      const document = JSON.parse(String(inputs.policy)) as { Statement: Statement[] };
      change(document.Statement);
      return { ...inputs, policy: JSON.stringify(document) };
    },
    ({ inputs }) => role.test(String(inputs.role)) && inputs.name === name,
  );

/** True of what is named so. */
export const named = (pattern: RegExp) => (resource: Resource) => pattern.test(String(resource.inputs.name));
