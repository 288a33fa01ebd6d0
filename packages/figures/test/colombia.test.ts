import { readFileSync } from 'node:fs';
import { departments, pdet, territories } from '@concierta/territories';
import { describe, expect, test } from 'vitest';
import { colombiaSource } from '../src/build-colombia.ts';
import { classOf, colombiaBox, departmentMap, dotOf, mapLabels, sharesOf } from '../src/colombia.ts';
import { departmentPaths } from '../src/data/colombia.ts';
import { svgMapIds } from '../src/data/svg-map-ids.ts';
import { type Ring, ringsOf } from '../src/simplify.ts';

const boxOf = (rings: readonly Ring[]) => {
  const points = rings.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
};

const inside = (rings: readonly Ring[], x: number, y: number): boolean =>
  rings.some((ring) =>
    ring.reduce((odd, [xi, yi], i) => {
      const [xj, yj] = ring.at(i - 1) ?? [xi, yi];
      return yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi ? !odd : odd;
    }, false),
  );

const shapes = new Map(Object.entries(departmentPaths).map(([code, path]) => [code, ringsOf(path)]));
const mainland = territories().filter(({ department }) => department !== '88');

describe('the map of Colombia', () => {
  test('has each of the 33 departments once, and nothing else', () => {
    const codes = departments().map(({ code }) => code);
    expect(Object.values(svgMapIds).sort()).toEqual(codes);
    expect(Object.keys(departmentPaths).sort()).toEqual(codes);
    expect(departmentMap(new Map()).map(({ code }) => code)).toEqual(codes);
  });

  test('is what the credited drawing gives, simplified to less than half its size', () => {
    const kept = readFileSync(new URL('../src/data/colombia.ts', import.meta.url), 'utf8');
    expect(kept).toBe(colombiaSource());
    expect(kept.length).toBeLessThan(22_000);
  });

  test('has at least 95 of each 100 municipalities inside the shape of their department, not only near it', () => {
    const right = mainland.filter(({ code, department = '' }) => {
      const { x, y } = dotOf(code) ?? { x: 0, y: 0 };
      return inside(shapes.get(department) ?? [], x, y);
    });
    expect(right.length / mainland.length).toBeGreaterThan(0.95);
  });

  test('has every municipality within 12 units of its department, and every seat of government within 4', () => {
    const away = (code: string, department: string): number => {
      const { x, y } = dotOf(code) ?? { x: 0, y: 0 };
      const { left, right, top, bottom } = boxOf(shapes.get(department) ?? []);
      return Math.max(left - x, x - right, top - y, y - bottom);
    };
    expect(mainland.filter(({ code, department = '' }) => away(code, department) > 12)).toEqual([]);
    const seats = departments().filter(({ code }) => code !== '88' && code !== '25');
    expect(seats.filter(({ code, capital }) => away(capital, code) > 4)).toEqual([]);
  });

  test('draws every piece of a department where it is: none of them leaves the sheet', () => {
    for (const [code, rings] of shapes) {
      if (code === '88') continue;
      const { left, right, top, bottom } = boxOf(rings);
      expect([left >= 100, right <= 620, top >= 0, bottom <= 700], code).toEqual([true, true, true, true]);
    }
    expect([...shapes.values()].flat().length).toBe(36);
  });

  test('leaves nothing outside of what is seen: the archipelago is in its inset', () => {
    const { x: left, y: top, width, height } = colombiaBox;
    const out = territories().filter(({ code }) => {
      const { x, y } = dotOf(code) ?? { x: -1, y: -1 };
      return x < left || x > left + width || y < top || y > top + height;
    });
    expect(out).toEqual([]);
  });

  test('tells nothing chosen from not known, and five classes of what is', () => {
    expect([undefined, 0, 0.01, 0.2, 0.21, 0.6, 0.99, 1].map(classOf)).toEqual([undefined, 0, 1, 1, 2, 3, 5, 5]);
  });

  test('counts what is chosen by department, a whole department and the whole country too', () => {
    const [first] = sharesOf(pdet()[0]?.codes ?? []);
    expect(first).toMatchObject({ code: '19', chosen: 17, total: 42 });
    expect(sharesOf(['19'])).toEqual([{ code: '19', name: 'Cauca', chosen: 42, total: 42, share: 1 }]);
    expect(sharesOf(['CO'])).toHaveLength(33);
    expect(sharesOf(territories().map(({ code }) => code)).every(({ share }) => share === 1)).toBe(true);
    expect(sharesOf([])).toEqual([]);
  });

  test('writes no name over another', () => {
    const labels = mapLabels(departments().map(({ code }) => code));
    expect(labels.length).toBeGreaterThan(3);
    for (const one of labels)
      for (const other of labels)
        if (one !== other && Math.abs(one.y - other.y) <= 32)
          expect(Math.abs(one.x - other.x)).toBeGreaterThan((one.name.length + other.name.length) * 6);
  });
});
