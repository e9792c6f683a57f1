/** Side of a cell of the grid that notes are packed in, in the unit of their positions. */
const side = 20;
/** Cells that stay free between what is not joined: more of them beside a note, where its name stands. */
const gap = { x: 3, y: 2 };
/** More than a row of the grid has cells. */
const rowLength = 2 ** 22;

/** Notes that are joined, in their order, and what joins them. */
interface Group {
  notes: number[];
  edges: [source: number, target: number][];
}

/** First and last cell that a group covers in each row, counted from the cell of its middle. */
type Footprint = ReadonlyMap<number, readonly [first: number, last: number]>;

type Spot = readonly [column: number, row: number];

/** Outermost cells of all that is set down. */
interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** So many spots are compared. */
const choice = 1000;

/**
 * Brings notes that nothing joins closer together, so that a picture of all wastes no room: the largest group of joined
 * notes stays where it is, and the others are set down around it, the larger first, where they widen the whole least. Groups
 * keep their shape. Whole numbers in and out, and so the same everywhere.
 *
 * @param edges pairs of notes
 */
export function packed(
  x: readonly number[],
  y: readonly number[],
  edges: readonly number[],
): [x: number[], y: number[]] {
  const [newX, newY] = [[...x], [...y]];
  const taken = new Set<number>();
  const spots: Spot[] = [];
  /** Up to where there is no room for a footprint: what is taken stays taken. */
  const searched = new Map<string, number>();
  let frame: Frame | undefined;
  let origin: Spot | undefined;
  for (const group of groupsOf(x.length, edges)) {
    const [middleX, middleY] = [middle(group.notes.map((at) => x[at]!)), middle(group.notes.map((at) => y[at]!))];
    origin ??= [middleX, middleY];
    const footprint = footprintOf(group, x, y, [middleX, middleY]);
    const key = [...footprint].join(";");
    let first = searched.get(key) ?? 0;
    while (!isFree(footprint, spotAt(spots, first), taken)) first++;
    searched.set(key, first);
    const { spot, within } = roomiest(footprint, first, spots, taken, frame);
    frame = within;
    take(footprint, spot, taken);
    const [column, row] = spot;
    for (const note of group.notes) {
      newX[note] = x[note]! - middleX + origin[0] + column * side;
      newY[note] = y[note]! - middleY + origin[1] + row * side;
    }
  }
  return [newX, newY];
}

/** @returns the groups, the largest first, those of a size in the order of their first notes */
function groupsOf(count: number, edges: readonly number[]): Group[] {
  const parents = Array.from({ length: count }, (_, at) => at);
  const rootOf = (at: number) => {
    while (parents[at] !== at) at = parents[at] = parents[parents[at]!]!;
    return at;
  };
  for (let k = 0; k < edges.length; k += 2) parents[rootOf(edges[k]!)] = rootOf(edges[k + 1]!);
  const groups = new Map<number, Group>();
  for (let at = 0; at < count; at++) {
    const root = rootOf(at);
    if (!groups.has(root)) groups.set(root, { notes: [], edges: [] });
    groups.get(root)!.notes.push(at);
  }
  for (let k = 0; k < edges.length; k += 2) groups.get(rootOf(edges[k]!))!.edges.push([edges[k]!, edges[k + 1]!]);
  return [...groups.values()].sort((a, b) => b.notes.length - a.notes.length);
}

function middle(values: readonly number[]): number {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return Math.round((low + high) / 2);
}

