import { expect, it } from 'vitest';
import { Stop } from '../../../../../src/detectors/errors.ts';
import { framesIn, type Piece, packedOf } from '../../../../../src/scanner/pixels/dicom/fragments.ts';
import { bytes, little } from '../../../../fixtures/images/bytes.ts';

const ITEM = little(0xe000fffe, 4);
const END = bytes(little(0xe0ddfffe, 4), little(0, 4));
const JPEG = [0xff, 0xd8, 0xff, 0xe0];

const item = (value: readonly number[] | Uint8Array) => bytes(ITEM, little(value.length, 4), value);

function sourceOf(whole: Uint8Array) {
  const reads: number[] = [];
  return {
    size: whole.length,
    reads,
    async read(offset: number, length: number) {
      reads.push(length);
      return whole.subarray(offset, offset + length);
    },
  };
}

/** First byte after the JPEG's beginning of every piece. */
async function marks(whole: Uint8Array, count: number, tables = {}): Promise<(number | undefined)[][]> {
  const frames = await framesIn(sourceOf(whole), 0, count, tables);
  return frames.map(({ pieces }) => pieces.map(({ offset }: Piece) => whole[offset + 4]));
}

const frame = (mark: number) => item([...JPEG, mark, 0]);
const frames = Array.from({ length: 5 }, (_, mark) => frame(mark));

it('finds frames without a table: one each', async () => {
  expect(await marks(bytes(item([]), ...frames, END), 5)).toEqual([[0], [2], [4]]);
});

it('finds frames of several fragments by how each begins', async () => {
  const rest = item([9, 9, 9, 9, 8, 0]);
  const whole = bytes(item([]), ...frames.flatMap((first) => [first, rest]), END);
  expect(await marks(whole, 5)).toEqual([
    [0, 8],
    [2, 8],
    [4, 8],
  ]);
});

it('takes all fragments of a single frame', async () => {
  expect(await marks(bytes(item([]), frame(1), frame(2), END), 1)).toEqual([[1, 2]]);
});

it('believes a table, where it leads to fragments', async () => {
  const size = frame(0).length;
  const table = (shift: number) => item(bytes(...frames.map((_, i) => little(i * size + shift, 4))));
  expect(await marks(bytes(table(0), ...frames, END), 5)).toEqual([[0], [2], [4]]);
  expect(await marks(bytes(table(3), ...frames, END), 5)).toEqual([[0], [2], [4]]);
});

it('believes the extended table, and reads nothing between', async () => {
  const size = frame(0).length;
  const offsets = bytes(...frames.map((_, i) => little(i * size, 8)));
  const lengths = bytes(...frames.map(() => little(6, 8)));
  const whole = bytes(item([]), ...frames, END, offsets, lengths);
  const [at, length] = [whole.length - 80, 40];
  const tables = { offsets: { offset: at, length }, lengths: { offset: at + length, length } };
  expect(await marks(whole, 5, tables)).toEqual([[0], [2], [4]]);
});

it('looks at a bounded number of fragments', async () => {
  const source = sourceOf(bytes(item([]), ...Array.from({ length: 20_000 }, () => item([])), END));
  await framesIn(source, 0, 20_000, {});
  expect(source.reads.length).toBeLessThan(5000);
});

it('says when there is nothing, and when the file ends', async () => {
  await expect(framesIn(sourceOf(new Uint8Array()), 0, 1, {})).rejects.toEqual(new Stop('cut-off'));
  await expect(framesIn(sourceOf(new Uint8Array(99)), 0, 1, {})).rejects.toEqual(new Stop('unreadable'));
  const cut = sourceOf(bytes(item([]), ITEM, little(100, 4), new Uint8Array(40)));
  const [found] = await framesIn(cut, 0, 1, {});
  expect(await packedOf(cut, found?.pieces ?? [])).toMatchObject({ cut: true });
  await expect(packedOf(cut, [{ offset: 0, length: 2 ** 30 }])).rejects.toEqual(new Stop('too-large'));
});
