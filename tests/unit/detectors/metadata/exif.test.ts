import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exifFields } from '../../../../src/detectors/metadata/exif.ts';
import { BLOCK_TAGS, TEXT_TAGS } from '../../../../src/detectors/metadata/tags.ts';
import { cpuNow } from '../../../cpu-time.ts';
import { bytes, little } from '../../../fixtures/images/bytes.ts';
import { exif, iptc, photoshop, userComment, xmp } from '../../../fixtures/images/text.ts';
import { type TiffTag, tiff } from '../../../fixtures/images/tiff.ts';

const [ARTIST, DESCRIPTION, MAKER_NOTE, LATITUDE] = [0x013b, 0x010e, 0x927c, 0x0002];

/** Every field's place and value. */
async function fieldsIn(block: Uint8Array): Promise<Record<string, string>> {
  const fields: Record<string, string> = {};
  for await (const { where, value } of exifFields(block)) fields[where] = value;
  return fields;
}

/** The block with something in its entry for the tag overwritten; little endian. */
function spoil(block: Uint8Array, tag: number, at: number, value: Uint8Array): Uint8Array {
  const entries = [2, 5, 7].map((type) => Buffer.from(block).indexOf(bytes(little(tag, 2), little(type, 2))));
  const entry = Math.max(...entries);
  if (entry < 0) throw new Error('There is no such tag.');
  const spoiled = new Uint8Array(block);
  spoiled.set(value, entry + at);
  return spoiled;
}

const TYPE = 2;
const COUNT = 4;
const OFFSET = 8;

describe('texts in EXIF', () => {
  const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
  const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
  /** A tag whose type says ASCII, whatever its bytes are. */
  const ascii = (tag: number, content: Uint8Array, littleEndian: boolean) => {
    const block = tiff({ pages: [[{ tag, value: content }]], littleEndian });
    block[littleEndian ? 12 : 13] = 2;
    return block;
  };

  it.each([
    ['ASCII', latin1('Jane Doe\0'), 'Jane Doe'],
    ['UTF-8', bytes(new TextEncoder().encode('Jürgen Müller'), [0]), 'Jürgen Müller'],
    ['UTF-8 whose last byte is a space in Latin-1', new TextEncoder().encode('Nicolà'), 'Nicolà'],
    ['Latin-1', latin1('Jürgen Müller\0'), 'Jürgen Müller'],
  ])('are read in %s', async (_, content, name) => {
    for (const littleEndian of [true, false])
      expect(await fieldsIn(ascii(ARTIST, content, littleEndian))).toEqual({ 'EXIF Artist': name });
  });

  it.each([
    ['ASCII', userComment('Exported from OsiriX')],
    ['UTF-16', userComment('Exported from OsiriX', 'UNICODE')],
    ['no code', userComment('Exported from OsiriX', '')],
    ['a forgotten code', latin1('Exported from OsiriX')],
  ])('as comments are read in %s', async (_, comment) => {
    for (const littleEndian of [true, false])
      expect(await fieldsIn(exif({ userComment: comment }, { littleEndian }))).toEqual({
        'EXIF UserComment': 'Exported from OsiriX',
      });
  });

  it.each([true, false])('as Windows’ own titles are UTF-16, little endian: %s', async (littleEndian) => {
    const page = [
      { tag: 0x9c9b, value: utf16('Röntgen\0') },
      { tag: 0x9c9d, value: utf16('Müller\0') },
    ];
    expect(await fieldsIn(tiff({ pages: [page], littleEndian }))).toEqual({
      'EXIF XPTitle': 'Röntgen',
      'EXIF XPAuthor': 'Müller',
    });
  });

  it('may be XMP, IPTC and Photoshop’s resources', async () => {
    const packet = xmp([{ namespace: 'http://ns.adobe.com/DICOM/', name: 'PatientName', value: 'Doe' }]);
    const stream = iptc([[80, bytes('Jane Doe')]]);
    const values = [packet, stream, photoshop(iptc([[120, bytes('MRI')]]))];
    const page = BLOCK_TAGS.map((tag, i) => ({ tag, value: values[i] ?? '' }));
    expect(await fieldsIn(tiff({ pages: [page] }))).toEqual({
      'XMP DICOM:PatientName': 'Doe',
      'IPTC By-line': 'Jane Doe',
      'IPTC Caption': 'MRI',
    });
  });

  it('are read with the prefix of JPEG and without, and the block stays as it was', async () => {
    const block = exif({ artist: 'Jane Doe' });
    const before = block.slice();
    const prefixed = bytes('Exif\0\0', block);
    expect(await fieldsIn(block)).toEqual({ 'EXIF Artist': 'Jane Doe' });
    expect(await fieldsIn(prefixed)).toEqual({ 'EXIF Artist': 'Jane Doe' });
    expect(block).toEqual(before);
    expect(prefixed).toEqual(bytes('Exif\0\0', before));
  });
});

