import type { TestInfo } from '@playwright/test';
import dicomParser from 'dicom-parser';
import { COVER_COLOUR } from '../../src/copies/cover.ts';
import { cornerOf, sheetFor } from '../../src/copies/sheet.ts';
import { sheppLogan } from '../../src/pages/samples/phantom.ts';
import { blackPng } from '../fixtures/bombs.ts';
import { native } from '../fixtures/dicom/pictures.ts';
import { janeDoeXray } from '../fixtures/dicom/samples.ts';
import { personNumber } from '../fixtures/documents/people.ts';
import { hl7 } from '../fixtures/documents/records.ts';
import { partsOf } from '../fixtures/images/parts.ts';
import { pngWithSize } from '../fixtures/images/png.ts';
import {
  asBmp,
  asJpeg,
  asMovingGif,
  asPng,
  asTiff,
  asTurnedJpeg,
  HEIGHT,
  WIDTH,
} from '../fixtures/images/quarters.ts';
import { webp } from '../fixtures/images/webp.ts';
import { janeDoeJpeg } from '../fixtures/print/jane-doe.ts';
import { expectAccessible } from './accessible.ts';
import { accessibilityProblems } from './axe.ts';
import { check, openCheckPage } from './check-page.ts';
import { coversOn, makeCopy, openEditor, rememberFiles, shownOf } from './copying.ts';
import type { Driver, Tab } from './driver.ts';
import { cutOff, write } from './files.ts';
import { expect, test } from './fixture.ts';
import { psnrOutside, spreadUnder } from './likeness.ts';
import { PuppeteerTab } from './tab.ts';

/** Copies without the details: what is saved, byte by byte and pixel by pixel, and how a person gets there. */

/** All that may be in a copy. */
const JPEG_PARTS = ['APP0', 'DQT', 'SOF0', 'DHT', 'SOS', 'EOI'];
const PNG_PARTS = ['IHDR', 'IDAT', 'IEND'];

async function checked(driver: Driver, paths: string[]): Promise<Tab> {
  const tab = await openCheckPage(driver);
  await rememberFiles(tab);
  await check(tab, paths);
  return tab;
}

const textOf = (tab: Tab, selector: string): Promise<string> =>
  tab.evaluate((which) => document.querySelector<HTMLElement>(which)?.innerText ?? '', selector);

const focused = (tab: Tab): Promise<string> =>
  tab.evaluate(() => document.activeElement?.id || document.activeElement?.className || '');

const isTicked = (tab: Tab): Promise<boolean> =>
  tab.evaluate(() => document.querySelector<HTMLInputElement>('#looked')?.checked ?? false);

/** Which of these values stand in a file, in one byte a letter or two. */
const heldIn = (file: Buffer, values: readonly string[]): string[] =>
  values.filter((value) => file.includes(value, 0, 'latin1') || file.includes(value, 0, 'utf16le'));

test('a DICOM file becomes another, with its boxes, that names nobody', async ({ driver }, info) => {
  const tab = await checked(driver, [write(info, 'IM000001', janeDoeXray())]);
  expect(await openEditor(tab)).toBe('');
  await tab.click('#as-dicom');
  await tab.click('#looked');
  expect(await isTicked(tab)).toBe(true);
  await tab.click('#strip');
  expect(await isTicked(tab), 'other boxes are to be looked at anew').toBe(false);
  await tab.click('#looked');
  await expectAccessible(tab);
  const { name, bytes } = await makeCopy(tab);

  expect(name).toBe('picture.dcm');
  expect(heldIn(bytes, ['Doe', 'Jane', 'MRN-0012342', '19760412', 'ACC0004711', 'Nowhere', 'House'])).toEqual(
    [],
  );
  expect(dicomParser.parseDicom(new Uint8Array(bytes)).string('x00120062')).toBe('YES');
  expect(await textOf(tab, '#copied')).toContain('We covered 1 area');

  // Looked at again, it is a scan of nobody.
  const [again] = await check(tab, [write(info, name, bytes)]);
  expect(again?.level).toBe('warn');
  expect(again?.findings.filter(({ identifying }) => identifying)).toEqual([]);
});

