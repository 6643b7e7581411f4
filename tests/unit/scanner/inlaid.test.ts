import { describe, expect, it } from 'vitest';
import { appearance } from '../../../src/detectors/appearance/index.ts';
import { Stop } from '../../../src/detectors/errors.ts';
import { createInlaid, eitherOf } from '../../../src/scanner/inlaid.ts';
import type { Context } from '../../../src/types.ts';
import { zip } from '../../fixtures/archives/zip.ts';
import { encapsulatedDocument, janeDoeXray } from '../../fixtures/dicom/samples.ts';
import { mail } from '../../fixtures/documents/mail.ts';
import { docx, odt, pptx } from '../../fixtures/documents/office.ts';
import { pdf } from '../../fixtures/documents/pdf.ts';
import { bytes } from '../../fixtures/images/bytes.ts';
import { jpeg } from '../../fixtures/images/jpeg.ts';
import { czi, isyntax } from '../../fixtures/slides/slides.ts';
import { inHand, lookingLikeXray } from '../detectors/in-hand.ts';

const LETTER = 'Dear Anna,\nthe garden is in bloom, and the car is sold.';
/** A picture large enough to be looked at. */
const PICTURE = pictureOf(128);

function pictureOf(side: number): Uint8Array {
  const pixel = (x: number, y: number) => [(x * 37) % 256, (y * 91) % 256, (x * y) % 256] as const;
  return jpeg({ picture: { width: side, height: side, pixel } });
}

/** As the worker makes it; every picture looks like an X-ray with this probability. */
function contextOf(content: Uint8Array, probability: number): Context {
  const inside = () => lookingLikeXray(probability);
  return { ...lookingLikeXray(probability), ...createInlaid(inHand(content).bytes, 'zip', inside) };
}

describe('pictures in office files', () => {
  it.each([
    ['a letter', docx(LETTER, { pictures: { 'image1.jpg': PICTURE } })],
    ['a letter of OpenDocument', odt(LETTER, { pictures: { 'image1.jpg': PICTURE } })],
    ['slides', pptx(['Our holidays'], { pictures: { 'image1.jpg': PICTURE } })],
  ])('are looked at in %s, and must look surely like a scan', async (_, content) => {
    const look = async (probability: number) =>
      (await appearance.examine(inHand(content), contextOf(content, probability))).findings;
    expect(await look(1)).toMatchObject([
      { label: 'found_kindXray', strength: 'strong', where: 'picture inside' },
    ]);
    expect(await look(0)).toEqual([]);
  });

  it('are the three largest, one for one as they are seen and read', async () => {
    const sides = [100, 160, 140, 120, 180];
    const pictures = Object.fromEntries(sides.map((side) => [`image${side}.jpg`, pictureOf(side)]));
    const content = docx(LETTER, { pictures: { ...pictures, 'logo.png': jpeg() } });
    const { pixels, detail } = contextOf(content, 0);
    expect(await pixels()).toHaveLength(3);
    expect(await detail()).toHaveLength(3);
  });

  it('are left out where they cannot be decoded', async () => {
    const content = docx(LETTER, { pictures: { 'a.jpg': PICTURE, 'b.jpg': pictureOf(160) } });
    let asked = 0;
    const { pixels, detail } = createInlaid(inHand(content).bytes, 'zip', () => ({
      ...lookingLikeXray(0),
      ...(++asked === 1 && { pixels: () => Promise.reject(new Stop('unreadable')) }),
      detail: () => Promise.reject(new Stop('unreadable')),
    }));
    expect(await pixels()).toHaveLength(1);
    expect(await detail()).toHaveLength(1);
  });

  it('are looked at in an archive as they would be alone, and none of an electronic book', async () => {
    const files = [100, 160, 140, 180].map((side) => ({ path: `a/${side}.jpg`, content: pictureOf(side) }));
    const album = zip(files);
    expect((await contextOf(album, 1).pixels()).map(({ amongWords }) => amongWords)).toEqual(
      Array.from({ length: 4 }, () => undefined),
    );
    expect((await appearance.examine(inHand(album), contextOf(album, 1))).findings).toMatchObject([
      { label: 'found_kindXray', strength: 'strong', where: 'picture' },
    ]);
    const book = zip([{ path: 'mimetype', content: new Uint8Array([1]) }, ...files]);
    expect(await contextOf(book, 1).pixels()).toEqual([]);
  });
});

