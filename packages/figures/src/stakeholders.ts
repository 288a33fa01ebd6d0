/**
 * The stakeholder picture (step O6): interest to the right, influence upwards, five grades each. Lengths are in rem, because
 * letters keep their size; positions come out in per cent of the picture, so that it stretches.
 */

/** How a mark looks: told apart by its shape, never by colour alone. */
export const markShapes = ['square', 'circle', 'triangle', 'hexagon'] as const;
export type MarkShape = (typeof markShapes)[number];

export interface Actor {
  readonly id: string;
  /** What is written beside the mark where there is room. */
  readonly label: string;
  readonly shape: MarkShape;
  /** 1 to 5. */
  readonly influence: number;
  /** 1 to 5. */
  readonly interest: number;
}

export const quadrants = ['satisfy', 'manage', 'follow', 'inform'] as const;
export type Quadrant = (typeof quadrants)[number];

/** From this grade on, influence and interest are high. */
export const highFrom = 4;
const grades = 5;

/** What is advised for an actor: manage closely, keep satisfied, keep informed, follow. */
export const quadrantOf = ({ influence, interest }: Pick<Actor, 'influence' | 'interest'>): Quadrant => {
  if (influence >= highFrom) return interest >= highFrom ? 'manage' : 'satisfy';
  return interest >= highFrom ? 'inform' : 'follow';
};

/** A box in per cent of the picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One actor, or (without a shape) several that share a cell with no room for each. */
export interface Mark {
  readonly box: Box;
  readonly ids: readonly string[];
  /** The actor's number in `order`; how many, of a group. */
  readonly text: string;
  readonly shape?: MarkShape;
}

export interface Label {
  readonly box: Box;
  readonly id: string;
  readonly text: string;
  /** On which side of its box the mark is: where the text begins. */
  readonly anchor: 'start' | 'end' | 'middle';
}

export interface QuadrantWords {
  readonly quadrant: Quadrant;
  readonly box: Box;
  readonly lines: readonly string[];
  readonly anchor: 'start' | 'end';
}

export interface StakeholderPicture {
  /** The actors from the most influential and interested down: the order and numbers of the table beside the picture. */
  readonly order: readonly string[];
  readonly marks: readonly Mark[];
  readonly labels: readonly Label[];
  readonly quadrants: readonly QuadrantWords[];
  /** The part with the cells, and where it divides. */
  readonly field: Box;
  readonly divide: { readonly x: number; readonly y: number };
}

export interface Size {
  /** In rem. */
  readonly width: number;
  readonly height: number;
}

/** Sizes in rem. A letter of Ancízar at 15 px is narrower than this: what is held to fit, fits. */
const markSide = 1.625;
const gap = 0.25;
const letter = 0.46;
const line = 1.25;
const strip = (lines: number): number => lines * line + 0.35;
const labelMax = 26;
const margin = 0.2;

/** The least picture in which every cell holds a mark. */
export const leastSize: Size = { width: grades * (markSide + gap), height: grades * (markSide + gap) + 2 * strip(3) };

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const inOrder = (a: Actor, b: Actor): number =>
  b.influence - a.influence || b.interest - a.interest || compare(a.label, b.label) || compare(a.id, b.id);

const wrapped = (words: string, room: number): string[] => {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && (last.length + 1 + word.length) * letter <= room)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};

const clipped = (text: string): string => (text.length > labelMax ? `${text.slice(0, labelMax - 1).trimEnd()}…` : text);

const apart = (a: Box, b: Box): boolean =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

const inside = (box: Box, room: Box): boolean =>
  box.x >= room.x &&
  box.y >= room.y &&
  box.x + box.width <= room.x + room.width &&
  box.y + box.height <= room.y + room.height;

/** How many marks fit side by side in a length. */
const fitting = (length: number): number => Math.max(1, Math.floor((length + gap - 2 * margin) / (markSide + gap)));

interface Placed {
  readonly box: Box;
  readonly actors: readonly Actor[];
}

/** The marks of one cell: each its own while there is room, then one that counts the rest. */
const inCell = (actors: readonly Actor[], cell: Box): Placed[] => {
  const [columns, rows] = [fitting(cell.width), fitting(cell.height)];
  const room = columns * rows;
  const single = actors.length <= room ? actors : actors.slice(0, room - 1);
  const groups: (readonly Actor[])[] = single.map((actor) => [actor]);
  if (single.length < actors.length) groups.push(actors.slice(single.length));
  const used = Math.min(columns, groups.length);
  const high = Math.ceil(groups.length / used);
  const span = (count: number): number => count * markSide + (count - 1) * gap;
  const left = cell.x + (cell.width - span(used)) / 2;
  const top = cell.y + (cell.height - span(high)) / 2;
  return groups.map((group, i) => ({
    actors: group,
    box: {
      x: left + (i % used) * (markSide + gap),
      y: top + Math.floor(i / used) * (markSide + gap),
      width: markSide,
      height: markSide,
    },
  }));
};

/** Where a label may go beside its mark, the best place first. */
const placesFor = (text: string, mark: Box): { box: Box; anchor: Label['anchor'] }[] => {
  const width = text.length * letter;
  const y = mark.y + (mark.height - line) / 2;
  const centred = mark.x + (mark.width - width) / 2;
  return [
    { anchor: 'start', box: { x: mark.x + mark.width + 0.2, y, width, height: line } },
    { anchor: 'end', box: { x: mark.x - 0.2 - width, y, width, height: line } },
    { anchor: 'middle', box: { x: centred, y: mark.y + mark.height, width, height: line } },
    { anchor: 'middle', box: { x: centred, y: mark.y - line, width, height: line } },
  ];
};

