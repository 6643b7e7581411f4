/**
 * The page-world script: wiring only. It keeps what is held and plays it back when it is told to; it decides
 * nothing, adds nothing to `window`, and leaves every other event to the page.
 */
import { type ChannelEvent, copyInit, offerChannel } from './channel.ts';
import { answerForKeptItems, type Kept, readLoad } from './kept.ts';
import { type Estate, watchOverHold } from './orphan.ts';
import { replay } from './replay.ts';

const held = new Map<number, Kept>();
const surfaces = new Set<Element>();
const channel = offerChannel();
answerForKeptItems();

const estate: Estate = {
  channel,
  isHolding: () => held.size > 0,
  surfaces,
  settle(send) {
    const all = [...held.values()];
    held.clear();
    if (send) for (const kept of all) replay(kept);
  },
};

function listen(name: ChannelEvent, heard: (event: DragEvent, target: EventTarget | null) => void): void {
  channel.addEventListener(name, (event) => heard(event as DragEvent, (event as DragEvent).relatedTarget));
}

function hold(number: number, kept: Kept): void {
  if (held.size === 0) watchOverHold(estate);
  held.set(number, kept);
}

function release(number: number): Kept | undefined {
  const kept = held.get(number);
  held.delete(number);
  if (held.size === 0) surfaces.clear();
  return kept;
}

for (const kind of ['drop', 'paste'] as const) {
  listen(`keep-${kind}`, (event, target) => {
    const { detail, dataTransfer } = event;
    if (!dataTransfer || !target) return;
    hold(detail, { kind, target, load: readLoad(dataTransfer), init: copyInit(event) });
  });
}
listen('keep-input', ({ detail }, target) => {
  const files = target instanceof HTMLInputElement && target.files;
  if (files) hold(detail, { kind: 'input', target, files });
});
listen('forget', ({ detail }) => release(detail));
listen('replay', ({ detail }, target) => {
  const kept = release(detail);
  if (kept && target) replay(kept, target);
});
listen('surface', (_event, target) => {
  if (target instanceof Element) surfaces.add(target);
});
