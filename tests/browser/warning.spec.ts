import type { TestInfo } from '@playwright/test';
import { anonymisedXray } from '../fixtures/dicom/samples.ts';
import { accessibilityProblems } from './axe.ts';
import { decide } from './decide.ts';
import type { Tab } from './driver.ts';
import { janeDoe, write } from './files.ts';
import { expect, test } from './fixture.ts';
import { CHAT } from './pages.ts';
import { makePng } from './png.ts';
import { putIn, takeOut } from './taken-out.ts';

/**
 * The warning on a chat whose own keys send the draft, throw it away, and do more. What is tested here holds for
 * every site: the page hears nothing of what the person does in the warning.
 */

/** Presses do not count sooner after the warning opened or moved; milliseconds. */
const REST_MS = 500;

const noNames = (info: TestInfo, name = 'IM000002') => write(info, name, anonymisedXray());

const chat = (tab: Tab) =>
  tab.evaluate(() => ({
    draft: document.querySelector('#composer')?.textContent,
    shortcuts: document.querySelector('#shortcuts')?.textContent,
    attached: document.querySelector('#attached')?.textContent,
    keys: window.__keys.join(' '),
  }));

test('keys in the warning never reach the page, and the person goes on where they were', async ({
  open,
}, info) => {
  const tab = await open(CHAT);
  await tab.click('#composer');
  await tab.type('Helo');
  await tab.evaluate(() => getSelection()?.modify('move', 'backward', 'character'));
  await tab.pick('#file', [janeDoe(info)]);
  await tab.overlay.opened();
  for (const key of ['j', 'k', 'n', 'Escape']) await tab.press(key);
  await tab.overlay.closed();
  await tab.type('l');
  expect(await chat(tab)).toEqual({
    draft: 'Hello',
    shortcuts: '',
    attached: '',
    keys: 'H e l o l',
  });
});

test('two quick clicks as the warning opens send nothing', async ({ open }, info) => {
  const tab = await open(CHAT);
  await tab.pick('#file', [noNames(info)]);
  await tab.overlay.opened();
  const { x, y } = await tab.overlay.locate('Send as it is');
  await decide(tab, "Don't send");

  // A busy machine may take longer to look at the page than the warning rests: that try says nothing.
  let tries = 0;
  await expect(async () => {
    tries += 1;
    await tab.pick('#file', [noNames(info, `IM${tries}`)]);
    let lastClosed = Date.now();
    while (!(await tab.overlay.present())) lastClosed = Date.now();
    await tab.clickAt(x, y);
    await tab.clickAt(x, y);
    const took = Date.now() - lastClosed;
    const isOpen = await tab.overlay.present();
    if (isOpen) await decide(tab, "Don't send");
    expect(took).toBeLessThan(REST_MS);
    expect(isOpen).toBe(true);
  }).toPass();
  expect(await chat(tab)).toMatchObject({ attached: '' });
});

test('the whole way by keyboard alone, as a screen reader has it: sending comes last and waits for the tick', async ({
  open,
}, info) => {
  const tab = await open(CHAT);
  // The screen reader runs before the warning opens, as a person's does.
  expect(await tab.spoken()).toEqual([]);
  await tab.click('#composer');
  await tab.press('Tab');
  await tab.pickByKey(' ', [janeDoe(info)]);
  await tab.overlay.opened();
  const title = 'This file looks like a medical image.';
  expect(await tab.overlay.focused()).toBe(title);
  await expect
    .poll(async () =>
      (await tab.spoken()).filter((part) => !/^heading 2: (Who|When|Hosp|Your|Notes|The|Codes)/.test(part)),
    )
    .toEqual([
      `dialog: ${title}`,
      `group: ${title}`,
      `heading 1: ${title}`,
      'button: Remove details first',
      "button: Don't send",
      'checkbox: I have seen: name, date of birth, and hospital number.',
      'button: Send as it is',
      'summary: Why?',
    ]);
  await tab.press('Tab');
  expect(await tab.overlay.focused()).toBe('Remove details first');
  await tab.press('Tab');
  expect(await tab.overlay.focused()).toBe("Don't send");
  await tab.press('Tab');
  await tab.press('Tab');
  expect(await tab.overlay.focused()).toBe('Send as it is');

  await expect(async () => {
    await tab.press('Enter');
    expect(await tab.overlay.text()).toContain('To send it, tick the box above first.');
  }).toPass();
  await tab.press(' ');
  await tab.press('Tab');
  await expect(async () => {
    if (await tab.overlay.present()) await tab.press('Enter');
    expect(await tab.overlay.present()).toBe(false);
  }).toPass();
  await tab.until(() => document.querySelector('#attached')?.textContent === 'IM000001');
  // What was pressed before it opened is the page's.
  expect(await chat(tab)).toMatchObject({ keys: 'Tab  ' });
});

