/** What this page knows and remembers while it lives: settings, what was sent already, the last result. */
import type { Explanation, LastResult, OutgoingFile, PageState } from '../messages.ts';
import { hostOf, isPrivate } from '../platform/page.ts';
import { answerRequests, askBackground } from '../platform/requests.ts';
import { policyAllowsSend, watchStored } from '../platform/storage.ts';
import { isSiteOff } from '../settings.ts';
import type { Settings } from '../types.ts';
import { takeAllowance, takeFrame } from './warning/frame-words.ts';

/** Who is told to choose again does so within this time, in milliseconds. */
const PASS_MS = 60_000;
const PASS_USED_MS = 1_000;
/** After so many warnings the next offers an end to those that name nobody. */
const ENOUGH = 2;

/** A browser that gives no answer for so long may never give one: the person is asked. Milliseconds. */
const ANSWER_MS = 10_000;

/** For requests whose failure nobody would want to hear of. */
const quietly = () => undefined;

export interface Page {
  host: string;
  /** Asks for the settings, and tells the browser's button of the page. */
  begin(): void;
  /** @throws nobody answers */
  settings(): Promise<Settings>;
  /** Until the settings are read, the page is protected. */
  isOn(): boolean;
  /** A warning opened or closed. */
  asking(open: boolean): void;
  finished(result: LastResult): void;
  /** Weak signs are asked about from now on: on this page, and for good unless the window is private. */
  askNextTime(): void;
  /** Enough warnings were shown on this page for the person to have enough of them. */
  mayKeepQuiet(): boolean;
  /** What names nobody is asked about no more: on this page, and for good on its site unless the window is private. */
  keepQuiet(): void;
  /** The person sent these from this page, having read this. */
  remember(files: readonly OutgoingFile[], read: Explanation): void;
  /** The page did not take these: chosen again, the same files go through once, untouched. */
  letPass(files: readonly File[]): void;
  /** Those chosen next go through untouched, whatever they are. */
  letNextPass(): void;
  /** Whether these may go through untouched, this once. */
  mayPass(files: readonly File[]): boolean;
  /**
   * Whether the person sent the same files having read the same: they need not be asked again. While it is not known
   * what there is to read: whether they sent the same files.
   */
  knows(files: readonly OutgoingFile[], toRead?: Explanation): boolean;
}

/** @param told is called when the warning's words, or whether files may be sent as they are, have come */
export function createPage(told: () => void): Page {
  const host = hostOf(window);
  let siteId = host;
  let settings: Settings | undefined;
  let last: LastResult | undefined;
  let warningIsOpen = false;
  let asked = 0;
  let adopted = 0;
  let asksFirst = false;
  let isQuiet = false;
  let warnings = 0;
  const sent = new Set<string>();
  let pass: ((files: readonly File[]) => boolean) | undefined;
  let passEnds: ReturnType<typeof setTimeout> | undefined;
  const givePass = (next: typeof pass) => {
    clearTimeout(passEnds);
    pass = next;
    passEnds = setTimeout(() => {
      pass = undefined;
    }, PASS_MS);
  };
  const isTop = window === window.top;

  const isOn = () => !settings || !isSiteOff(settings, siteId);
  const state = (): PageState => (warningIsOpen ? 'asking' : isOn() ? 'on' : 'off');
  // A badge that cannot be drawn is no reason to fail.
  const show = () => askBackground('show-state', { state: state() }).catch(quietly);
  let pauseEnds: ReturnType<typeof setTimeout> | undefined;
  // Now, and again when the site's pause is over.
  const showFromNowOn = () => {
    show();
    clearTimeout(pauseEnds);
    const left = (settings?.pausedUntil[siteId] ?? 0) - Date.now();
    if (left > 0) pauseEnds = setTimeout(showFromNowOn, left);
  };
  const adopt = (loaded: Settings) => {
    settings = loaded;
    // What was pressed on this page is stored by now, and may have been taken back in the options.
    if (!isPrivate()) asksFirst = isQuiet = false;
    if (isTop) showFromNowOn();
  };

  // Parsed in the background: what makes settings of anything that is stored is no small part of this script.
  const load = async (): Promise<Settings> => {
    const turn = ++asked;
    const answer = await askBackground('report-in', { host });
    // Of answers that overtake each other, the one to the last question holds.
    if (turn > adopted) {
      adopted = turn;
      siteId = answer.siteId;
      takeFrame(answer.frame);
      told();
      adopt(answer.settings);
    }
    return answer.settings;
  };
  const loadQuietly = () => void load().catch(quietly);
  let hasBegun = false;
  const begin = () => {
    if (hasBegun) return;
    hasBegun = true;
    watchStored(loadQuietly);
    policyAllowsSend().then(takeAllowance).then(told, quietly);
    loadQuietly();
  };
  if (isTop) {
    answerRequests('content', {
      status: async () => ({ host, state: state(), ...(last && !isPrivate() && { last }) }),
    });
  }

  return {
    host,
    begin,
    isOn,
    settings: async () => {
      begin();
      const current = settings ?? (await inTime(load()));
      return {
        ...current,
        ...(asksFirst && { asksFirst }),
        ...(isQuiet && { quietSites: [...current.quietSites, siteId] }),
      };
    },
    askNextTime() {
      asksFirst = true;
      if (!isPrivate()) askBackground('ask-next-time', undefined).catch(quietly);
    },
    mayKeepQuiet: () => warnings >= ENOUGH && !settings?.managed?.locked.includes('quietSites'),
    keepQuiet() {
      isQuiet = true;
      if (!isPrivate()) askBackground('keep-quiet', { host }).catch(quietly);
    },
    asking(open) {
      warningIsOpen = open;
      if (open) warnings += 1;
      show();
    },
    finished(result) {
      last = result;
    },
    letPass(files) {
      const chosen = knownBy(files);
      givePass((again) => knownBy(again) === chosen);
    },
    letNextPass: () => givePass(() => true),
    mayPass(files) {
      const may = pass?.(files) ?? false;
      if (!may) pass = undefined;
      // A drop on a file input is heard of twice: as a drop, and as the choice that the browser makes of it.
      else setTimeout(() => givePass(undefined), PASS_USED_MS);
      return may;
    },
    remember(files, read) {
      sent.add(identityOf(files)).add(identityOf(files, read));
    },
    knows: (files, toRead) => sent.has(identityOf(files, toRead)),
  };
}

function inTime<T>(answer: Promise<T>): Promise<T> {
  return Promise.race([answer, new Promise<never>((_, reject) => setTimeout(reject, ANSWER_MS))]);
}

/**
 * By what a person would know files by, and by the words of the warning: on a disc, the images of two patients
 * can agree in name, size and time.
 */
function identityOf(files: readonly OutgoingFile[], explanation?: Explanation): string {
  return JSON.stringify([knownBy(files.map(({ file }) => file)), explanation]);
}

function knownBy(files: readonly File[]): string {
  return JSON.stringify(files.map(({ name, size, lastModified }) => [name, size, lastModified]));
}
