import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileGoneError } from '../../../../src/detectors/errors.ts';
import { metadata } from '../../../../src/detectors/metadata/index.ts';
import { blobReader } from '../../../../src/scanner/byte-reader.ts';
import type { ByteReader } from '../../../../src/types.ts';
import { cpuNow } from '../../../cpu-time.ts';
import { big, bytes, little } from '../../../fixtures/images/bytes.ts';
import { box, heic } from '../../../fixtures/images/heic.ts';
import {
  commentSegment,
  exifSegment,
  jpeg,
  photoshopSegment,
  xmpSegment,
} from '../../../fixtures/images/jpeg.ts';
import { segment } from '../../../fixtures/images/jpeg-encoder.ts';
import {
  internationalTextChunk,
  packedTextChunk,
  png,
  pngChunk,
  textChunk,
} from '../../../fixtures/images/png.ts';
import { exif, iptc, NAMESPACES, photoshop, userComment, xmp } from '../../../fixtures/images/text.ts';
import { tiff } from '../../../fixtures/images/tiff.ts';
import { riffChunk, webp } from '../../../fixtures/images/webp.ts';
import { inHand } from '../in-hand.ts';
import { examine } from './examine.ts';

const BUDGET = 8 * 1024 * 1024;
/** Thousands of examinations, on machines that do other things too; milliseconds. */
const PATIENCE = { timeout: 60_000 };
const EXIF = exif({ software: 'Horos', artist: 'Jane Doe', userComment: userComment('Röntgen') });
const XMP = xmp([{ namespace: NAMESPACES.dicom, name: 'PatientName', value: 'Doe^Jane' }]);
const IPTC = photoshop(iptc([[120, bytes('chest x-ray')]]));

const PICTURES: [string, Uint8Array][] = [
  [
    'JPEG',
    jpeg({ segments: [exifSegment(EXIF), xmpSegment(XMP), photoshopSegment(IPTC), commentSegment('MRI')] }),
  ],
  [
    'PNG',
    png({
      before: [pngChunk('eXIf', EXIF), textChunk('Title', 'MRI')],
      after: [internationalTextChunk('XML:com.adobe.xmp', XMP, true), packedTextChunk('Comment', 'MRI')],
    }),
  ],
  ['WebP', webp({ exif: EXIF, xmp: XMP })],
  [
    'TIFF',
    tiff({
      pages: [
        [
          { tag: 0x0131, value: 'Horos' },
          { tag: 0x02bc, value: XMP },
        ],
      ],
      exif: [{ tag: 0x9286, value: userComment('MRI') }],
    }),
  ],
  ['BigTIFF', exif({ software: 'Horos' }, { wide: true, littleEndian: false })],
  ['HEIC', heic({ exif: EXIF, xmp: XMP })],
];

/** The examination of bytes that need not be a picture any more, as the kind they were. */
async function examineAs(picture: Uint8Array, content: Uint8Array) {
  const file = inHand(content, { kind: inHand(picture).kind });
  return { ...(await metadata.examine(file)), bytesRead: file.bytes.bytesRead };
}

/** A reader of a file that is much larger than what was written of it: the rest are zeros. */
function enlarged(content: Uint8Array, size: number): ByteReader {
  let bytesRead = 0;
  return {
    size,
    get bytesRead() {
      return bytesRead;
    },
    async read(offset, length) {
      const part = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
      part.set(content.subarray(offset, offset + part.length));
      bytesRead += part.length;
      return part;
    },
  };
}

describe.each(PICTURES)('a %s', PATIENCE, (_, picture) => {
  it('tells all it holds when whole', async () => {
    const { findings, unchecked } = await examine(picture);
    expect(findings.length).toBeGreaterThan(0);
    expect(unchecked).toBeUndefined();
  });

  it('cut off anywhere tells a part of it, and says so when it ends too soon', async () => {
    const whole = (await examine(picture)).findings.map(({ label }) => label);
    const told = new Set<string>();
    const reasons = new Set<string | undefined>();
    for (let length = 0; length < picture.length; length++) {
      const { findings, unchecked } = await examineAs(picture, picture.slice(0, length));
      for (const { label } of findings) told.add(label);
      reasons.add(unchecked);
    }
    expect(whole).toEqual(expect.arrayContaining([...told]));
    expect(reasons).toContain('cut-off');
    reasons.delete(undefined);
    expect(reasons.size).toBe(1);
  });

  it('with any bytes changed gets an answer, and is not read beyond its size', async () => {
    const change = fc.record({ at: fc.nat({ max: picture.length - 1 }), to: fc.nat({ max: 255 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const changed = new Uint8Array(picture);
        for (const { at, to } of changes) changed[at] = to;
        const { findings, bytesRead } = await examineAs(picture, changed);
        expect(Array.isArray(findings)).toBe(true);
        expect(bytesRead).toBeLessThan(BUDGET);
      }),
      { numRuns: 200 },
    );
  });

  it('of random bytes after its first ones gets an answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), fc.nat({ max: 40 }), async (noise, kept) => {
        await examineAs(picture, bytes(picture.slice(0, kept), noise));
      }),
      { numRuns: 100 },
    );
  });
});

