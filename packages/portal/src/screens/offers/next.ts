import type { Check } from './checks.ts';

/** What a person should do now with an offer: one thing, the only full button of the page. */
export type Next =
  | { readonly what: 'mend' | 'resume' | 'finish' | 'begin'; readonly check: string }
  | { readonly what: 'review' | 'decide' | 'publish' | 'register' };

interface Standing {
  readonly state: string;
  readonly checks: readonly Check[];
  readonly allowed: readonly string[];
  /** How far the next edition is, when there is one in force. */
  readonly phase?: string | undefined;
  /** Steps with something written in this window that was not saved. */
  readonly unsaved: readonly string[];
  /** Whether the edition in force has its number of the Portal Territorial. */
  readonly registered: boolean;
}

const workable = ({ id }: Check): boolean => id !== 'O10';

/**
 * The next best thing, in the order in which somebody who came back would want it: what was returned, what was left half written, what is
 * required and begun, required and not begun, begun; then the review, and what an approver decides. Nothing when it waits for others.
 */
export function nextOf({ state, checks, allowed, phase, unsaved, registered }: Standing): Next | undefined {
  const may = (command: string): boolean => allowed.includes(command);
  const writing = state === 'draft' || phase === 'draft';
  if (may('approve')) return { what: 'decide' };
  if (may('publish')) return { what: 'publish' };
  if (writing && may('record')) {
    const steps = checks.filter(workable);
    const first = (what: 'mend' | 'resume' | 'finish' | 'begin', is: (check: Check) => boolean): Next | undefined => {
      const check = steps.find(is);
      return check && { what, check: check.id };
    };
    const open = ({ status }: Check): boolean => status === 'none' || status === 'running';
    return (
      first('mend', ({ status }) => status === 'returned') ??
      first('resume', ({ id }) => unsaved.includes(id)) ??
      first('finish', (check) => check.required && check.status === 'running') ??
      first('begin', (check) => check.required && check.status === 'none') ??
      (may('submit') ? { what: 'review' } : undefined) ??
      first('finish', open)
    );
  }
  if (state === 'published' && !phase && may('register') && !registered) return { what: 'register' };
  return undefined;
}

/** The steps that somebody sent back, in the method's order. */
export const returnedSteps = (checks: readonly Check[]): readonly Check[] =>
  checks.filter(({ id, status }) => id !== 'O10' && status === 'returned');

/** The required steps that still lack something. */
export const requiredLeft = (checks: readonly Check[]): readonly Check[] =>
  checks.filter(({ id, required, status }) => id !== 'O10' && required && status !== 'done');
