/**
 * `npm run check:territories -- <csv>`: compares what the package says with an official list and prints every difference.
 * Columns are found by name, whatever their order or language (DANE's own `COD_MPIO`, `NOM_MPIO`, `TIPO`, `LATITUD`, `LONGITUD` too).
 * Exit code 0 when they agree, 1 when they differ, 2 when the file cannot be read as such a list.
 */
import { readFileSync } from 'node:fs';
import { plain } from './search.ts';
import { type Kind, territories, territory } from './territory.ts';

export interface OfficialRow {
  readonly code: string;
  readonly name: string;
  readonly kind?: Kind;
  readonly lat?: number;
  readonly lon?: number;
}

/** Splits CSV text into records; the header says which separator; quoted fields may hold separators, doubled quotes and line breaks. */
export const parseCsv = (text: string): string[][] => {
  const body = text.replace(/^\uFEFF/, '');
  const separator = /^[^\r\n]*;/.test(body) ? ';' : ',';
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`, 'g');
  const records: string[][] = [];
  let record: string[] = [];
  for (const [, quoted, bare, end] of body.matchAll(field)) {
    if (quoted === undefined && bare === '' && end === '' && record.length === 0) break;
    record.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    if (end === separator) continue;
    records.push(record);
    record = [];
    if (end === '') break;
  }
  return records;
};

const columns = {
  code: ['municipality code', 'cod mpio', 'codigo municipio', 'mpio cdpmp', 'codigo'],
  name: ['municipality', 'nom mpio', 'nombre municipio', 'municipio', 'mpio cnmbr'],
  kind: ['kind', 'tipo', 'tipo municipio', 'tipo municipio isla area no municipalizada'],
  lat: ['lat', 'latitud', 'latitude'],
  lon: ['lon', 'longitud', 'longitude'],
} as const;

const kindOf = (text: string): Kind | undefined => {
  const word = plain(text);
  if (word.startsWith('municipio')) return 'municipio';
  if (word.startsWith('isla')) return 'isla';
  return word.startsWith('area') ? 'areaNoMunicipalizada' : undefined;
};

const numberOf = (text: string | undefined): number | undefined => {
  const value = Number(text?.replace(',', '.'));
  return text === undefined || text.trim() === '' || Number.isNaN(value) ? undefined : value;
};

/** Reads an official list. Throws when it has no column of codes or of names. */
export const readOfficial = (text: string): OfficialRow[] => {
  const [header = [], ...records] = parseCsv(text);
  const heads = header.map(plain);
  const at = (name: keyof typeof columns) =>
    heads.findIndex((head) => (columns[name] as readonly string[]).includes(head));
  const [code, name, kind, lat, lon] = [at('code'), at('name'), at('kind'), at('lat'), at('lon')];
  if (code < 0 || name < 0) throw new Error('the file has no column of municipality codes or names');
  return records.map((record) => {
    const [k, y, x] = [kindOf(record[kind] ?? ''), numberOf(record[lat]), numberOf(record[lon])];
    return {
      code: (record[code] ?? '').trim().padStart(5, '0'),
      name: (record[name] ?? '').trim(),
      ...(k ? { kind: k } : {}),
      ...(y === undefined ? {} : { lat: y }),
      ...(x === undefined ? {} : { lon: x }),
    };
  });
};

/** Every difference between the package and an official list, one sentence each. Upper and lower case do not count; accents do. */
export const differences = (official: readonly OfficialRow[]): string[] => {
  const seen = new Set(official.map((row) => row.code));
  const fold = (name: string) => name.toLocaleLowerCase('es').replace(/\s+/g, ' ');
  const far = (a: number, b: number | undefined) => b !== undefined && Math.abs(a - b) > 0.0001;
  const found = official.flatMap((row) => {
    const ours = territory(row.code);
    if (!ours || ours.until !== undefined) return [`${row.code} ${row.name}: not in the package`];
    return [
      ...(fold(ours.name) === fold(row.name) ? [] : [`${row.code}: «${ours.name}» here, «${row.name}» there`]),
      ...(row.kind === undefined || ours.kind === row.kind
        ? []
        : [`${row.code}: ${ours.kind} here, ${row.kind} there`]),
      ...(far(ours.lat, row.lat) || far(ours.lon, row.lon)
        ? [`${row.code}: ${ours.lat}, ${ours.lon} here, ${row.lat}, ${row.lon} there`]
        : []),
    ];
  });
  const missing = territories().filter((entry) => !seen.has(entry.code));
  return [...found, ...missing.map((entry) => `${entry.code} ${entry.name}: not in the file`)];
};

const main = (file: string | undefined): number => {
  if (file === undefined) {
    process.stderr.write('Usage: npm run check:territories -- <csv>\n');
    return 2;
  }
  try {
    const official = readOfficial(readFileSync(file, 'utf8'));
    const found = differences(official);
    for (const line of found) process.stdout.write(`${line}\n`);
    process.stdout.write(
      `${official.length} rows compared with ${territories().length}: ${found.length} differences\n`,
    );
    return found.length === 0 ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
};

if (import.meta.main) process.exitCode = main(process.argv[2]);
