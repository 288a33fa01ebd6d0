import type { ButtonRank } from '../../kit/Button.tsx';
import { isWaiting } from '../referrals/states.ts';

/** What a person can be offered on a demand; the service's `allowed` decides which. */
export const demandCommands = [
  'take',
  'route',
  'register',
  'characterise',
  'serve',
  'resolve',
  'close',
  'reject',
  'markDuplicate',
  'withdraw',
  'reopen',
] as const;
export type DemandCommand = (typeof demandCommands)[number];

export interface DemandAction {
  readonly command: DemandCommand;
  readonly rank: ButtonRank;
}

/** Moves that end badly or go back: never the main button. */
const asides: ReadonlySet<DemandCommand> = new Set(['reject', 'markDuplicate', 'withdraw', 'reopen']);

/** Cannot be undone by the same person with one press: red outline. */
const grave: ReadonlySet<DemandCommand> = new Set(['reject', 'withdraw']);

/**
 * The buttons of a demand, out of what the service allows: the first step forward is the one full button, other steps forward
 * follow in outline, and what ends badly goes to «Otras acciones». What the portal does not know is left out. None is full
 * while it is to be decided whose the demand is.
 */
export function demandActions(
  allowed: readonly string[],
  undecided = false,
): { up: DemandAction[]; more: DemandAction[] } {
  const known = demandCommands.filter((command) => allowed.includes(command));
  const forward = known.filter((command) => !asides.has(command));
  const up = forward.map((command, i): DemandAction => ({ command, rank: i === 0 && !undecided ? 'main' : 'alt' }));
  const more = known
    .filter((command) => asides.has(command))
    .map((command): DemandAction => ({ command, rank: grave.has(command) ? 'bad' : 'alt' }));
  return { up, more };
}

/** The entity in charge has answered: what is left is for who asked. */
const answering: ReadonlySet<string> = new Set(['inService', 'resolved', 'closed']);

/** The entity it was referred to did not accept it, or did not answer in time. */
const cameBack: ReadonlySet<string> = new Set(['declined', 'expired']);

interface WhoseIsIt {
  readonly state: string;
  /** What the entity wrote of its competence (step O1). */
  readonly competence?: { readonly verdict: string } | undefined;
  /** Where its referral stands; all of it, or a part. */
  readonly referral?: { readonly state: string; readonly whole: boolean } | undefined;
}

/** True when the entity has to refer a demand, or decide to keep it, before it works on it. */
export function isUndecided({ state, competence, referral }: WhoseIsIt): boolean {
  if (state !== 'registered') return false;
  return referral ? referral.whole && cameBack.has(referral.state) : competence?.verdict === 'none';
}

/** What comes next for a demand, said in the trail: for whom reads it, whoever has to do it. */
export function nextOf(
  demand: WhoseIsIt & {
    readonly shared?: boolean;
    /** How far the entity in charge is known to have come. */
    readonly otherSide?: { readonly state: string } | undefined;
  },
): 'register' | 'take' | 'characterise' | 'serve' | 'resolve' | 'follow' | 'close' | 'back' | undefined {
  // While another entity is asked to answer for all of it, what comes next is in the referral's trail.
  if (demand.referral?.whole && isWaiting(demand.referral.state) && demand.state !== 'assigned') return undefined;
  if (isUndecided(demand)) return 'back';
  switch (demand.state) {
    case 'draft':
      return 'register';
    case 'registered':
      return demand.shared ? 'take' : 'characterise';
    case 'assigned':
      return answering.has(demand.otherSide?.state ?? '') ? 'resolve' : 'follow';
    case 'characterised':
      return 'serve';
    case 'inService':
      return 'resolve';
    case 'resolved':
      return 'close';
    default:
      return undefined;
  }
}
