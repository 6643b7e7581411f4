/** What the decoder makes of files, in a worker of a real browser. */

import { headScan } from '../../src/pages/samples/head-scan.ts';
import type { Decoded, Seen } from '../decoder/worker.ts';
import { avi } from '../fixtures/clips/clips.ts';
import { big, bytes, little } from '../fixtures/images/bytes.ts';
import { fax } from '../fixtures/images/fax.ts';
import { box, heic } from '../fixtures/images/heic.ts';
import { segment } from '../fixtures/images/jpeg-encoder.ts';
import { png, pngChunk } from '../fixtures/images/png.ts';
import {
  asBmp,
  asDeepPng,
  asJpeg,
  asMovingGif,
  asPng,
  asTiff,
  asTurnedJpeg,
  asTwelveBitPng,
  HEIGHT,
  QUARTERS,
  turned,
  WIDTH,
} from '../fixtures/images/quarters.ts';
import { type Drawn, scoresOf } from '../fixtures/images/scores.ts';
import { tiffPage } from '../fixtures/images/tiff-page.ts';
import { webm } from '../fixtures/images/webm.ts';
import { webp } from '../fixtures/images/webp.ts';
import { philipsTiff } from '../fixtures/slides/slides.ts';
import { decode, expectQuarters, shownAfter } from './decoded.ts';
import { expect, test } from './fixture.ts';

const WHITE = [255, 255, 255];
const STEPS = [0, 85, 170, 255].map((step) => [step, step, step]);

test('pictures of every kind, upright and on white', async ({ decoder }, info) => {
  const [topLeft = WHITE, topRight = WHITE, bottomLeft = WHITE, bottomRight = WHITE] = QUARTERS;
  const turned = [bottomLeft, topLeft, bottomRight, topRight];
  const cases: { name: string; file: Uint8Array; quarters: readonly (readonly number[])[]; most?: number }[] =
    [
      { name: 'jpeg', file: asJpeg(), quarters: QUARTERS },
      { name: 'jpeg on its side', file: asTurnedJpeg(), quarters: turned },
      { name: 'png', file: asPng(), quarters: QUARTERS },
      { name: 'png of 16 bits, transparent', file: asDeepPng(), quarters: [topLeft, WHITE, WHITE, WHITE] },
      // Browsers leave 16 steps, each rounded or cut.
      { name: 'png of 12 bits in 16', file: asTwelveBitPng(), quarters: STEPS, most: 8 },
      { name: 'bmp', file: asBmp(), quarters: QUARTERS },
      {
        name: 'webp',
        file: webp({ width: WIDTH, height: HEIGHT }),
        quarters: new Array(4).fill([0x90, 0x60, 0xb0]),
      },
      { name: 'tiff', file: asTiff(), quarters: QUARTERS },
      { name: 'tiff, deflated', file: asTiff({ compression: 8 }), quarters: QUARTERS },
      { name: 'tiff, JPEG inside', file: asTiff({ compression: 7 }), quarters: QUARTERS },
      {
        name: 'tiff of a slide, a photo in its text',
        file: philipsTiff({}, Buffer.from(asJpeg()).toString('base64')),
        quarters: QUARTERS,
      },
      { name: 'tiff of 12 bits', file: asTiff({ grey: 'black is zero' }), quarters: STEPS },
      { name: 'tiff, a negative', file: asTiff({ grey: 'white is zero' }), quarters: STEPS },
    ];
  const decoded = await decode(
    decoder,
    info,
    cases.map(({ file }) => file),
  );
  for (const [index, { name, quarters, most }] of cases.entries()) {
    await test.step(name, () => expectQuarters(decoded[index], quarters, most));
  }
  const sizes = decoded.map((frames) =>
    [frames[0]].flatMap((seen) => (typeof seen === 'object' ? [seen.width] : [])),
  );
  expect(sizes).toEqual(cases.map(({ name }) => [name === 'jpeg on its side' ? HEIGHT : WIDTH]));
});

// In one browser: our own decoder, down to the pixel.
test('a fax of any group', { tag: '@firefox-only' }, async ({ decoder }, info) => {
  const isBlack = (x: number, y: number) => x < WIDTH / 2 === y < HEIGHT / 2;
  const decoded = await decode(decoder, info, [
    fax(WIDTH, HEIGHT, isBlack),
    fax(WIDTH, HEIGHT, isBlack, { lowestFirst: true }),
    fax(WIDTH, HEIGHT, isBlack, { packing: 'group3' }),
    fax(WIDTH, HEIGHT, isBlack, { packing: 'huffman' }),
    fax(WIDTH, HEIGHT, isBlack).fill(0xff, 8, 60),
  ]);
  const BLACK = [0, 0, 0];
  for (const each of decoded.slice(0, 4)) expectQuarters(each, [BLACK, WHITE, WHITE, BLACK], 1);
  // What is damaged is drawn as far as it goes, or cannot be read.
  expect(['unreadable', 'object']).toContain(typeof decoded[4] === 'string' ? decoded[4] : typeof decoded[4]);
});

