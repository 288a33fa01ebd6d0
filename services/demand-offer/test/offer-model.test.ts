import { attemptAll, isRefusal } from '@concierta/kernel';
import { describe, expect, it } from 'vitest';
import { checksOf } from '../src/offer/checks.ts';
import type { OfferCommand } from '../src/offer/commands.ts';
import { type WorkableCheck, workableChecks } from '../src/offer/content.ts';
import { integrationOf } from '../src/offer/events.ts';
import { allowedOn, editionHash, offerMachine } from '../src/offer/model.ts';
import type { Offer } from '../src/offer/state.ts';
import * as a from './sample-offers.ts';

const refusal = (offer: Offer, command: OfferCommand) => {
  try {
    offerMachine.decide(offer, command);
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
  throw new Error(`«${command.type}» was not refused`);
};

const check = (offer: Offer, id: string, required: readonly WorkableCheck[] = workableChecks) =>
  checksOf(offer, required).find((one) => one.id === id);

describe('every state × every command', () => {
  const states = a.inEveryState();
  const attempts = attemptAll(offerMachine, states, a.everyCommand);

  it('covers eight states and thirteen commands', () => {
    expect(attempts).toHaveLength(8 * 13);
  });

  it.each(attempts.map((attempt) => [attempt.command, attempt.state, attempt] as const))(
    '%s on %s does what the table says',
    (command, state, { legal, to, outcome }) => {
      if (!legal) {
        expect(outcome).toEqual({ refused: 'illegal-transition' });
        expect(refusal(states[state], a.everyCommand[command]).params.allowed).toEqual(offerMachine.allowed(state));
      } else if ('became' in outcome) {
        expect(to).toContain(outcome.became);
        expect(allowedOn(states[state])).toContain(command);
      } else {
        // In force, and no next edition that far: the buttons do not offer it either.
        expect(outcome.refused).toBe('guard-failed');
        expect(allowedOn(states[state])).not.toContain(command);
      }
    },
  );
});

describe('the ten steps', () => {
  it('are none, running and done as the text grows', () => {
    const status = (offer: Offer) => Object.fromEntries(checksOf(offer, []).map(({ id, status: is }) => [id, is]));
    expect(status(a.drafted())).toMatchObject({ O1: 'none', O2: 'none', O8: 'none', O10: 'none' });
    const begun = a.given(a.drafted(), a.record('O1', { competent: 'yes' }));
    expect(check(begun, 'O1')).toMatchObject({ status: 'running', missing: ['legalBasis'], by: a.by });
    expect(status(a.given(a.drafted(), ...a.everything))).toMatchObject({
      O1: 'done',
      O2: 'done',
      O3: 'done',
      O4: 'done',
      O5: 'done',
      O6: 'done',
      O7: 'done',
      O8: 'done',
      O9: 'done',
    });
    expect(check(a.published(), 'O10')?.status).toBe('done');
  });

  it.each([
    ['O1', { competent: 'no', legalBasis: 'Ley 142' }, ['competence']],
    ['O1', { competent: 'partial', legalBasis: 'Ley 142' }, ['note']],
    ['O3', [], ['capacities']],
    ['O3', [{ level: 'individual', dimension: 'people', target: { statement: 'Diez personas' } }], ['baseline']],
    ['O4', { cycleStages: [] }, ['cycleStages', 'mode', 'from']],
    ['O4', { cycleStages: ['planning'], mode: 'oneOff', from: '2026-01-01' }, ['to']],
    ['O4', { cycleStages: ['planning'], mode: 'continuous', from: '2026-01-01' }, []],
    ['O5', { answers: [] }, ['deliverable', 'mechanism', 'audience', 'territoryContribution']],
    ['O6', [], ['stakeholders']],
    ['O6', [{ organisation: 'Acuavalle', kind: 'private', influence: 3, interest: 2 }], ['purpose', 'activities']],
    ['O7', { national: [], own: [] }, ['national', 'own']],
    ['O8', [], ['territories']],
    ['O8', [{ codes: ['19450'] }], ['reasons']],
  ] as const)('%s with %j lacks %j', (id, data, missing) => {
    expect(check(a.given(a.drafted(), a.record(id, data)), id)?.missing).toEqual(missing);
  });

  it('a step that the approver sends back says so until somebody works on it again', () => {
    const returned = a.given(a.drafted(), ...a.everything, a.submit, a.everyCommand.return);
    expect(returned.state).toBe('draft');
    expect(check(returned, 'O3')).toMatchObject({ status: 'returned', reason: 'Falta precisar la meta.' });
    expect(check(returned, 'O10')).toMatchObject({ status: 'returned', by: a.approver });
    expect(check(a.given(returned, a.record('O3')), 'O3')?.status).toBe('done');
  });
});

describe('publishing (O10)', () => {
  it('names the required steps that are not complete, and asks for no other', () => {
    const poor = a.given(a.drafted(), a.record('O1'), a.submit, a.approve);
    expect(refusal(poor, a.publish).params.missing).toEqual(['O2', 'O3', 'O4', 'O5', 'O6', 'O7', 'O8', 'O9']);
    expect(a.given(poor, { ...a.everyCommand.publish, required: ['O1'] }).state).toBe('published');
  });

  it('freezes the text under the hash of its edition', () => {
    const offer = a.published();
    expect(offer).toMatchObject({ edition: { number: 1, hash: editionHash(1, offer.content), publishedAt: a.at } });
    expect(editionHash(1, { ...offer.content, title: 'Otro' })).not.toBe(editionHash(1, offer.content));
  });
});

describe('an edition after publication', () => {
  const revised = () => a.given(a.published(), a.everyCommand.describe);

  it('is written beside the one in force, which does not change until it is published again', () => {
    const offer = revised();
    expect(offer.content.title).toBe('Plan municipal de agua rural');
    expect(offer).toMatchObject({
      state: 'published',
      revision: { phase: 'draft', content: { title: 'Plan rural de agua' } },
    });
    const again = a.given(offer, a.submit, a.approve, a.publish);
    expect(again).toMatchObject({
      state: 'published',
      content: { title: 'Plan rural de agua' },
      edition: { number: 2 },
    });
    expect(again).not.toHaveProperty('revision');
  });

  it('cannot be changed while it is in review, and can be returned', () => {
    const inReview = a.given(revised(), a.submit);
    expect(refusal(inReview, a.everyCommand.record).params.missing).toEqual(['revision:draft']);
    expect(a.given(inReview, a.everyCommand.return)).toMatchObject({
      state: 'published',
      revision: { phase: 'draft' },
    });
  });

  it('tells nobody outside what it says until it is published', () => {
    const told = (offer: Offer, command: OfferCommand) => {
      const decision = offerMachine.decide(offer, command);
      if (!decision.changed) throw new Error('something should have happened');
      return integrationOf(decision.next, decision.event);
    };
    const draft = told(a.published(), a.everyCommand.describe);
    expect([draft.type, draft.visibility, draft.data.text?.title]).toEqual([
      'offer.updated.v1',
      'owner',
      'Plan municipal de agua rural',
    ]);
    const edited = told(a.given(revised(), a.submit, a.approve), a.publish);
    expect([edited.type, edited.visibility, edited.data.text?.title]).toEqual([
      'offer.edited.v1',
      'public',
      'Plan rural de agua',
    ]);
  });

  it('moving the offer to another office or person is not a new edition', () => {
    const moved = a.given(a.published(), {
      ...a.everyCommand.describe,
      set: {},
      placement: { responsible: a.approver },
    });
    expect(moved.responsible).toBe(a.approver);
    expect(moved).not.toHaveProperty('revision');
  });

  it('writes nothing when what is saved is what was there', () => {
    expect(offerMachine.decide(a.published(), a.record('O5')).changed).toBe(false);
  });
});
