import dicomParser from 'dicom-parser';
import { describe, expect, it } from 'vitest';
import { TABLE } from '../../../src/detectors/dicom/attributes.ts';
import { blobReader } from '../../../src/scanner/byte-reader.ts';
import { dicomCopy } from '../../../src/scanner/dicom-copy.ts';
import {
  greys,
  native,
  PACKED,
  type Pictured,
  packed,
  places,
  rle,
  words,
} from '../../fixtures/dicom/pictures.ts';
import {
  anonymisedXray,
  cutOffXray,
  JANE_DOE,
  janeDoeXray,
  structuredReport,
  text,
} from '../../fixtures/dicom/samples.ts';
import { SYNTAX } from '../../fixtures/dicom/writer.ts';

/** A file as DICOM, made again, and read by another program than made it. */
const PLAIN = { covers: [], salt: new Uint8Array(16), confirmed: false };
const TOP_HALF = { x: 0, y: 0, width: 1, height: 0.5 };

async function copyOf(file: Uint8Array, order: Partial<Parameters<typeof dicomCopy>[1]> = {}) {
  const made = await dicomCopy(blobReader(new Blob([new Uint8Array(file)])), { ...PLAIN, ...order });
  if (!made) throw new Error('there is no copy');
  const bytes = new Uint8Array(made.file);
  const set = dicomParser.parseDicom(bytes);
  const { x7fe00010: pixels } = set.elements;
  return {
    set,
    bytes,
    tags: Object.keys(set.elements).map((tag) => tag.slice(1).toUpperCase()),
    pixels: [...bytes.subarray(pixels?.dataOffset, (pixels?.dataOffset ?? 0) + (pixels?.length ?? 0))],
  };
}

const deep = (signed: boolean): Pictured => ({
  allocated: 16,
  stored: 12,
  signed,
  extra: [text('00281050', 'DS', '40'), text('00281051', 'DS', '400')],
});
const measuredWords = [...words(greys(4095))];

