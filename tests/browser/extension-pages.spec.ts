import { writeFile } from 'node:fs/promises';
import measured from '../../models/appearance/measured.json' with { type: 'json' };
import { expectAccessible } from './accessible.ts';
import { accessibilityProblems } from './axe.ts';
import type { Driver, Json, Tab } from './driver.ts';
import { janeDoe, ordinaryFiles } from './files.ts';
import { expect, test } from './fixture.ts';
import { expectReadable } from './readable.ts';
import { PuppeteerTab } from './tab.ts';

/** The extension's own pages. */

async function openPage(driver: Driver, name: string): Promise<Tab> {
  const tab = await driver.extension?.open(`pages/${name}/index.html`);
  if (!tab) throw new Error('no extension');
  return tab;
}

const store = (tab: Tab, settings: Json): Promise<void> =>
  tab.evaluate((stored) => (globalThis.browser ?? chrome).storage.local.set({ settings: stored }), settings);

const stored = (tab: Tab): Promise<Json> =>
  tab.evaluate(async () => {
    const { settings } = await (globalThis.browser ?? chrome).storage.local.get('settings');
    return settings as Json;
  });

/** Answers the browser's permission prompt, which no driver can reach, in its stead. */
const answerPrompt = (tab: Tab, answer: boolean): Promise<void> =>
  tab.evaluate((allowed) => {
    const request = (_: unknown, done?: (allowed: boolean) => void) => {
      done?.(allowed);
      return Promise.resolve(allowed);
    };
    for (const api of [globalThis.browser, globalThis.chrome]) {
      if (api?.permissions) Object.defineProperty(api.permissions, 'request', { value: request });
    }
  }, answer);

const textOf = (tab: Tab, selector: string): Promise<string> =>
  tab.evaluate((which) => document.querySelector<HTMLElement>(which)?.innerText ?? '', selector);

for (const name of ['options', 'popup', 'welcome', 'check']) {
  test(`${name}: words everywhere, found by ear and by keyboard, and nothing axe objects to`, async ({
    driver,
  }) => {
    const tab = await openPage(driver, name);
    await tab.until(() => document.title !== '' && document.documentElement.lang === 'en');
    expect(await textOf(tab, 'body')).not.toMatch(/\b(options|popup|welcome|check|detector|sensitivity)_\w/);
    await expectAccessible(tab);
    // A few of the many sites are enough.
    await tab.evaluate(() => {
      const search = document.querySelector<HTMLInputElement>('#site-search');
      if (search) search.value = 'claude';
      search?.dispatchEvent(new Event('input'));
    });
    await expectReadable(tab);
    await tab.close();
  });
}

test('in few colours: what the keyboard is at keeps its ring, a choice its words, a bar its edge @chromium-only', async ({
  driver,
}) => {
  const tab = await openPage(driver, 'options');
  if (!(tab instanceof PuppeteerTab)) throw new Error('colours cannot be set here');
  await tab.adapt(16, true);
  await tab.until(() => matchMedia('(forced-colors: active)').matches);
  await tab.click('input[value=strict]');
  await tab.until(() => document.querySelector('#saved')?.textContent === 'Saved');
  expect(await textOf(tab, 'th.chosen')).toBe('Strict (your choice)');
  await tab.press('Tab');
  const look = await tab.evaluate(() => {
    const ring = getComputedStyle(document.activeElement ?? document.body);
    const bar = getComputedStyle(document.querySelector('.saved') ?? document.body);
    return { ring: ring.outlineColor !== bar.backgroundColor, bar: bar.borderColor !== bar.backgroundColor };
  });
  expect(look).toEqual({ ring: true, bar: true });
  await store(tab, {});
  await tab.adapt(16, false);
  await tab.close();
});

test('axe is there to object', async ({ driver }) => {
  const tab = await openPage(driver, 'options');
  await tab.evaluate(() => document.body.append(document.createElement('button')));
  expect((await accessibilityProblems(tab)).join()).toContain('button-name');
  await tab.close();
});

