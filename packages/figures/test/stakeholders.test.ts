import { describe, expect, it } from 'vitest';
import {
  type Actor,
  type Box,
  leastSize,
  markShapes,
  quadrantOf,
  readingOf,
  type StakeholderPicture,
  stakeholderPicture,
} from '../src/stakeholders.ts';

const words = {
  satisfy: 'Mantener satisfechos',
  manage: 'Gestionar de cerca',
  follow: 'Seguir',
  inform: 'Mantener informados',
};

/** Numbers that look random and are the same each time. */
const dice = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
  return seed / 2 ** 31;
};

const crowd = (count: number, seed: number, grade?: number): Actor[] => {
  const roll = dice(seed);
  return Array.from({ length: count }, (_, i) => ({
    id: `con_${String(i).padStart(2, '0')}`,
    label: 'Asociación de juntas de acueducto del Macizo'.slice(0, 5 + Math.floor(roll() * 40)),
    shape: markShapes[Math.floor(roll() * markShapes.length)] ?? 'square',
    influence: grade ?? 1 + Math.floor(roll() * 5),
    interest: grade ?? 1 + Math.floor(roll() * 5),
  }));
};

const boxesOf = ({ marks, labels, quadrants }: StakeholderPicture): Box[] => [
  ...marks.map(({ box }) => box),
  ...labels.map(({ box }) => box),
  ...quadrants.map(({ box }) => box),
];

const slack = 1e-9;
const overlap = (a: Box, b: Box): boolean =>
  a.x + a.width > b.x + slack &&
  b.x + b.width > a.x + slack &&
  a.y + a.height > b.y + slack &&
  b.y + b.height > a.y + slack;

const sizes = [
  ['320 px', { width: 17, height: 26 }],
  ['the least there may be', leastSize],
  ['a desk', { width: 44, height: 34 }],
] as const;

describe.each(sizes)('the stakeholder picture at %s', (_, size) => {
  it.each([0, 1, 7, 25, 60])('of %i actors keeps everything apart and within its bounds', (count) => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const boxes = boxesOf(stakeholderPicture(crowd(count, seed), size, words));
      for (const [i, box] of boxes.entries()) {
        expect(box.x).toBeGreaterThanOrEqual(-slack);
        expect(box.y).toBeGreaterThanOrEqual(-slack);
        expect(box.x + box.width).toBeLessThanOrEqual(100 + slack);
        expect(box.y + box.height).toBeLessThanOrEqual(100 + slack);
        for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(false);
      }
    }
  });

  it('is the same in whatever order the actors come', () => {
    const actors = crowd(40, 5);
    const shuffled = [...actors].sort((a, b) => (a.label + a.id < b.label + b.id ? 1 : -1));
    expect(stakeholderPicture(shuffled, size, words)).toEqual(stakeholderPicture(actors, size, words));
  });

  it('loses nobody: sixty in one cell are marks and one that says how many more', () => {
    const { marks, order } = stakeholderPicture(crowd(60, 3, 5), size, words);
    expect(marks.flatMap(({ ids }) => ids).sort()).toEqual([...order].sort());
    const group = marks.filter(({ shape }) => shape === undefined);
    expect(group).toHaveLength(1);
    expect(group[0]?.text).toBe(`+${group[0]?.ids.length}`);
  });
});

describe('an actor', () => {
  it('who influences and cares most is first, at the top right, with its name', () => {
    const first: Actor = { id: 'a', label: 'Alcaldía', shape: 'circle', influence: 5, interest: 5 };
    const last: Actor = { id: 'b', label: 'Gremio', shape: 'hexagon', influence: 1, interest: 1 };
    const picture = stakeholderPicture([last, first], { width: 44, height: 34 }, words);
    expect(picture.order).toEqual(['a', 'b']);
    const [one, two] = picture.marks;
    expect(one).toMatchObject({ ids: ['a'], text: '1', shape: 'circle' });
    expect(one?.box.x).toBeGreaterThan(two?.box.x ?? 100);
    expect(one?.box.y).toBeLessThan(two?.box.y ?? 0);
    expect(picture.labels.map(({ text }) => text)).toEqual(['Alcaldía', 'Gremio']);
  });

  it.each([
    [5, 5, 'manage'],
    [4, 3, 'satisfy'],
    [3, 4, 'inform'],
    [3, 3, 'follow'],
  ] as const)(
    'of influence %i and interest %i is one to %s, and is drawn on that side of the lines',
    (influence, interest, quadrant) => {
      expect(quadrantOf({ influence, interest })).toBe(quadrant);
      const actor: Actor = { id: 'a', label: 'A', shape: 'square', influence, interest };
      const { marks, divide } = stakeholderPicture([actor], { width: 44, height: 34 }, words);
      const box = marks[0]?.box as Box;
      expect(box.y + box.height <= divide.y).toBe(quadrant === 'manage' || quadrant === 'satisfy');
      expect(box.x >= divide.x).toBe(quadrant === 'manage' || quadrant === 'inform');
    },
  );

  it('keeps its name on its own side of the lines where there is room', () => {
    const label = 'Rigoberto Meneses Solarte';
    const actor: Actor = { id: 'a', label, shape: 'triangle', influence: 4, interest: 4 };
    const { labels, divide } = stakeholderPicture([actor], { width: 44, height: 34 }, words);
    const box = labels[0]?.box as Box;
    expect(box.x).toBeGreaterThanOrEqual(divide.x);
    expect(box.y + box.height).toBeLessThanOrEqual(divide.y);
  });

  it('without a grade of the five, or in a picture too small to hold everybody, is a defect', () => {
    const actor: Actor = { id: 'a', label: 'A', shape: 'square', influence: 6, interest: 1 };
    expect(() => stakeholderPicture([actor], { width: 44, height: 34 }, words)).toThrow(RangeError);
    expect(() => stakeholderPicture([], { width: 5, height: 34 }, words)).toThrow(RangeError);
  });
});

describe('the sentence', () => {
  it('counts who influences much, and of those who does not support yet', () => {
    const actor = (influence: number, supports: boolean) => ({ influence, supports });
    expect(readingOf([actor(5, true), actor(4, false), actor(4, false), actor(5, true), actor(1, false)])).toEqual({
      all: 5,
      influential: 4,
      notYet: 2,
    });
  });
});
