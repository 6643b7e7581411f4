import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, findFirefox } from '../../scripts/browsers.ts';
import type { Settings } from '../../src/types.ts';
import { expectAccessible } from './accessible.ts';
import { decide } from './decide.ts';
import type { Driver, Json, Tab } from './driver.ts';
import { asSent, janeDoe, picture } from './files.ts';
import { test as base, expect, launch } from './fixture.ts';
import { managedProgram, writePolicy } from './policies.ts';

/** What a hospital's policy says, read by the browsers' own policy engines from where administrators put it. */

const POLICY = {
  addedSites: ['portal.example'],
  approvedSites: ['gemini.google.com'],
  sensitivity: 'strict',
  asksFirst: true,
  detectors: { 'burned-in-text': false },
  languages: ['deu'],
  country: 'uk',
  onFailure: 'hold',
  onTimeout: 'tell',
  locked: ['sensitivity', 'sitesOff'],
  message: 'Images of patients stay in the hospital.',
  contact: 'mailto:it@hospital.example',
  allowSendAsIs: false,
  planted: 'unknown',
};

/** The settings that a page of this host is told to go by. */
const settingsOf = (options: Tab, host: string): Promise<Settings> =>
  options.evaluate(async (asked) => {
    const ask = { to: 'background', name: 'report-in', ask: { host: asked } };
    const { answer } = await (globalThis.browser ?? chrome).runtime.sendMessage(ask);
    return answer.settings;
  }, host) as Promise<unknown> as Promise<Settings>;

interface Hospital {
  /** Its browser, started under `POLICY`. */
  driver: Driver;
  /** Writes another policy in its place. */
  rule(policy: Json): Promise<void>;
  /** Updates the extension to one whose background never answers. */
  silence(): Promise<void>;
}

const test = base.extend<{ hospital: Hospital }>({
  hospital: [
    async ({ engine, extension, server }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'lead-apron-managed-'));
      await cp(extension ?? '', folder, { recursive: true });
      const managed = await managedProgram(engine === 'firefox' ? findFirefox() : findChromium());
      const rule = (policy: Json) => writePolicy(managed, engine, folder, policy);
      // Firefox takes a no in quotes as it stands.
      await rule(engine === 'firefox' ? { ...POLICY, allowSendAsIs: 'False' } : POLICY);
      const driver = await launch(engine, {
        port: server.port,
        extension: folder,
        program: managed.program,
        early: true,
      });
      const silence = async () => {
        await writeFile(join(folder, 'background.js'), '');
        await driver.extension?.update(folder);
      };
      await use({ driver, rule, silence });
      const requests = await driver.close();
      await managed.remove();
      await rm(folder, { recursive: true });
      expect(requests, 'requests that the extension made').toEqual([]);
    },
    { timeout: 120_000 },
  ],
});

