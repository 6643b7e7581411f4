import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Stop } from '../../../../src/detectors/errors.ts';
import { blobReader } from '../../../../src/scanner/byte-reader.ts';
import { headerOf, type Size } from '../../../../src/scanner/pixels/size.ts';
import type { FileKind } from '../../../../src/types.ts';
import { big, bytes, little, type Part } from '../../../fixtures/images/bytes.ts';
import { box } from '../../../fixtures/images/heic.ts';
import { commentSegment, jpeg } from '../../../fixtures/images/jpeg.ts';
import { segment } from '../../../fixtures/images/jpeg-encoder.ts';
import { riffChunk, webp } from '../../../fixtures/images/webp.ts';

const measure = (kind: FileKind, ...parts: readonly Part[]) =>
  headerOf(kind, blobReader(new Blob([new Uint8Array(bytes(...parts))])));

const reasonOf = (kind: FileKind, ...parts: readonly Part[]): Promise<unknown> =>
  measure(kind, ...parts).then(
    () => 'measured',
    (error: unknown) => (error instanceof Stop ? error.reason : error),
  );

/** Headers of each kind that announce this size, without a picture. */
const HEADERS: Record<string, { kind: FileKind; most: number; header: (size: Size) => Uint8Array }> = {
  png: {
    kind: 'png',
    most: 2 ** 31 - 1,
    header: ({ width, height }) =>
      bytes('\x89PNG\r\n\x1a\n', big(13, 4), 'IHDR', big(width, 4), big(height, 4), [8]),
  },
  'jpeg, after a comment and its tables': {
    kind: 'jpeg',
    most: 65_535,
    header: ({ width, height }) =>
      bytes(
        [0xff, 0xd8],
        commentSegment('from a phone'),
        segment(0xc4, [0]),
        segment(0xc2, [8], big(height, 2), big(width, 2), [1, 1, 0x11, 0]),
      ),
  },
  gif: {
    kind: 'gif',
    most: 65_535,
    header: ({ width, height }) =>
      bytes(
        ...['GIF89a', little(width, 2), little(height, 2), [0x80, 0, 0], new Uint8Array(6)],
        // An extension of two blocks, then the frame.
        ...[[0x21, 0xfe, 1, 65, 2, 66, 67, 0], [0x2c], new Uint8Array(4), [1, 0, 1, 0, 0]],
      ),
  },
  'gif with a frame larger than its screen': {
    kind: 'gif',
    most: 65_535,
    header: ({ width, height }) =>
      bytes(
        'GIF89a',
        [1, 0, 1, 0, 0, 0, 0],
        [0x2c],
        new Uint8Array(4),
        little(width, 2),
        little(height, 2),
        [0],
      ),
  },
  bmp: {
    kind: 'bmp',
    most: 2 ** 31 - 1,
    header: ({ width, height }) =>
      bytes('BM', new Uint8Array(12), little(40, 4), little(width, 4), little(height, 4)),
  },
  'bmp with rows from the top': {
    kind: 'bmp',
    most: 2 ** 31 - 1,
    header: ({ width, height }) =>
      bytes('BM', new Uint8Array(12), little(40, 4), little(width, 4), little(2 ** 32 - height, 4)),
  },
  'bmp of old': {
    kind: 'bmp',
    most: 65_535,
    header: ({ width, height }) =>
      bytes('BM', new Uint8Array(12), little(12, 4), little(width, 2), little(height, 2), [0, 0, 0, 0]),
  },
  'webp, lossless': {
    kind: 'webp',
    most: 16_384,
    header: ({ width, height }) => {
      const size = (width - 1) | ((height - 1) << 14);
      return bytes(
        'RIFF',
        little(30, 4),
        'WEBP',
        riffChunk('VP8L', bytes([0x2f], little(size >>> 0, 4), [0, 0, 0, 0, 0])),
      );
    },
  },
  'webp, lossy': {
    kind: 'webp',
    most: 16_383,
    header: ({ width, height }) =>
      bytes(
        ...['RIFF', little(30, 4), 'WEBP'],
        riffChunk('VP8 ', bytes([0, 0, 0, 0x9d, 1, 0x2a], little(width, 2), little(height, 2), [0, 0])),
      ),
  },
  'avif with a small copy': {
    kind: 'avif',
    most: 2 ** 32 - 1,
    header: ({ width, height }) =>
      bytes(
        box('ftyp', 'avif', big(0, 4), 'mif1'),
        box(
          'meta',
          [0, 0, 0, 0],
          box('ispe', big(0, 4), big(1, 4), big(1, 4)),
          box('ispe', big(0, 4), big(width, 4), big(height, 4)),
        ),
      ),
  },
};