test('options: a change is saved at once and is there again', async ({ driver }) => {
  const tab = await openPage(driver, 'options');
  await tab.click('input[value=strict]');
  await tab.until(() => document.querySelector('#saved')?.textContent === 'Saved');
  await tab.evaluate(() => document.querySelector<HTMLInputElement>('#sites input')?.click());
  await tab.until(() => !document.querySelector<HTMLElement>('#sites-all')?.hidden);
  expect(await stored(tab)).toMatchObject({ sensitivity: 'strict', sitesOff: ['character-ai'] });

  const again = await openPage(driver, 'options');
  await again.until(() => document.querySelector<HTMLInputElement>('input[value=strict]')?.checked);
  await again.evaluate(() => document.querySelector<HTMLButtonElement>('#sites-all')?.click());
  await tab.until(() => document.querySelector<HTMLInputElement>('#sites input')?.checked);
  await store(again, {});
  await Promise.all([tab.close(), again.close()]);
});

test('options: each choice says what it did in our tests', async ({ driver }) => {
  const tab = await openPage(driver, 'options');
  await tab.until(() => document.querySelector('#measured')?.textContent !== '');
  for (const sensitivity of ['relaxed', 'balanced', 'strict'] as const) {
    const { hits, n } = measured.asked[sensitivity].medical;
    const line = await textOf(tab, `[data-measured=${sensitivity}]`);
    expect(line).toContain(`${Math.floor((100 * hits) / n)} of 100 medical pictures`);
    expect(line).toMatch(/1 in [\d,]+ others/);
  }
  await tab.close();
});

test('options: languages are read beside the browser’s own, which are named', async ({ driver }) => {
  const tab = await openPage(driver, 'options');
  await tab.until(() => document.querySelector('#languages-help')?.textContent?.includes('English'));
  await tab.evaluate(() => {
    const rows = [...document.querySelectorAll<HTMLElement>('#languages .option')];
    rows.find(({ textContent }) => textContent?.includes('Japanese'))?.click();
  });
  await tab.until(() => document.querySelector('#saved')?.textContent === 'Saved');
  expect(await stored(tab)).toMatchObject({ languages: ['jpn'] });
  const again = await openPage(driver, 'options');
  await again.until(() => document.querySelectorAll('#languages input:checked').length === 1);
  await store(again, {});
  await Promise.all([tab.close(), again.close()]);
});

test('options: work on top of garbage', async ({ driver }) => {
  const before = await openPage(driver, 'options');
  await store(before, { sensitivity: 7, detectors: 'all', sitesOff: [null], ownSites: { a: 1 } });
  await before.close();
  const tab = await openPage(driver, 'options');
  await tab.until(() => document.querySelector<HTMLInputElement>('input[value=balanced]')?.checked);
  await tab.click('input[value=relaxed]');
  await tab.until(() => document.querySelector('#saved')?.textContent === 'Saved');
  expect(await stored(tab)).toMatchObject({ version: 1, sensitivity: 'relaxed', sitesOff: [], ownSites: [] });
  await store(tab, {});
  await tab.close();
});

test('options: a site of one’s own is refused with its reason, added with leave, and removed', async ({
  driver,
}) => {
  const tab = await openPage(driver, 'options');
  const add = async (address: string) => {
    await tab.evaluate((typed) => {
      const field = document.querySelector<HTMLInputElement>('#own-address');
      if (field) field.value = typed;
      field?.scrollIntoView({ block: 'center' });
    }, address);
    await tab.click('#own-form button');
  };
  const told = (words: string) =>
    tab.until((wanted) => document.querySelector('#own-problem')?.textContent?.includes(wanted), words);

  await add('my hospital');
  await told('not the address of a website');
  await add('https://mobile.x.com/home');
  await told('already covers this site, as X');
  await answerPrompt(tab, false);
  await add('portal.hospital.example');
  await told('portal.hospital.example was not added');
  expect(await tab.evaluate(() => document.querySelectorAll('#own-sites li').length)).toBe(0);
  await tab.close();

  const other = await openPage(driver, 'options');
  await answerPrompt(other, true);
  await other.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('#own-address');
    if (field) field.value = 'https://www.Hospital.example/portal';
    field?.scrollIntoView({ block: 'center' });
  });
  await other.click('#own-form button');
  await other.until(() => document.querySelector('#own-sites')?.textContent?.includes('hospital.example'));
  expect(await stored(other)).toMatchObject({ ownSites: ['hospital.example'] });
  await other.until(() => document.querySelector('#access')?.textContent?.includes('hospital.example'));
  expect(await accessibilityProblems(other)).toEqual([]);
  await other.click('#own-sites button');
  await other.until(() => document.querySelectorAll('#own-sites li').length === 0);
  expect(((await stored(other)) as { ownSites?: Json }).ownSites ?? []).toEqual([]);
  await other.close();
});

