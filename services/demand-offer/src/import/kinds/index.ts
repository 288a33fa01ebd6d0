import { Refusal } from '@concierta/kernel';
import type { ImportKind } from '../kind.ts';
import { baselines } from './baselines.ts';
import { bindingRegionalDialogue } from './binding-regional-dialogue.ts';
import { commitment } from './commitment.ts';
import { courtRuling } from './court-ruling.ts';
import { demands } from './demands.ts';
import { petition } from './petition.ts';
import { surveyAnswers } from './survey-answers.ts';

/** Everything that can be loaded from a spreadsheet, in the order in which people are offered it. A new kind is one line here. */
export const importKinds: readonly ImportKind[] = [
  bindingRegionalDialogue,
  petition,
  commitment,
  courtRuling,
  demands,
  baselines,
  surveyAnswers,
];

/** The kind of that name. Refuses `not-found`. */
export const importKind = (name: string): ImportKind => {
  const found = importKinds.find((kind) => kind.name === name);
  if (!found) throw new Refusal('not-found');
  return found;
};