describe.each(Object.entries(HEADERS))('%s', (_name, { kind, most, header }) => {
  const side = fc.integer({ min: 1, max: most });

  it('is measured by its header', async () => {
    await fc.assert(
      fc.asyncProperty(side, side, async (width, height) => {
        expect(await measure(kind, header({ width, height }))).toMatchObject({ width, height });
      }),
    );
  });

  it('is cut off where its header is', async () => {
    const whole = header({ width: 3, height: 5 });
    for (const length of [2, whole.length >> 1]) {
      expect(['cut-off', 'unreadable']).toContain(await reasonOf(kind, whole.subarray(0, length)));
    }
  });
});

const KINDS: FileKind[] = ['jpeg', 'png', 'gif', 'bmp', 'webp', 'avif', 'heic'];

it('whatever the bytes: a size with pixels in it, or a reason', async () => {
  const beginnings = [
    '',
    '\xff\xd8',
    '\x89PNG\r\n\x1a\n',
    'GIF89a',
    'BM',
    'RIFF\0\0\0\0WEBPVP8 ',
    '\0\0\0\x20ftyp',
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...KINDS),
      fc.constantFrom(...beginnings),
      fc.uint8Array({ maxLength: 400 }),
      async (kind, beginning, rest) => {
        const result = await measure(kind, beginning, rest).catch((error: unknown) => error);
        if (result instanceof Stop) expect(['cut-off', 'unreadable', 'too-large']).toContain(result.reason);
        else expect(result).toSatisfy(({ width, height }: Size) => width > 0 && height > 0);
      },
    ),
    { numRuns: 1000 },
  );
});

it('a picture that its own encoder made is measured', async () => {
  expect(await measure('jpeg', jpeg({ picture: { width: 33, height: 17 } }))).toEqual({
    width: 33,
    height: 17,
    progressive: false,
  });
  expect(await measure('webp', webp({ width: 33, height: 17 }))).toEqual({ width: 33, height: 17 });
});

it('a progressive JPEG is told from others', async () => {
  const frame = (marker: number) => segment(marker, [8], big(5, 2), big(3, 2), [1, 1, 0x11, 0]);
  const answers = await Promise.all(
    [0xc0, 0xc1, 0xc2, 0xc3, 0xca].map((marker) => measure('jpeg', [0xff, 0xd8], frame(marker))),
  );
  expect(answers.map(({ progressive }) => progressive)).toEqual([false, false, true, false, true]);
});

it('a PNG of sixteen bits is told from others', async () => {
  const { png } = HEADERS;
  const whole = png?.header({ width: 3, height: 5 }) ?? new Uint8Array();
  expect(await measure('png', whole)).toMatchObject({ deep: false });
  expect(await measure('png', whole.subarray(0, -1), [16])).toMatchObject({ deep: true });
});

it('a JPEG without a frame, or of nothing but junk, is unreadable', async () => {
  expect(await reasonOf('jpeg', [0xff, 0xd8, 0xff, 0xda, 0, 2])).toBe('unreadable');
  expect(await reasonOf('jpeg', [0xff, 0xd8], new Uint8Array(100_000))).toBe('unreadable');
});

it('a kind that is not measured is unreadable', async () => {
  expect(await reasonOf('pdf', '%PDF')).toBe('unreadable');
});
