import { basename, dirname, join } from 'node:path';
import { decide } from './decide.ts';
import type { Driver, Tab } from './driver.ts';
import { janeDoe, manyPictures } from './files.ts';
import { expect, test } from './fixture.ts';
import { attached, CHAT } from './pages.ts';
import { removeDetails } from './way-out.ts';

/**
 * The extension is updated while it holds files: they stay held, the person is asked in words that were already
 * there, and nothing sticks. Chromium lets the old script live; Firefox ends it, and its page-world half asks.
 */

const LOST = 'We could not finish checking';

/** Updates the extension, and answers what the person is then asked. */
async function updateAndAnswer(
  driver: Driver,
  tab: Tab,
  answer: 'Send as it is' | "Don't send",
): Promise<string> {
  const folder = join(import.meta.dirname, '..', '..', 'dist', driver.engine);
  if (driver.engine === 'firefox') {
    const asked = tab.answerQuestion(answer === 'Send as it is');
    await driver.extension?.update(folder);
    return asked;
  }
  await driver.extension?.update(folder);
  await tab.overlay.opened();
  const text = await tab.overlay.text();
  await decide(tab, answer);
  return text;
}

async function expectPageIsFree(tab: Tab): Promise<void> {
  expect(await tab.overlay.present()).toBe(false);
  await tab.click('#composer');
  await tab.type('still alive');
  expect(await tab.evaluate(() => document.querySelector('#composer')?.textContent)).toBe('still alive');
}

for (const route of ['pick', 'drop'] as const) {
  const offer = (tab: Tab, paths: string[]) => tab[route](route === 'pick' ? '#file' : '#composer', paths);

  test(`${route}, updated while it asks: "Don't send" gives the page nothing`, async ({
    driver,
    open,
    server,
  }, info) => {
    const tab = await open(CHAT);
    await offer(tab, [janeDoe(info)]);
    await tab.overlay.opened();
    await updateAndAnswer(driver, tab, "Don't send");
    expect(await tab.evaluate(attached)).toBe('');
    expect(server.bodyBytes).toBe(0);
    await expectPageIsFree(tab);
  });

  test(`${route}, updated while it checks: "Send as it is" gives the page every file`, async ({
    driver,
    open,
  }, info) => {
    const paths = manyPictures(info, 250);
    const tab = await open(CHAT);
    await offer(tab, route === 'pick' ? paths : [dirname(paths[0] ?? '')]);
    expect(await updateAndAnswer(driver, tab, 'Send as it is')).toContain(LOST);
    const arrived = (await tab.until(attached)).split(', ').map((path) => basename(path));
    expect(arrived.sort()).toEqual(paths.map((path) => basename(path)).sort());
    await expectPageIsFree(tab);
  });
}

// Chromium opens its first page in the window's place, which may be a website: the harness sees a request from there.
test('updated while a copy is looked at: its window goes, and the question is still there @firefox-only', async ({
  driver,
  open,
  server,
}, info) => {
  const tab = await open(CHAT);
  await tab.pick('#file', [janeDoe(info)]);
  await tab.overlay.opened();
  await removeDetails(driver, tab);
  await updateAndAnswer(driver, tab, "Don't send");
  expect(await driver.extension?.isOpen('pages/copy')).toBe(false);
  expect(await tab.evaluate(attached)).toBe('');
  expect(server.bodyBytes).toBe(0);
  await expectPageIsFree(tab);
});

test('after an update, a page that was open is told of it once and then left alone, or checked anew', async ({
  driver,
  open,
}, info) => {
  const tab = await open(CHAT);
  await tab.evaluate(() => {
    const press = Object.assign(document.createElement('button'), { id: 'press', textContent: 'Attach' });
    const input = Object.assign(document.createElement('input'), { type: 'file' });
    press.onclick = () => input.click();
    input.onchange = (event) => {
      document.title = `${input.files?.[0]?.name} ${event.isTrusted}`;
    };
    document.body.prepend(press);
  });
  await driver.extension?.update(join(import.meta.dirname, '..', '..', 'dist', driver.engine));
  await tab.pickByClick('#press', [janeDoe(info)]);
  await tab.overlay.opened();
  // Firefox gives the page the new scripts; in Chromium the old ones are all there is, until it is loaded anew.
  const isFirefox = driver.engine === 'firefox';
  expect(await tab.overlay.text()).toContain(isFirefox ? 'looks like a medical image' : 'Reload this page');
  await decide(tab, 'Send as it is');
  await tab.until(() => document.title === 'IM000001 false');

  if (isFirefox) return;
  await tab.pickByClick('#press', [janeDoe(info, 'IM000002')]);
  await tab.until(() => document.title === 'IM000002 true');
});

/** Firefox gives open pages the new scripts by itself. */
test('tabs that were open before are counted on the first page, and reloaded when asked @chromium-only', async ({
  driver,
  open,
}, info) => {
  const tab = await open(CHAT);
  const other = await open('https://example.com/plain-form/');
  for (const page of [tab, other]) await page.evaluate(() => Object.assign(window, { isOld: true }));
  await driver.extension?.update(join(import.meta.dirname, '..', '..', 'dist', driver.engine));
  const welcome = await driver.extension?.open('pages/welcome/index.html');
  const counted = () => document.querySelector<HTMLElement>('#reload-tabs')?.innerText;
  // A tab that is busy is left out, and counted the next time.
  await expect(async () => {
    await welcome?.goto(welcome.url());
    expect(await welcome?.until(counted)).toMatch(/^1 of your open tabs shows/);
  }).toPass();
  await welcome?.click('#reload-all');
  await tab.until(() => !('isOld' in window) && document.querySelector('#file'));
  expect(await other.evaluate(() => 'isOld' in window)).toBe(true);
  await tab.pick('#file', [janeDoe(info)]);
  await tab.overlay.opened();
  expect(await tab.overlay.text()).toContain('looks like a medical image');
  await decide(tab, "Don't send");
  await welcome?.close();
});
