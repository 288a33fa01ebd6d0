import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { differences, parseCsv, readOfficial } from '../src/check.ts';
import { territories } from '../src/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'territories-'));
afterAll(() => rmSync(folder, { recursive: true }));

const official = (change: (row: string[]) => string[] | undefined = (row) => row) =>
  [
    'COD_MPIO,NOM_MPIO,TIPO,LATITUD,LONGITUD',
    ...territories().flatMap((entry) => {
      const row = change([entry.code, entry.name.toUpperCase(), entry.kind, String(entry.lat), String(entry.lon)]);
      return row ? [row.map((field) => (field.includes(',') ? `"${field}"` : field)).join(',')] : [];
    }),
  ].join('\n');

const run = (text: string) => {
  const file = join(folder, 'official.csv');
  writeFileSync(file, text);
  return spawnSync(process.execPath, [new URL('../src/check.ts', import.meta.url).pathname, file], {
    encoding: 'utf8',
  });
};

describe('comparing with an official file', () => {
  test('says there is no difference and exits 0 when there is none, capitals aside', () => {
    expect(differences(readOfficial(official()))).toEqual([]);
    expect(run(official()).status).toBe(0);
  });

  test('finds a changed name, a changed kind, a moved point, a missing code and a new one, and exits 1', () => {
    const text = `${official((row) => {
      if (row[0] === '05001') return [row[0], 'MEDELLIN', ...row.slice(2)];
      if (row[0] === '94883') return [row[0], row[1] ?? '', 'municipio', ...row.slice(3)];
      if (row[0] === '19001') return [...row.slice(0, 3), '3.44', row[4] ?? ''];
      return row[0] === '27001' ? undefined : row;
    })}\n27999,NUEVO,Municipio,5,-76`;
    expect(differences(readOfficial(text)).map((line) => line.slice(0, 5))).toEqual([
      '05001',
      '19001',
      '94883',
      '27999',
      '27001',
    ]);
    expect(run(text)).toMatchObject({ status: 1, stdout: expect.stringContaining('5 differences') });
  });

  test('says in one sentence that a file is no such list, and exits 2', () => {
    expect(run('a,b\n1,2')).toMatchObject({ status: 2, stderr: expect.stringContaining('no column') });
    expect(() =>
      execFileSync(process.execPath, ['src/check.ts', join(folder, 'absent.csv')], { stdio: 'pipe' }),
    ).toThrow();
  });

  test('reads quotes, semicolons, decimal commas and lost leading zeros', () => {
    expect(parseCsv('a;b\r\n"x, ""y""";2\n')).toEqual([
      ['a', 'b'],
      ['x, "y"', '2'],
    ]);
    expect(readOfficial('código municipio;municipio;latitud\n5001;Medellín;6,2466')).toEqual([
      { code: '05001', name: 'Medellín', lat: 6.2466 },
    ]);
  });
});