describe('hostile pictures', PATIENCE, () => {
  const page = (next: number) => bytes(little(0, 2), little(next, 4));
  const endless = (content: Uint8Array) => enlarged(content, 4e9);

  it.each<[string, ByteReader]>([
    [
      'a TIFF whose pages are a loop',
      blobReader(new Blob([new Uint8Array(bytes('II*\0', little(8, 4), page(14), page(8)))])),
    ],
    [
      'a TIFF whose directory leads to itself',
      blobReader(new Blob([new Uint8Array(tiff({ pages: [[{ tag: 0x8769, value: { offset: 8 } }]] }))])),
    ],
    [
      'a TIFF of 4 GB whose every value is 4 GB long',
      endless(
        bytes(
          'II*\0',
          little(8, 4),
          little(3, 2),
          ...[0x010e, 0x0131, 0x02bc].map((tag) =>
            bytes(little(tag, 2), little(2, 2), little(0xffffff00, 4), little(64, 4)),
          ),
        ),
      ),
    ],
    ['a TIFF of 65,535 entries', endless(bytes('II*\0', little(8, 4), little(65_535, 2)))],
    ['a PNG of 4 GB of empty chunks', endless(png().slice(0, 8))],
    ['a PNG of endless picture data', endless(bytes(png().slice(0, 33), big(0, 4), 'IDAT'))],
    ['a WebP of 4 GB of empty chunks', endless(bytes('RIFF', little(0xffffffff, 4), 'WEBP'))],
    ['a JPEG of 4 GB of zeros', endless(bytes([0xff, 0xd8, 0xff]))],
    ['a HEIC of 4 GB of empty boxes', endless(heic().slice(0, 24))],
    ['a HEIC whose index is 4 GB long', endless(bytes(heic().slice(0, 24), big(0xffffff00, 4), 'meta'))],
  ])('%s is given up within the budget', async (_, reader) => {
    const head = await reader.read(0, 65_536);
    const before = reader.bytesRead;
    const start = cpuNow();
    await metadata.examine(inHand(head, { bytes: reader }));
    expect(reader.bytesRead - before).toBeLessThanOrEqual(BUDGET);
    expect(cpuNow() - start).toBeLessThan(5000);
  });

  it('a JPEG of endless segments is given up, and what was found counts', async () => {
    const empty = xmpSegment(new Uint8Array(60_000).fill(0x20));
    const segments = [commentSegment('MRI'), ...Array.from({ length: 200 }, () => empty)];
    const { findings, unchecked, bytesRead } = await examine(jpeg({ segments }));
    expect(findings).toHaveLength(1);
    expect(unchecked).toBe('too-large');
    expect(bytesRead).toBeLessThanOrEqual(BUDGET);
  });

  it('a JPEG of endless words is given up, too', async () => {
    const comments = Array.from({ length: 2100 }, () => commentSegment('MRI'));
    expect((await examine(jpeg({ segments: comments }))).unchecked).toBe('too-large');
  });

  it('many values on the same bytes are not read again and again', async () => {
    const block = tiff({ pages: [[{ tag: 0x02bc, value: bytes('<a b="c">'.repeat(100_000)) }]] });
    const [header, entry, values] = [block.slice(0, 4), block.slice(10, 22), block.slice(8)];
    const entries = Array.from({ length: 2000 }, () => entry);
    const picture = bytes(header, little(block.length, 4), values, little(2000, 2), ...entries, little(0, 4));
    const start = cpuNow();
    await examine(picture);
    expect(cpuNow() - start).toBeLessThan(5000);
  });

  it('text that unpacks to gigabytes is read in part', async () => {
    const start = cpuNow();
    const picture = png({ before: [packedTextChunk('Comment', `MRI ${'x'.repeat(50_000_000)}`)] });
    const made = cpuNow();
    expect((await examine(picture)).findings).toHaveLength(1);
    expect(cpuNow() - made).toBeLessThan(2000 + (made - start));
  });

  it('a JPEG without any picture in it is unreadable', async () => {
    const junk = bytes([0xff, 0xd8, 0xff, 0xe0], big(4, 2), [0, 0], new Uint8Array(100_000));
    expect((await examine(junk)).unchecked).toBe('unreadable');
    expect((await examine(bytes([0xff, 0xd8, 0xff, 0xe0], big(1, 2), new Uint8Array(100)))).unchecked).toBe(
      'unreadable',
    );
  });

  it('junk between a JPEG’s segments is skipped, as decoders do', async () => {
    const segments = [
      bytes([0xff, 0xff, 0xff]),
      exifSegment(EXIF),
      new Uint8Array(7),
      segment(0xe5, 'abc'),
      commentSegment('120 kVp 20 mAs'),
    ];
    const { findings, unchecked } = await examine(jpeg({ segments }));
    expect(findings.map(({ where }) => where)).toEqual(
      expect.arrayContaining(['EXIF Software', 'JPEG comment']),
    );
    expect(unchecked).toBeUndefined();
  });

  it('EXIF with dangling offsets does not make a photo suspect', async () => {
    const { findings, unchecked } = await examine(jpeg({ segments: [exifSegment(EXIF.slice(0, 60))] }));
    expect(findings.map(({ label }) => label)).toContain('found_medicalProgram');
    expect(unchecked).toBeUndefined();
  });

  it('unknown chunks and boxes are stepped over', async () => {
    const riff = webp({ xmp: XMP });
    const odd = bytes(
      riff.slice(0, 4),
      little(riff.length + 2, 4),
      riff.slice(8, 12),
      riffChunk('ODD ', 'x'),
      riff.slice(12),
    );
    expect((await examine(odd)).findings).toHaveLength(2);
    const [fileType, rest] = [heic().slice(0, 24), heic({ xmp: XMP }).slice(24)];
    expect((await examine(bytes(fileType, box('free'), rest))).unchecked).toBeUndefined();
  });

  it('a file that is gone is the scanner’s to tell', async () => {
    const reader = {
      ...blobReader(new Blob([new Uint8Array(jpeg())])),
      read: () => Promise.reject(new FileGoneError('gone')),
    };
    await expect(metadata.examine(inHand(jpeg(), { bytes: reader }))).rejects.toThrow(FileGoneError);
  });
});
