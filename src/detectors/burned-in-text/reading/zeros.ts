/**
 * The stroke through the zeros of devices' and programs' letters, which the reader was not taught: it makes an eight of
 * them. Found by what it leaves of a zero's inside: a hole above and to the left, and one below and to the right.
 */
import type { Grey } from '../../../types.ts';
import { type Component, componentsOf } from './components.ts';
import { heightOf, widthOf } from './rows.ts';

/** In pixels. */
const LEAST_HEIGHT = 6;
const LEAST_HOLE = 2;
/** A zero's width, of its height. */
const SLIM = { least: 0.35, most: 1.05 };
/** How far the middles of the two holes stand apart, of the zero's sides. Those of an eight stand above each other. */
const ASIDE = 0.08;
const BELOW = 0.12;
/** The holes and the stroke together, of the zero's sides: a percent sign's are smaller. */
const WIDE = 0.4;
const HIGH = 0.5;

interface Point {
  x: number;
  y: number;
}

/**
 * Takes the strokes out of zeros.
 * @param line is changed
 * @param middle the tone between ink and ground
 */
export function clearZeros(line: Grey, middle: number, light: boolean): void {
  const { width, data } = line;
  const ink = data.map((tone) => (tone > middle === light ? 1 : 0));
  for (const piece of componentsOf(ink, width, LEAST_HEIGHT, line.height) ?? []) {
    const slim = widthOf(piece) / heightOf(piece);
    if (slim < SLIM.least || slim > SLIM.most) continue;
    const [upper, lower, ...others] = holesIn(piece, ink, width);
    if (!upper || !lower || others.length > 0 || !areHalves(upper, lower, piece)) continue;
    const ground = meanOf(upper.map(({ x, y }) => data[y * width + x] ?? 0));
    for (const { y, from, to } of rowsAround([...upper, ...lower])) {
      data.fill(ground, y * width + from, y * width + to + 1);
    }
  }
}

/** The ground that a piece of ink encloses, from the top; corners let nothing through. */
function holesIn({ left, top, right, bottom }: Component, ink: Uint8Array, width: number): Point[][] {
  const seen = new Set<number>();
  const isNew = ({ x, y }: Point) => {
    const at = y * width + x;
    if (x < left || x > right || y < top || y > bottom || ink[at] || seen.has(at)) return false;
    seen.add(at);
    return true;
  };
  const holes: Point[][] = [];
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const hole = [{ x, y }].filter(isNew);
      for (const point of hole) hole.push(...neighboursOf(point).filter(isNew));
      const isOpen = hole.some((at) => at.x === left || at.x === right || at.y === top || at.y === bottom);
      if (!isOpen && hole.length >= LEAST_HOLE) holes.push(hole);
    }
  }
  return holes;
}

const neighboursOf = ({ x, y }: Point): Point[] => [
  { x: x - 1, y },
  { x: x + 1, y },
  { x, y: y - 1 },
  { x, y: y + 1 },
];

/** Do they stand as a rising stroke parts a zero: a bit beside each other, and some rows of the one in the other's? */
function areHalves(upper: readonly Point[], lower: readonly Point[], zero: Component): boolean {
  const both = [...upper, ...lower];
  const [xs, ys] = [both.map(({ x }) => x), both.map(({ y }) => y)];
  const aside = meanOf(lower.map(({ x }) => x)) - meanOf(upper.map(({ x }) => x));
  const below = meanOf(lower.map(({ y }) => y)) - meanOf(upper.map(({ y }) => y));
  const overlap = Math.max(...upper.map(({ y }) => y)) - Math.min(...lower.map(({ y }) => y));
  return (
    overlap >= 0 &&
    aside >= ASIDE * widthOf(zero) &&
    below >= BELOW * heightOf(zero) &&
    spanOf(xs) >= WIDE * widthOf(zero) &&
    spanOf(ys) >= HIGH * heightOf(zero)
  );
}

/** Of the least shape without dents around all points: where each row begins and ends. */
function rowsAround(points: readonly Point[]): { y: number; from: number; to: number }[] {
  const ys = points.map(({ y }) => y);
  const top = Math.min(...ys);
  const rows = Array.from({ length: spanOf(ys) }, (_, row) =>
    points.filter(({ y }) => y === top + row).map(({ x }) => x),
  );
  const lefts = rows.map((xs) => Math.min(...xs));
  const rights = rows.map((xs) => -Math.max(...xs));
  return rows.map((_, row) => ({
    y: top + row,
    from: Math.round(outermostAt(row, lefts)),
    to: Math.round(-outermostAt(row, rights)),
  }));
}

/** The least that a straight line between two of the edge's rows has at a row. */
function outermostAt(row: number, edge: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let above = 0; above <= row; above++) {
    for (let below = row; below < edge.length; below++) {
      const share = above === below ? 0 : (row - above) / (below - above);
      least = Math.min(least, (edge[above] ?? 0) * (1 - share) + (edge[below] ?? 0) * share);
    }
  }
  return least;
}

const spanOf = (numbers: readonly number[]): number => Math.max(...numbers) - Math.min(...numbers) + 1;
const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
