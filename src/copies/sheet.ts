/** A sheet of small pictures: which of a film's or a series' frames, and where each lies. Pure. */

export interface Sheet {
  /** Which frames, from 0, in order. */
  frames: number[];
  columns: number;
  /** Of each small picture, in pixels. */
  cell: { width: number; height: number };
  width: number;
  height: number;
}

/** Few enough that each can be seen on a screen. */
const MOST_FRAMES = 20;
/** Sides of the sheet; pixels. Chat sites make larger pictures smaller. */
const LONGEST_SIDE = 4096;
/** Between two of them; pixels. */
const GAP = 4;

/**
 * The first, the last, and others as far from one another, in lines that make the sheet about as wide as it is high.
 * @param width of a frame in pixels
 */
export function sheetFor(count: number, width: number, height: number): Sheet {
  const shown = Math.max(Math.min(count, MOST_FRAMES), 1);
  const frames = Array.from({ length: shown }, (_, i) =>
    shown === 1 ? 0 : Math.round((i * (count - 1)) / (shown - 1)),
  );
  const columns = Math.min(Math.max(Math.round(Math.sqrt((shown * height) / width)), 1), shown);
  const rows = Math.ceil(shown / columns);
  const room = (cells: number) => LONGEST_SIDE - GAP * (cells - 1);
  const scale = Math.min(room(columns) / (columns * width), room(rows) / (rows * height), 1);
  const cell = {
    width: Math.max(Math.floor(width * scale), 1),
    height: Math.max(Math.floor(height * scale), 1),
  };
  return {
    ...{ frames, columns, cell },
    width: columns * cell.width + GAP * (columns - 1),
    height: rows * cell.height + GAP * (rows - 1),
  };
}

/** The left upper corner of the small picture with this number, from 0. */
export function cornerOf({ columns, cell }: Sheet, number: number): { x: number; y: number } {
  return {
    x: (number % columns) * (cell.width + GAP),
    y: Math.floor(number / columns) * (cell.height + GAP),
  };
}