describe('scanned pages', () => {
  const page = { width: 64, height: 64, data: new Uint8ClampedArray(4 * 64 * 64), page: 2 };
  const grey = { width: 64, height: 64, data: new Uint8Array(64 * 64), page: 2 };
  /** In place of the worker: every PDF has this many pages that are pictures. */
  const scans = (pages: number): Context['inside'] => {
    return () => ({
      ...lookingLikeXray(0),
      pixels: async () => Array.from({ length: pages }, () => page),
      detail: async () => Array.from({ length: pages }, () => grey),
    });
  };
  const report = pdf(['']);
  const HOLDERS: [string, 'zip' | 'mail' | 'dicom', Uint8Array][] = [
    ['an archive', 'zip', zip([{ path: 'a/scan.pdf', content: report }])],
    ['a mail', 'mail', mail([{ type: 'application/pdf', content: bytes(report, new Uint8Array(4_000)) }])],
    ['a DICOM file', 'dicom', encapsulatedDocument(report)],
  ];

  it.each(HOLDERS)('are looked at and read in %s, three at most', async (_, kind, content) => {
    const { pixels, detail } = createInlaid(inHand(content).bytes, kind, scans(5));
    // Which page of which file is told by neither.
    expect((await pixels()).map((each) => each.page)).toEqual([undefined, undefined, undefined]);
    expect((await detail()).map((each) => 'page' in each)).toEqual([false, false, false]);
    expect(await createInlaid(inHand(content).bytes, kind, scans(0)).pixels()).toEqual([]);
  });

  it('of several PDFs are three together, beside the pictures', async () => {
    const files = ['a', 'b', 'c', 'd'].map((name) => ({ path: `${name}.pdf`, content: report }));
    const content = zip([...files, { path: 'e.jpg', content: PICTURE }]);
    expect(await createInlaid(inHand(content).bytes, 'zip', scans(2)).pixels()).toHaveLength(1 + 3);
  });

  it('are none where nothing hangs on a mail, or in a DICOM file', async () => {
    const text = mail([{ type: 'text/plain', content: LETTER }]);
    expect(await createInlaid(inHand(text).bytes, 'mail', scans(1)).pixels()).toEqual([]);
    expect(await createInlaid(inHand(janeDoeXray()).bytes, 'dicom', scans(1)).pixels()).toEqual([]);
    const own = { pixels: async () => [page, page], detail: async () => [grey] };
    const none = createInlaid(inHand(janeDoeXray()).bytes, 'dicom', scans(1));
    expect(await eitherOf(none, own).pixels()).toHaveLength(2);
    const cut = HOLDERS[2]?.[2].slice(0, -50) ?? new Uint8Array();
    expect((await createInlaid(inHand(cut).bytes, 'dicom', scans(1)).pixels()).length).toBeLessThanOrEqual(1);
  });
});

describe('the label of a slide', () => {
  it('is a picture where it stands in the header', async () => {
    const data = (picture: Uint8Array) =>
      btoa(Array.from(picture, (byte) => String.fromCharCode(byte)).join(''));
    const kinds: string[] = [];
    const label = isyntax({}, data(jpeg()));
    const { pixels } = createInlaid(inHand(label).bytes, 'slide', (content, kind) => {
      kinds.push(`${kind} ${content.length}`);
      return lookingLikeXray(0);
    });
    expect(await pixels()).toHaveLength(1);
    expect(kinds).toEqual([`jpeg ${jpeg().length}`]);
    for (const none of [isyntax({}, '%'), isyntax({}, ''), czi('', ['Label'])])
      expect(await createInlaid(inHand(none).bytes, 'slide', () => lookingLikeXray(0)).pixels()).toEqual([]);
  });
});
