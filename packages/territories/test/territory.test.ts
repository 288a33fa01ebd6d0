import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  ancestors,
  associativeSchemeKinds,
  currentCode,
  department,
  departments,
  displayName,
  isTerritoryCode,
  pdet,
  plain,
  regions,
  territories,
  territory,
} from '../src/index.ts';

describe('the list of DIVIPOLA', () => {
  test('holds 33 departments and 1,122 codes: 1,103 municipios, 18 áreas no municipalizadas, 1 isla', () => {
    const kinds = Map.groupBy(territories(), (entry) => entry.kind);
    expect(departments()).toHaveLength(33);
    expect(territories()).toHaveLength(1122);
    expect([
      kinds.get('municipio')?.length,
      kinds.get('areaNoMunicipalizada')?.length,
      kinds.get('isla')?.length,
    ]).toEqual([1103, 18, 1]);
  });

  test('is, name by name, the list that was checked against the official one (digest of the sorted code|name|kind)', () => {
    const list = territories()
      .map((entry) => `${entry.code}|${entry.name}|${entry.kind}`)
      .sort()
      .join('\n');
    expect(createHash('sha256').update(list).digest('hex')).toBe(
      '64b9d95a94540aefb17114ce40279b0df9641c6e80a9bf71ab26b2c45cb7f348',
    );
  });

  test('every code belongs to the department that it begins with, and every point lies in Colombia', () => {
    for (const entry of territories()) {
      expect(entry.department).toBe(entry.code.slice(0, 2));
      expect(entry.lat).toBeGreaterThan(-4.3);
      expect(entry.lat).toBeLessThan(13.5);
      expect(entry.lon).toBeGreaterThan(-82);
      expect(entry.lon).toBeLessThan(-66.8);
    }
  });

  test('67 names repeat when accents do not count, and the name shown never does', () => {
    const names = Map.groupBy(territories(), (entry) => plain(entry.name));
    expect([...names.values()].filter((entries) => entries.length > 1)).toHaveLength(67);
    const shown = territories().map((entry) => displayName(entry.code));
    expect(new Set(shown).size).toBe(1122);
  });

  test('PDET is 16 subregions and 170 municipalities, all of them in the list, each once', () => {
    const codes = pdet().flatMap((subregion) => subregion.codes);
    expect(pdet()).toHaveLength(16);
    expect(new Set(codes).size).toBe(170);
    expect(codes).toHaveLength(170);
    expect(codes.every((code) => territory(code)?.pdet !== undefined)).toBe(true);
    expect(territories().filter((entry) => entry.pdet !== undefined)).toHaveLength(170);
  });

  test('the regions of royalties hold each department once', () => {
    const held = regions().flatMap((region) => region.departments);
    expect(held.toSorted()).toEqual(departments().map(({ code }) => code));
  });

  test('knows ten kinds of associative scheme, each with its law', () => {
    expect(associativeSchemeKinds.map((kind) => kind.code).sort()).toEqual(
      ['AAM', 'AD', 'ADE', 'AM', 'ASOMUN', 'PAP', 'RAP', 'RAPE', 'RM', 'RPG'].sort(),
    );
    expect(associativeSchemeKinds.every((kind) => kind.law.length > 0)).toBe(true);
  });
});

describe('one territory', () => {
  test('is shown with its department, Bogotá without repeating itself, an unknown code as it came', () => {
    expect(displayName('19050')).toBe('Argelia, Cauca');
    expect(displayName('19')).toBe('Cauca');
    expect(displayName('11001')).toBe('Bogotá, D.C.');
    expect(displayName('88564')).toBe('Providencia, San Andrés y Providencia');
    expect(displayName('CO')).toBe('Todo el país');
    expect(displayName('99999')).toBe('99999');
  });

  test('knows what is above it, and the department of either level', () => {
    expect(ancestors('05001')).toEqual(['05', '05001']);
    expect(ancestors('05')).toEqual(['05']);
    expect(ancestors('00000')).toEqual([]);
    expect(department('05001')?.name).toBe('Antioquia');
    expect(department('05')?.capital).toBe('05001');
    expect(department('05999')).toBeUndefined();
  });

  test('a code no longer in force is known, is not accepted as new, and leads to its successor', () => {
    expect(territory('94663')).toMatchObject({ name: 'Mapiripana', until: '2019', successor: '94343' });
    expect(isTerritoryCode('94663')).toBe(false);
    expect(currentCode('94663')).toBe('94343');
    expect(currentCode('05001')).toBe('05001');
    expect(currentCode('00000')).toBeUndefined();
  });

  test('a code is text: numbers, the whole country and inherited names are not codes', () => {
    for (const wrong of ['5001', '', 'CO', 'constructor', '__proto__', '05001 '])
      expect(isTerritoryCode(wrong)).toBe(false);
    expect(isTerritoryCode('05001')).toBe(true);
    expect(isTerritoryCode('05')).toBe(true);
  });
});

describe('weight', () => {
  test('a fresh process reads the list by itself, and prints the processor time of its first question', () => {
    const script = `
      const { territory } = await import('./src/index.ts');
      const before = process.cpuUsage();
      const found = territory('05001');
      const { user, system } = process.cpuUsage(before);
      process.stdout.write(JSON.stringify({ name: found.name, ms: (user + system) / 1000 }));`;
    const cwd = new URL('..', import.meta.url);
    const { name, ms } = JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd, encoding: 'utf8' }),
    );
    process.stdout.write(`territories: the list parsed in ${ms.toFixed(1)} ms of processor (budget 20)\n`);
    expect(name).toBe('Medellín');
  });

  test('the data weighs under 22 KB compressed', () => {
    const files = ['municipalities', 'departments', 'pdet', 'aliases', 'former', 'associative-schemes'];
    const text = files
      .map((file) => readFileSync(new URL(`../src/data/${file}.ts`, import.meta.url), 'utf8'))
      .join('\n');
    expect(gzipSync(text).length).toBeLessThan(22_000);
  });
});