test('a JPEG with a name beside and on the picture: neither is in the copy, and the rest looks the same', async ({
  driver,
}, info) => {
  const original = janeDoeJpeg();
  const tab = await checked(driver, [write(info, 'DOE_JANE.jpg', original)]);
  expect(await openEditor(tab)).toBe('');
  const { name, bytes, covers } = await makeCopy(tab);

  expect(name).toBe('picture.jpg');
  expect(partsOf(bytes).filter((part) => !JPEG_PARTS.includes(part))).toEqual([]);
  expect(partsOf(bytes).filter((part) => part === 'APP0')).toHaveLength(1);
  const values = ['Doe', 'Jane', '4711', '19760616'];
  expect(heldIn(Buffer.from(original), values)).toEqual(values);
  expect(heldIn(bytes, values)).toEqual([]);

  const [before, after] = [await shownOf(tab, original), await shownOf(tab, bytes)];
  expect(covers.length).toBeGreaterThan(0);
  for (const cover of covers) {
    expect(spreadUnder(before, cover)).toBeGreaterThan(200);
    expect(spreadUnder(after, cover)).toBeLessThan(6);
  }
  expect(psnrOutside(before, after, covers)).toBeGreaterThan(34);

  const told = await textOf(tab, '#copied');
  const areas = covers.length === 1 ? '1 area' : `${covers.length} areas`;
  expect(told).toContain(`We covered ${areas} and removed 3 details.`);
  expect(told).toContain('Please look: is any name, date or number still showing?');
  expect(told).not.toMatch(/safe|clean|anonym/i);
  await expectAccessible(tab);
  await tab.close();
});

test('a DICOM file: the picture as it is, and nothing of its header', async ({ driver }, info) => {
  const original = janeDoeXray();
  const tab = await checked(driver, [write(info, 'IM000001', original)]);
  expect(await openEditor(tab)).toBe('');
  const { name, bytes } = await makeCopy(tab);
  expect(name).toBe('picture.png');
  expect(partsOf(bytes).filter((part) => !PNG_PARTS.includes(part))).toEqual([]);
  const values = ['Doe', 'Jane', 'MRN-0012342', '19760412', 'ACC0004711', 'Nowhere', 'House', 'SN-99887766'];
  expect(heldIn(Buffer.from(original), values)).toEqual(values);
  expect(heldIn(bytes, values)).toEqual([]);
  const { width, height, data } = await shownOf(tab, bytes);
  const side = Math.sqrt(sheppLogan(256).length);
  expect([width, height]).toEqual([side, side]);
  expect(data.filter((_, i) => i % 4 === 0)).toEqual(sheppLogan(256));
  await tab.close();
});

test('every kind of picture becomes a JPEG or PNG, as it looked and the right way up', async ({
  driver,
}, info) => {
  const kinds: [name: string, file: Uint8Array, copy: string][] = [
    ['picture.bmp', asBmp(), 'picture.png'],
    ['picture.gif', asMovingGif(), 'picture-2.png'],
    ['picture.tiff', asTiff(), 'picture-3.png'],
    ['picture.png', asPng(), 'picture-4.png'],
    ['picture.jpg', asJpeg(), 'picture-5.jpg'],
    ['turned.jpg', asTurnedJpeg(), 'picture-6.jpg'],
    ['picture.webp', webp({ width: WIDTH, height: HEIGHT }), 'picture-7.png'],
  ];
  const tab = await checked(
    driver,
    kinds.map(([name, file]) => write(info, name, file)),
  );
  const quarters = await shownOf(tab, asPng());
  for (const [row, [name, file, wanted]] of kinds.entries()) {
    await test.step(name, async () => {
      expect(await openEditor(tab, row)).toBe('');
      const copy = await makeCopy(tab);
      expect(copy.name).toBe(wanted);
      const isJpeg = wanted.endsWith('jpg');
      const parts = isJpeg ? JPEG_PARTS : PNG_PARTS;
      expect(partsOf(copy.bytes).filter((part) => !parts.includes(part))).toEqual([]);
      const shown = await shownOf(tab, copy.bytes);
      const original = name === 'picture.tiff' ? quarters : await shownOf(tab, file);
      expect(psnrOutside(original, shown, [])).toBeGreaterThan(isJpeg ? 34 : 1000);
    });
  }
  await tab.close();
});

