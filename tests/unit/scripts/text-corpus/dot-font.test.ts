import { describe, expect, it } from 'vitest';
import { CELL, DOT_FONTS, dotsOf } from '../../../fixtures/images/dot-font.ts';

const KNOWN = [
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
  ..."0123456789.,:/-_()[]^#%+='°&*!?",
];

describe.each(DOT_FONTS)('%s', (font) => {
  it('gives every sign a look of its own', () => {
    const looks = KNOWN.map((sign) => dotsOf(sign, font).rows.join('\n'));
    expect(new Set(looks).size).toBe(KNOWN.length);
    expect(looks).not.toContain(dotsOf('€', font).rows.join('\n'));
  });

  it('has rows of one width, as high as its cell', () => {
    const { width, rows } = dotsOf('DOE^JANE, gjpqy', font);
    expect(rows).toHaveLength(CELL[font]);
    expect(rows.every((row) => row.length === width && /^[01]+$/.test(row))).toBe(true);
  });

  it('leaves accents away', () => {
    expect(dotsOf('Müller', font)).toEqual(dotsOf('Muller', font));
  });
});

it('draws the letter that is meant', () => {
  expect(dotsOf('A', 'dots 5x7').rows.slice(0, 7)).toEqual([
    '01110',
    '10001',
    '10001',
    '11111',
    '10001',
    '10001',
    '10001',
  ]);
});
