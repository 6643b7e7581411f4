/** Where a page's images lie and how fine they are, by the list of what is drawn on it. */
import { OPS, Util } from 'pdfjs-dist';

type Matrix = readonly number[];

/** A part of a page, in shares of its sides from the top left. */
export interface Share {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Images {
  /** What share of the page they cover: strips of a scan count together. */
  covered: number;
  /** Around all of them. */
  box: Share;
  /** Where the largest lies, and its pixels along a point (1/72 inch). */
  largest: Share;
  finest: number;
}

/** As pdf.js tells what it draws. */
export interface Operators {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

interface Viewport {
  width: number;
  height: number;
  transform: Matrix;
}

/** Forms in forms; what lies deeper is drawn, and not counted. */
const DEEPEST = 64;

/** @param viewport of the whole page, a unit a point */
export function imagesIn({ fnArray, argsArray }: Operators, viewport: Viewport): Images {
  let now = viewport.transform;
  const before: Matrix[] = [];
  let [covered, most, finest] = [0, 0, 0];
  let largest: Share = { x: 0, y: 0, width: 0, height: 0 };
  let [left, top, right, bottom] = [1, 1, 0, 0];
  const place = (width: number, height: number, own?: Matrix) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = own ? times(now, own) : now;
    const area = Math.abs(a * d - b * c);
    if (!(area > 0)) return;
    covered += area / (viewport.width * viewport.height);
    const across = [e, e + a, e + c, e + a + c].map((x) => within(x / viewport.width));
    const down = [f, f + b, f + d, f + b + d].map((y) => within(y / viewport.height));
    if (area > most) {
      [most, finest] = [area, Math.sqrt((width * height) / area)];
      largest = shareOf(Math.min(...across), Math.min(...down), Math.max(...across), Math.max(...down));
    }
    [left, right] = [Math.min(left, ...across), Math.max(right, ...across)];
    [top, bottom] = [Math.min(top, ...down), Math.max(bottom, ...down)];
  };
  for (const [i, operation] of fnArray.entries()) {
    const args = argsArray[i];
    const [first, second, third] = Array.isArray(args) ? args : [];
    if (operation === OPS.save || operation === OPS.paintFormXObjectBegin) {
      if (before.length < DEEPEST) before.push(now);
      if (operation === OPS.paintFormXObjectBegin && isMatrix(first)) now = times(now, first);
    } else if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) now = before.pop() ?? now;
    else if (operation === OPS.transform && isMatrix(args)) now = times(now, args);
    else if (operation === OPS.paintImageXObject) place(Number(second), Number(third));
    else if (operation === OPS.paintInlineImageXObject || operation === OPS.paintImageMaskXObject)
      place(Number(first?.width), Number(first?.height));
  }
  return { covered, box: shareOf(left, top, right, bottom), largest, finest };
}

function shareOf(left: number, top: number, right: number, bottom: number): Share {
  return { x: left, y: top, width: Math.max(right - left, 0), height: Math.max(bottom - top, 0) };
}

function times(outer: Matrix, inner: Matrix): Matrix {
  return Util.transform([...outer], [...inner]);
}

function isMatrix(value: unknown): value is Matrix {
  return Array.isArray(value) && value.length === 6 && value.every(Number.isFinite);
}

function within(share: number): number {
  return Math.min(Math.max(share, 0), 1);
}
