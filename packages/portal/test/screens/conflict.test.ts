import { expect, test } from 'vitest';
import { clashes, merged } from '../../src/screens/deciding/conflict.ts';

const labels = { title: 'Título', need: 'Necesidad' };

test('what only I changed, and what only the other changed, both stay without asking', () => {
  const mine = { title: 'Agua segura', need: 'Falta' };
  const theirs = { title: 'Agua', need: 'Falta mucho' };
  const found = clashes({ title: 'Agua', need: 'Falta' }, mine, theirs, labels);
  expect(found.clashes).toEqual([]);
  expect(merged(mine, theirs, found.sides)).toEqual({ title: 'Agua segura', need: 'Falta mucho' });
});

test('what both changed in different ways is asked, and mine stays until I choose', () => {
  const mine = { title: 'Agua mía', need: 'Falta' };
  const theirs = { title: 'Agua suya', need: 'Falta' };
  const found = clashes({ title: 'Agua', need: 'Falta' }, mine, theirs, labels);
  expect(found.clashes).toEqual([{ field: 'title', label: 'Título', mine: 'Agua mía', theirs: 'Agua suya' }]);
  expect(merged(mine, theirs, found.sides).title).toBe('Agua mía');
  expect(merged(mine, theirs, { ...found.sides, title: 'theirs' }).title).toBe('Agua suya');
});

test('the same change made twice is not a clash', () => {
  expect(clashes({ title: 'a' }, { title: 'b ' }, { title: 'b' }, { title: 'Título' }).clashes).toEqual([]);
});