test('nothing of the page stays above the warning', async ({ open }, info) => {
  const tab = await open(CHAT);
  await tab.pick('#file', [noNames(info)]);
  await tab.overlay.opened();
  await tab.evaluate(() => {
    const theirs = document.createElement('dialog');
    theirs.style.cssText = 'width: 100vw; height: 100vh; max-width: none; max-height: none';
    document.body.append(theirs);
    theirs.showModal();
  });
  await expect(() => tab.overlay.locate('Send as it is')).toPass();
  await tab.evaluate(() => document.documentElement.lastElementChild?.remove());
  await tab.overlay.opened();
  await decide(tab, 'Send as it is');
  await tab.until(() => document.querySelector('#attached')?.textContent === 'IM000002');
});

test('a weak sign is told of in a note, afterwards, without taking the focus', async ({ open }, info) => {
  const tab = await open(CHAT);
  await tab.click('#composer');
  await tab.pick('#file', [write(info, 'knee-xray.png', makePng(8, 8))]);
  await tab.until(() => document.querySelector('#attached')?.textContent === 'knee-xray.png');
  await expect
    .poll(() => tab.overlay.notes())
    .toContain('This may be a medical picture. It went on to ChatGPT.');
  expect(await tab.overlay.present()).toBe(false);
  await tab.type('see');
  expect(await chat(tab)).toMatchObject({ draft: 'see' });
});

test('who wants to be asked first is, from then on and on other pages', async ({ open, server }, info) => {
  const path = write(info, 'knee-xray.png', makePng(8, 8));
  const tab = await open(CHAT);
  await tab.pick('#file', [path]);
  await expect.poll(() => tab.overlay.notes()).toContain('Ask me first next time');
  // A click does not count in the first half second.
  await expect(async () => {
    if (await tab.overlay.notes()) await tab.overlay.click('Ask me first next time');
    expect(await tab.overlay.notes()).toBe('');
  }).toPass();
  await tab.pick('#file', [write(info, 'hip-xray.png', makePng(9, 9))]);
  await tab.overlay.opened();
  await decide(tab, "Don't send");

  const other = await open(CHAT);
  await other.pick('#file', [path]);
  await other.overlay.opened();
  expect(await other.overlay.text()).toContain('medical');
  await decide(other, "Don't send");
  expect(server.bodyBytes).toBe(0);
});

test('axe finds nothing wrong with it, reasons open and closed', async ({ open }, info) => {
  const tab = await open(CHAT);
  await tab.pick('#file', [janeDoe(info)]);
  await tab.overlay.opened();
  const closed = await takeOut(tab);
  await tab.overlay.click('Why?');
  expect(await tab.overlay.text()).toContain('we can miss some. Please look at the file');
  const reasons = await takeOut(tab);
  await tab.press('Escape');
  for (const dialog of [closed, reasons]) {
    await putIn(tab, dialog);
    expect(await accessibilityProblems(tab)).toEqual([]);
  }
});

test('the page cannot read the warning by selecting all there is', async ({ open }, info) => {
  const tab = await open(CHAT);
  await tab.pick('#file', [janeDoe(info)]);
  await tab.overlay.opened();
  const read = await tab.evaluate(() => {
    document.execCommand('selectAll');
    const all = String(getSelection());
    getSelection()?.selectAllChildren(document.documentElement);
    return all + String(getSelection());
  });
  expect(await tab.overlay.text()).toContain('J… D…');
  expect(read).not.toMatch(/J… D…|medical image|Hospital number/);
  await decide(tab, "Don't send");
});
