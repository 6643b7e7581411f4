/** The popup of the toolbar button: is this site covered, is it working here, and what can be done. */
import { openPage } from '../../platform/lifecycle.ts';
import { requestAccess, watchAccess, withoutAccess } from '../../platform/permissions.ts';
import { askPage } from '../../platform/requests.ts';
import { loadSettings, watchSettings } from '../../platform/storage.ts';
import { frontTab, reloadTab } from '../../platform/tabs.ts';
import { say } from '../../platform/words.ts';
import { parseOwnSite, withSite } from '../../settings.ts';
import { siteFor } from '../../sites/index.ts';
import { find } from '../find.ts';
import { localize } from '../localize.ts';
import { changeSettings } from '../saving.ts';
import {
  type Action,
  actionsIn,
  type Facts,
  hostOf,
  type PopupState,
  stateOf,
  wordsForLast,
} from './state.ts';

const words: Record<PopupState, { headline: string; explanation: string }> = {
  'no-page': { headline: 'popup_noPage', explanation: 'popup_noPageMeans' },
  'not-covered': { headline: 'popup_notCovered', explanation: 'popup_notCoveredMeans' },
  'no-access': { headline: 'popup_noAccess', explanation: 'popup_noAccessMeans' },
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
  resume: () => turn(true),
  pause: () => turn(false),
  // Not asked for here: the browser's prompt closes the popup, and with it what should happen next.
  add: () => leaveFor('options', { add: parseOwnSite(facts.host ?? '') ?? '' }),
};

async function turn(on: boolean): Promise<void> {
  const { site } = facts;
  if (!site) return;
  try {
    await changeSettings((settings) => withSite(settings, site.id, on));
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
  const about = { values: [facts.site?.name ?? facts.host ?? ''] };
  find('headline', HTMLHeadingElement).textContent = say({ key: words[state].headline });
  find('explanation', HTMLParagraphElement).textContent = say({ key: words[state].explanation, ...about });
  find('last', HTMLParagraphElement).textContent =
    facts.page?.last === undefined ? '' : say({ key: wordsForLast(facts.page.last) });
  find('state', HTMLElement).classList.toggle('notice', state === 'no-access' || state === 'not-yet');
  find('private', HTMLParagraphElement).hidden = !incognito;

  const actions = actionsIn(state, facts, incognito);
  for (const action of Object.keys(doing) as Action[]) {
    find(action, HTMLButtonElement).hidden = !actions.includes(action);
  }
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
watchSettings(refresh);
watchAccess(refresh);
show();