/** What would become of the samples with the settings as they are: the column of the person's choice. */
const fatesBecome = (tab: Tab, wanted: string) =>
  tab.until(
    (fates) =>
      [...document.querySelectorAll('td.chosen')].map((cell) => cell.getAttribute('data-fate')).join(' ') ===
      fates,
    wanted,
  );

test('options: samples follow each change, and each change comes back, also by keyboard', async ({
  driver,
}, info) => {
  const tab = await openPage(driver, 'options');
  await fatesBecome(tab, 'warn warn warn note note pass');
  await tab.click('#asks-first');
  await fatesBecome(tab, 'warn warn warn warn warn pass');
  await tab.evaluate(() => dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true })));
  await fatesBecome(tab, 'warn warn warn note note pass');
  await tab.until(() => document.querySelector('#saved')?.textContent === 'Undone');

  const mine = {
    sensitivity: 'relaxed',
    ownSites: ['hospital.example'],
    sitesOff: ['x'],
    quietSites: ['chatgpt'],
    pausedUntil: { claude: Date.now() + 3_600_000 },
  };
  await store(tab, mine);
  await tab.until(() => document.querySelectorAll('#pauses li').length === 3);
  expect(await textOf(tab, '#pauses')).toContain('Claude is paused until');
  await tab.evaluate(() => document.querySelector<HTMLElement>('#pauses button')?.click());
  await tab.until(() => document.querySelectorAll('#pauses li').length === 2);
  await answerPrompt(tab, true);
  await tab.evaluate(() => document.querySelector<HTMLElement>('#reset')?.click());
  await fatesBecome(tab, 'warn warn warn note note pass');
  expect(await stored(tab)).toBeUndefined();
  for (const left of [2, 3]) {
    await tab.evaluate(() => document.querySelector<HTMLElement>('#undo')?.focus());
    await tab.press('Enter');
    await tab.until((rows) => document.querySelectorAll('#pauses li').length === rows, left);
  }
  expect(await stored(tab)).toMatchObject(mine);

  const file = info.outputPath('settings.json');
  const given = { sensitivity: 'strict', ownSites: ['clinic.example'], sitesOff: ['gemini'] };
  await writeFile(file, JSON.stringify({ ...given, detectors: { teeth: true, volume: false } }));
  await tab.pick('#import', [file]);
  await fatesBecome(tab, 'warn warn warn warn warn pass');
  await tab.until(() => document.querySelector('#import-told')?.textContent?.includes('detectors.teeth'));
  expect(await textOf(tab, '#import-told')).toContain('are no longer checked: Gemini and hospital.example.');
  expect(await textOf(tab, '#import-told')).toContain('now off: Whole scans in one file.');
  expect(await textOf(tab, '#import-access')).toContain('clinic.example');
  await expectAccessible(tab);
  await tab.click('#undo');
  await fatesBecome(tab, 'warn warn pass pass pass pass');
  await tab.until(() => document.querySelector('#import-told')?.textContent === '');
  await store(tab, {});
  await tab.close();
});

test('welcome: a drawn scan is asked about in the warning’s words, a drawn photo is not', async ({
  driver,
}) => {
  const tab = await openPage(driver, 'welcome');
  const tell = async (button: string) => {
    await tab.click(button);
    await tab.until(() => document.querySelector('#told')?.getAttribute('data-state') === 'done');
    return textOf(tab, '#told');
  };
  const scan = await tell('#try-scan');
  expect(scan).toContain('This file looks like a medical image.');
  expect(scan).toContain('It shows your name');
  expect(scan).toContain("Remove details first, Don't send, and Send as it is");
  await tab.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
  });
  await expectAccessible(tab);
  expect(await tell('#try-photo')).toContain('We found nothing medical.');
  await tab.close();
});

