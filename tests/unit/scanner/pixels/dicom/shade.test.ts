/** From samples to what a viewer shows, by what the header says. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Stop } from '../../../../../src/detectors/errors.ts';
import { blobReader } from '../../../../../src/scanner/byte-reader.ts';
import { headerOf } from '../../../../../src/scanner/pixels/dicom/header.ts';
import type { Samples } from '../../../../../src/scanner/pixels/dicom/native.ts';
import { drawOverlays } from '../../../../../src/scanner/pixels/dicom/overlay.ts';
import { shaded } from '../../../../../src/scanner/pixels/dicom/shade.ts';
import { native, type Pictured, words } from '../../../../fixtures/dicom/pictures.ts';
import { janeDoeXray, text } from '../../../../fixtures/dicom/samples.ts';
import type { DicomElement } from '../../../../fixtures/dicom/writer.ts';

const PATIENCE = { timeout: 30_000 };
const readerOf = (file: Uint8Array) => blobReader(new Blob([new Uint8Array(file)]));

async function greysOf(samples: Samples, pictured: Pictured, bits = 16): Promise<number[]> {
  const { header } = await headerOf(readerOf(native(new Uint8Array(2), pictured)));
  const frame = { width: samples.length, height: 1, channels: 1, samples, bits, isRgb: false } as const;
  return [...(await shaded(frame, header))].filter((_, i) => i % 4 === 0);
}

const windowed = (centre: string, width: string, curve = 'LINEAR'): DicomElement[] => [
  text('00281050', 'DS', centre),
  text('00281051', 'DS', width),
  text('00281056', 'CS', curve),
];

it('applies the first window, in each of its forms (PS3.3 C.11.2.1)', async () => {
  const samples = Int16Array.of(-100, 0, 50, 100, 200);
  expect(await greysOf(samples, { extra: windowed('50.5\\0', '101\\9') })).toEqual([0, 0, 128, 255, 255]);
  expect(await greysOf(samples, { extra: windowed('50', '100', 'LINEAR_EXACT') })).toEqual([
    0, 0, 128, 255, 255,
  ]);
  const [low, , middle, , high] = await greysOf(samples, { extra: windowed('50', '100', 'SIGMOID') });
  expect([low, middle, high]).toEqual([1, 128, 254]);
});

it('does without a window that is none, from the lowest value to the highest', async () => {
  for (const extra of [[], windowed('0', '0'), windowed('', ''), windowed('a', '-5')]) {
    expect(await greysOf(Uint16Array.of(1000, 1500, 2000), { extra })).toEqual([0, 128, 255]);
  }
});

it('leaves out what pads', async () => {
  const extra = [{ tag: '00280120', vr: 'SS', value: -2000 }];
  expect(await greysOf(Int16Array.of(-2000, 0, 100), { extra, signed: true })).toEqual([0, 0, 255]);
});

it('applies tables', async () => {
  const table = (sequence: string, values: number[], bits: number): DicomElement => ({
    tag: sequence,
    vr: 'SQ',
    value: [
      [
        { tag: '00283002', vr: 'US', value: [values.length, 10, bits] },
        { tag: '00283006', vr: 'OW', value: words(values) },
      ],
    ],
  });
  const samples = Uint16Array.of(0, 10, 11, 12, 99);
  expect(await greysOf(samples, { extra: [table('00283010', [255, 0, 51], 8)] })).toEqual([
    255, 255, 0, 51, 51,
  ]);
  const modality = [table('00283000', [0, 5, 10], 16), ...windowed('5.5', '11')];
  expect(await greysOf(samples, { extra: modality })).toEqual([0, 0, 128, 255, 255]);
});

it('draws overlays in white, cut off at the edges', async () => {
  const extra: DicomElement[] = [
    { tag: '60000010', vr: 'US', value: 2 },
    { tag: '60000011', vr: 'US', value: 3 },
    { tag: '60000050', vr: 'SS', value: [2, 3] },
    { tag: '60003000', vr: 'OW', value: Uint8Array.of(0b101001, 0) },
  ];
  const { header } = await headerOf(readerOf(native(new Uint8Array(2), { extra })));
  const rgba = new Uint8ClampedArray(4 * 3 * 4);
  await drawOverlays(header, 0, { width: 4, height: 3 }, rgba);
  const drawn = Array.from({ length: 12 }, (_, i) => (rgba[i * 4] ? i : -1)).filter((i) => i >= 0);
  expect(drawn).toEqual([6, 10]);
});

it('reads the header of anything, or stops with a reason', PATIENCE, async () => {
  const whole = janeDoeXray().slice(0, 2000);
  const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(changes, fc.nat(whole.length), async (bytes, length) => {
      const broken = whole.slice(0, length);
      for (const [at, byte] of bytes) if (at < length) broken[at] = byte;
      try {
        await headerOf(readerOf(broken));
      } catch (error) {
        expect(error).toBeInstanceOf(Stop);
      }
    }),
    { numRuns: 300 },
  );
});
