import type { TestInfo } from '@playwright/test';
import { headScan } from '../../src/pages/samples/head-scan.ts';
import { jpeg } from '../fixtures/images/jpeg.ts';
import { accessibilityProblems } from './axe.ts';
import { openCheckPage } from './check-page.ts';
import { decide } from './decide.ts';
import { drawn } from './drawn.ts';
import type { Tab } from './driver.ts';
import { janeDoe, manyPictures, write } from './files.ts';
import { expect, test } from './fixture.ts';
import { CHAT } from './pages.ts';
import { PuppeteerTab } from './tab.ts';
import { putIn, takeOut } from './taken-out.ts';

/** A name that is printed on a picture: where it stands is shown, covered and numbered, and the page sees nothing of it. */

const SIZE = 512;
/** White print is 255; a cover, and the air around the head, are darker by far. */
const BRIGHT = 200;
const PRINT = ['Name: DOE, JANE', 'DOB 04/12/1976', 'ID 47110815'];
/** Under the preview. */
const CAPTION = 'Your file still shows it.';

/** A head scan with a patient's details in its upper left corner, as viewers write them. The browser draws the letters. */
async function printedScan(tab: Tab, info: TestInfo, name = 'printed.png'): Promise<string> {
  const pixels = headScan(SIZE);
  const pixel = (x: number, y: number) => {
    const grey = pixels[y * SIZE + x] ?? 0;
    return [grey, grey, grey] as const;
  };
  const ground = jpeg({ picture: { width: SIZE, height: SIZE, pixel } });
  const sheet = { ground, width: SIZE, height: SIZE, paper: 'black', ink: 'white', lines: PRINT };
  return write(info, name, await drawn(tab, sheet));
}

/** The page lets nothing be loaded from now on, and its title tells what was refused. */
async function becomeStrict(tab: Tab): Promise<void> {
  await tab.evaluate(() => {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "default-src 'none'";
    document.head.append(policy);
    document.title = '';
    addEventListener('securitypolicyviolation', ({ blockedURI }) => {
      document.title += `${blockedURI} `;
    });
    const image = document.createElement('img');
    image.src = URL.createObjectURL(new Blob(['no picture']));
    document.body.append(image);
  });
  await tab.until(() => document.title.includes('blob'));
  await tab.evaluate(() => {
    document.querySelector('img')?.remove();
    // Chromium lists what a page loads from a blob.
    performance.clearResourceTimings();
    document.title = '';
  });
}

interface Seen {
  numbers: string[];
  /** Grey values in the middle of the frames, and in the whole picture. */
  brightestFramed: number;
  brightest: number;
}

/** What stands in the canvas of the warning. In Firefox no `document` is in reach. */
function lookAt(roots: ShadowRoot[]): Seen | null {
  const canvas = roots.flatMap((root) => [...root.querySelectorAll('canvas')])[0];
  if (!canvas) return null;
  const copy = canvas.ownerDocument.createElement('canvas');
  [copy.width, copy.height] = [canvas.width, canvas.height];
  const context = copy.getContext('2d');
  context?.drawImage(canvas, 0, 0);
  const brightestIn = (x: number, y: number, width: number, height: number) => {
    const { data = [] } = context?.getImageData(x, y, width, height) ?? {};
    return Array.from(data).reduce((most, value, i) => (i % 4 === 0 ? Math.max(most, value) : most), 0);
  };
  const frames = [...(canvas.parentElement?.querySelectorAll<HTMLElement>('.mark') ?? [])];
  const framed = frames.map(({ style }) => {
    const [x, y, width, height] = [style.left, style.top, style.width, style.height].map(
      (share) => Number.parseFloat(share) / 100,
    ) as [number, number, number, number];
    // The middle, where the details stand: what each of them is ("Name:") may be read.
    const [left, top] = [(x + 0.45 * width) * copy.width, y * copy.height];
    return brightestIn(left, top, 0.2 * width * copy.width, 0.6 * height * copy.height);
  });
  return {
    numbers: frames.map((frame) => frame.textContent?.trim() ?? ''),
    brightestFramed: Math.max(0, ...framed),
    brightest: brightestIn(0, 0, copy.width, copy.height),
  };
}