/**
 * Lays the picture out. The same actors give the same picture, in whatever order they come. Marks never overlap: a cell
 * that is full gathers the rest in one mark that says how many. Labels are written only where they touch nothing; the table
 * says them all. Throws a `RangeError` on a size below `leastSize` or a grade that is not one of five.
 */
export const stakeholderPicture = (
  given: readonly Actor[],
  { width, height }: Size,
  words: Readonly<Record<Quadrant, string>>,
): StakeholderPicture => {
  if (width < leastSize.width || height < leastSize.height)
    throw new RangeError(`${width} × ${height} rem is too small`);
  for (const { id, influence, interest } of given) {
    if (![influence, interest].every((grade) => Number.isInteger(grade) && grade >= 1 && grade <= grades)) {
      throw new RangeError(`${id}: grades go from 1 to ${grades}`);
    }
  }
  const actors = [...given].sort(inOrder);
  const order = actors.map(({ id }) => id);
  const number = new Map(order.map((id, i) => [id, String(i + 1)]));

  const cellWidth = width / grades;
  const divideX = (highFrom - 1) * cellWidth;
  const said = Object.fromEntries(
    quadrants.map((quadrant) => {
      const right = quadrant === 'manage' || quadrant === 'inform';
      return [quadrant, wrapped(words[quadrant], (right ? width - divideX : divideX) - 2 * margin)];
    }),
  ) as Record<Quadrant, string[]>;
  const above = strip(Math.max(said.satisfy.length, said.manage.length));
  const below = strip(Math.max(said.follow.length, said.inform.length));
  const field: Box = { x: 0, y: above, width, height: height - above - below };
  const cellHeight = field.height / grades;
  const divideY = field.y + (grades - highFrom + 1) * cellHeight;

  /** A name that lies over a dividing line seems to belong to both sides. */
  const crosses = (box: Box): boolean =>
    (box.x < divideX && box.x + box.width > divideX) || (box.y < divideY && box.y + box.height > divideY);

  const placed: Placed[] = [];
  for (let influence = grades; influence >= 1; influence -= 1) {
    for (let interest = 1; interest <= grades; interest += 1) {
      const here = actors.filter((actor) => actor.influence === influence && actor.interest === interest);
      if (here.length === 0) continue;
      const cell = {
        x: (interest - 1) * cellWidth,
        y: field.y + (grades - influence) * cellHeight,
        width: cellWidth,
        height: cellHeight,
      };
      placed.push(...inCell(here, cell));
    }
  }

  const taken = placed.map(({ box }) => box);
  const labels: Label[] = [];
  const singles = placed.flatMap(({ actors: [first, ...others], box }) =>
    first && others.length === 0 ? [{ actor: first, box }] : [],
  );
  for (const { actor, box } of singles.sort((a, b) => inOrder(a.actor, b.actor))) {
    const text = clipped(actor.label);
    const free = placesFor(text, box).filter(
      (one) => inside(one.box, field) && taken.every((other) => other === box || apart(one.box, other)),
    );
    const place = free.find((one) => !crosses(one.box)) ?? free[0];
    if (!place) continue;
    taken.push(place.box);
    labels.push({ ...place, id: actor.id, text });
  }

  const share = ({ x, y, width: wide, height: high }: Box): Box => ({
    x: (x / width) * 100,
    y: (y / height) * 100,
    width: (wide / width) * 100,
    height: (high / height) * 100,
  });
  const corner = (quadrant: Quadrant): QuadrantWords => {
    const right = quadrant === 'manage' || quadrant === 'inform';
    const top = quadrant === 'manage' || quadrant === 'satisfy';
    const lines = said[quadrant];
    const box = {
      x: right ? divideX + margin : margin,
      y: top ? 0 : height - lines.length * line,
      width: (right ? width - divideX : divideX) - 2 * margin,
      height: lines.length * line,
    };
    return { quadrant, lines, anchor: right ? 'end' : 'start', box: share(box) };
  };
  return {
    order,
    marks: placed.map(({ actors: here, box }) => {
      const [first] = here;
      const ids = here.map(({ id }) => id);
      return first && here.length === 1
        ? { ids, box: share(box), text: number.get(first.id) ?? '', shape: first.shape }
        : { ids, box: share(box), text: `+${here.length}` };
    }),
    labels: labels.map((label) => ({ ...label, box: share(label.box) })),
    quadrants: quadrants.map(corner),
    field: share(field),
    divide: { x: (divideX / width) * 100, y: (divideY / height) * 100 },
  };
};

/** What the sentence over the picture says: how many there are, how many influence much, and how many of those do not support yet. */
export const readingOf = (
  actors: readonly (Pick<Actor, 'influence'> & { readonly supports: boolean })[],
): { readonly all: number; readonly influential: number; readonly notYet: number } => {
  const influential = actors.filter(({ influence }) => influence >= highFrom);
  return {
    all: actors.length,
    influential: influential.length,
    notYet: influential.filter((one) => !one.supports).length,
  };
};
