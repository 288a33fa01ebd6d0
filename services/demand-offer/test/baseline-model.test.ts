import { attemptAll, isRefusal, type OwnerId } from '@concierta/kernel';
import { describe, expect, it } from 'vitest';
import { baselineIdOf } from '../src/baseline/identity.ts';
import { baselineMachine, baselineTexts, recordBaseline } from '../src/baseline/model.ts';
import { positionOf } from '../src/baseline/peers.ts';
import { changeOf } from '../src/baseline/picture.ts';
import { type BaselineDraft, completeBaseline } from '../src/baseline/rules.ts';
import { type BaselineRow, baselineRow, baselines } from '../src/baseline/store.ts';
import { separate } from '../src/free-text.ts';
import { baselineInEveryState, coverage, everyBaselineCommand, mdm, recorded } from './sample-baselines.ts';
import * as d from './sample-demands.ts';

const today = '2026-03-02';

const issuesOf = (draft: BaselineDraft) => {
  try {
    completeBaseline(draft, today);
  } catch (error) {
    if (isRefusal(error, 'invalid')) return error.issues.map(({ pointer, code }) => `${pointer} ${code}`);
    throw error;
  }
  return [];
};

const rowOf = (fields: typeof mdm | typeof coverage): BaselineRow => {
  const { next } = recordBaseline({ fields, at: d.at, by: d.person });
  const id = baselineIdOf(d.mayor, fields);
  const row = baselines.list?.(next, { owner: d.mayor, id, version: 1, updatedAt: d.at })?.row;
  expect(Buffer.byteLength(JSON.stringify(row))).toBeLessThanOrEqual(250);
  return baselineRow(row as Record<string, string>);
};

describe('every state × every command', () => {
  it.each(
    attemptAll(baselineMachine, baselineInEveryState(), everyBaselineCommand).map(
      (one) => [one.command, one.state, one] as const,
    ),
  )('%s on %s does what the table says', (_command, _state, { legal, to, outcome }) => {
    if (!legal) expect(outcome).toEqual({ refused: 'illegal-transition' });
    else expect('became' in outcome && [...to, 'unchanged']).toContain('became' in outcome && outcome.became);
  });
});

describe('a measurement', () => {
  it('is the same one for the same territory, indicator, year and source, however they are typed', () => {
    const id = baselineIdOf(d.mayor, coverage);
    expect(id).toMatch(/^bas_[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
    expect(baselineIdOf(d.mayor, { ...coverage, name: 'COBERTURA DE ACUEDUCTO, RURAL', source: 'terridata' })).toBe(id);
    for (const other of [{ territory: '19532' }, { indicator: 'own' }, { year: 2021 }, { source: 'DANE' }]) {
      expect(baselineIdOf(d.mayor, { ...coverage, ...other })).not.toBe(id);
    }
    expect(baselineIdOf(d.ministry as OwnerId, coverage)).not.toBe(id);
  });

  it('revised keeps what it was before in its event, and what it is of for ever', () => {
    const decision = baselineMachine.decide(recorded(), everyBaselineCommand.revise);
    expect(decision.changed && decision.event).toMatchObject({
      type: 'revised',
      previous: { value: 47.2, group: 'G4' },
      text: { reason: 'El DNP la corrigió.' },
    });
    expect(decision.next).toMatchObject({ revision: 2, fields: { ...mdm, value: 49 } });
  });

  it('revised to what it says already changes nothing; withdrawn, it comes back by a revision', () => {
    const same = { ...everyBaselineCommand.revise, finding: { value: 47.2, unit: 'puntos', group: 'G4' as const } };
    expect(baselineMachine.decide(recorded(), same).changed).toBe(false);
    const { withdrawn } = baselineInEveryState();
    expect(baselineMachine.decide(withdrawn, same).next).toMatchObject({ state: 'recorded', revision: 2 });
  });

  it('leaves no words in the facts of its event, where they could not be erased', () => {
    const { event } = recordBaseline({ fields: coverage, at: d.at, by: d.person });
    const { facts } = event as { facts: object };
    for (const words of Object.values(separate(coverage, baselineTexts).text)) {
      expect(Object.values(facts)).not.toContain(words);
    }
  });

  it('fits in a list row and comes back from it, even with the longest name, unit and source', () => {
    expect(rowOf(mdm)).toMatchObject({ key: 'mdm', value: 47.2, unit: 'puntos', group: 'G4', polarity: 'more' });
    const long = {
      ...coverage,
      name: 'n'.repeat(80),
      unit: 'u'.repeat(24),
      source: 'ñ'.repeat(120),
      value: -999999999999.1234,
    };
    expect(rowOf(long)).toMatchObject({
      key: `terridata:${'n'.repeat(80)}`,
      name: long.name,
      unit: long.unit,
      value: long.value,
    });
  });
});

describe('what a measurement must say', () => {
  it('takes from the catalogue what the catalogue knows', () => {
    const { unit: _u, source: _s, ...bare } = mdm;
    expect(completeBaseline(bare, today)).toEqual(mdm);
    expect(issuesOf({ ...mdm, unit: 'Puntaje' })).toEqual([]);
  });

  it.each([
    ['the MDM without its group', { ...mdm, group: undefined }, ['/group group-required']],
    ['the MDM of a department', { ...mdm, territory: '19' }, ['/territory municipality-required']],
    ['a group where there are none', { ...mdm, indicator: 'idf' }, ['/group not-asked']],
    ['a value outside its bounds', { ...mdm, value: 104 }, ['/value out-of-bounds']],
    ['another unit than the indicator’s', { ...mdm, unit: 'pesos' }, ['/unit other-unit']],
    ['a year to come', { ...mdm, year: 2027 }, ['/year in-the-future']],
    ['an indicator nobody knows', { ...mdm, indicator: 'xyz' }, ['/indicator unknown-code']],
    [
      'a named one without name, unit or source',
      { territory: '19', indicator: 'own', year: 2020, value: 1 },
      ['/name required', '/unit required', '/source required'],
    ],
    ['a name without a letter', { ...coverage, name: '¡!' }, ['/name required']],
    ['a name for one that has it', { ...mdm, name: 'Desempeño' }, ['/name not-asked']],
  ])('refuses %s where it is said', (_what, draft, issues) => {
    expect(issuesOf(draft as BaselineDraft)).toEqual(issues);
  });
});

describe('what changed', () => {
  const at = (more: object): BaselineRow => ({ ...rowOf(mdm), ...more });

  it('is said with its direction and whether that is better', () => {
    expect(changeOf(at({ value: 50.4 }), at({ year: 2022 }))).toEqual({ by: 3.2, direction: 'up', better: true });
    const irca = { key: 'irca', indicator: 'irca', group: undefined, polarity: 'less' as const };
    expect(changeOf(at({ ...irca, value: 50 }), at({ ...irca, year: 2022, value: 61 }))).toEqual({
      by: -11,
      direction: 'down',
      better: true,
    });
  });

  it('is not said of figures that do not mean the same: another group, another unit', () => {
    expect(changeOf(at({}), at({ year: 2022, group: 'G5' }))).toBeUndefined();
    expect(changeOf(at({}), at({ year: 2022, unit: '%' }))).toBeUndefined();
  });
});

describe('a place among others', () => {
  it('is shared by equal values, and first is the least where less is better', () => {
    expect(positionOf(50, [60, 50, 50, 40])).toEqual({ place: 2, of: 4, first: 'more' });
    expect(positionOf(50, [60, 50, 40], 'less')).toEqual({ place: 2, of: 3, first: 'less' });
  });
});
