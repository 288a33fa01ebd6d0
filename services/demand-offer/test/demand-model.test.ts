import { attemptAll, isRefusal } from '@concierta/kernel';
import { describe, expect, it } from 'vitest';
import type { DemandCommand } from '../src/demand/commands.ts';
import { demandMachine } from '../src/demand/model.ts';
import { isLegal } from '../src/demand/rulings.ts';
import type { Demand } from '../src/demand/state.ts';
import * as a from './sample-demands.ts';

const when = (demand: Demand, command: DemandCommand) => demandMachine.decide(demand, command);

const refusal = (demand: Demand, command: DemandCommand) => {
  try {
    when(demand, command);
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
  throw new Error(`«${command.type}» was not refused`);
};

describe('every state × every command', () => {
  const states = a.inEveryState();
  const attempts = attemptAll(demandMachine, states, a.everyCommand);

  it('covers eleven states and twenty-one commands', () => {
    expect(attempts).toHaveLength(11 * 21);
  });

  it.each(attempts.map((attempt) => [attempt.command, attempt.state, attempt] as const))(
    '%s on %s does what the table says',
    (command, state, { legal, to, outcome }) => {
      if (!legal) {
        expect(outcome).toEqual({ refused: 'illegal-transition' });
        expect(refusal(states[state], a.everyCommand[command]).params.allowed).toEqual(demandMachine.allowed(state));
      } else if ('became' in outcome) {
        expect([...to, 'unchanged']).toContain(outcome.became);
      } else {
        expect(['guard-failed', 'invalid']).toContain(outcome.refused);
      }
    },
  );

  it('lets each move that the domain names happen', () => {
    const happened = new Set(attempts.flatMap(({ command, outcome }) => ('became' in outcome ? [command] : [])));
    expect([...happened].sort()).toEqual(
      Object.keys(a.everyCommand)
        .filter((name) => name !== 'characterise' && name !== 'hearSources')
        .sort(),
    );
  });
});

describe('registering', () => {
  it('needs the need told and a place', () => {
    const bare = { ...a.drafted(), need: undefined, territories: [] };
    expect(refusal(bare, a.register).params.missing).toEqual(['need', 'territories']);
  });

  it('freezes what the receipt attests and leaves open what characterises', () => {
    const demand = a.given(a.drafted(), a.register);
    expect(refusal(demand, { type: 'edit', set: { title: 'Otra cosa' }, clear: ['need'] }).issues).toEqual([
      { pointer: '/title', code: 'frozen' },
      { pointer: '/need', code: 'frozen' },
    ]);
    expect(a.given(demand, a.conclude).publicValue).toBe('1.840 familias beben agua tratada.');
  });

  it('writes nothing when an edit changes nothing', () => {
    const demand = a.given(a.drafted(), a.register, a.conclude);
    expect(when(demand, a.conclude).changed).toBe(false);
  });

  it('empties a field that an edit clears', () => {
    const demand = a.given(a.drafted(), a.register, a.conclude, { type: 'edit', set: {}, clear: ['publicValue'] });
    expect(demand.publicValue).toBeUndefined();
  });
});

describe('characterising (D8)', () => {
  it('names everything that is missing: sources, value, groups and results', () => {
    const demand = a.given(a.drafted('entity'), a.register);
    expect(refusal(demand, a.characterise).params.missing).toEqual([
      'sources',
      'publicValue',
      'focusedValueGroups',
      'expectedResults',
    ]);
  });

  it('is possible once a source is cited and the three conclusions are written', () => {
    const demand = a.given(a.drafted('entity'), a.register, a.conclude, a.cite, a.characterise);
    expect(demand.state).toBe('characterised');
  });

  it('asks again for a source when the only citation is taken out', () => {
    const demand = a.given(a.drafted('entity'), a.register, a.conclude, a.cite, { type: 'uncite', source: a.source });
    expect(refusal(demand, a.characterise).params.missing).toEqual(['sources']);
  });
});

describe('serving', () => {
  it('needs an offer that is published', () => {
    const demand = a.given(a.drafted('entity'), a.register, a.conclude, a.cite, a.characterise);
    expect(refusal(demand, { type: 'serve', offer: a.offer, published: false }).params.missing).toEqual([
      'publishedOffer',
    ]);
  });
});

describe('taking', () => {
  it('is for what a territorial organisation registered: an entity’s own demand is not for others to take', () => {
    const own = a.given(a.drafted('entity'), a.register);
    expect(refusal(own, a.assign).params.missing).toEqual(['sharedByATerritory']);
  });

  it('is given back only by the entity that has it, and then anybody may take it again', () => {
    const assigned = a.given(a.drafted(), a.register, a.assign);
    for (const other of [{ from: a.otherMinistry }, { demand: a.otherDemand }]) {
      const notTheirs: DemandCommand = { ...a.everyCommand.release, ...other };
      expect(refusal(assigned, notTheirs).params.missing).toEqual(['assignedToThatDemand']);
    }
    const released = a.given(assigned, a.everyCommand.release);
    expect(released).toMatchObject({ state: 'registered', receipt: 'DEM-X-2026-00001' });
    expect(released).not.toHaveProperty('assignedTo');
    expect(a.given(released, { ...a.everyCommand.assign, to: a.otherMinistry }).state).toBe('assigned');
  });

  it('lets the asker follow the demand of who took it, and nobody else’s', () => {
    const assigned = a.given(a.drafted(), a.register, a.assign);
    expect(a.given(assigned, a.everyCommand.follow).heard).toMatchObject({ state: 'characterised', version: 4 });
    const stranger: DemandCommand = { ...a.everyCommand.follow, owner: a.otherMinistry };
    expect(refusal(assigned, stranger).params.missing).toEqual(['counterpart']);
  });

  it('keeps the newest notice when an older one arrives late', () => {
    const assigned = a.given(a.drafted(), a.register, a.assign, a.everyCommand.follow);
    const late: DemandCommand = { ...a.everyCommand.follow, heard: { state: 'registered', at: a.at, version: 1 } };
    expect(when(assigned, late).changed).toBe(false);
  });
});

describe('resolving', () => {
  const inService = () => a.given(a.received(), a.conclude, a.cite, a.characterise, a.serve);

  it('needs the word of whoever asked when the demand was taken', () => {
    expect(refusal(inService(), a.resolve).params.missing).toEqual(['confirmation']);
    const heard = { state: 'resolved' as const, at: a.at, version: 9 };
    const confirmed = a.given(inService(), { type: 'follow', owner: a.mayor, demand: a.demandId, heard });
    expect(a.given(confirmed, a.resolve).state).toBe('resolved');
  });

  it('needs to say who confirmed it when nobody else asked', () => {
    const own = a.given(a.drafted('entity'), a.register, a.conclude, a.cite, a.characterise, a.serve);
    expect(refusal(own, { type: 'resolve', outcome: 'Llega.', at: a.at }).params.missing).toEqual(['confirmedBy']);
  });

  it('is for the organisation that asked while another has the demand', () => {
    const assigned = a.given(a.drafted(), a.register, a.assign);
    const resolved = a.given(assigned, { type: 'resolve', outcome: 'Llega.', at: a.at });
    expect(resolved).toMatchObject({ state: 'resolved', resolution: { by: 'asker', outcome: 'Llega.' } });
  });
});

describe('referring (O1)', () => {
  const onItsWay = () =>
    a.given(a.received(), { type: 'noteReferral', note: a.note({ state: 'sent', version: 1, taken: undefined }) });

  it.each(['reject', 'withdraw', 'assess'] as const)(
    '%s waits for the answer of who was asked for all of it',
    (command) => {
      expect(refusal(onItsWay(), a.everyCommand[command]).params.missing).toContain('referralAnswered');
      const declined = a.note({ state: 'declined', version: 2, taken: undefined });
      const back = a.given(onItsWay(), { type: 'noteReferral', note: declined });
      expect(when(back, a.everyCommand[command]).changed).toBe(true);
    },
  );

  it('of a part leaves the sender free to go on with the rest', () => {
    const part = a.note({ state: 'sent', version: 1, whole: false, taken: undefined });
    const demand = a.given(a.received(), { type: 'noteReferral', note: part });
    expect(when(demand, a.everyCommand.assess).changed).toBe(true);
    const accepted = a.given(demand, { type: 'handOver', note: a.note({ whole: false }) });
    expect(accepted).toMatchObject({ state: 'registered', referral: { taken: { owner: a.otherMinistry } } });
  });

  it('hands over nothing that is in service already', () => {
    const served = a.given(a.received(), a.conclude, a.cite, a.characterise, a.serve);
    expect(refusal(served, a.everyCommand.handOver).params.missing).toEqual(['notInServiceYet']);
  });

  it('keeps the newest notice, of one referral and of two', () => {
    const older: DemandCommand = { type: 'noteReferral', note: a.note({ version: 2, state: 'received' }) };
    expect(when(a.given(a.received(), { type: 'noteReferral', note: a.note() }), older).changed).toBe(false);
    const former = a.note({ id: a.note().id.replaceAll('K', 'M'), version: 9 });
    const earlier: DemandCommand = {
      type: 'noteReferral',
      note: { ...former, step: { ...former.step, at: '2026-03-01T15:00:00.000Z' } },
    };
    expect(when(a.given(a.received(), { type: 'noteReferral', note: a.note() }), earlier).changed).toBe(false);
  });

  it('comes back with its receipt when who accepted gives it back, and only then', () => {
    const { referred } = a.inEveryState();
    const back = { type: 'release', from: a.otherMinistry, demand: a.otherDemand, reason: 'No hay equipo.' } as const;
    expect(refusal(referred, { ...back, demand: a.takerDemand }).params.missing).toEqual(['assignedToThatDemand']);
    const released = a.given(referred, back);
    expect(released).toMatchObject({ state: 'registered', receipt: 'DEM-X-2026-00001' });
    expect(released.referral).not.toHaveProperty('taken');
  });

  it.each([
    ['resolved', 'resolved'],
    ['closed', 'resolved'],
    ['withdrawn', 'withdrawn'],
  ] as const)('ends when who asked says it is %s: who has it hears it from here', (heard, state) => {
    const referred = a.given(a.received(), { type: 'handOver', note: a.note() });
    const news = { state: heard, at: a.at, version: 9 };
    expect(a.given(referred, { type: 'follow', owner: a.mayor, demand: a.demandId, heard: news }).state).toBe(state);
    expect(refusal(referred, a.resolve).params.missing).toEqual(['confirmation']);
  });

  it('is over with the demand: reopened, nobody else has it any more', () => {
    const own = a.given(a.drafted('entity'), a.register, { type: 'handOver', note: a.note() }, a.resolve);
    const again = a.given(own, a.everyCommand.reopen);
    expect(again.referral).toMatchObject({ to: a.otherMinistry });
    expect(again.referral).not.toHaveProperty('taken');
  });

  it('of a demand of the entity’s own is resolved by the entity itself', () => {
    const own = a.given(a.drafted('entity'), a.register, { type: 'handOver', note: a.note() });
    expect(a.given(own, a.resolve)).toMatchObject({ state: 'resolved', resolution: { by: 'asker' } });
  });
});

describe('ending and beginning again', () => {
  it('a demand taken from a territory is not folded into another: its asker could not follow it', () => {
    expect(refusal(a.received(), a.everyCommand.markDuplicate).params.missing).toEqual(['ownDemand']);
  });

  it('a taken demand that was given back stays so: another may have it by now', () => {
    const givenBack = a.given(a.received(), a.everyCommand.reject);
    expect(refusal(givenBack, a.everyCommand.reopen).params.missing).toEqual(['stillAssigned']);
  });

  it('a withdrawn draft has no receipt to be registered again with', () => {
    const withdrawn = a.given(a.drafted(), a.everyCommand.withdraw);
    expect(refusal(withdrawn, a.everyCommand.reopen).params.missing).toEqual(['receipt']);
  });

  it.each(['rejected', 'duplicate', 'withdrawn', 'resolved', 'closed'] as const)(
    'reopening what was %s keeps receipt and need, and drops what came of it',
    (state) => {
      const before = a.inEveryState()[state];
      const reopened = a.given(before, a.everyCommand.reopen);
      expect(reopened).toMatchObject({ state: 'registered', receipt: 'DEM-X-2026-00001', need: before.need });
      for (const gone of ['ending', 'resolution', 'assignedTo', 'servedBy', 'duplicateOf', 'closedAt']) {
        expect(reopened).not.toHaveProperty(gone);
      }
    },
  );
});

describe('what the asker cites', () => {
  const ruling = { ...a.citation, kind: 'courtRuling' as const, state: 'inForce' as const, deadline: '2026-06-30' };
  const hears = (citations: readonly (typeof ruling | typeof a.citation)[], version = 4): DemandCommand => ({
    type: 'hearSources',
    owner: a.mayor,
    demand: a.demandId,
    version,
    citations,
  });

  it('is heard by the demand that was taken, counts as a cited source and outranks', () => {
    const demand = a.given(a.received(), hears([ruling]));
    expect(demand.askerSources).toEqual({ version: 4, citations: [ruling] });
    expect(isLegal(demand)).toBe(true);
    expect(a.given(demand, a.conclude, a.characterise).state).toBe('characterised');
  });

  it('is not told to another demand than the one it came from, nor by somebody else', () => {
    expect(refusal(a.received(), { ...hears([ruling]), owner: a.otherMinistry } as DemandCommand).code).toBe(
      'guard-failed',
    );
    const own = a.given(a.drafted('entity'), a.register);
    expect(refusal(own, hears([ruling])).params.missing).toEqual(['counterpart']);
  });

  it('changes nothing when the notice is old or says what is known, and keeps the day it came to be known', () => {
    const demand = a.given(a.received(), hears([ruling]));
    expect(when(demand, hears([], 4)).changed).toBe(false);
    expect(when(demand, hears([{ ...ruling, citedAt: '2026-04-01T00:00:00.000Z' }], 5)).changed).toBe(false);
    const over = { ...ruling, state: 'fulfilled' as const, citedAt: '2026-04-01T00:00:00.000Z' };
    const { askerSources } = a.given(demand, hears([over as never], 6));
    expect(askerSources?.citations).toEqual([{ ...ruling, state: 'fulfilled' }]);
  });
});
