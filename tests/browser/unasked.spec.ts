import { anonymisedXray } from '../fixtures/dicom/samples.ts';
import { decide } from './decide.ts';
import type { Driver, Tab } from './driver.ts';
import { asSent, janeDoe, write } from './files.ts';
import { expect, test } from './fixture.ts';
import { attached, CHAT } from './pages.ts';

/** What the settings decide in the person's place: always with a word about it, and never about a name. */

const UPLOADER = 'https://x.com/react-19/';

async function inSettings<T>(driver: Driver, act: (tab: Tab) => Promise<T>): Promise<T> {
  const tab = await driver.extension?.open('pages/options/index.html');
  if (!tab) throw new Error('no extension');
  const done = await act(tab);
  await tab.close();
  return done;
}

const store = (driver: Driver, settings: { [key: string]: string | string[] }) =>
  inSettings(driver, (tab) =>
    tab.evaluate(
      (stored) => (globalThis.browser ?? chrome).storage.local.set({ settings: stored }),
      settings,
    ),
  );

test.afterEach(({ driver }) => store(driver, {}));

test('what cannot be checked is held or let go unasked where the settings say so, and a note says which', async ({
  driver,
  open,
  server,
}, info) => {
  const broken = write(info, 'letter.pdf', '%PDF-1.7 and nothing of it');
  await store(driver, { onFailure: 'hold' });
  const tab = await open(UPLOADER);
  await tab.pick('#file', [broken]);
  await expect.poll(() => tab.overlay.notes()).toContain('It was not sent. Your settings hold back');
  expect(await tab.overlay.notes()).not.toContain('Ask me first');
  expect(server.bodyBytes).toBe(0);
  // What is medical is asked about, whatever is beside it.
  await tab.pick('#file', [broken, janeDoe(info)]);
  await tab.overlay.opened();
  await decide(tab, "Don't send");
  expect(server.bodyBytes).toBe(0);

  await store(driver, { onFailure: 'tell' });
  const other = await open(UPLOADER);
  await other.pick('#file', [broken]);
  const [upload] = await server.arrived(1);
  expect(upload?.files).toMatchObject(asSent([broken]));
  await expect.poll(() => other.overlay.notes()).toMatch(/We could not check this file.*It went on to X/s);
});

test('the third question on a page offers an end to them, on this site and for what names nobody', async ({
  driver,
  open,
}, info) => {
  const OFFER = "Don't ask about such files on this site any more.";
  const scan = (number: number) => write(info, `IM${number}`, anonymisedXray());
  const tab = await open(CHAT);
  for (const number of [1, 2]) {
    await tab.pick('#file', [scan(number)]);
    await tab.overlay.opened();
    expect(await tab.overlay.text()).not.toContain(OFFER);
    await decide(tab, "Don't send");
  }
  await tab.pick('#file', [scan(3)]);
  await tab.overlay.opened();
  await tab.overlay.click(OFFER);
  await decide(tab, 'Send as it is');
  await tab.until(() => document.querySelector('#attached')?.textContent === 'IM3');
  const quiet = () =>
    inSettings(driver, (page) =>
      page.evaluate(async () => {
        const { settings } = await (globalThis.browser ?? chrome).storage.local.get('settings');
        return (settings as { quietSites?: string[] } | undefined)?.quietSites?.join() ?? '';
      }),
    );
  await expect.poll(quiet).toBe('chatgpt');

  const other = await open(CHAT);
  await other.pick('#file', [scan(4)]);
  expect(await other.until(attached)).toBe('IM4');
  await expect.poll(() => other.overlay.notes()).toContain('It went on to ChatGPT.');
  await other.pick('#file', [janeDoe(info)]);
  await other.overlay.opened();
  await decide(other, "Don't send");

  const elsewhere = await open(UPLOADER);
  await elsewhere.pick('#file', [scan(5)]);
  await elsewhere.overlay.opened();
  await decide(elsewhere, "Don't send");
});