const captionCame = (tab: Tab) =>
  expect(async () => expect(await tab.overlay.text()).toContain(CAPTION)).toPass({ timeout: 40_000 });

test('a name on the picture is shown covered, on the strictest page too, which finds nothing of it', async ({
  open,
}, info) => {
  const tab = await open(CHAT);
  if (!(tab instanceof PuppeteerTab)) throw new Error('nothing can look into a closed shadow root here');
  const path = await printedScan(tab, info);
  await becomeStrict(tab);
  await tab.pick('#file', [path]);
  await tab.overlay.opened();
  await captionCame(tab);

  const text = await tab.overlay.text();
  expect(text).toMatch(/1\s*Name: /);
  expect(text).toContain('printed on the picture');
  expect(text).not.toMatch(/JANE|04\/12|47110815/i);
  await expect.poll(async () => (await tab.inClosedRoots(lookAt))?.brightest).toBeGreaterThan(BRIGHT);
  const seen = await tab.inClosedRoots(lookAt);
  expect(seen?.numbers).toContain('1');
  expect(seen?.brightestFramed).toBeLessThan(BRIGHT);

  // On request, for as long as the person wants.
  const brightestFramed = async () => (await tab.inClosedRoots(lookAt))?.brightestFramed;
  const pressed = async (name: string) => {
    await tab.overlay.click(name);
    expect(await tab.overlay.buttons()).not.toContain(name);
  };
  await expect(() => pressed('Show what is covered')).toPass();
  await expect.poll(brightestFramed).toBeGreaterThan(BRIGHT);
  await expect(() => pressed('Cover it again')).toPass();
  await expect.poll(brightestFramed).toBeLessThan(BRIGHT);

  const page = await tab.evaluate(() => ({
    refused: document.title,
    pictures: document.querySelectorAll('canvas, img, figure').length,
    loaded: performance.getEntriesByType('resource').filter(({ name }) => name.startsWith('blob:')).length,
  }));
  expect(page).toEqual({ refused: '', pictures: 0, loaded: 0 });
  await decide(tab, "Don't send");
});

test('the buttons stay where they are when the preview comes', async ({ open }, info) => {
  const tab = await open(CHAT);
  const printed = await printedScan(tab, info);
  await tab.pick('#file', [janeDoe(info), ...manyPictures(info, 20), printed]);
  await tab.overlay.opened();
  const before = await tab.overlay.locate("Don't send");
  await captionCame(tab);
  expect(await tab.overlay.locate("Don't send")).toEqual(before);
  expect(await tab.overlay.text()).toContain('printed.png');
  await decide(tab, "Don't send");
});

test('axe finds nothing wrong with a warning that has a preview', async ({ open }, info) => {
  const tab = await open(CHAT);
  await tab.pick('#file', [await printedScan(tab, info)]);
  await tab.overlay.opened();
  await captionCame(tab);
  const dialog = await takeOut(tab);
  expect(dialog.html).toContain('<canvas');
  await tab.press('Escape');
  await putIn(tab, dialog);
  expect(await accessibilityProblems(tab)).toEqual([]);
});

test('the check page shows the same', async ({ driver, open }, info) => {
  const path = await printedScan(await open(CHAT), info);
  const tab = await openCheckPage(driver);
  await tab.pick('#files', [path]);
  await tab.until(() => {
    const image = document.querySelector<HTMLImageElement>('#rows figure img');
    image?.scrollIntoView();
    return image?.complete && image.naturalWidth > 0;
  });
  const numbers = await tab.evaluate(() =>
    ['figure', 'li'].map((where) => document.querySelector(`#rows ${where} .number`)?.textContent),
  );
  expect(numbers).toEqual(['1', '1']);
  expect(await accessibilityProblems(tab)).toEqual([]);
  await tab.close();
});