describe('the place in EXIF', () => {
  const at = (latitude: readonly number[]) => exif({ gps: { latitude, longitude: [2, 17, 40] } });

  it.each([
    ['degrees', [48, 51, 29], { 'EXIF GPS': 'yes' }],
    ['minutes alone, at the equator', [0, 51, 0], { 'EXIF GPS': 'yes' }],
    ['zeros', [0, 0, 0], {}],
  ])('is told by %s', async (_, latitude, fields) => {
    expect(await fieldsIn(at(latitude))).toEqual(fields);
  });

  it('is not told by fractions of nothing', async () => {
    const none = { tag: LATITUDE, value: bytes(new Uint8Array(24)) };
    const block = spoil(
      spoil(tiff({ pages: [], gps: [none] }), LATITUDE, TYPE, little(5, 2)),
      LATITUDE,
      COUNT,
      little(3, 4),
    );
    expect(await fieldsIn(block)).toEqual({});
  });
});

describe('damaged EXIF', { timeout: 60_000 }, () => {
  const values = (tags: readonly number[]): TiffTag[] => tags.map((tag) => ({ tag, value: `value ${tag}` }));
  const inner = (tag: number) => tag === 0x9003 || tag === 0x9286 || tag === 0xa430;
  const block = tiff({
    pages: [values(TEXT_TAGS.filter((tag) => !inner(tag)))],
    exif: [...values(TEXT_TAGS.filter(inner)), { tag: MAKER_NOTE, value: new Uint8Array(50) }],
    gps: [{ tag: LATITUDE, value: { rationals: [48, 51, 29] } }],
  });
  const damages: [string, number, Uint8Array][] = [
    ['of no type', TYPE, little(0, 2)],
    ['of an unknown type', TYPE, little(0xff, 2)],
    ['beyond the end', OFFSET, little(0xfffffff0, 4)],
    ['longer than everything', COUNT, little(0xffffffff, 4)],
    ['of 30 million fractions', TYPE, bytes(little(5, 2), little(30_000_000, 4))],
    ['of 4 billion numbers', TYPE, bytes(little(4, 2), little(0xffffffff, 4))],
  ];

  it.each(damages)('that has one value %s loses that value only', async (_, at, value) => {
    const whole = await fieldsIn(block);
    expect(Object.keys(whole)).toHaveLength(TEXT_TAGS.length + 1);
    const lost = new Set<string>();
    for (const tag of [...TEXT_TAGS, LATITUDE]) {
      const left = await fieldsIn(spoil(block, tag, at, value));
      const missing = Object.keys(whole).filter((where) => !(where in left));
      expect(missing).toHaveLength(1);
      for (const where of missing) lost.add(where);
      expect(whole).toMatchObject(left);
    }
    expect(lost.size).toBe(TEXT_TAGS.length + 1);
  });

  it.each(damages)('in a maker note %s loses nothing', async (_, at, value) => {
    expect(await fieldsIn(spoil(block, MAKER_NOTE, at, value))).toEqual(await fieldsIn(block));
  });

  it('takes no time, however much it claims to hold', async () => {
    const claims = spoil(block, ARTIST, TYPE, bytes(little(5, 2), little(30_000_000, 4)));
    const start = cpuNow();
    for (let i = 0; i < 100; i++) await fieldsIn(claims);
    expect(cpuNow() - start).toBeLessThan(5000);
  });

  it('that is cut off in its first directory tells what comes before', async () => {
    const page = values([DESCRIPTION, ARTIST]);
    const directory = 8 + 2 + page.length * 12;
    const inline = [{ tag: DESCRIPTION, value: 'MRI' }, ...page.slice(1)];
    expect(await fieldsIn(tiff({ pages: [inline] }).slice(0, directory - 6))).toEqual({
      'EXIF ImageDescription': 'MRI',
    });
  });

  it('is never read beyond its end, though more bytes follow in memory', async () => {
    const text = bytes('the next block’s text');
    const short = spoil(exif({ artist: 'Jane Doe' }), ARTIST, COUNT, little(9 + text.length, 4));
    const memory = bytes(short, text);
    expect(await fieldsIn(memory)).toEqual({ 'EXIF Artist': expect.stringContaining('next') });
    expect(await fieldsIn(memory.subarray(0, short.length))).toEqual({});
  });

  it.each([
    ['leads to itself', tiff({ pages: [[{ tag: 0x8769, value: { offset: 8 } }, ...values([ARTIST])]] })],
    ['starts in its header', bytes('II*\0', little(0, 4), block.slice(8))],
    ['starts beyond its end', bytes('II*\0', little(0xfffffff0, 4), block.slice(8))],
    ['claims 65,535 values', bytes(block.slice(0, 8), little(0xffff, 2), block.slice(10))],
    ['has no byte order', bytes('XX', block.slice(2))],
    ['is BigTIFF', exif({ artist: 'Jane Doe' }, { wide: true })],
    ['is empty', new Uint8Array()],
  ])('that %s gets an answer', async (_, damaged) => {
    const whole = { ...(await fieldsIn(block)), 'EXIF Artist': `value ${ARTIST}` };
    expect(whole).toMatchObject(await fieldsIn(damaged));
  });

  it('of any bytes, and with any bytes changed, gets an answer', async () => {
    const change = fc.record({ at: fc.nat({ max: block.length - 1 }), to: fc.nat({ max: 255 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        async (changes, length) => {
          const changed = block.slice(0, length % 2 ? block.length : length % block.length);
          for (const { at, to } of changes) changed[at] = to;
          await fieldsIn(changed);
        },
      ),
      { numRuns: 500 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 2000 }),
        fc.constantFrom('II*\0', 'MM\0*', ''),
        async (noise, start) => {
          await fieldsIn(bytes(start, noise));
        },
      ),
      { numRuns: 300 },
    );
  });
});
