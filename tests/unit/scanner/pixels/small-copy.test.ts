import { expect, it } from 'vitest';
import { blobReader } from '../../../../src/scanner/byte-reader.ts';
import { smallCopyOf } from '../../../../src/scanner/pixels/small-copy.ts';
import { big, type Part } from '../../../fixtures/images/bytes.ts';
import { box } from '../../../fixtures/images/heic.ts';

const asked = (...content: readonly Part[]) =>
  smallCopyOf(blobReader(new Blob([new Uint8Array(box('meta', big(0, 4), ...content))])));

const references = (version: 0 | 1, type: string, from: number, to: number): Part => {
  const wide = version === 0 ? 2 : 4;
  return box('iref', [version, 0, 0, 0], box(type, big(from, wide), big(1, 2), big(to, wide)));
};

it('the item that refers to another as its small copy', async () => {
  expect(await asked(references(0, 'thmb', 50, 49))).toBe(50);
  expect(await asked(references(1, 'thmb', 70_000, 49))).toBe(70_000);
});

it('none where there are no references, or others', async () => {
  expect(await asked()).toBeUndefined();
  expect(await asked(references(0, 'cdsc', 50, 49))).toBeUndefined();
  expect(await asked('thmb')).toBeUndefined();
  expect(await smallCopyOf(blobReader(new Blob([])))).toBeUndefined();
});
