import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Settings } from '../../../src/types.ts';

/**
 * The page's settings where the browser answers late, out of turn, or at first not at all: what no browser can be made
 * to do at a wish.
 */

interface Asked {
  answer(settings: Partial<Settings>): void;
  fail(): void;
}

const asked: Asked[] = [];
let stored = () => {};

vi.mock('../../../src/platform/browser.ts', () => {
  const sendMessage = ({ name }: { name: string }) =>
    new Promise((resolve, reject) => {
      const answer = (settings: Partial<Settings>) =>
        resolve({ answer: { siteId: 'example', frame: { style: '', words: {} }, settings } });
      const fail = () => reject(new Error('Could not establish connection. Receiving end does not exist.'));
      if (name === 'report-in') asked.push({ answer, fail });
      else resolve({ answer: undefined });
    });
  const onChanged = {
    addListener(changed: () => void) {
      stored = changed;
    },
  };
  const onMessage = { addListener() {} };
  const managed = { get: async () => ({}) };
  const extension = { inIncognitoContext: false };
  return { browser: { runtime: { sendMessage, onMessage }, storage: { onChanged, managed }, extension } };
});

// Other tests' modules have other browsers in them, and theirs shall not have ours.
vi.resetModules();
afterAll(() => vi.resetModules());
const { createPage } = await import('../../../src/content/page.ts');

const off = { sitesOff: ['example'], pausedUntil: {}, quietSites: [] };
const on = { ...off, sitesOff: [] };

beforeEach(() => {
  const window = { origin: 'https://example.com', location: {}, document: {}, top: undefined };
  vi.stubGlobal('window', Object.assign(window, { top: window }));
  asked.length = 0;
});
afterEach(() => vi.unstubAllGlobals());

it('goes by the last settings it asked for, in whatever order the answers come', async () => {
  const page = createPage(() => {});
  page.begin();
  stored();
  expect(asked).toHaveLength(2);
  asked[1]?.answer(off);
  await vi.waitFor(() => expect(page.isOn()).toBe(false));
  asked[0]?.answer(on);
  await new Promise(setImmediate);
  expect(page.isOn()).toBe(false);
  stored();
  asked[2]?.answer(on);
  await vi.waitFor(() => expect(page.isOn()).toBe(true));
});

it('asks a second time where nobody answered, and fails when nobody does then', async () => {
  const page = createPage(() => {});
  const settings = page.settings();
  asked[0]?.fail();
  asked[1]?.fail();
  // One of the two asked as the page began, the other waits for the answer.
  await vi.waitFor(() => expect(asked).toHaveLength(4));
  asked[2]?.fail();
  asked[3]?.answer(off);
  expect(await settings).toMatchObject(off);

  const none = createPage(() => {}).settings();
  none.catch(() => undefined);
  await vi.waitFor(() => expect(asked).toHaveLength(6));
  for (const each of asked.slice(4)) each.fail();
  await vi.waitFor(() => expect(asked).toHaveLength(8));
  for (const each of asked.slice(6)) each.fail();
  await expect(none).rejects.toThrow('Receiving end does not exist');
});
