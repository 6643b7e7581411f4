import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare } from '../../../src/copies/bare.ts';
import { Stop } from '../../../src/detectors/errors.ts';
import { bytes } from '../../fixtures/images/bytes.ts';
import { commentSegment, exifSegment, jpeg, xmpSegment } from '../../fixtures/images/jpeg.ts';
import { segment } from '../../fixtures/images/jpeg-encoder.ts';
import { partsOf } from '../../fixtures/images/parts.ts';
import { png, pngChunk } from '../../fixtures/images/png.ts';

const text = Buffer.from('Doe^Jane');
const holdsName = (file: Uint8Array) => Buffer.from(file).includes(text);

describe('a JPEG', () => {
  const jfif = segment(0xe0, 'JFIF\0', [1, 1, 0, 0, 1, 0, 1, 0, 0]);

  it('keeps its picture and the mark of its format, and nothing else', () => {
    const plain = jpeg({ segments: [jfif] });
    const full = jpeg({
      segments: [
        jfif,
        exifSegment(text),
        xmpSegment(text),
        segment(0xe2, 'ICC_PROFILE\0', text),
        commentSegment(text),
      ],
    });
    expect(holdsName(full)).toBe(true);
    expect(bare(full, 'image/jpeg')).toEqual(plain);
    expect(partsOf(plain).filter((part) => /APP|COM/.test(part))).toEqual(['APP0']);
  });

  it('loses a JFIF segment that carries a small copy', () => {
    const small = segment(0xe0, 'JFIF\0', [1, 1, 0, 0, 1, 0, 1, 1, 1, 9, 9, 9]);
    expect(bare(jpeg({ segments: [small] }), 'image/jpeg')).toEqual(jpeg());
  });
});

describe('a PNG', () => {
  it('keeps its picture and nothing else', () => {
    const plain = png({});
    const head = plain.subarray(0, 33);
    const name = bytes(pngChunk('tEXt', text), pngChunk('iCCP', text), pngChunk('tIME', text));
    const full = bytes(head, name, plain.subarray(33), text);
    expect(holdsName(full)).toBe(true);
    expect(bare(full, 'image/png')).toEqual(plain);
    expect(new Set(partsOf(plain))).toEqual(new Set(['IHDR', 'IDAT', 'IEND']));
  });
});

describe('what is no such file', () => {
  it.each(['image/png', 'image/jpeg'] as const)('stops %s, and always ends', (type) => {
    const start = type === 'image/png' ? [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] : [0xff, 0xd8];
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (noise, isBegun) => {
        const file = isBegun ? bytes(start, noise) : noise;
        try {
          expect(bare(file, type).length).toBeLessThanOrEqual(file.length);
        } catch (error) {
          expect(error).toEqual(new Stop('unreadable'));
        }
      }),
    );
    expect(() => bare(new Uint8Array(), type)).toThrow(new Stop('unreadable'));
  });
});
