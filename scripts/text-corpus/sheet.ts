/** A picture before it is drawn: what stands where, in pixels from the top left. */
import { CELL, DOT_FONTS, type DotFont, type Dots, dotsOf } from '../../tests/fixtures/images/dot-font.ts';

/** What a piece of text tells; `IDENTIFIES` says which of them lead to a person. */
export type Is =
  | 'name'
  | 'birthDate'
  | 'patientId'
  | 'accession'
  | 'insurance'
  | 'phone'
  | 'email'
  | 'address'
  | 'age'
  | 'sex'
  | 'doctor'
  | 'institution'
  | 'examDate'
  | 'technique'
  | 'marker'
  | 'words';

export const IDENTIFIES: ReadonlySet<Is> = new Set<Is>([
  'name',
  'birthDate',
  'patientId',
  'accession',
  'insurance',
  'phone',
  'email',
  'address',
]);

export const FONTS = ['sans', 'serif', 'mono', 'narrow', ...DOT_FONTS] as const;
export type Font = (typeof FONTS)[number];

/** A piece of a line. What `is` something becomes a gold box; without it, it is a label or a gap. */
export interface Part {
  text: string;
  is?: Is;
}
export type Line = readonly Part[];

export interface Lettering {
  font: Font;
  /** Of the line box: CSS px, of which capitals take about 0.72; of dot fonts the height with what hangs below. */
  size: number;
  color: string;
  bold?: boolean;
  /** Drawn around the letters. */
  outline?: string;
}

export interface TextOp {
  op: 'text';
  x: number;
  /** The top of the line. */
  y: number;
  align: 'left' | 'right' | 'center';
  size: number;
  css: string;
  color: string;
  outline?: string;
  /** Screen pixels a dot. */
  scale: number;
  parts: { text: string; is?: Is; dots?: Dots }[];
}

export type Op =
  | TextOp
  | { op: 'fill'; x: number; y: number; width: number; height: number; color: string }
  | { op: 'gradient'; from: string; to: string; angle: number }
  | { op: 'noise'; amount: number; grain: number; seed: number }
  | { op: 'image'; url: string; x: number; y: number; width: number; height: number; inverted?: boolean };

/** A sheet that lies on something, seen by a phone. */
interface Photo {
  /** Degrees, clockwise. */
  turn: number;
  margin: number;
  table: string;
  /** How dark the far corner is: 0 to 1. */
  shade: number;
  seed: number;
}

export interface Sheet {
  width: number;
  height: number;
  ops: Op[];
  photo?: Photo;
}

/** Where a piece of text came to stand, in pixels of the finished picture. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What the page gives back: the file, or its pixels (RGBA) for a DICOM file, and a box for each part that `is`. */
export interface Drawn {
  base64: string;
  width: number;
  height: number;
  boxes: (Box & { text: string; is: Is })[];
}

const FAMILIES: Record<Exclude<Font, DotFont>, string> = {
  sans: "'Liberation Sans', Arial, sans-serif",
  serif: "'Liberation Serif', 'Times New Roman', serif",
  mono: "'Liberation Mono', 'Courier New', monospace",
  narrow: "'DejaVu Sans Condensed', 'Arial Narrow', sans-serif",
};
/** Advance of a letter, a little on the wide side, in shares of the size: of capitals, and of all else. */
const ADVANCES: Record<Font, readonly [capitals: number, others: number]> = {
  ...{ sans: [0.76, 0.56], serif: [0.76, 0.53], mono: [0.61, 0.61], narrow: [0.74, 0.58] },
  ...{ 'dots 5x7': [6 / 9, 6 / 9], 'dots 7x9': [8 / 12, 8 / 12], 'dots 7x9 bold': [9 / 12, 9 / 12] },
};
export const LEADING = 1.22;

const isDots = (font: Font): font is DotFont => DOT_FONTS.some((name) => name === font);

export function widthOf(line: Line, { font, size, bold }: Lettering): number {
  const [capitals, others] = ADVANCES[font];
  const text = line.map((part) => part.text).join('');
  const large = text.replaceAll(/\P{Lu}/gu, '').length;
  const width = (large * capitals + (text.length - large) * others) * size;
  return Math.ceil(bold && !isDots(font) ? width * 1.08 : width);
}

export function write(
  sheet: Sheet,
  line: Line,
  at: { x: number; y: number; align?: TextOp['align'] },
  lettering: Lettering,
): void {
  const { font, size, color, bold, outline } = lettering;
  const dotted = isDots(font) ? font : undefined;
  sheet.ops.push({
    op: 'text',
    x: Math.round(at.x),
    y: Math.round(at.y),
    align: at.align ?? 'left',
    size,
    css: dotted ? '' : `${bold ? 'bold ' : ''}${size}px ${FAMILIES[font as Exclude<Font, DotFont>]}`,
    color,
    ...(outline !== undefined && { outline }),
    scale: dotted ? Math.max(1, Math.round(size / CELL[dotted])) : 1,
    parts: line.map((part) => ({ ...part, ...(dotted && { dots: dotsOf(part.text, dotted) }) })),
  });
}

/** Lines below each other. @returns where the next would begin */
export function writeLines(
  sheet: Sheet,
  lines: readonly Line[],
  at: { x: number; y: number; align?: TextOp['align'] },
  lettering: Lettering,
): number {
  const step = Math.ceil(lettering.size * LEADING);
  lines.forEach((line, index) => {
    write(sheet, line, { ...at, y: at.y + index * step }, lettering);
  });
  return at.y + lines.length * step;
}

export const linesHeight = (count: number, { size }: Lettering): number => count * Math.ceil(size * LEADING);

export const fill = (sheet: Sheet, color: string, box: Box = { x: 0, y: 0, ...sizeOf(sheet) }): void => {
  sheet.ops.push({ op: 'fill', color, ...box });
};

const sizeOf = ({ width, height }: { width: number; height: number }) => ({ width, height });
