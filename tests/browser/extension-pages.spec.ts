import measured from '../../models/appearance/measured.json' with { type: 'json' };
import { expectAccessible } from './accessible.ts';
import { accessibilityProblems } from './axe.ts';
import type { Driver, Json, Tab } from './driver.ts';
import { janeDoe, ordinaryFiles } from './files.ts';
import { expect, test } from './fixture.ts';

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
  test(`${name}: words everywhere, and nothing axe objects to, light and dark`, async ({ driver }) => {
    const tab = await openPage(driver, name);
    await tab.until(() => document.title !== '' && document.documentElement.lang === 'en');
    expect(await textOf(tab, 'body')).not.toMatch(/\b(options|popup|welcome|check|detector|sensitivity)_\w/);
    await expectAccessible(tab);
    await tab.close();
  });
}

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
  expect(await stored(other)).toMatchObject({ ownSites: [] });
  await other.close();
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
  expect(await accessibilityProblems(tab)).toEqual([]);
  await tab.close();
});