test('a large picture is averaged down, exactly', async ({ decoder }, info) => {
  const chequered = png({
    width: 4032,
    height: 3024,
    pixel: (x, y) => ((x + y) % 2 ? [200, 100, 0] : [100, 0, 200]),
  });
  const [decoded] = await decode(decoder, info, [chequered]);
  // Of red, green and blue 150, 50 and 100.
  const quarters = new Array(4).fill(86);
  expect(decoded).toMatchObject([
    { width: 1008, height: 756, detail: { width: 2016, height: 1512, quarters } },
  ]);
  expectQuarters(decoded, new Array(4).fill([150, 50, 100]), 1);
});

test('the model scores a picture as it does outside of a browser', async ({ decoder }, info) => {
  const size = 320;
  const head = headScan(size);
  // From a scan to a coloured slope, in steps: scores from one end to the other.
  const pictures = [0, 0.25, 0.5, 0.75, 1].map(
    (part): Drawn => ({
      width: size,
      height: size,
      pixel: (x, y) => {
        const grey = (head[y * size + x] ?? 0) * (1 - part);
        return [grey + part * 200, grey + (part * x * 250) / size, grey + (part * y * 250) / size];
      },
    }),
  );
  const decoded = await decode(decoder, info, pictures.map(png));
  const expected = await scoresOf(pictures);
  expect(Math.max(...expected) - Math.min(...expected)).toBeGreaterThan(0.5);
  for (const [index, seen] of (decoded as Seen[][]).entries()) {
    expect(Math.abs((seen[0]?.medical ?? -1) - (expected[index] ?? 9)), `${index}`).toBeLessThan(0.02);
  }
});

/** Too large to be kept whole: the quarters, each crossed by fine lines; as base64 of its file. */
async function drawLarge(type: string, colours: number[][]): Promise<string> {
  const canvas = new OffscreenCanvas(2048, 1536);
  const context = canvas.getContext('2d');
  for (let row = 0; context && row < canvas.height; row++) {
    for (const side of [0, 1]) {
      const [red = 0, green = 0, blue = 0] = colours[side + (row < canvas.height / 2 ? 0 : 2)] ?? [];
      const light = row % 3 === 0 ? 0.5 : 1;
      context.fillStyle = `rgb(${red * light} ${green * light} ${blue * light})`;
      context.fillRect((side * canvas.width) / 2, row, canvas.width / 2, 1);
    }
  }
  const file = new Uint8Array(await (await canvas.convertToBlob({ type, quality: 0.95 })).arrayBuffer());
  let text = '';
  for (const byte of file) text += String.fromCharCode(byte);
  return btoa(text);
}

test('a large JPEG is averaged down to the same, and turned', async ({ decoder }, info) => {
  const draw = async (type: string) =>
    new Uint8Array(
      Buffer.from(
        await decoder.evaluate(
          drawLarge,
          type,
          QUARTERS.map((colour) => [...colour]),
        ),
        'base64',
      ),
    );
  const photo = await draw('image/jpeg');
  const [same, photographed, onItsSide] = await decode(decoder, info, [
    await draw('image/png'),
    photo,
    turned(photo),
  ]);
  const large = { width: 2048, height: 1536 };
  expect(photographed).toMatchObject([{ width: 1024, height: 768, detail: large }]);
  expect(onItsSide).toMatchObject([{ width: 768, height: 1024, detail: { width: 1536, height: 2048 } }]);
  const [topLeft = [], topRight = [], bottomLeft = [], bottomRight = []] =
    (same as Seen[])[0]?.quarters ?? [];
  expectQuarters(photographed, [topLeft, topRight, bottomLeft, bottomRight], 2);
  expectQuarters(onItsSide, [bottomLeft, topLeft, bottomRight, topRight], 2);
});

