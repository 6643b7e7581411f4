import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/detectors/document/written.ts';
import { FileGoneError, Stop } from '../../../src/detectors/errors.ts';
import { blobReader } from '../../../src/scanner/byte-reader.ts';
import { createPages } from '../../../src/scanner/pages.ts';
import { cropped, drawnBox, withMargins } from '../../../src/scanner/pdf/trim.ts';
import type { Pixels } from '../../../src/types.ts';

const nothing = blobReader(new Blob([]));
const paperOf = (...texts: string[]): Paper => ({
  pages: texts.map((text) => [{ text, x: 0, y: 0, width: 1, height: 0.1, tall: 1.4 }]),
  properties: {},
  xmp: '',
  attachments: [],
  images: [],
});

describe('the pages of a document', () => {
  it('are not drawn where all have text', async () => {
    const pages = createPages(nothing, async () => paperOf('word '.repeat(60), 'more '.repeat(60)));
    expect(await pages.pixels()).toEqual([]);
    expect(await pages.detail()).toEqual([]);
    expect(nothing.bytesRead).toBe(0);
  });

  it('are not drawn where they were too large to be read', async () => {
    const pages = createPages(nothing, async () => ({ ...paperOf('', ''), tooLarge: [1, 2] }));
    expect(await pages.pixels()).toEqual([]);
    expect(nothing.bytesRead).toBe(0);
  });

  it('are none where the document cannot be read: whoever read it says so', async () => {
    const locked = createPages(nothing, () => Promise.reject(new Stop('encrypted')));
    expect(await locked.pixels()).toEqual([]);
    const gone = createPages(nothing, () => Promise.reject(new FileGoneError()));
    await expect(gone.pixels()).rejects.toThrow(FileGoneError);
  });

  it('are read once, however often they are asked for', async () => {
    let asked = 0;
    const pages = createPages(nothing, async () => {
      asked++;
      return paperOf('word '.repeat(60));
    });
    await Promise.all([pages.pixels(), pages.detail(), pages.pixels()]);
    expect(asked).toBe(1);
  });
});

describe('what is drawn on a page', () => {
  const page = (dark: readonly (readonly [x: number, y: number])[]): Pixels => {
    const data = new Uint8ClampedArray(20 * 10 * 4).fill(252);
    for (const [x, y] of dark) data.fill(9, 4 * (y * 20 + x), 4 * (y * 20 + x) + 3);
    return { width: 20, height: 10, data };
  };

  it('is found between the margins', () => {
    const box = drawnBox(
      page([
        [3, 8],
        [11, 2],
      ]),
    );
    expect(box).toEqual({ x: 3, y: 2, width: 9, height: 7 });
    expect(drawnBox(page([]))).toBeUndefined();
    expect(withMargins({ x: 3, y: 2, width: 9, height: 7 }, page([]))).toEqual({
      x: 1,
      y: 1,
      width: 15,
      height: 9,
    });
    expect(withMargins({ x: 0, y: 0, width: 20, height: 10 }, page([]))).toEqual({
      x: 0,
      y: 0,
      width: 20,
      height: 10,
    });
  });

  it('is cut out', () => {
    const { width, height, data } = cropped(page([[4, 3]]), { x: 4, y: 3, width: 2, height: 2 });
    expect([width, height, ...data]).toEqual([2, 2, 9, 9, 9, 252, ...new Array(12).fill(252)]);
  });
});
