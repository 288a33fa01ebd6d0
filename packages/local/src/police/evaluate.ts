import type { PolicyDocument, Statement, TrustDocument } from '@concierta/access/policies';
import { conditionsOf } from './conditions.ts';
import { type Lookup, matches, type Pattern, patternOf } from './pattern.ts';

/** What somebody asks to do: one action on resources, with the condition keys that its service gives. */
export interface Authorisation {
  /** `dynamodb:GetItem`. */
  readonly action: string;
  /** ARNs; every one of them must be allowed. */
  readonly resources: readonly string[];
  readonly context: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** Who asks: a role that was taken, with the tags it was taken with. */
export interface Session {
  /** The role's ARN. */
  readonly role: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** A document as AWS's language has it: ours never deny, but what denies must be understood. */
export interface EvaluatedPolicy extends Pick<PolicyDocument, 'Version'> {
  readonly Statement: readonly (Omit<Statement, 'Effect'> & { readonly Effect: 'Allow' | 'Deny' })[];
}

export interface Decision {
  readonly allowed: boolean;
  readonly why: 'allow' | 'explicit-deny' | 'implicit-deny';
  /** The statement that allowed or denied. */
  readonly sid?: string;
}

interface Compiled {
  readonly sid: string;
  readonly denies: boolean;
  readonly actions: readonly Pattern[];
  readonly resources: readonly Pattern[];
  readonly principals: readonly string[];
  readonly holds: (lookup: Lookup) => boolean;
}

const elements = new Set(['Sid', 'Effect', 'Action', 'Resource', 'Principal', 'Condition']);

type AnyStatement = EvaluatedPolicy['Statement'][number] | TrustDocument['Statement'][number];

const compile = (statement: AnyStatement): Compiled => {
  const unknown = Object.keys(statement).find((element) => !elements.has(element));
  if (unknown !== undefined) throw new Error(`a policy uses the element «${unknown}», which is not known here`);
  const principals = 'Principal' in statement ? statement.Principal.AWS : [];
  const wide = principals.find((principal) => principal === '*' || principal.endsWith(':root'));
  if (wide !== undefined) throw new Error(`a role may not be taken by all of «${wide}»: name who takes it`);
  return {
    sid: statement.Sid,
    denies: statement.Effect === 'Deny',
    actions: statement.Action.map((action) => patternOf(action.toLowerCase(), true)),
    resources: 'Resource' in statement ? statement.Resource.map((resource) => patternOf(resource, true)) : [],
    principals,
    holds: conditionsOf(statement.Condition),
  };
};

const compiled = new WeakMap<object, readonly Compiled[]>();

/** Each document is read once, however often it is asked. */
const statementsOf = (document: EvaluatedPolicy | TrustDocument): readonly Compiled[] => {
  const known = compiled.get(document);
  if (known) return known;
  // Under the older version `${…}` is plain text.
  if (document.Version !== '2012-10-17') throw new Error(`a policy of version «${document.Version}» is not known here`);
  const read = document.Statement.map(compile);
  compiled.set(document, read);
  return read;
};

const principalTag = 'aws:principaltag/';

/** Names of condition keys know no capitals; what is said of who asks comes from the session and from nowhere else. */
const lookupOf = (context: Authorisation['context'], session: Session): Lookup => {
  const find = <T>(among: Readonly<Record<string, T>>, key: string): T | undefined => {
    if (Object.hasOwn(among, key)) return among[key];
    const lower = key.toLowerCase();
    const name = Object.keys(among).find((one) => one.toLowerCase() === lower);
    return name === undefined ? undefined : among[name];
  };
  return (key) => {
    const lower = key.toLowerCase();
    if (lower.startsWith(principalTag)) return find(session.tags, key.slice(principalTag.length));
    return lower === 'aws:principalarn' ? session.role : find(context, key);
  };
};

const nothing: Lookup = () => undefined;

const decide = (found: readonly Compiled[]): Decision => {
  const denying = found.find(({ denies }) => denies);
  if (denying) return { allowed: false, why: 'explicit-deny', sid: denying.sid };
  const [allowing] = found;
  return allowing ? { allowed: true, why: 'allow', sid: allowing.sid } : { allowed: false, why: 'implicit-deny' };
};

/**
 * What AWS would answer: an explicit denial is stronger than any permission, and what nothing allows is not allowed.
 * Throws on whatever of the policy language it does not know.
 */
export const evaluate = (
  { action, resources, context }: Authorisation,
  policies: readonly (EvaluatedPolicy | PolicyDocument)[],
  session: Session,
): Decision => {
  const lookup = lookupOf(context, session);
  const wanted = action.toLowerCase();
  const ofAction = policies
    .flatMap(statementsOf)
    .filter(({ actions }) => actions.some((pattern) => matches(pattern, wanted, nothing)));
  const holding = ofAction.filter(({ holds }) => holds(lookup));
  let decision: Decision = { allowed: false, why: 'implicit-deny' };
  for (const resource of resources) {
    decision = decide(holding.filter((one) => one.resources.some((pattern) => matches(pattern, resource, lookup))));
    if (!decision.allowed) return decision;
  }
  return decision;
};

/** Somebody who wants to take a role, with tags or without. */
export interface Taking {
  /** The ARN of the role that the one who asks runs in. */
  readonly principal: string;
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * Whether a role may be taken: `sts:AssumeRole`, and `sts:TagSession` as soon as there is a tag. Allowed by the trust
 * document alone, as within one account where it names the principal itself.
 */
export const evaluateTrust = ({ principal, tags }: Taking, trust: TrustDocument): Decision => {
  const names = Object.keys(tags);
  const context = {
    ...Object.fromEntries(Object.entries(tags).map(([name, value]) => [`aws:RequestTag/${name}`, value])),
    ...(names.length > 0 && { 'aws:TagKeys': names }),
  };
  const lookup = lookupOf(context, { role: principal, tags: {} });
  const actions = ['sts:assumerole', ...(names.length > 0 ? ['sts:tagsession'] : [])];
  let decision: Decision = { allowed: false, why: 'implicit-deny' };
  for (const action of actions) {
    decision = decide(
      statementsOf(trust).filter(
        ({ actions: allowed, principals, holds }) =>
          principals.includes(principal) &&
          allowed.some((pattern) => matches(pattern, action, nothing)) &&
          holds(lookup),
      ),
    );
    if (!decision.allowed) return decision;
  }
  return decision;
};
