/**
 * The page-world script: wiring only. It keeps what is held and plays it back when it is told to, and reports
 * what the other script cannot see; it decides nothing, adds nothing to `window`, and leaves every other event
 * to the page.
 */
import { keptOf, type Order, offerChannel, type TellReport } from './channel.ts';
import { hookCamera } from './hooks/camera.ts';
import { hookClipboard } from './hooks/clipboard.ts';
import { hookDocuments } from './hooks/documents.ts';
import { hookForms } from './hooks/forms.ts';
import { createHooks } from './hooks/hooks.ts';
import { hookInputs } from './hooks/inputs.ts';
import { createMayHave } from './hooks/may-have.ts';
import { hookPickers } from './hooks/pickers.ts';
import { hookShadowRoots } from './hooks/shadow-roots.ts';
import { createKeeper } from './keeper.ts';
import { answerForKeptItems, type Kept } from './kept.ts';
import { createLine } from './line.ts';
import { confirm } from './natives.ts';
import { isElement, isFileInput } from './nodes.ts';
import { watchOverHold } from './orphan.ts';
import { RECEPTION_MS } from './reception.ts';

const keeper = createKeeper();
const surfaces = new Set<Element>();
const channel = offerChannel();
const line = createLine(channel);
const hooks = createHooks();

const isAccompanied = () => line.tell('alive');

/** A report that nobody takes may mean that nobody is there any more. */
const tell: TellReport = (report, node, init) => {
  const isTaken = line.tell(report, node, init);
  if (!isTaken && !isAccompanied()) hooks.takeOut();
  return isTaken;
};

/** The last question, in the words that our partner left. */
const mayGo = () => confirm(channel.textContent) && !channel.hidden;

function keep(number: number, kept: Kept): void {
  if (!keeper.isHolding()) {
    surfaces.clear();
    watchOverHold({ mayGo, isAccompanied, surfaces, ...keeper });
  }
  keeper.keep(number, kept);
}

function obey(order: Order, done: (event: DragEvent, node: EventTarget | null) => void): void {
  line.hear(order, (event, node) => {
    done(event, node);
    return true;
  });
}

for (const kind of ['drop', 'paste', 'input'] as const) {
  line.hear(`keep-${kind}`, (event, node) => {
    const kept = keptOf(kind, node, event);
    if (kept) keep(event.detail, kept);
    return kept !== undefined;
  });
}
obey('forget', ({ detail }) => keeper.forget(detail));
line.hear('swap' satisfies Order, ({ detail }, node) => isFileInput(node) && keeper.swap(detail, node));
line.hear('replay' satisfies Order, ({ detail }, node) => {
  try {
    const { isTaken, isDefaultDue } = keeper.replay(detail, node);
    setTimeout(() => tell(isTaken() ? 'taken' : 'refused', null, { detail }), RECEPTION_MS);
    return isDefaultDue === true;
  } catch {
    // The page replaced what replaying needs: it gets the browser's own event, when the person chooses again.
    setTimeout(() => tell('refused', null, { detail }));
    return false;
  }
});
obey('surface', (_event, node) => isElement(node) && surfaces.add(node));
obey('leave', () => hooks.takeOut());

const mayHave = createMayHave(tell, keep);
answerForKeptItems(hooks, hookPickers(hooks, mayHave));
hookClipboard(hooks, mayHave);
hookCamera(hooks, mayHave);
hookInputs(hooks, tell);
hookShadowRoots(hooks, tell);
hookDocuments(hooks, tell);
hookForms(hooks, tell);
