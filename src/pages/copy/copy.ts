/**
 * The window beside a warning: makes copies of what is held there, shows them, and hands them back to the page that
 * holds. Closed, or with nothing handed back, it leaves everything to the warning.
 * Programs read it too: `#copy` tells its `data-state`, see the HTML.
 */
import type { Draft } from '../../copies/draft.ts';
import { coverAlike, type Sorted, sort } from '../../copies/series.ts';
import { typesIn } from '../../copies/target.ts';
import type { EditorReply, EditorRequest, Instead } from '../../messages.ts';
import { COPY_PORT } from '../../messages.ts';
import { connectToFrame } from '../../platform/connections.ts';
import { closeOwnPage } from '../../platform/lifecycle.ts';
import { loadSettings } from '../../platform/storage.ts';
import { asOne, say } from '../../platform/words.ts';
import { siteFor } from '../../sites/index.ts';
import { copyDone, foundNothing, WHY_NO_COPY, whatWasDone } from '../editor/copied.ts';
import { createEditor } from '../editor/editor.ts';
import { makeCopyOf } from '../editor/making.ts';
import { detailsOf } from '../examined.ts';
import { find } from '../find.ts';
import { localize } from '../localize.ts';
import { showLeft } from './left.ts';
import { keepRoom } from './room.ts';

type Held = Extract<EditorRequest, { type: 'edit' }>;
type State = 'looking' | 'making' | 'editing' | 'ready' | 'none' | 'given' | 'gone';

localize();

const main = find('copy', HTMLElement);
const status = find('status', HTMLParagraphElement);
const use = find('use', HTMLButtonElement);
const told = new URLSearchParams(location.hash.slice(1));
const page = connectToFrame<EditorRequest, EditorReply>(COPY_PORT, {
  tabId: Number(told.get('tab')),
  frameId: Number(told.get('frame')),
});
const [section, several] = [find('editor', HTMLElement), find('several', HTMLElement)];
const editor = createEditor(section, {
  make: () => void makeAll(),
  changed: showState,
  offer: () => [],
});
/** Ends all work, when nobody waits for it any more. */
const ended = new AbortController();

let sorted: Sorted = { drafts: [], left: [], instead: [] };
let shown = 0;
/** Of a window that was loaded anew, nobody on the page knows. */
let hasBegun = false;

async function begin({ files, host, accept }: Held): Promise<void> {
  const site = siteFor(host, (await loadSettings()).ownSites);
  find('about', HTMLElement).textContent = say({ key: 'offer_about', values: [site?.name ?? host] });
  turnTo('looking', say(counted('offer_looking', 0, files.length)));
  const progressed = (done: number, total: number) =>
    turnTo('looking', say(counted('offer_looking', done, total)));
  const details = await detailsOf(files, progressed, ended.signal).catch(() => []);
  if (ended.signal.aborted) return;
  if (details.length < files.length) return turnTo('none', say({ key: WHY_NO_COPY['scanner-lost'] }));
  sorted = sort(
    files.map(({ file }) => file),
    details,
    typesIn(accept),
  );
  await makeAll();
}

/** Makes those copies that are not there, one after the other. What no copy can be made of stays behind. */
async function makeAll(): Promise<void> {
  lock(true);
  const { drafts, left } = sorted;
  const missing = drafts.filter(({ copy }) => !copy);
  for (const [index, draft] of missing.entries()) {
    turnTo('making', say(counted('offer_making', index, missing.length)));
    const failure = await makeCopyOf(draft, () => undefined, ended.signal);
    if (ended.signal.aborted) return;
    if (!failure) continue;
    drafts.splice(drafts.indexOf(draft), 1);
    left.push({ file: draft.file, why: WHY_NO_COPY[failure] });
  }
  lock(false);
  showLeft(left);
  const [first] = drafts;
  if (!first) {
    editor.close();
    turnTo('none', say({ key: 'offer_none' }));
    return;
  }
  several.hidden = drafts.length === 1;
  use.textContent = say({ key: drafts.length === 1 ? 'offer_use' : 'offer_useAll' });
  await show(Math.min(shown, drafts.length - 1));
}

/** What is being copied must not change meanwhile. */
function lock(isLocked: boolean): void {
  for (const part of [section, several]) part.inert = isLocked;
}

async function show(index: number): Promise<void> {
  const draft = sorted.drafts[index];
  if (!draft) return;
  shown = index;
  find('which', HTMLElement).textContent = say(counted('offer_which', index + 1, sorted.drafts.length));
  find('previous', HTMLButtonElement).disabled = index === 0;
  find('next', HTMLButtonElement).disabled = index === sorted.drafts.length - 1;
  showState();
  // Nothing is used that is not to be seen.
  use.disabled = true;
  await editor.open(draft);
  if (shown === index) use.disabled = section.getAttribute('data-state') !== 'done';
}

/** Copies that were changed must be made anew before any is used. */
function showState(): void {
  const { drafts } = sorted;
  const done = drafts.flatMap(({ copy, details }) => (copy ? [copyDone(details, copy)] : []));
  if (done.length < drafts.length) {
    turnTo('editing', say({ key: 'offer_changed' }));
    return;
  }
  const what = whatWasDone(done);
  // Beside each picture stands what was done to it.
  const told = say(done.length > 1 ? { key: 'offer_inAll', values: [what] } : what);
  const isAllClear = drafts.every(({ copy }) => copy && foundNothing(copy));
  turnTo('ready', isAllClear ? told : asOne([told, say({ key: 'offer_alsoRead' })]));
}

function handOver(): void {
  turnTo('given', say({ key: 'offer_given' }));
  const instead = sorted.instead.map((one): Instead => {
    if (typeof one === 'string') return one;
    return one.copy?.file ?? 'none';
  });
  page.tell({ type: 'copies', instead });
}

function turnTo(state: State, words: string): void {
  main.setAttribute('data-state', state);
  status.textContent = words;
  use.hidden = state !== 'ready';
}

function counted(key: string, done: number, total: number) {
  return { key, values: [String(done), String(total)] };
}

page.onMessage((message) => {
  hasBegun = true;
  if (message.type === 'edit') void begin(message);
  else void closeOwnPage();
});
page.onGone(() => {
  ended.abort();
  editor.close();
  several.hidden = true;
  find('left', HTMLElement).hidden = true;
  const gone = hasBegun ? { key: 'offer_gone' } : { key: 'offer_lost', values: [{ key: 'offer_button' }] };
  turnTo('gone', say(gone));
  find('back', HTMLButtonElement).textContent = say({ key: 'copy_close' });
});
keepRoom(main, section, find('hand-over', HTMLElement));
// The browser would show the file in the place of this window.
for (const type of ['dragover', 'drop'] as const) {
  addEventListener(type, (event) => {
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
  });
}
use.addEventListener('click', handOver);
find('back', HTMLButtonElement).addEventListener('click', () => void closeOwnPage());
find('previous', HTMLButtonElement).addEventListener('click', () => void show(shown - 1));
find('next', HTMLButtonElement).addEventListener('click', () => void show(shown + 1));
find('same', HTMLButtonElement).addEventListener('click', () => {
  const draft: Draft | undefined = sorted.drafts[shown];
  if (!draft) return;
  coverAlike(sorted.drafts, draft);
  showState();
});