/** Notes, lines between them, and all that lies between these in a row: nothing is set down within another group. */
function footprintOf(
  { notes, edges }: Group,
  x: readonly number[],
  y: readonly number[],
  [middleX, middleY]: Spot,
): Footprint {
  const rows = new Map<number, readonly [number, number]>();
  const cover = (left: number, top: number) => {
    const [column, row] = [Math.round((left - middleX) / side), Math.round((top - middleY) / side)];
    const [first, last] = rows.get(row) ?? [column, column];
    rows.set(row, [Math.min(first, column), Math.max(last, column)]);
  };
  for (const at of notes) cover(x[at]!, y[at]!);
  for (const [source, target] of edges) {
    const [dx, dy] = [x[target]! - x[source]!, y[target]! - y[source]!];
    const steps = Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)) / side);
    for (let step = 1; step < steps; step++) cover(x[source]! + (dx * step) / steps, y[source]! + (dy * step) / steps);
  }
  return rows;
}

const cell = (column: number, row: number) => row * rowLength + column;

function isFree(footprint: Footprint, [column, row]: Spot, taken: ReadonlySet<number>): boolean {
  for (const [at, [first, last]] of footprint) {
    for (let place = first; place <= last; place++) if (taken.has(cell(column + place, row + at))) return false;
  }
  return true;
}

/** How large a picture half as wide again as high is to be for a frame. */
const extent = ({ left, right, top, bottom }: Frame) => Math.max(2 * (right - left), 3 * (bottom - top));

/** @returns the free spot that widens the frame least, the innermost of several, and the frame with it */
function roomiest(
  footprint: Footprint,
  first: number,
  spots: Spot[],
  taken: ReadonlySet<number>,
  frame: Frame | undefined,
): { spot: Spot; within: Frame } {
  const own = boundsOf(footprint);
  const withIt = ([column, row]: Spot): Frame => ({
    left: Math.min(frame?.left ?? Infinity, own.left + column),
    right: Math.max(frame?.right ?? -Infinity, own.right + column),
    top: Math.min(frame?.top ?? Infinity, own.top + row),
    bottom: Math.max(frame?.bottom ?? -Infinity, own.bottom + row),
  });
  let spot = spotAt(spots, first);
  let within = withIt(spot);
  const least = frame ? extent(frame) : Infinity;
  for (let at = first + 1; at < first + choice && extent(within) > least; at++) {
    const other = spotAt(spots, at);
    const wider = withIt(other);
    if (extent(wider) < extent(within) && isFree(footprint, other, taken)) [spot, within] = [other, wider];
  }
  return { spot, within };
}

function boundsOf(footprint: Footprint): Frame {
  const [rows, spans] = [[...footprint.keys()], [...footprint.values()]];
  return {
    left: Math.min(...spans.map(([first]) => first)),
    right: Math.max(...spans.map(([, last]) => last)),
    top: Math.min(...rows),
    bottom: Math.max(...rows),
  };
}

/** Takes the cells of a footprint and those around it. */
function take(footprint: Footprint, [column, row]: Spot, taken: Set<number>): void {
  for (const [at, [first, last]] of footprint) {
    for (let near = at - gap.y; near <= at + gap.y; near++) {
      for (let place = first - gap.x; place <= last + gap.x; place++) taken.add(cell(column + place, row + near));
    }
  }
}

/** @returns a spot by its rank from the middle outwards, in ellipses half as wide again as high; `spots` grows as it must */
function spotAt(spots: Spot[], rank: number): Spot {
  const far = ([column, row]: Spot) => 4 * column * column + 9 * row * row;
  while (rank >= spots.length) {
    // Twice as far as before: the spots between the two ellipses come after those that are known.
    const before = spots.length ? far(spots.at(-1)!) : -1;
    const reach = Math.max(4 * before, 3600);
    const [columns, rows] = [Math.floor(Math.sqrt(reach / 4)), Math.floor(Math.sqrt(reach / 9))];
    const more: Spot[] = [];
    for (let row = -rows; row <= rows; row++) {
      for (let column = -columns; column <= columns; column++) {
        const distance = far([column, row]);
        if (distance > before && distance <= reach) more.push([column, row]);
      }
    }
    more.sort((a, b) => far(a) - far(b) || b[0] - a[0] || b[1] - a[1]);
    for (const spot of more) spots.push(spot);
  }
  return spots[rank]!;
}
