import { deflateSync } from 'node:zlib';
import { fromArrayBuffer, type GeoTIFFImage } from 'geotiff';
import { describe, expect, it } from 'vitest';
import { fits, isKnown } from '../../../../src/scanner/pixels/tiff-blocks.ts';
import { type PageTags, tiffPage } from '../../../fixtures/images/tiff-page.ts';

const DATA = Uint8Array.from({ length: 12 }, (_, i) => i * 20);
const [DEFLATE, PACKBITS] = [8, 32773];

async function pageOf(tags: PageTags = {}, packed: Uint8Array = DATA, [width, height] = [4, 3]) {
  const file = new Uint8Array(tiffPage(width ?? 0, height ?? 0, packed, tags));
  return (await fromArrayBuffer(file.buffer)).getImage();
}

async function read(page: GeoTIFFImage): Promise<number[]> {
  const values = await page.readRasters({ interleave: true });
  return Array.from({ length: values.length }, (_, i) => Number(values[i]));
}

describe('what is read', () => {
  it.each([
    ['as it is', 1, DATA],
    ['deflated', DEFLATE, new Uint8Array(deflateSync(DATA))],
    ['by PackBits', PACKBITS, Uint8Array.of(11, ...DATA)],
  ] as const)('%s', async (_name, compression, packed) => {
    const page = await pageOf({ 259: compression }, packed);
    expect([isKnown(page), await fits(page), await read(page)]).toEqual([true, true, Array.from(DATA)]);
  });

  it('of more than was announced, only that', async () => {
    const page = await pageOf(
      { 259: PACKBITS },
      Uint8Array.from({ length: 100_000 }, (_, i) => i % 2 || 129),
    );
    expect(await read(page)).toEqual(new Array(12).fill(1));
  });

  it('of less, with zeros for the rest', async () => {
    expect(await read(await pageOf({ 259: PACKBITS }, Uint8Array.of(254, 9)))).toEqual([
      ...[9, 9, 9],
      ...new Array(9).fill(0),
    ]);
  });

  it('with a strip of four billion rows, which means all', async () => {
    const page = await pageOf({ 259: PACKBITS, 278: 2 ** 32 - 1 }, Uint8Array.of(11, ...DATA));
    expect([await fits(page), await read(page)]).toEqual([true, Array.from(DATA)]);
  });
});

describe('what is not', () => {
  it.each([
    ['JPEG of the first kind', { 259: 6 }],
    ['JPEG of four inks', { 259: 7, 262: 5 }],
    ['JPEG of twelve bits', { 259: 7, 258: 12 }],
    ['WebP', { 259: 50_001 }],
    ['a way that nobody knows', { 259: 4711 }],
    ['what a sensor saw', { 262: 32_803 }],
  ])('%s', async (_name, tags) => {
    expect(isKnown(await pageOf(tags))).toBe(false);
  });

  it.each<[name: string, tags: PageTags, size?: [number, number]]>([
    ['a page of too many bytes', { 278: 1 }, [2 ** 15, 2 ** 14]],
    ['too many strips', { 278: 1 }, [1, 2 ** 14]],
    ['a strip of too many packed bytes', { 279: 2 ** 30 }],
  ])('%s', async (_name, tags, size) => {
    expect(await fits(await pageOf(tags, DATA, size))).toBe(false);
  });
});
