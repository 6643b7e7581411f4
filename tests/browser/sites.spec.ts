import english from '../../src/_locales/en/messages.json' with { type: 'json' };
import { sites } from '../../src/sites/index.ts';
import { decide } from './decide.ts';
import { asSent, janeDoe, picture } from './files.ts';
import { expect, test } from './fixture.ts';

/** Each covered site on its real host name, a site that is switched off, and hosts that are none of ours. */

// In one browser: both manifests get the same patterns.
test(
  'every covered host is covered, and named to the person',
  { tag: '@chromium-only' },
  async ({ open }, info) => {
    test.setTimeout(300_000);
    const path = janeDoe(info);
    const tab = await open('https://x.com/plain-form/');
    for (const { name, hosts } of sites) {
      for (const host of hosts) {
        await tab.goto(`https://${host}/plain-form/`);
        await tab.pick('#file', [path]);
        await tab.overlay.opened();
        expect(await tab.overlay.text(), host).toContain(`send it to ${name}`);
        await tab.press('Escape');
        await tab.overlay.closed();
      }
    }
  },
);

test('the site says what its own policy says, with the date and the address of it', async ({
  open,
}, info) => {
  const tab = await open('https://chatgpt.com/plain-form/');
  await tab.pick('#file', [janeDoe(info)]);
  await tab.overlay.opened();
  await expect(async () => {
    await tab.overlay.click('Why?');
    expect(await tab.overlay.text()).toContain("From ChatGPT's policy of June 4, 2026");
  }).toPass();
  expect(await tab.overlay.text()).toContain(english.site_chatgpt.message);
  await decide(tab, "Don't send");
});

test('a site that is switched off gets everything at once, as if we were not there', async ({
  driver,
  open,
  server,
}, info) => {
  const path = janeDoe(info);
  const options = await driver.extension?.open('pages/options/index.html');
  const store = (sitesOff: string[]) =>
    options?.evaluate(async (off) => {
      const { browser, chrome } = globalThis as unknown as Record<string, typeof globalThis.chrome>;
      await (browser ?? chrome)?.storage.local.set({ settings: { sitesOff: off } });
    }, sitesOff);
  await store(['x']);
  const tab = await open('https://x.com/react-19/');
  await tab.drop('#drop', [path]);
  const [upload] = await server.arrived(1);
  expect(upload?.files).toMatchObject(asSent([path]));
  expect(await tab.overlay.present()).toBe(false);

  await store([]);
  await expect(async () => {
    await tab.drop('#drop', [path]);
    expect(await tab.overlay.present()).toBe(true);
  }).toPass();
  await decide(tab, "Don't send");
  await options?.close();
});

for (const host of ['netx.com', 'x.com.evil.example', 'example.org']) {
  test(`${host} is none of ours`, async ({ open, server }, info) => {
    const path = janeDoe(info);
    const tab = await open(`https://${host}/react-19/`);
    await tab.pick('#file', [path, picture(info)]);
    const [upload] = await server.arrived(1);
    expect(upload?.files).toMatchObject(asSent([path, picture(info)]));
    expect((await tab.evaluate(() => window.__log)).every(({ isTrusted }) => isTrusted)).toBe(true);
  });
}
