/** Bare pixels as a Windows bitmap (BITMAPINFOHEADER, 24 bits), which every browser decodes. */
import { concat } from '../../bytes.ts';

const HEADER = 54;
const MOST_PIXELS = 2 ** 24;

interface BarePixels {
  width: number;
  height: number;
  /** Rows from the top without anything between them. */
  pixels: Uint8Array;
  /** One for grey, three for blue, green and red, four with opacity. */
  pixelBytes: number;
}

/** @returns nothing where the sides are none, or not all pixels are there */
export function bitmapOf({ width, height, pixels, pixelBytes }: BarePixels): Uint8Array | undefined {
  const area = width * height;
  if (area === 0 || area > MOST_PIXELS || pixelBytes === 0 || pixels.length < area * pixelBytes)
    return undefined;
  const rowBytes = 4 * Math.ceil((3 * width) / 4);
  const rows = new Uint8Array(rowBytes * height);
  for (let y = 0; y < height; y++) {
    // Bitmaps begin with the lowest row.
    let to = rowBytes * (height - 1 - y);
    for (let from = y * width * pixelBytes; from < (y + 1) * width * pixelBytes; from += pixelBytes) {
      for (let colour = 0; colour < 3; colour++) {
        rows[to++] = pixels[pixelBytes === 1 ? from : from + colour] ?? 0;
      }
    }
  }
  const header = new DataView(new ArrayBuffer(HEADER));
  header.setUint16(0, 0x42_4d);
  header.setUint32(2, HEADER + rows.length, true);
  header.setUint32(10, HEADER, true);
  header.setUint32(14, 40, true);
  header.setInt32(18, width, true);
  header.setInt32(22, height, true);
  header.setUint16(26, 1, true);
  header.setUint16(28, 24, true);
  header.setUint32(34, rows.length, true);
  return concat([new Uint8Array(header.buffer), rows]);
}
