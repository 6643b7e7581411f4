/** What the decoder makes of the pages of PDFs, in a worker of a real browser. */
import type { Seen } from '../decoder/worker.ts';
import { type PdfPicture, pdf } from '../fixtures/documents/pdf.ts';
import {
  bilevelObject,
  claimedObject,
  drawnPage,
  endlessPage,
  fax,
  greyObject,
  headObject,
  QUARTERS_IN_PDF,
  quartersAsPaths,
  quartersInStrips,
} from '../fixtures/documents/pictured.ts';
import { QUARTERS } from '../fixtures/images/quarters.ts';
import { decode, expectQuarters } from './decoded.ts';
import { expect, test } from './fixture.ts';

const OWN_PAGE = { catalogue: '/Pages 100 0 R' };
const page = (picture: PdfPicture, text = '') => pdf([text], { pictures: [picture] });

test('pages that are pictures, however they are packed', async ({ decoder }, info) => {
  const makers = Object.entries(QUARTERS_IN_PDF);
  const files = await Promise.all(makers.map(async ([, make]) => page({ object: await make() })));
  files.push(pdf([''], { ...OWN_PAGE, more: drawnPage(quartersAsPaths()) }));
  files.push(pdf([''], { ...OWN_PAGE, more: quartersInStrips() }));
  const [black, ...decoded] = await decode(decoder, info, [page({ object: fax(64, 48) }), ...files]);
  expect(decoded).toHaveLength(6);
  for (const one of decoded) expectQuarters(one, QUARTERS, 8);
  expectQuarters(black, new Array(4).fill([0, 0, 0]));
});

test('a picture on a page without its margins, and larger to be read', async ({ decoder }, info) => {
  const [width, height] = [2000, 2800];
  const scan = { width, height, data: new Uint8Array(width * height).map((_, i) => (i >> 4) % 200) };
  const [head, letter] = await decode(decoder, info, [
    page({ object: headObject(), box: [100, 300, 400, 400] }),
    page({ object: greyObject(scan), box: [100, 100, 400, 560] }),
  ]);
  const [small] = head as Seen[];
  expect(small?.medical).toBeGreaterThan(0.9);
  // An image of few pixels is drawn as it is.
  expect(small?.width).toBeLessThan(560);
  expect(small?.detail.width).toBe(small?.width);
  const [large] = letter as Seen[];
  expect((large?.width ?? 0) * (large?.height ?? 0)).toBeLessThan(2 ** 21);
  expect(large?.detail.width).toBeGreaterThan(1600);
});

test('a page scanned at 600 dots an inch in black and white, at half of that', async ({ decoder }, info) => {
  const size = { width: 4_800, height: 6_800 };
  const pictures = [
    { object: bilevelObject(size, '/ColorSpace /DeviceGray') },
    { object: bilevelObject(size, '/ImageMask true') },
  ];
  const [pages] = await decode(decoder, info, [pdf(['', ''], { pictures })]);
  expect(pages).toHaveLength(2);
  for (const one of pages as Seen[]) {
    expectQuarters([one], [new Array(3).fill(255), [0, 0, 0], [0, 0, 0], new Array(3).fill(255)]);
    expect(one.detail.width).toBeGreaterThan(2_000);
  }
});

test('a page with a few words is a picture where one covers it; of one with text, a large one among the words', async ({
  decoder,
}, info) => {
  const object = headObject(64);
  const text = 'A line of text that goes on and on.\n'.repeat(20);
  const picture: PdfPicture = { object: headObject(), box: [100, 100, 400, 400] };
  const decoded = await decode(decoder, info, [
    page({ object }, 'Scanned with an app'),
    page({ object, box: [100, 700, 90, 90] }, 'Annual report'),
    page({ object: headObject() }, text),
    page(picture, text),
    page({ ...picture, object }, text),
    page(picture, `${text}Fig. 1. Smith et al.`),
    pdf(['']),
    page({ object: greyObject({ width: 9, height: 9, data: new Uint8Array(81).fill(255) }) }),
    pdf(['', '', '', '', ''], { pictures: new Array(5).fill({ object }) }),
  ]);
  expect(decoded.map((pages) => pages.length)).toEqual([1, 0, 0, 1, 0, 0, 0, 0, 3]);
  expect((decoded[3] as Seen[])[0]?.medical).toBeGreaterThan(0.9);
});

test('images that are too large, broken or without end say so', async ({ decoder }, info) => {
  const itself = '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /I0 103 0 R >> >>';
  const decoded = await decode(decoder, info, [
    page({ object: claimedObject(30_000, 30_000) }),
    page({ object: claimedObject(100, 100).replace('/FlateDecode', '/JPXDecode') }),
    pdf([''], {
      ...OWN_PAGE,
      more: drawnPage('/I0 Do '.repeat(9), [`<< ${itself} /Length 14 >>\nstream\n/I0 Do /I0 Do \nendstream`]),
    }),
    // Whoever reads it has said so.
    pdf([''], { ...OWN_PAGE, more: endlessPage() }),
  ]);
  expect(decoded).toEqual(['too-large', 'unreadable', 'too-large', []]);
});
