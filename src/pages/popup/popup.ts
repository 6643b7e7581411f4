/** The popup of the toolbar button: is this site covered, is it working here, and what can be done. */
import type { Words } from '../../messages.ts';
import { openAddress, openPage } from '../../platform/lifecycle.ts';
import { requestAccess, watchAccess, withoutAccess } from '../../platform/permissions.ts';
import { askPage } from '../../platform/requests.ts';
import { loadSettings, watchSettings } from '../../platform/storage.ts';
import { frontTab, reloadTab } from '../../platform/tabs.ts';
import { language, say } from '../../platform/words.ts';
import { REPORT_FORM } from '../../project.ts';
import { parseOwnSite, withPause, withSite } from '../../settings.ts';
import { siteFor } from '../../sites/index.ts';
import type { Settings } from '../../types.ts';
import { find } from '../find.ts';
import { localize } from '../localize.ts';
import { changeSettings } from '../saving.ts';
import { untilWhen } from '../until.ts';
import {
  type Action,
  actionsIn,
  type Facts,
  hostOf,
  isQuiet,
  type PopupState,
  pausedUntil,
  stateOf,
  wordsForLast,
} from './state.ts';

const HOUR_MS = 60 * 60 * 1000;

const words: Record<PopupState, { headline: string; explanation: string }> = {
  'no-page': { headline: 'popup_noPage', explanation: 'popup_noPageMeans' },
  'not-covered': { headline: 'popup_notCovered', explanation: 'popup_notCoveredMeans' },
  'no-access': { headline: 'popup_noAccess', explanation: 'popup_noAccessMeans' },
  approved: { headline: 'popup_approved', explanation: 'popup_approvedMeans' },
  paused: { headline: 'popup_paused', explanation: 'popup_pausedMeans' },
  'not-yet': { headline: 'popup_notYet', explanation: 'popup_notYetMeans' },
  asking: { headline: 'popup_asking', explanation: 'popup_askingMeans' },
  working: { headline: 'popup_working', explanation: 'popup_workingMeans' },
};

localize();

const tab = await frontTab();
const incognito = tab?.incognito ?? false;
const problem = find('problem', HTMLParagraphElement);
let facts = await learn();

async function learn(): Promise<Facts> {
  const settings = await loadSettings();
  const host = hostOf(tab?.url);
  const site = host === undefined ? undefined : siteFor(host, settings.ownSites);
  const hasAccess = site === undefined || (await withoutAccess([site])).length === 0;
  const page = tab && site && hasAccess ? await askPage(tab.id, 'status', undefined) : undefined;
  return { host, site, settings, hasAccess, page };
}

const doing: Record<Action, () => Promise<unknown>> = {
  reload: async () => {
    if (tab) await reloadTab(tab.id);
    window.close();
  },
  allow: async () => {
    const allowed = facts.site !== undefined && (await requestAccess([facts.site]));
    if (!allowed) problem.textContent = say({ key: 'options_accessRefused' });
  },
  resume: () => change((settings, id) => withSite(settings, id, true)),
  pauseHour: () => change((settings, id) => withPause(settings, id, Date.now() + HOUR_MS)),
  pause: () => change((settings, id) => withSite(settings, id, false)),
  // Not asked for here: the browser's prompt closes the popup, and with it what should happen next.
  add: () => leaveFor('options', { add: parseOwnSite(facts.host ?? '') ?? '' }),
};

async function change(changing: (settings: Settings, siteId: string) => Settings): Promise<void> {
  const { site } = facts;
  if (!site) return;
  try {
    await changeSettings((settings) => changing(settings, site.id));
  } catch {
    problem.textContent = say({ key: 'options_notSaved' });
  }
}

async function leaveFor(page: Parameters<typeof openPage>[0], told?: Record<string, string>): Promise<void> {
  await openPage(page, told);
  window.close();
}

function show(): void {
  const state = stateOf(facts);
  find('headline', HTMLHeadingElement).textContent = say({ key: words[state].headline });
  find('explanation', HTMLParagraphElement).textContent = say(explanationOf(state));
  find('quiet', HTMLParagraphElement).hidden = state !== 'working' || !isQuiet(facts);
  find('last', HTMLParagraphElement).textContent =
    facts.page?.last === undefined ? '' : say({ key: wordsForLast(facts.page.last) });
  find('state', HTMLElement).classList.toggle('notice', state === 'no-access' || state === 'not-yet');
  find('private', HTMLParagraphElement).hidden = !incognito;
  find('managed', HTMLParagraphElement).hidden = facts.settings.managed === undefined;

  const actions = actionsIn(state, facts, incognito);
  for (const action of Object.keys(doing) as Action[]) {
    find(action, HTMLButtonElement).hidden = !actions.includes(action);
  }
}

function explanationOf(state: PopupState): Words {
  const { site, host } = facts;
  const name = site?.name ?? host ?? '';
  const until = state === 'paused' ? pausedUntil(facts) : undefined;
  if (until === undefined) return { key: words[state].explanation, values: [name] };
  return { key: 'popup_pausedUntil', values: [name, untilWhen(until, Date.now(), language())] };
}

async function refresh(): Promise<void> {
  facts = await learn();
  show();
}

for (const [action, act] of Object.entries(doing)) {
  find(action, HTMLButtonElement).addEventListener('click', act);
}
find('options', HTMLButtonElement).addEventListener('click', () => leaveFor('options'));
find('check', HTMLButtonElement).addEventListener('click', () => leaveFor('check'));
find('report', HTMLButtonElement).addEventListener('click', async () => {
  await openAddress(REPORT_FORM);
  window.close();
});
watchSettings(refresh);
watchAccess(refresh);
show();