test('by the keyboard alone: a box is added, moved, sized, removed, and every step taken back', async ({
  driver,
}, info) => {
  const tab = await checked(driver, [write(info, 'picture.png', asPng())]);
  await tab.evaluate(() => document.querySelector<HTMLButtonElement>('button.copy')?.focus());
  await tab.press('Enter');
  await tab.until(() => document.querySelector('#editor')?.getAttribute('data-state') === 'editing');
  expect(await focused(tab)).toBe('editor-title');
  await tab.press('Tab');
  expect(await focused(tab)).toBe('add');
  await tab.press('Enter');
  expect(await focused(tab)).toContain('box');
  const [added] = await coversOn(tab);
  if (!added) throw new Error('no box');

  await tab.press('ArrowRight');
  await tab.press('ArrowDown');
  const [moved] = await coversOn(tab);
  expect(moved?.x).toBeCloseTo(added.x + 0.01);
  expect(moved?.y).toBeCloseTo(added.y + 0.01);
  expect(await textOf(tab, '#editor-status')).toMatch(/^Box 1: 39 % from the left, 46 % from the top/);
  await press(tab, 'Shift', 'ArrowRight');
  const [sized] = await coversOn(tab);
  expect(sized?.width).toBeCloseTo(added.width + 0.01);

  await tab.press('Delete');
  expect(await coversOn(tab)).toEqual([]);
  expect(await focused(tab)).toBe('add');
  for (const before of [sized, moved]) {
    await tab.evaluate(() => document.querySelector<HTMLButtonElement>('#undo')?.focus());
    await tab.press('Enter');
    expect(await coversOn(tab)).toEqual([before]);
  }
  await tab.evaluate(() => document.querySelector<HTMLButtonElement>('#edges')?.click());
  expect(await coversOn(tab)).toHaveLength(5);
  const { covers, bytes } = await makeCopy(tab);
  const shown = await shownOf(tab, bytes);
  expect(psnrOutside(await shownOf(tab, asPng()), shown, covers)).toBe(Number.POSITIVE_INFINITY);
  expect([...shown.data.subarray(0, 3)]).toEqual([0x5f, 0x7d, 0x8c]);

  await tab.evaluate(() => document.querySelector<HTMLButtonElement>('#close')?.focus());
  await tab.press('Enter');
  expect(await focused(tab)).toContain('copy');
  await tab.close();
});

test('each picture has its own boxes, and there is no copy of what is not yet to be seen', async ({
  driver,
}, info) => {
  const paths = [write(info, 'DOE_JANE.jpg', janeDoeJpeg()), write(info, 'picture.png', asPng())];
  const tab = await checked(driver, paths);
  const canBeMade = () => tab.evaluate(() => document.querySelector('#make')?.checkVisibility() ?? false);
  expect(await canBeMade()).toBe(false);
  await openEditor(tab, 0);
  expect(await coversOn(tab)).not.toEqual([]);
  const isHidden = await tab.evaluate(() => {
    document.querySelectorAll<HTMLButtonElement>('button.copy')[1]?.click();
    return !document.querySelector('#make')?.checkVisibility();
  });
  expect(isHidden).toBe(true);
  await tab.until(() => document.querySelector('#editor')?.getAttribute('data-state') === 'editing');
  expect(await coversOn(tab)).toEqual([]);
  expect(await canBeMade()).toBe(true);
  await tab.close();
});

test('a box follows the mouse and the finger, at 200 % too, and a copy with other boxes is no longer offered', async ({
  driver,
}, info) => {
  const tab = await checked(driver, [write(info, 'DOE_JANE.jpg', janeDoeJpeg(['Name: DOE, JANE']))]);
  if (!(tab instanceof PuppeteerTab)) throw new Error('no other tab has a mouse that drags');
  await openEditor(tab);
  await makeCopy(tab);
  const [found] = await coversOn(tab);
  const corner = await placeOf(tab, '.corner');
  await tab.drag(corner, { x: corner.x + 0.1 * corner.side, y: corner.y + 0.2 * corner.side });
  const [sized] = await coversOn(tab);
  expect(sized?.width).toBeCloseTo((found?.width ?? 0) + 0.1, 1);
  expect(sized?.height).toBeCloseTo((found?.height ?? 0) + 0.2, 1);
  expect(await textOf(tab, '#copied')).toBe('');

  const middle = await placeOf(tab, '.box');
  await tab.drag(middle, { x: middle.x + 0.2 * middle.side, y: middle.y + 0.1 * middle.side });
  const [moved] = await coversOn(tab);
  expect(moved?.x).toBeCloseTo((sized?.x ?? 0) + 0.2, 1);
  expect(moved?.width).toBeCloseTo(sized?.width ?? 0);
  await tab.click('#undo');
  await tab.click('#undo');
  expect(await coversOn(tab)).toEqual([found]);

  await tab.evaluate(() => document.documentElement.style.setProperty('zoom', '2'));
  const finger = await placeOf(tab, '.box');
  await tab.swipe(finger, { x: finger.x + 0.2 * finger.side, y: finger.y + 0.1 * finger.side });
  const [swiped] = await coversOn(tab);
  expect(swiped?.x).toBeCloseTo((found?.x ?? 0) + 0.2, 1);
  expect(swiped?.y).toBeGreaterThan(found?.y ?? 0);
  await tab.close();
});

