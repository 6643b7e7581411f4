import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpackLzw } from '../../../../src/scanner/pixels/lzw.ts';

/** Packs as TIFF 6.0, section 13, describes it, with a plain table of strings. */
function pack(data: readonly number[]): Uint8Array {
  let bits = '';
  let table = new Map<string, number>();
  let width = 9;
  const write = (code: number) => {
    bits += code.toString(2).padStart(width, '0');
  };
  const clear = () => {
    write(256);
    table = new Map();
    width = 9;
  };
  const codeOf = (known: string) => table.get(known) ?? Number(known);
  clear();
  let known = '';
  for (const byte of data) {
    const longer = known === '' ? `${byte}` : `${known},${byte}`;
    if (known === '' || table.has(longer)) {
      known = longer;
      continue;
    }
    write(codeOf(known));
    table.set(longer, 258 + table.size);
    if (table.size + 258 === 4095) clear();
    else if (table.size + 258 === 2 ** width) width++;
    known = `${byte}`;
  }
  if (known !== '') write(codeOf(known));
  write(257);
  const whole = bits.padEnd(Math.ceil(bits.length / 8) * 8, '0');
  return Uint8Array.from({ length: whole.length / 8 }, (_, i) =>
    Number.parseInt(whole.slice(i * 8, i * 8 + 8), 2),
  );
}

describe('unpackLzw', () => {
  it('unpacks what was packed', () => {
    const few = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 3000 });
    const many = fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 3000 });
    fc.assert(
      fc.property(fc.oneof(few, many), (data) => {
        expect(Array.from(unpackLzw(pack(data), data.length))).toEqual(data);
      }),
    );
  });

  it('unpacks through every width of code and beyond a full table', () => {
    const data = Array.from({ length: 60_000 }, (_, i) => (i * i * 31 + (i >> 3)) & 0xff);
    expect(Array.from(unpackLzw(pack(data), data.length))).toEqual(data);
  });

  it('gives exactly what was asked for, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), fc.nat(2000), (packed, length) => {
        expect(unpackLzw(packed, length)).toHaveLength(length);
      }),
    );
  });

  it('stops at the length, however much is packed', () => {
    const packed = pack(new Array<number>(100_000).fill(7));
    expect(Array.from(unpackLzw(packed, 5))).toEqual([7, 7, 7, 7, 7]);
  });
});
