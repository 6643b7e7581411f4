import { decide } from './decide.ts';
import type { Tab } from './driver.ts';
import { janeDoe } from './files.ts';
import { expect, test } from './fixture.ts';
import { attached, CHAT } from './pages.ts';
import { PuppeteerTab } from './tab.ts';

/** Where there is little room for the warning, or the page plays with sizes: it fits, or it scrolls. */

const FRAME_SIZES = [
  [300, 150],
  [200, 60],
] as const;

/** In CSS pixels; of the last, the buttons' text and more does not fit beside the list. */
const WINDOWS = [
  [360, 640],
  [320, 180],
] as const;

/** How far the dialog reaches out of its window, how high its title is, and how much it scrolls across; CSS pixels. */
function measure(roots: ShadowRoot[]): { out: number; letters: number; across: number } | null {
  const dialog = roots.flatMap((root) => [...root.querySelectorAll('dialog')]).find(({ open }) => open);
  const view = dialog?.ownerDocument.defaultView;
  const title = dialog?.querySelector('h1');
  if (!dialog || !view || !title) return null;
  const { left, top, right, bottom } = dialog.getBoundingClientRect();
  return {
    out: Math.max(-left, -top, right - view.innerWidth, bottom - view.innerHeight),
    letters: title.getBoundingClientRect().height,
    across: dialog.scrollWidth - dialog.clientWidth,
  };
}

async function expectFits(tab: Tab): Promise<void> {
  if (!(tab instanceof PuppeteerTab)) throw new Error('nothing can look into a closed shadow root here');
  const measured = await tab.inClosedRoots(measure);
  expect(measured?.out).toBeLessThanOrEqual(1);
  expect(measured?.across).toBe(0);
}

for (const [width, height] of FRAME_SIZES) {
  test(`in a frame of ${width} × ${height}, every part of it can be reached`, async ({ open }, info) => {
    const tab = await open(CHAT);
    await tab.evaluate(
      async (size) => {
        const frame = Object.assign(document.createElement('iframe'), { id: 'frame', ...size });
        frame.srcdoc = '<input type="file" id="file">';
        const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
        document.body.prepend(frame);
        await loaded;
      },
      { width: String(width), height: String(height) },
    );
    const count = () => document.querySelector<HTMLInputElement>('#file')?.files?.length;
    const frame = await tab.frame('#frame');
    await tab.pick('#frame >>> #file', [janeDoe(info)]);
    await tab.overlay.opened();
    await tab.overlay.click('Why?');
    await decide(tab, "Don't send");
    expect(await frame.evaluate(count)).toBe(0);
    await tab.pick('#frame >>> #file', [janeDoe(info)]);
    await tab.overlay.opened();
    await decide(tab, 'Send as it is');
    expect(await frame.until(count)).toBe(1);
  });
}

for (const [width, height] of WINDOWS) {
  test(`in a window of ${width} × ${height}, it fits and all of it can be reached`, async ({
    open,
  }, info) => {
    const tab = await open(CHAT);
    if (!(tab instanceof PuppeteerTab)) throw new Error('this window has the size it has');
    await tab.resize(width, height);
    await tab.pick('#file', [janeDoe(info)]);
    await tab.overlay.opened();
    await expectFits(tab);
    await tab.overlay.click('Why?');
    await expectFits(tab);
    await decide(tab, 'Send as it is');
    expect(await tab.until(attached)).toBe('IM000001');
  });
}

test('a page that zooms itself, shows a dialog of its own, or fills the screen, changes nothing of it', async ({
  open,
}, info) => {
  const tab = await open(CHAT);
  if (!(tab instanceof PuppeteerTab)) throw new Error('nothing can look into a closed shadow root here');
  const size = async () => (await tab.inClosedRoots(measure))?.letters;
  await tab.pick('#file', [janeDoe(info)]);
  await tab.overlay.opened();
  const before = await size();
  await decide(tab, "Don't send");

  for (const zoom of ['0.5', '4']) {
    await tab.evaluate((factor) => document.documentElement.style.setProperty('zoom', factor), zoom);
    await tab.pick('#file', [janeDoe(info)]);
    await tab.overlay.opened();
    expect(await size(), zoom).toBeCloseTo(before ?? 0, 0);
    await expectFits(tab);
    await decide(tab, "Don't send");
  }
  await tab.evaluate(() => document.documentElement.style.removeProperty('zoom'));

  await tab.evaluate(() => {
    const theirs = document.body.appendChild(document.createElement('dialog'));
    theirs.append(document.querySelector('#file') ?? '');
    theirs.showModal();
  });
  await tab.pick('#file', [janeDoe(info)]);
  await tab.overlay.opened();
  await decide(tab, "Don't send");
  await tab.evaluate(() => {
    const theirs = document.querySelector('dialog');
    document.body.append(...(theirs?.childNodes ?? []));
    theirs?.remove();
    document.body.onkeydown = () => document.body.requestFullscreen();
  });

  await tab.click('#composer');
  await tab.press('a');
  await tab.until(() => document.fullscreenElement !== null);
  await tab.pick('#file', [janeDoe(info)]);
  await tab.overlay.opened();
  await decide(tab, 'Send as it is');
  expect(await tab.until(attached)).toBe('IM000001');
});