test('popup: a site at a glance, paused for an hour, and on again', async ({ driver, open }) => {
  const tab = await openPage(driver, 'popup');
  const tabs = () =>
    tab.evaluate(async () =>
      (await (globalThis.browser ?? chrome).tabs.query({})).flatMap(({ id }) => id ?? []),
    );
  const before = await tabs();
  await open('https://chatgpt.com/plain-form/');
  const front = (await tabs()).find((id) => !before.includes(id)) ?? 0;
  // The click on the toolbar, which gives the popup the tab in front with its address, is out of any driver's reach.
  await tab.runFirst(() => {
    const id = Number(new URLSearchParams(location.hash.slice(1)).get('front'));
    const query = (_: unknown, done?: (tabs: object[]) => void) => {
      const found = [{ id, url: 'https://chatgpt.com/c/1', incognito: false }];
      done?.(found);
      return Promise.resolve(found);
    };
    for (const api of [globalThis.browser, globalThis.chrome]) {
      if (api?.tabs) Object.defineProperty(api.tabs, 'query', { value: query });
    }
  });
  await tab.evaluate((id) => {
    location.hash = `front=${id}`;
    location.reload();
  }, front);
  const says = (words: string) =>
    tab.until((wanted) => document.querySelector('#state')?.textContent?.includes(wanted), words);
  await says('Watching this page');
  await expect
    .poll(() => tab.spoken('page'))
    .toEqual([
      'heading 1: Lead Apron',
      'status:',
      'heading 2: Watching this page',
      'button: Pause here for one hour',
      'button: Pause here until I turn it on',
      'button: Check a file without sending it',
      'button: Settings',
      'button: Report a miss or a false alarm',
    ]);
  await expectAccessible(tab);
  await tab.click('#pauseHour');
  await says('are not checked until');
  const { pausedUntil } = (await stored(tab)) as { pausedUntil: { chatgpt: number } };
  expect(Math.abs(pausedUntil.chatgpt - Date.now() - 3_600_000)).toBeLessThan(60_000);
  await expectAccessible(tab);
  await tab.click('#resume');
  await says('Watching this page');
  await tab.click('#pause');
  await says('until you turn this on again');
  expect(await stored(tab)).toMatchObject({ sitesOff: ['chatgpt'] });
  // The badge of a page that is open goes with the pause.
  const badge = () =>
    tab.evaluate((id) => (globalThis.browser ?? chrome).action.getBadgeText({ tabId: id }), front);
  await expect.poll(badge).toBe('off');
  await store(tab, { pausedUntil: { chatgpt: Date.now() + 1_000 } });
  await expect.poll(badge).toBe('');
  await store(tab, {});
  await tab.close();
});

test('check: what a website’s page would be told of each file, for people and for programs', async ({
  driver,
}, info) => {
  const tab = await openPage(driver, 'check');
  await tab.pick('#files', [...ordinaryFiles(info), janeDoe(info)]);
  await tab.until(() => document.querySelector('#check')?.getAttribute('data-state') === 'done');
  const rows = await tab.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('#rows tr')].map(({ dataset }) => ({ ...dataset })),
  );
  expect(rows).toEqual([
    { level: 'pass', kind: 'png', unchecked: 'false' },
    { level: 'pass', kind: 'text', unchecked: 'false' },
    { level: 'warn', kind: 'dicom', unchecked: 'false' },
  ]);
  const results = JSON.parse(await tab.evaluate(() => document.querySelector('#results')?.textContent ?? ''));
  expect(results[2]).toMatchObject({ file: 'IM000001', kind: 'dicom', level: 'warn' });
  expect(results[2].findings[0]).toMatchObject({ detector: 'sniff', group: 'file', medical: true });
  expect(JSON.stringify(results), 'no value, not even masked').not.toMatch(/Jane|J…|shown/);
  expect(await textOf(tab, '#rows tr:last-child')).toContain('J… D…');
  await expectReadable(tab);
  expect(await accessibilityProblems(tab)).toEqual([]);
  await tab.close();
});
