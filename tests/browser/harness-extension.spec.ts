import { join } from 'node:path';
import { expect, launch, test } from './fixture.ts';

/** The harness where it meets an extension: a toy that only these tests load. */

const TOY = join(import.meta.dirname, 'toy');

test.use({ extension: TOY });

test('the warning in its closed shadow root can be read and clicked from outside', async ({ open }) => {
  const { overlay } = await open('https://gemini.google.com/plain-form/#dialog');
  await overlay.opened();
  expect(await overlay.text()).toContain('A question');
  expect(await overlay.notes()).toBe('A note');
  expect(await overlay.buttons()).toEqual(['Yes', 'No']);
  expect(await overlay.focused()).toBe('Yes');
  await overlay.click('Yes');
  await expect.poll(() => overlay.text()).toContain('Yes, trusted true');
  await expect(overlay.click('Perhaps')).rejects.toThrow('no "Perhaps"');
  await overlay.click('No');
  await overlay.closed();
});

test('its own pages can be opened', async ({ driver }) => {
  const page = await driver.extension?.open('page.html');
  expect(await page?.evaluate(() => document.title)).toBe('Toy page');
  await page?.close();
});
test('a request is caught wherever the extension makes it', async ({ engine, server }) => {
  const driver = await launch(engine, { port: server.port, extension: TOY });
  const arrived = (): string[] =>
    server.requests.filter(({ host }) => host === 'planted.test').map(({ path }) => path);
  const tab = await driver.open('https://chatgpt.com/plain-form/#plant');
  const page = await driver.extension?.open('page.html');
  await page?.click('#plant');
  const planted = [
    '/background',
    '/content',
    '/content-image',
    '/content-later',
    '/page',
    '/socket',
    '/worker',
  ];
  if (engine === 'chromium') planted.push('/offscreen');
  await expect.poll(() => arrived().toSorted()).toEqual(planted.toSorted());
  await tab.close();
  const caught = new Set((await driver.close()).map(({ url }) => new URL(url).pathname));
  expect([...caught].toSorted()).toEqual(planted.toSorted());
});

test('it can be updated and removed', async ({ engine, server }) => {
  const driver = await launch(engine, { port: server.port, extension: TOY });
  const url = 'https://x.com/plain-form/#dialog';
  await driver.extension?.update(TOY);
  const before = await driver.open(url);
  await before.overlay.opened();
  await driver.extension?.remove();
  const after = await driver.open(url);
  await after.until(() => document.readyState === 'complete');
  expect(await after.overlay.present()).toBe(false);
  expect(await driver.close()).toEqual([]);
});