test('of a very large picture the copy is half as wide and high, and the person is told', async ({
  driver,
}, info) => {
  const tab = await checked(driver, [write(info, 'large.png', blackPng(7000, 5000))]);
  await openEditor(tab);
  await makeCopy(tab);
  const size = await tab.until(() => {
    const { complete, naturalWidth, naturalHeight } =
      document.querySelector<HTMLImageElement>('#after') ?? {};
    return complete && [naturalWidth, naturalHeight];
  });
  expect(size).toEqual([3500, 2500]);
  expect(await textOf(tab, '#copied')).toContain('The copy has fewer dots.');
  await tab.close();
});

test('of several frames the one that the person picks, or a sheet of all with the same boxes', async ({
  driver,
}, info) => {
  const frames = [0, 120, 240].map((grey) => new Uint8Array(WIDTH * HEIGHT).fill(grey));
  const file = native(Uint8Array.from(frames.flatMap((frame) => [...frame])), { frames: 3 });
  const tab = await checked(driver, [write(info, 'IM000001', file)]);
  await openEditor(tab);
  expect(await textOf(tab, '#frame-label')).toBe('Picture 1 of 3');
  await tab.evaluate(() => document.querySelector<HTMLInputElement>('#frame')?.focus());
  await tab.press('ArrowRight');
  await tab.until(() => document.querySelector('#editor')?.getAttribute('data-state') === 'editing');
  expect(await textOf(tab, '#frame-label')).toBe('Picture 2 of 3');
  const { bytes } = await makeCopy(tab);
  expect((await shownOf(tab, bytes)).data[0]).toBe(120);

  await tab.click('#strip');
  await tab.click('#as-sheet');
  const shown = await shownOf(tab, (await makeCopy(tab)).bytes);
  const sheet = sheetFor(3, WIDTH, HEIGHT);
  expect([shown.width, shown.height]).toEqual([sheet.width, sheet.height]);
  const redAt = (number: number, down: number) => {
    const { x, y } = cornerOf(sheet, number);
    return shown.data[4 * ((y + Math.floor(down * HEIGHT)) * sheet.width + x + WIDTH / 2)];
  };
  expect([0, 1, 2].map((number) => redAt(number, 0.5))).toEqual([0, 120, 240]);
  expect([0, 1, 2].map((number) => redAt(number, 0))).toEqual([0, 1, 2].map(() => COVER_COLOUR[0]));
  await tab.close();
});

test('where there can be no copy, the person is told why', async ({ driver }, info) => {
  const tab = await checked(driver, files(info));
  const buttons = await tab.evaluate(() =>
    [...document.querySelectorAll('#rows tr')].map((row) => row.querySelector('button.copy') !== null),
  );
  expect(buttons).toEqual([true, true, false]);
  expect(await openEditor(tab, 0)).toMatch(/^We could not make a copy\. Part of the file is missing/);
  expect(await openEditor(tab, 1)).toMatch(/^We could not make a copy\. The picture is too big/);
  expect(await textOf(tab, '#rows tr:nth-child(3)')).toContain(
    'We cannot make a copy of this kind of file yet',
  );
  expect(await accessibilityProblems(tab)).toEqual([]);
  await tab.close();

  function files(at: TestInfo): string[] {
    return [
      cutOff(at),
      write(at, 'huge.png', pngWithSize(30_000, 30_000)),
      write(at, 'record.hl7', hl7(personNumber(1))),
    ];
  }
});

/** Presses a key while another is held. */
async function press(tab: Tab, held: 'Shift', key: string): Promise<void> {
  if (!(tab instanceof PuppeteerTab)) throw new Error('no other tab can hold a key');
  await tab.press(key, held);
}

/** The middle of an element, and the side of the picture, in pixels of the viewport. */
function placeOf(tab: Tab, selector: string): Promise<{ x: number; y: number; side: number }> {
  return tab.evaluate((which) => {
    const element = document.querySelector(which);
    element?.scrollIntoView({ block: 'center' });
    const { x = 0, y = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
    const side = document.querySelector('#before')?.getBoundingClientRect().width ?? 0;
    return { x: x + width / 2, y: y + height / 2, side };
  }, selector);
}