test('every field of a policy changes what it says, and the person’s own comes back when it goes', async ({
  engine,
  hospital: { driver, rule, silence },
  server,
}, info) => {
  // Chromium has not read the policy yet.
  const early = await driver.open('https://chatgpt.com/react-19/');
  for (const name of ['IM1', 'IM2', 'IM3']) {
    await early.pick('#file', [janeDoe(info, name)]);
    await early.overlay.opened();
    expect(await early.overlay.buttons()).not.toContain('Send as it is');
    expect(await early.overlay.text()).toContain(POLICY.message);
    await decide(early, "Don't send");
  }
  await early.close();

  const options = await driver.extension?.open('pages/options/index.html');
  if (!options) throw new Error('no extension');

  await options.evaluate(() =>
    (globalThis.browser ?? chrome).storage.local.set({
      settings: { sensitivity: 'relaxed', country: 'us', sitesOff: ['x'], ownSites: ['mine.example'] },
    }),
  );
  await expect.poll(async () => (await settingsOf(options, 'x.com')).ownSites).toHaveLength(2);
  expect(await settingsOf(options, 'x.com')).toMatchObject({
    ownSites: ['portal.example', 'mine.example'],
    sensitivity: 'strict',
    asksFirst: true,
    detectors: { 'burned-in-text': false, dicom: true },
    languages: ['deu'],
    country: 'us',
    onFailure: 'hold',
    onTimeout: 'tell',
    sitesOff: [],
    managed: {
      locked: ['sensitivity', 'sitesOff'],
      approvedSites: ['gemini.google.com'],
      addedSites: ['portal.example'],
      message: POLICY.message,
      contact: POLICY.contact,
      allowsSend: false,
    },
  });
  await options.until(() => document.querySelector<HTMLInputElement>('input[value=strict]')?.checked);
  await options.until(() => document.querySelector('#own-sites')?.textContent?.includes('portal.example'));
  const removable = () => {
    const buttons = [...document.querySelectorAll<HTMLElement>('#own-sites button')];
    return buttons.filter((button) => button.checkVisibility()).map(({ ariaLabel }) => ariaLabel);
  };
  expect((await options.evaluate(removable)).join()).toMatch(/^[^,]*mine\.example[^,]*$/);
  await options.until(() => document.querySelector('#access-sites')?.textContent?.includes('portal.example'));
  const shown = await options.evaluate(() => ({
    column: document.querySelector('th.chosen')?.textContent,
    locked: [...document.querySelectorAll('fieldset:disabled')].map((one) =>
      one.getAttribute('data-setting'),
    ),
    managed: document.querySelector<HTMLElement>('#managed')?.innerText,
    ownBoxes: document.querySelectorAll('#own-sites input:disabled').length,
    ownLine: document.querySelector('#own-locked')?.checkVisibility(),
    contact: document.querySelector<HTMLAnchorElement>('#managed-contact a')?.href,
  }));
  // No site can be switched off, the added ones neither.
  expect(shown).toMatchObject({ ownBoxes: 2, ownLine: true });
  expect(shown.column).toBe('Strict (set by your organisation)');
  expect(shown).toMatchObject({ locked: POLICY.locked, contact: POLICY.contact });
  expect(shown.managed).toContain('without a check: gemini.google.com');
  await expectAccessible(options);

  const approved = await driver.open('https://gemini.google.com/react-19/');
  await approved.drop('#drop', [janeDoe(info)]);
  const [upload] = await server.arrived(1);
  expect(upload?.files).toMatchObject(asSent([janeDoe(info)]));

  // A weak sign is asked about only by "strict"; the person had "relaxed", and the site off.
  const tab = await driver.open('https://x.com/react-19/');
  const weak = picture(info, 'knee-mri.png');
  await tab.pick('#file', [weak]);
  await tab.overlay.opened();
  expect(await tab.overlay.text()).toContain(POLICY.message);
  expect(await tab.overlay.buttons()).toContain("Don't send");
  expect(await tab.overlay.buttons()).not.toContain('Send as it is');
  await tab.overlay.locate('Ask them');
  await decide(tab, "Don't send");

  if (engine === 'chromium') {
    // Firefox reads policies when it starts; Chromium follows them, and so does the page that is open.
    await rule({ message: 'Ask first.' });
    await expect
      .poll(async () => (await settingsOf(options, 'x.com')).managed?.message, { timeout: 30_000 })
      .toBe('Ask first.');
    expect(await settingsOf(options, 'x.com')).toMatchObject({
      sensitivity: 'relaxed',
      sitesOff: ['x'],
      ownSites: ['mine.example'],
      managed: { allowsSend: true, locked: [] },
    });
    await tab.pick('#file', [weak]);
    await server.arrived(2);
    await options.until(() => document.querySelector<HTMLInputElement>('input[value=relaxed]')?.checked);
    await rule({ allowSendAsIs: false });
    await expect
      .poll(async () => (await settingsOf(options, 'x.com')).managed?.allowsSend, { timeout: 30_000 })
      .toBe(false);
  }

  // Nobody answers: what the browser itself knows of the policy holds.
  await silence();
  const mute = await driver.open('https://x.com/react-19/');
  await mute.pick('#file', [janeDoe(info)]);
  await mute.overlay.opened();
  expect(await mute.overlay.text()).toContain('We could not finish checking.');
  expect(await mute.overlay.buttons()).toEqual(["Don't send"]);
  await decide(mute, "Don't send");
});
