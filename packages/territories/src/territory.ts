import { aliases } from './data/aliases.ts';
import { departments as departmentRows } from './data/departments.ts';
import { formerTerritories } from './data/former.ts';
import { municipalities } from './data/municipalities.ts';
import { pdetSubregions } from './data/pdet.ts';
import { royaltiesRegions } from './data/regions.ts';

/** What a territory is, in the words of DIVIPOLA (an isla is an entry of its own in San Andrés). */
export type Kind = 'departamento' | 'municipio' | 'areaNoMunicipalizada' | 'isla';

/** A department (two characters) or an entry of its second level (five). Codes are text: `05001` keeps its zero. */
export interface Territory {
  readonly code: string;
  /** Official name. Names repeat: show `displayName(code)`. */
  readonly name: string;
  readonly kind: Kind;
  /** Code of the department; absent on a department itself. */
  readonly department?: string;
  readonly lat: number;
  readonly lon: number;
  /** What people call it. */
  readonly aliases: readonly string[];
  /** Number of its PDET subregion, where it has one. */
  readonly pdet?: number;
  /** Present on a code that is no longer in force: until when, and which code answers for its ground now. */
  readonly until?: string;
  readonly successor?: string;
}

/** A department with its seat of government (Cundinamarca's is Bogotá, outside it) and ISO 3166-2 code. */
export interface Department extends Territory {
  readonly kind: 'departamento';
  readonly capital: string;
  readonly iso: string;
}

/** Stands for the whole country where a list of territories allows it (an offer's scope). Not a territory. */
export const wholeCountry = 'CO';

interface Gazetteer {
  readonly byCode: ReadonlyMap<string, Territory>;
  readonly departments: readonly Department[];
  readonly current: readonly Territory[];
  readonly byDepartment: ReadonlyMap<string, readonly Territory[]>;
}

const kindOfFlag: Readonly<Record<string, Kind>> = { ' ': 'municipio', '!': 'areaNoMunicipalizada', '~': 'isla' };

/** `001 Medellín 6.2466 -75.5818`: cut by position rather than by pattern, because there are eleven hundred of them. */
const parseEntry = (department: string, entry: string, pdet: ReadonlyMap<string, number>): Territory => {
  const code = department + entry.slice(0, 3);
  const kind = kindOfFlag[entry.charAt(3)] ?? 'municipio';
  const lon = entry.lastIndexOf(' ');
  const lat = entry.lastIndexOf(' ', lon - 1);
  const parsed = {
    code,
    name: entry.slice(kind === 'municipio' ? 4 : 5, lat),
    kind,
    department,
    lat: Number(entry.slice(lat + 1, lon)),
    lon: Number(entry.slice(lon + 1)),
    aliases: aliases[code] ?? none,
  };
  const subregion = pdet.get(code);
  return subregion === undefined ? parsed : { ...parsed, pdet: subregion };
};

const none: readonly string[] = [];

const build = (): Gazetteer => {
  const pdet = new Map(pdetSubregions.flatMap(([number, , codes]) => codes.split(' ').map((code) => [code, number])));
  const byDepartment = new Map(
    Object.entries(municipalities).map(([department, rows]) => [
      department,
      rows.split('|').map((entry) => parseEntry(department, entry, pdet)),
    ]),
  );
  const current = [...byDepartment.keys()].sort().flatMap((code) => byDepartment.get(code) ?? []);
  const points = new Map(current.map((entry) => [entry.code, entry]));
  const departments = departmentRows.map(([code, name, capital, iso]): Department => {
    const { lat, lon } = points.get(capital) ?? { lat: 0, lon: 0 };
    return { code, name, kind: 'departamento', lat, lon, aliases: aliases[code] ?? [], capital, iso };
  });
  const former = formerTerritories.map(({ successor, ...entry }): Territory => {
    const { lat = 0, lon = 0 } = points.get(successor) ?? {};
    return { ...entry, department: entry.code.slice(0, 2), lat, lon, aliases: [], successor };
  });
  return {
    byCode: new Map([...departments, ...current, ...former].map((entry) => [entry.code, entry])),
    departments,
    current,
    byDepartment,
  };
};

let built: Gazetteer | undefined;

/** Parsed once, at the first question (about 2 ms): importing the package costs nothing. */
export const gazetteer = (): Gazetteer => {
  built ??= build();
  return built;
};

/** The territory of a code, departments and codes no longer in force included; nothing when there is no such code. */
export const territory = (code: string): Territory | undefined => gazetteer().byCode.get(code);

/** The 1,122 entries in force, by code; those of one department when it is named. */
export const territories = (department?: string): readonly Territory[] =>
  department === undefined ? gazetteer().current : (gazetteer().byDepartment.get(department) ?? []);

/** The 33 departments, by code. */
export const departments = (): readonly Department[] => gazetteer().departments;

/** The department of a code of either level. */
export const department = (code: string): Department | undefined =>
  gazetteer().departments.find((entry) => entry.code === code.slice(0, 2) && territory(code) !== undefined);

/** True for a code in force, of either level. `CO` is not a territory. */
export const isTerritoryCode = (code: string): boolean => {
  const found = territory(code);
  return found !== undefined && found.until === undefined;
};

/** The codes above this one, from the department down to the code itself: `['05', '05001']`; empty when there is no such code. */
export const ancestors = (code: string): readonly string[] => {
  const found = territory(code);
  if (found === undefined) return [];
  return found.department === undefined ? [found.code] : [found.department, found.code];
};

/** The code that answers today for the ground of `code`: itself, or its successor's successor. */
export const currentCode = (code: string): string | undefined => {
  const found = territory(code);
  return found?.successor === undefined ? found?.code : currentCode(found.successor);
};

/**
 * A name nobody can mistake for another: «Argelia, Cauca»; a department alone; «Bogotá, D.C.» without repeating itself.
 * An unknown code answers itself, so that a list never breaks over one row.
 */
export const displayName = (code: string): string => {
  if (code === wholeCountry) return 'Todo el país';
  const found = territory(code);
  if (found?.department === undefined) return found?.name ?? code;
  const above = territory(found.department)?.name ?? '';
  if (above === found.name) return found.name;
  return `${found.name}, ${found.department === '88' ? 'San Andrés y Providencia' : above}`;
};

/** The 16 PDET subregions with the codes of their municipalities. */
export const pdet = (): readonly {
  readonly number: number;
  readonly name: string;
  readonly codes: readonly string[];
}[] => pdetSubregions.map(([number, name, codes]) => ({ number, name, codes: codes.split(' ') }));

/** The six regions of the system of royalties with the codes of their departments. */
export const regions = (): readonly {
  readonly code: string;
  readonly name: string;
  readonly departments: readonly string[];
}[] => royaltiesRegions.map(([code, name, codes]) => ({ code, name, departments: codes.split(' ') }));
