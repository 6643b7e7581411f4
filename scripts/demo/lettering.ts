/** Letters of three by five dots, as old scanners write them into the picture. */

/** Rows from the top, three bits each, as octal digits. */
const GLYPHS: Record<string, string> = {
  A: '25755',
  D: '65556',
  E: '74647',
  J: '11152',
  N: '65555',
  O: '25552',
  P: '65644',
  R: '65655',
  1: '26227',
  2: '61247',
  6: '34652',
  7: '71122',
  9: '25316',
};
const DOT = 3;
const MARGIN = 12;
const WHITE = 255;

/** Writes `text` into the upper left corner of a grey picture, `width` pixels wide. Unknown signs are blanks. */
export function write(text: string, pixels: Uint8Array, width: number): void {
  for (const [column, sign] of [...text].entries()) {
    for (const [row, bits] of [...(GLYPHS[sign] ?? '')].entries()) {
      for (const bit of [0, 1, 2]) {
        if (!(Number(bits) & (4 >> bit))) continue;
        const left = MARGIN + (column * 4 + bit) * DOT;
        const top = MARGIN + row * DOT;
        for (let y = top; y < top + DOT; y++) pixels.fill(WHITE, y * width + left, y * width + left + DOT);
      }
    }
  }
}
