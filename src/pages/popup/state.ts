/** What the popup says, from what is known of the tab: pure. */
import { isApproved } from '../../managed.ts';
import type { LastResult, PageStatus } from '../../messages.ts';
import { isSiteOff, parseOwnSite } from '../../settings.ts';
import type { Site } from '../../sites/site.ts';
import type { Choice, Settings } from '../../types.ts';

export type PopupState =
  /** Not a website. */
  | 'no-page'
  | 'not-covered'
  /** The browser keeps us away. */
  | 'no-access'
  /** A hospital's policy lets files go there. */
  | 'approved'
  | 'paused'
  /** Covered, but the page was there before us. */
  | 'not-yet'
  | 'asking'
  | 'working';

export interface Facts {
  /** The tab's host; absent when it shows no website. */
  host: string | undefined;
  /** The covered site it belongs to. */
  site: Site | undefined;
  settings: Settings;
  /** Whether the browser lets us work on `site`. */
  hasAccess: boolean;
  /** What the content script answered; absent when there is none. */
  page: PageStatus | undefined;
}

export function stateOf({ host, site, settings, hasAccess, page }: Facts): PopupState {
  if (host === undefined) return 'no-page';
  if (site === undefined) return 'not-covered';
  if (!hasAccess) return 'no-access';
  if (isApproved(settings, host)) return 'approved';
  if (isSiteOff(settings, site.id)) return 'paused';
  if (page === undefined) return 'not-yet';
  return page.state === 'asking' ? 'asking' : 'working';
}

/** When the pause of the site ends, in milliseconds since 1970; absent where it is off until it is turned on. */
export function pausedUntil({ site, settings }: Facts, now = Date.now()): number | undefined {
  if (!site || settings.sitesOff.includes(site.id)) return undefined;
  const until = settings.pausedUntil[site.id] ?? 0;
  return now < until ? until : undefined;
}

/** Whether the person asked for fewer questions on the site. */
export function isQuiet({ site, settings }: Facts): boolean {
  return site !== undefined && settings.quietSites.includes(site.id);
}

/** The host of a page by http or https, as the browser names it. */
export function hostOf(address: string | undefined): string | undefined {
  const url = address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.hostname : undefined;
}

export type Action = 'reload' | 'allow' | 'resume' | 'add' | 'pauseHour' | 'pause';

const ACTIONS: Record<PopupState, readonly Action[]> = {
  'no-page': [],
  'not-covered': ['add'],
  'no-access': ['allow'],
  approved: [],
  paused: ['resume'],
  'not-yet': ['reload'],
  asking: [],
  working: ['pauseHour', 'pause'],
};

/** These leave a trace of the site: in our settings, or in the browser's list of permissions. */
const LEAVES_TRACE: readonly Action[] = ['allow', 'resume', 'add', 'pauseHour', 'pause'];

/** What each would change: a hospital's policy may have locked it. */
const CHANGES: Partial<Record<Action, keyof Settings>> = {
  add: 'ownSites',
  pauseHour: 'pausedUntil',
  pause: 'sitesOff',
};

/** What the person can do about it. In a private window nothing that leaves a trace of the site. */
export function actionsIn(
  state: PopupState,
  { host, settings }: Pick<Facts, 'host' | 'settings'>,
  incognito: boolean,
): Action[] {
  return ACTIONS[state].filter((action) => {
    if (incognito && LEAVES_TRACE.includes(action)) return false;
    const changed = CHANGES[action];
    if (changed !== undefined && settings.managed?.locked.includes(changed)) return false;
    return action !== 'add' || (host !== undefined && parseOwnSite(host) !== undefined);
  });
}

const LAST_CHOICE: Record<Choice, string> = {
  send: 'popup_lastSent',
  'dont-send': 'popup_lastNotSent',
  copy: 'popup_lastCopy',
};

/** The words for the last upload, by key, without any detail of a file. */
export function wordsForLast({ level, unchecked, choice }: LastResult): string {
  if (level === 'warn') {
    if (choice === undefined) return 'popup_lastAsked';
    return LAST_CHOICE[choice];
  }
  if (unchecked) return 'popup_lastUnchecked';
  return level === 'note' ? 'popup_lastNote' : 'popup_lastPass';
}
