/** The boxes while a person works on them, every step of which can be taken back. Pure. */
import { between, type Cover } from './cover.ts';

export interface Editing {
  covers: readonly Cover[];
  /** What there was before each step, the last step last. */
  past: readonly (readonly Cover[])[];
}

/** The least side of a box that can still be taken hold of, in shares of the picture's. */
const LEAST = 0.01;
/** A new box lies in the middle, where the person looks. */
const NEW: Cover = { x: 0.375, y: 0.45, width: 0.25, height: 0.1 };

/**
 * Ultrasound machines write what names the patient into a strip at the top: 2.4 to 14.1 % of the height for all 64
 * devices of known height in the rules of pydicom's deid (deid.dicom, 2026-01-12). 15 % covers them all.
 */
const STRIP = 0.15;
/** At the sides viewers write less: what they have in the corners lies in the strips. */
const SIDE = 0.1;

export const TOP_STRIP: readonly Cover[] = [{ x: 0, y: 0, width: 1, height: STRIP }];
export const EDGES: readonly Cover[] = [
  ...TOP_STRIP,
  { x: 0, y: 1 - STRIP, width: 1, height: STRIP },
  { x: 0, y: 0, width: SIDE, height: 1 },
  { x: 1 - SIDE, y: 0, width: SIDE, height: 1 },
];

export function begin(covers: readonly Cover[]): Editing {
  return { covers, past: [] };
}

/** With more boxes, less those that are there already. */
export function add({ covers, past }: Editing, more: readonly Cover[] = [NEW]): Editing {
  const isThere = (one: Cover) =>
    covers.some(
      ({ x, y, width, height }) => x === one.x && y === one.y && width === one.width && height === one.height,
    );
  const added = more.filter((cover) => !isThere(cover));
  return added.length > 0 ? { covers: [...covers, ...added], past: [...past, covers] } : { covers, past };
}

/** With a box in the place of another. */
export function change({ covers, past }: Editing, index: number, cover: Cover): Editing {
  return { covers: covers.with(index, cover), past: [...past, covers] };
}

export function remove({ covers, past }: Editing, index: number): Editing {
  return { covers: covers.toSpliced(index, 1), past: [...past, covers] };
}

export function undo(editing: Editing): Editing {
  const covers = editing.past.at(-1);
  return covers ? { covers, past: editing.past.slice(0, -1) } : editing;
}

/** The box moved by shares of the picture's sides, as far as there is room. */
export function moved({ x, y, width, height }: Cover, across: number, down: number): Cover {
  const left = Math.min(Math.max(x + across, 0), 1 - width);
  const top = Math.min(Math.max(y + down, 0), 1 - height);
  return { x: left, y: top, width, height };
}

/** The box wider and higher by shares of the picture's sides, at its lower right corner. */
export function sized({ x, y, width, height }: Cover, across: number, down: number): Cover {
  return between(x, y, x + Math.max(width + across, LEAST), y + Math.max(height + down, LEAST));
}
