import { departments, territories, territory } from '@concierta/territories';
import { departmentPaths } from './data/colombia.ts';

/** The part of the drawing that is seen: the mainland, with room for the archipelago in the sea to the west. */
export const colombiaBox = { x: 100, y: 0, width: 520, height: 700 } as const;

/** Whom the shapes are owed to (CC BY 4.0 asks for it wherever they are shown). */
export const colombiaCredit = '@svg-maps/colombia, CC BY 4.0';

const archipelago = '88';

/** Where San Andrés is drawn, twelve times larger: at the scale of the mainland nobody would see it. */
export const archipelagoInset = { x: 108, y: 14, width: 84, height: 92, scale: 12 } as const;

/** Degrees to drawing: an equirectangular projection fitted once to the shapes (96 % of the municipal points fall inside their department). */
const projection = { scale: 41.24, x: 3370.1, y: 521 } as const;

export interface Dot {
  readonly x: number;
  readonly y: number;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** In the inset there is no scale: San Andrés on its shape, Providencia up to the right, as on the sea. */
const inInset: Readonly<Record<string, Dot>> = {
  '88': { x: 132, y: 66 },
  '88001': { x: 132, y: 66 },
  '88564': { x: 172, y: 32 },
};

/** Where a territory is on the drawing; nothing for a code that is not one. */
export const dotOf = (code: string): Dot | undefined => {
  const found = territory(code);
  if (found === undefined) return undefined;
  return (
    inInset[code] ?? {
      x: round(projection.scale * found.lon + projection.x),
      y: round(projection.y - projection.scale * found.lat),
    }
  );
};

/** The class of a value between 0 and 1: 1 to 5 of the ramp, 0 for none at all, nothing when it is not known. */
export const classOf = (value: number | undefined): 0 | 1 | 2 | 3 | 4 | 5 | undefined => {
  if (value === undefined) return undefined;
  return value <= 0 ? 0 : (Math.min(5, Math.ceil(value * 5)) as 1 | 2 | 3 | 4 | 5);
};

/** One department of a map: its shape, its class, and its name where it is written. */
export interface MappedDepartment {
  readonly code: string;
  readonly name: string;
  readonly path: string;
  readonly level: ReturnType<typeof classOf>;
  readonly value: number | undefined;
}

/** The 33 departments with the class of their value; a department without one is «sin dato». */
export const departmentMap = (values: ReadonlyMap<string, number>): MappedDepartment[] =>
  departments().map(({ code, name }) => {
    const value = values.get(code);
    return { code, name: shortNames[code] ?? name, path: departmentPaths[code] ?? '', value, level: classOf(value) };
  });

/** Names as a map has room for. */
const shortNames: Readonly<Record<string, string>> = { '11': 'Bogotá', '88': 'San Andrés', '54': 'N. de Santander' };

/** Where a department's name is written when it is not at its middle. */
const middle = (code: string): Dot | undefined => {
  const inside = territories(code).flatMap((one) => dotOf(one.code) ?? []);
  if (code === archipelago || inside.length === 0) return inInset[code];
  const mean = (pick: (dot: Dot) => number) => round(inside.reduce((sum, dot) => sum + pick(dot), 0) / inside.length);
  return { x: mean(({ x }) => x), y: mean(({ y }) => y) };
};

/** What a name takes on the drawing, at the size at which the look writes it. */
const [letter, line] = [13, 32];

export interface MapLabel extends Dot {
  readonly code: string;
  readonly name: string;
}

/** The names to write, the most important first: none is written over another, and the rest is in the table. */
export const mapLabels = (codes: readonly string[], most = 6): MapLabel[] => {
  const written: MapLabel[] = [];
  for (const code of codes) {
    const at = middle(code);
    const found = departments().find((one) => one.code === code);
    if (written.length === most || !at || !found) continue;
    const name = shortNames[code] ?? found.name;
    const clear = written.every(
      (other) =>
        Math.abs(other.y - at.y) > line || Math.abs(other.x - at.x) > ((other.name.length + name.length) * letter) / 2,
    );
    if (clear) written.push({ code, name, ...at });
  }
  return written;
};

/** How much of a department is among some territories. A department by its own code counts as all of it; `CO` as the whole country. */
export interface Share {
  readonly code: string;
  readonly name: string;
  readonly chosen: number;
  readonly total: number;
  readonly share: number;
}

/** The share of each department among the chosen, the largest count first; departments with none are left out. */
export const sharesOf = (codes: readonly string[]): Share[] => {
  const chosen = new Set(codes);
  const everywhere = chosen.has('CO');
  return departments()
    .map(({ code, name }) => {
      const all = territories(code);
      const whole = everywhere || chosen.has(code);
      const count = whole ? all.length : all.filter((one) => chosen.has(one.code)).length;
      return { code, name, chosen: count, total: all.length, share: count / all.length };
    })
    .filter((share) => share.chosen > 0)
    .sort((a, b) => b.chosen - a.chosen || b.share - a.share || (a.code < b.code ? -1 : 1));
};
