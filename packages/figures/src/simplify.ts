/** A point of a drawing: to the right, and down. */
export type Point = readonly [x: number, y: number];
export type Ring = readonly Point[];

/** The rings of a path of straight lines (`m`, `l`, `h`, `v`, `z`, absolute or relative). Throws on any other command. */
export const ringsOf = (path: string): Ring[] => {
  const tokens = path.match(/[a-z]|-?\d*\.?\d+(?:e-?\d+)?/gi) ?? [];
  const rings: Point[][] = [];
  let [x, y, command, i] = [0, 0, '', 0];
  const next = (): number => Number(tokens[i++]);
  while (i < tokens.length) {
    const token = tokens[i] ?? '';
    if (/^[a-z]$/i.test(token)) {
      command = token;
      i += 1;
      if (command.toLowerCase() === 'z') [x, y] = rings.at(-1)?.[0] ?? [x, y];
      continue;
    }
    const relative = command === command.toLowerCase();
    const [fromX, fromY] = relative ? [x, y] : [0, 0];
    switch (command.toLowerCase()) {
      case 'm':
      case 'l':
        [x, y] = [fromX + next(), fromY + next()];
        break;
      case 'h':
        x = fromX + next();
        break;
      case 'v':
        y = fromY + next();
        break;
      default:
        throw new Error(`a path has «${command}», which is not a straight line`);
    }
    if (command.toLowerCase() === 'm') {
      rings.push([]);
      command = relative ? 'l' : 'L';
    }
    rings.at(-1)?.push([x, y]);
  }
  return rings;
};

const distance = ([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number => {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
};

/** Leaves out the points of a line that lie closer than `tolerance` to what remains (Douglas and Peucker). */
export const simplified = (line: readonly Point[], tolerance: number): Point[] => {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return [...line];
  let [farthest, at] = [0, 0];
  for (let i = 1; i < line.length - 1; i += 1) {
    const far = distance(line[i] as Point, first, last);
    if (far > farthest) [farthest, at] = [far, i];
  }
  if (farthest <= tolerance) return [first, last];
  return [...simplified(line.slice(0, at + 1), tolerance).slice(0, -1), ...simplified(line.slice(at), tolerance)];
};

const keyOf = ([x, y]: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** Cuts a closed ring where whom it borders changes, so that both sides of a border are simplified alike. */
const arcsOf = (ring: Ring, neighbours: (point: Point) => string): Point[][] => {
  const open = keyOf(ring[0] as Point) === keyOf(ring.at(-1) as Point) ? ring.slice(0, -1) : [...ring];
  const start = Math.max(
    0,
    open.findIndex((point, i) => neighbours(point) !== neighbours(open.at(i - 1) as Point)),
  );
  const turned = [...open.slice(start), ...open.slice(0, start)];
  const arcs: Point[][] = [];
  let arc: Point[] = [];
  for (const point of [...turned, turned[0] as Point]) {
    arc.push(point);
    const before = arc.at(-2);
    if (before && arc.length > 2 && neighbours(before) !== neighbours(point)) {
      arcs.push(arc.slice(0, -1));
      arc = [before, point];
    }
  }
  if (arc.length > 1) arcs.push(arc);
  return arcs;
};

const backwards = (arc: readonly Point[]): boolean => keyOf(arc[0] as Point) > keyOf(arc.at(-1) as Point);

const round = (value: number): number => Math.round(value * 10) / 10;

/** Shapes that touch, simplified together: a border that two of them share stays one line. */
export const simplifiedTogether = (
  shapes: ReadonlyMap<string, readonly Ring[]>,
  tolerance: number,
): Map<string, string> => {
  const owners = new Map<string, Set<string>>();
  for (const [code, rings] of shapes)
    for (const point of rings.flat()) {
      const key = keyOf(point);
      owners.set(key, (owners.get(key) ?? new Set()).add(code));
    }
  const neighbours = (point: Point): string => [...(owners.get(keyOf(point)) ?? [])].sort().join();
  const drawn = (ring: Ring): string => {
    const points = arcsOf(ring, neighbours).flatMap((arc) => {
      const kept = backwards(arc) ? simplified(arc.toReversed(), tolerance).toReversed() : simplified(arc, tolerance);
      return kept.slice(0, -1);
    });
    const [first, ...rest] = points.map(([px, py]): Point => [round(px), round(py)]);
    if (!first) return '';
    let [x, y] = first;
    const steps = rest.map(([px, py]) => {
      const step = [round(px - x), round(py - y)] as const;
      [x, y] = [px, py];
      return `${step[0]}${step[1] < 0 ? '' : ' '}${step[1]}`;
    });
    return `M${first.join(' ')}l${steps.join(' ')}z`;
  };
  return new Map([...shapes].map(([code, rings]) => [code, rings.map(drawn).join('')]));
};