test('of what moves, the first frame, one in the middle and the last', async ({ decoder }, info) => {
  const [moving] = await decode(decoder, info, [asMovingGif()]);
  expect(moving).toHaveLength(3);
  const [first, middle, last] = moving as Seen[];
  expect(first?.quarters).toEqual(QUARTERS);
  expect(first?.detail).toEqual({ width: WIDTH, height: HEIGHT, quarters: [76, 150, 29, 128] });
  expect(middle?.quarters).toEqual(new Array(4).fill(QUARTERS[1]));
  expect(last?.quarters).toEqual(new Array(4).fill(QUARTERS[3]));
});

test('of a video as well', async ({ decoder }) => {
  const [film] = await shownAfter(decoder, () => decoder.click('#film'));
  const strongest = (film as Seen[]).map(({ quarters: [colour = []] }) =>
    colour.indexOf(Math.max(...colour)),
  );
  expect(strongest).toEqual([0, 1, 2]);
});

// In one browser: where the frames are is ours to find, and pictures of their kinds are decoded in both above.
test('of an AVI whose frames are pictures', { tag: '@chromium-only' }, async ({ decoder }, info) => {
  const [jpeg, rows] = [asJpeg(), asBmp()];
  const plain = { codec: '\0\0\0\0', format: rows.slice(14, 54), frames: [rows.slice(54)] };
  const films = [
    avi({}, { frames: [jpeg, jpeg, jpeg, jpeg] }),
    avi({}, { frames: [jpeg, new Uint8Array(9), jpeg], index: false }),
    avi({}, plain),
    avi({}, { frames: [jpeg], codec: 'XVID' }),
    avi({}, { frames: [new Uint8Array(100)] }),
  ];
  const [whole, walked, dib, unknown, broken] = await decode(decoder, info, films);
  expect((whole as Seen[]).length).toBe(3);
  expect((walked as Seen[]).length).toBe(2);
  for (const film of [[(whole as Seen[])[1]], [(walked as Seen[])[1]], dib])
    expectQuarters(film as Decoded, QUARTERS);
  expect([unknown, broken]).toEqual(['unsupported', 'unreadable']);
});

test('of what is cut off, what is there', async ({ decoder }, info) => {
  const whole = asJpeg();
  const scan = whole.findLastIndex((byte, i) => byte === 0xda && whole[i - 1] === 0xff);
  const [decoded] = await decode(decoder, info, [whole.subarray(0, scan + (whole.length - scan) * 0.75)]);
  const [seen] = decoded as Seen[];
  const [topLeft = [], topRight = []] = seen?.quarters ?? [];
  expect(topLeft.map((value, i) => Math.abs(value - (QUARTERS[0][i] ?? 0)) < 8)).toEqual([true, true, true]);
  expect(topRight.map((value, i) => Math.abs(value - (QUARTERS[1][i] ?? 0)) < 8)).toEqual([true, true, true]);
});

test('what must not be decoded, or cannot, says why', async ({ decoder }, info) => {
  const huge = bytes(
    '\x89PNG\r\n\x1a\n',
    pngChunk('IHDR', bytes(big(30_000, 4), big(30_000, 4), [8, 0, 0, 0, 0])),
    pngChunk('IDAT', new Uint8Array(100)),
  );
  const hugeTiff = asTiff();
  hugeTiff.set(little(65_535, 2), hugeTiff.length - 4 - 9 * 12 + 8);
  hugeTiff.set(little(65_535, 2), hugeTiff.length - 4 - 8 * 12 + 8);
  const hugePasses = bytes([0xff, 0xd8], segment(0xc2, [8], big(8000, 2), big(8000, 2), [1, 1, 0x11, 0]));
  const oldJpegInTiff = tiffPage(64, 48, asJpeg(), { 259: 6 });
  const noFilm = bytes(box('ftyp', 'isom', big(0, 4), 'isom'), box('moov', new Uint8Array(40)));
  const cases: [file: Uint8Array, outcome: Decoded][] = [
    [huge, 'too-large'],
    [hugeTiff, 'too-large'],
    [hugePasses, 'too-large'],
    [asPng().subarray(0, 20), 'cut-off'],
    [heic(), 'unreadable'],
    [noFilm, 'unreadable'],
    [webm('V_NOBODY/KNOWS'), 'unsupported'],
    [webm('V_VP8', new Uint8Array(100_000)), 'unreadable'],
    [bytes('RIFF', little(100, 4), 'AVI LIST', new Uint8Array(96)), []],
    [oldJpegInTiff, 'unsupported'],
    [webm('A_OPUS'), []],
  ];
  const files = cases.map(([file]) => file);
  expect(await decode(decoder, info, files)).toEqual(cases.map(([, outcome]) => outcome));
});
