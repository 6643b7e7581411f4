/** Every page and state that people see, and how one gets there. */
import type { PuppeteerTab } from '../../tests/browser/tab.ts';
import { poll } from '../../tests/browser/waiting.ts';
import { manyNames } from './samples.ts';
import {
  CHAT,
  note,
  noted,
  over,
  PICKED,
  page,
  picked,
  popup,
  real,
  type Stage,
  type State,
  until,
  warning,
} from './stage.ts';

const AN_HOUR = 3_600_000;

/** Opens the window in which copies are made. */
async function pressCopy(tab: PuppeteerTab, { driver, word }: Stage): Promise<void> {
  await tab.overlay.opened();
  await until(tab, word('offer_button'), async () => (await driver.extension?.isOpen('pages/copy')) ?? false);
}

async function checked(tab: PuppeteerTab, { sample }: Stage, ...names: string[]): Promise<void> {
  await tab.pick('#files', names.map(sample));
  await tab.until(() => document.querySelector('#check')?.getAttribute('data-state') === 'done');
}

const WARNINGS: readonly State[] = [
  warning('image', 'IM000001'),
  warning('image-without-name', 'without-a-name.dcm'),
  warning('printed', 'picture-1.png'),
  warning('several', 'holiday.jpg', 'IM000001', 'without-a-name.dcm'),
  warning('unchecked', 'broken-download.dcm'),
  warning('hidden-details', 'from-a-photo-program.jpg'),
  warning('result', 'result.hl7'),
  warning('record', 'record.json'),
  over('warning-still-checking', ['IM000001', ...manyNames()], ({ overlay }) => overlay.opened()),
  { ...warning('locked-file', 'locked.pdf'), settings: { sensitivity: 'strict' } },
  over('warning-third', [], async (tab, { sample }) => {
    for (const isLast of [false, false, true]) {
      await tab.pick(PICKED, [sample('without-a-name.dcm')]);
      await tab.overlay.opened();
      if (isLast) return;
      await tab.press('Escape');
      await tab.overlay.closed();
    }
  }),
  over('warning-uncovered', ['picture-1.png'], async (tab, { word }) => {
    await tab.overlay.opened();
    const isUncovered = async () => (await tab.overlay.buttons()).includes(word('frame_cover'));
    await until(tab, word('frame_reveal'), isUncovered);
  }),
  over('warning-why', ['IM000001'], async (tab, { word }) => {
    await tab.overlay.opened();
    const isOpen = () =>
      tab.inClosedRoots((roots) => roots.some((root) => root.querySelector('[open] > summary')));
    await until(tab, word('frame_why'), isOpen);
  }),
  over('warning-copy-waiting', ['IM000001'], pressCopy),
  {
    name: 'warning-moved',
    isOverlay: true,
    async reach(stage) {
      const tab = await picked(stage, ...manyNames().slice(0, 3));
      await tab.evaluate(() => document.querySelector('#chat-file')?.remove());
      await tab.overlay.opened();
      return tab;
    },
  },
  over('warning-gone', [], async (tab, { sample, update }) => {
    await update();
    await tab.pick(PICKED, [sample('IM000001')]);
    await tab.overlay.opened();
  }),
];

const NOTES: readonly State[] = [
  over('checking', manyNames(), (tab) =>
    poll(async () => /\d/.test(await tab.overlay.notes()), 'the sign never came'),
  ),
  note('passed', 'knee-mri.jpg'),
  { ...note('held', 'letter.pdf'), settings: { onFailure: 'hold' } },
  { ...note('told', 'letter.pdf'), settings: { onFailure: 'tell' } },
  over('note-refused', [], async (tab, { sample }) => {
    await tab.evaluate(() => {
      const onlyReal = (event: Event) => {
        if (!event.isTrusted) event.stopImmediatePropagation();
      };
      for (const type of ['input', 'change']) window.addEventListener(type, onlyReal, true);
      document.querySelector<HTMLElement>('#chat-file')?.setAttribute('hidden', '');
    });
    await tab.pick(PICKED, [sample('holiday.jpg')]);
    await noted(tab);
  }),
];

const PAGES: readonly State[] = [
  {
    name: 'copy',
    isOverlay: false,
    async reach(stage) {
      await pressCopy(await picked(stage, 'picture-1.png'), stage);
      const window = real(await stage.driver.extension?.opened('pages/copy'));
      await window.until(() => document.querySelector('#copy')?.getAttribute('data-state') === 'ready');
      await window.until(() => document.querySelector('#editor')?.getAttribute('data-state') === 'done');
      return window;
    },
  },
  page('welcome'),
  page('welcome-tried', async (tab) => {
    await tab.click('#try-scan');
    await tab.until(() => document.querySelector('#told')?.getAttribute('data-state') === 'done');
    await tab.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true;
    });
  }),
  page('options'),
  page('options-imported', async (tab, { sample }) => {
    await tab.pick('#import', [sample('settings.json')]);
    await tab.until(() => document.querySelector('#import-told')?.textContent !== '');
  }),
  popup('working', CHAT),
  { ...popup('paused', CHAT), settings: { sitesOff: ['chatgpt'] } },
  { ...popup('paused-hour', CHAT), settings: { pausedUntil: { chatgpt: Date.now() + AN_HOUR } } },
  { ...popup('quiet', CHAT), settings: { quietSites: ['chatgpt'] } },
  popup('not-covered', 'https://example.com/'),
  popup('asking', CHAT, async (tab, { sample }) => {
    await tab.pick(PICKED, [sample('IM000001')]);
    await tab.overlay.opened();
  }),
  page('check'),
  page('check-results', (tab, stage) =>
    checked(tab, stage, 'holiday.jpg', 'IM000001', 'broken-download.dcm'),
  ),
  page('check-editor', async (tab, stage) => {
    await checked(tab, stage, 'picture-1.png');
    await tab.evaluate(() => document.querySelector<HTMLButtonElement>('#rows button.copy')?.click());
    await tab.until(() => document.querySelector('#editor')?.getAttribute('data-state') === 'editing');
  }),
];

export const POLICY = {
  addedSites: ['portal.example'],
  approvedSites: ['gemini.google.com'],
  sensitivity: 'strict',
  locked: ['sensitivity', 'sitesOff', 'addedSites'],
  message: 'Images of patients stay in the hospital.',
  contact: 'mailto:it@hospital.example',
  allowSendAsIs: false,
};

const IN_A_HOSPITAL: readonly State[] = [
  // The first: a browser that has just started may not have read its policy yet.
  page('options-in-a-hospital', (tab) => tab.until(() => document.querySelector('#managed:not([hidden])'))),
  warning('in-a-hospital', 'IM000001'),
  popup('approved', 'https://gemini.google.com/'),
  popup('in-a-hospital', CHAT),
];

export const STATES: readonly State[] = [
  ...NOTES,
  ...PAGES,
  ...WARNINGS,
  ...IN_A_HOSPITAL.map((state) => ({ ...state, isHospital: true as const })),
];
