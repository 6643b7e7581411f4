/**
 * The page-world script: wiring only. It keeps what is held and plays it back when it is told to; it decides
 * nothing, adds nothing to `window`, and leaves every other event to the page.
 */
import { type ChannelEvent, keptOf, offerChannel } from './channel.ts';
import { createKeeper } from './keeper.ts';
import { answerForKeptItems } from './kept.ts';
import { isElement } from './nodes.ts';
import { watchOverHold } from './orphan.ts';

const keeper = createKeeper();
const surfaces = new Set<Element>();
const channel = offerChannel();
answerForKeptItems();

function hear(name: ChannelEvent, heard: (event: DragEvent, target: EventTarget | null) => void): void {
  channel.addEventListener(name, (event) => heard(event as DragEvent, (event as DragEvent).relatedTarget));
}

for (const kind of ['drop', 'paste', 'input'] as const) {
  hear(`keep-${kind}`, (event) => {
    const kept = keptOf(kind, event);
    if (!kept) return;
    if (!keeper.isHolding()) {
      surfaces.clear();
      watchOverHold({ channel, surfaces, ...keeper });
    }
    keeper.keep(event.detail, kept);
    // Tells the other script that it is kept.
    event.preventDefault();
  });
}
hear('forget', ({ detail }) => keeper.forget(detail));
hear('replay', ({ detail }, target) => target && keeper.replay(detail, target));
hear('surface', (_event, target) => isElement(target) && surfaces.add(target));
