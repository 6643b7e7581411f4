/** The isolated-world script: wiring only. */
import { warmUpScanner } from '../scanner/client.ts';
import { openChannel } from './channel.ts';
import { isCleared } from './cleared.ts';
import { hold } from './hold.ts';
import { listen, putBack, stopListening } from './listen.ts';
import { createPage } from './page.ts';
import { callsRoute } from './routes/calls.ts';
import { dropRoute } from './routes/drop.ts';
import { inputRoute } from './routes/input.ts';
import { pasteRoute } from './routes/paste.ts';
import type { HeldInputs } from './submits.ts';
import type { Gate } from './upload.ts';
import { frameWord, maySend } from './warning/frame-words.ts';
import { createWarning } from './warning/index.ts';
import { tellSurfaces } from './warning/surface.ts';

const channel = openChannel();
tellSurfaces(channel.surface);
const warning = createWarning();
const page = createPage(leaveLastWords);

/** A page may load pictures for long, and is used meanwhile. */
const SLOW_LOAD_MS = 2_000;

/** What comes from other processes: a page that is still loading would wait for it. */
const prepare = () => {
  leaveLastWords();
  page.begin();
};

function leaveLastWords(): void {
  channel.lastWords(frameWord(maySend() ? 'lostTitle' : 'lostNotice'), maySend());
}
listen('load', () => setTimeout(prepare));
listen('DOMContentLoaded', () => setTimeout(prepare, SLOW_LOAD_MS));

const HINT_EVERY_MS = 10_000;
let lastHint = Number.NEGATIVE_INFINITY;

let holding = 0;
let isGone = false;

/** The person knows that the extension is gone: from here on the page is as if we had not been there. */
function leave(): void {
  stopListening();
  channel.leave();
}

const gate: Gate = {
  isOn: page.isOn,
  mustHold: (files, hasMore = false) =>
    page.isOn() && (hasMore || files.some((file) => !isCleared(file))) && !page.mayPass(files),
  hold(upload, replaced) {
    holding += 1;
    hold(upload, replaced, { ...page, warning })
      .catch(() => {
        upload.discard();
        return false;
      })
      .then((toldGone) => {
        holding -= 1;
        // Where nothing may be sent unchecked, what is chosen stays held until the page is loaded anew.
        isGone ||= toldGone && maySend();
        if (isGone && holding === 0) leave();
      });
  },
  async failed() {
    await page.settings().catch(() => undefined);
    if ((await warning.askPlainly('lost').choice) !== 'send') return;
    page.letNextPass();
    warning.noteRefused();
  },
  hint: () => {
    // A drag enters element after element, and each of them hints.
    if (!page.isOn() || performance.now() - lastHint < HINT_EVERY_MS) return;
    lastHint = performance.now();
    prepare();
    warmUpScanner();
  },
};

const heldInputs: HeldInputs = new Map();
const routes = [
  inputRoute(channel, heldInputs),
  dropRoute(channel, heldInputs),
  pasteRoute(channel),
  callsRoute(channel),
];
for (const route of routes) route(gate);
channel.hear('document-open', () => {
  putBack();
  return true;
});