describe('a DICOM copy of a DICOM file', () => {
  it('names nobody', async () => {
    const { bytes, tags, set } = await copyOf(janeDoeXray());
    const said = new TextDecoder('latin1').decode(bytes);
    for (const { tag, value } of JANE_DOE) {
      const identifies = TABLE.has(tag) && typeof value === 'string' && value.length >= 5;
      if (identifies) expect(said, tag).not.toContain(value);
    }
    expect(tags.filter((tag) => set.elements[`x${tag.toLowerCase()}`]?.length)).toEqual([
      ...['00080008', '00080016', '00080018', '00080060', '00180015', '0020000D', '0020000E', '00200052'],
      ...['00280002', '00280004', '00280010', '00280011', '00280100', '00280101', '00280102', '00280103'],
      '7FE00010',
      ...['00020000', '00020002', '00020003', '00020010', '00020012'],
    ]);
    expect(set.string('x00080060')).toBe('CR');
    expect(set.string('x00020010')).toBe(SYNTAX.explicit);
  });

  it('keeps what was measured, in all its bits', async () => {
    for (const signed of [false, true]) {
      const { set, pixels } = await copyOf(native(words(greys(signed ? 2047 : 4095)), deep(signed)));
      expect(pixels).toEqual(signed ? [...words(greys(2047))] : measuredWords);
      expect([set.uint16('x00280101'), set.uint16('x00280103')]).toEqual([12, signed ? 1 : 0]);
      expect(set.string('x00281051')).toBe('400');
    }
  });

  it.each([
    ['big endian', native(words(greys(4095)), deep(false), SYNTAX.bigEndian)],
    ['deflated', native(words(greys(4095)), deep(false), SYNTAX.deflated)],
    ['packed', packed([rle(planesOf(measuredWords))], PACKED.rle, deep(false))],
  ])('is unpacked: %s', async (_, file) => {
    expect((await copyOf(file)).pixels).toEqual(measuredWords);
  });

  it('has its boxes in the samples of every frame', async () => {
    const file = native(Uint8Array.from([...greys(255), ...greys(255)]), { frames: 2 });
    const { set, pixels } = await copyOf(file, { covers: [TOP_HALF] });
    const frame = greys(255).map((grey, at) => (at < greys(255).length / 2 ? 128 : grey));
    expect(pixels).toEqual([...frame, ...frame]);
    expect(set.string('x00280008')).toBe('2');
    expect(set.string('x00080008')).toBe('DERIVED\\SECONDARY\\OTHER');
    // Of several frames it must be said whether print may be left: nobody but a person could say no.
    expect(set.string('x00280301')).toBe('YES');
  });

  it('becomes colours where numbers alone do not explain the greys', async () => {
    const ramp = (tag: string) => ({ tag, vr: 'OW', value: words([0, 0x5500, 0xaa00, 0xff00]) });
    const described = (tag: string) => ({ tag, vr: 'US', value: [4, 0, 16] });
    const palette = ['00281101', '00281102', '00281103'].map(described);
    const tables = ['00281201', '00281202', '00281203'].map(ramp);
    const file = native(Uint8Array.from(places()), {
      photometric: 'PALETTE COLOR',
      extra: [...palette, ...tables, text('00281050', 'DS', '40'), text('00281051', 'DS', '400')],
    });
    const { set, pixels, tags } = await copyOf(file);
    expect(set.string('x00280004')).toBe('RGB');
    expect(tags, 'colours have no window').not.toContain('00281050');
    expect(pixels).toEqual(greys(255).flatMap((grey) => [grey, grey, grey]));
    expect(set.string('x00080016')).toBe('1.2.840.10008.5.1.4.1.1.7');
  });

  it('says that the person is gone from it only when a person looked', async () => {
    expect((await copyOf(janeDoeXray())).tags).not.toContain('00120062');
    const { set } = await copyOf(janeDoeXray(), { confirmed: true });
    expect(set.string('x00120062')).toBe('YES');
    const { x00120064: methods } = set.elements;
    const codes = methods?.items?.map(({ dataSet }) => dataSet?.string('x00080100'));
    expect(codes).toEqual(['113100', '113101']);
    expect((await copyOf(anonymisedXray())).tags).not.toContain('00120062');
  });

  it('leaves one study one study within a batch, and not in the next', async () => {
    const study = async (salt: Uint8Array) => (await copyOf(janeDoeXray(), { salt })).set.string('x0020000d');
    const [batch, next] = [new Uint8Array(16).fill(1), new Uint8Array(16).fill(2)];
    expect(await study(batch)).toBe(await study(batch));
    expect(await study(batch)).not.toBe(await study(next));
  });

  it('says that something was lost, once it was', async () => {
    const lossy = native(Uint8Array.from(greys(255)), { extra: [text('00282110', 'CS', '01')] });
    expect((await copyOf(lossy)).set.string('x00282110')).toBe('01');
    expect((await copyOf(janeDoeXray())).tags).not.toContain('00282110');
  });

  it('is none of what holds no picture, is cut off, or never ends', async () => {
    const reader = (file: Uint8Array) => blobReader(new Blob([new Uint8Array(file)]));
    expect(await dicomCopy(reader(structuredReport()), PLAIN)).toBeUndefined();
    await expect(dicomCopy(reader(cutOffXray()), PLAIN)).rejects.toMatchObject({ reason: 'cut-off' });
    for (const frames of [20_000, 9_999_999]) {
      const endless = native(Uint8Array.from(greys(255)), { frames });
      await expect(dicomCopy(reader(endless), PLAIN)).rejects.toMatchObject({ reason: 'too-large' });
    }
  });
});

function planesOf(bytes: readonly number[]): Uint8Array[] {
  const plane = (first: number) => Uint8Array.from(bytes.filter((_, at) => at % 2 === first));
  return [plane(1), plane(0)];
}
