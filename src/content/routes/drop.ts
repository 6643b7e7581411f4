/**
 * Files and folders dropped on the page, and pictures in a dropped text.
 *
 * Held: the trusted `drop` is stopped and its default prevented; the page-world script keeps what it carried.
 * Replayed: the same kind of event with the same files, texts, place and keys. Refused: the drag ends as one that
 * was cancelled. A drag of something inside the page is never touched: the page has it already.
 */

import type { Instead, OutgoingFile } from '../../messages.ts';
import { aimOf } from '../aim.ts';
import type { Channel } from '../channel.ts';
import { type Dropped, listFiles } from '../folder.ts';
import { readTexts } from '../in-text.ts';
import { aimCaret, insertByDefault } from '../insert.ts';
import { listen } from '../listen.ts';
import { isFileInput } from '../nodes.ts';
import { type Held, type HeldInputs, submitWaiting } from '../submits.ts';
import { guarded, type Route } from '../upload.ts';

export const dropRoute =
  (channel: Channel, held: HeldInputs): Route =>
  (gate) => {
    const isOwnDrag = watchOwnDrags();
    let leaving = new AbortController();
    listen('pagehide', () => {
      leaving.abort();
      leaving = new AbortController();
    });
    listen('dragenter', (event) => {
      if (event.dataTransfer?.types.includes('Files')) gate.hint();
    });
    const onDrop = guarded<DragEvent>(gate, (event) => {
      const target = aimOf(event);
      if (!target || !event.dataTransfer || isOwnDrag(event.dataTransfer)) return;
      const dropped = itemsOf(event.dataTransfer);
      const texts = readTexts(event.dataTransfer);
      const files = dropped.map(({ file }) => file);
      const hasFolder = dropped.some(({ entry }) => entry?.isDirectory);
      const mustHold = gate.mustHold(files, hasFolder || texts.hasPicture);
      const kept = mustHold ? channel.keep(target, event) : undefined;
      if (kept === undefined) return;
      event.stopImmediatePropagation();
      if (hasFolder && isFileInput(target) && target.webkitdirectory) {
        // Nobody but the browser can put a folder into an input. Its files are held as a choice is, once they are in.
        channel.forget(kept);
        return;
      }
      event.preventDefault();
      const { clientX, clientY } = event;
      const hold: Held = { replaced: new AbortController() };
      if (isFileInput(target)) {
        held.get(target)?.replaced.abort();
        held.set(target, hold);
      }
      const letGo = () => {
        if (isFileInput(target) && held.get(target) === hold) held.delete(target);
      };
      const end = () => {
        letGo();
        channel.forget(kept);
      };
      const { signal } = leaving;
      let listed: OutgoingFile[] = [];
      gate.hold(
        {
          target,
          chosen: texts.hasPicture ? [] : files,
          accept: texts.hasPicture ? undefined : isFileInput(target) ? target.accept : '',
          async files(progress) {
            listed = await listFiles(dropped, progress, signal);
            return [...listed, ...texts.pictures().map((file) => ({ file, path: '' }))];
          },
          replay(instead) {
            // The page may have drawn its drop zone anew; the person aimed at a place, so the place decides.
            const at = target.isConnected
              ? target
              : (document.elementFromPoint(clientX, clientY) ?? document);
            letGo();
            const inFolder = (one: Instead, index: number) =>
              one === 'same' ? (listed[index]?.file ?? one) : one;
            const given = hasFolder ? instead?.map(inFolder) : instead;
            const taken = channel.replay(kept, at, given, () => {
              aimCaret(target, clientX, clientY);
              void insertByDefault({ ...texts, files: [] }, at);
            });
            if (isFileInput(target)) submitWaiting(held, target, hold);
            return taken;
          },
          refuse: end,
          discard: end,
        },
        AbortSignal.any([signal, hold.replaced.signal]),
      );
    });
    listen('drop', onDrop);
  };

/** Reads the files and entries while the drop is live. */
function itemsOf(dataTransfer: DataTransfer): Dropped[] {
  return [...dataTransfer.items].flatMap((item) => {
    const file = item.kind === 'file' ? item.getAsFile() : null;
    return file ? [{ file, entry: item.webkitGetAsEntry() }] : [];
  });
}

/**
 * @returns whether what is dropped began to be dragged in this page; a pointer that moves drags nothing. Files count
 * only where the page's own drag brought some: the end of a drag may go unheard.
 */
function watchOwnDrags(): (dropped: DataTransfer) => boolean {
  let own: 'none' | 'begun' | 'with files' | 'without files' = 'none';
  listen('dragstart', () => {
    own = 'begun';
  });
  listen('dragenter', ({ dataTransfer }) => {
    if (own === 'begun') own = dataTransfer?.types.includes('Files') ? 'with files' : 'without files';
  });
  for (const type of ['dragend', 'pointermove', 'pointerdown'] as const) {
    listen(type, () => {
      own = 'none';
    });
  }
  return ({ types }) => own !== 'none' && (own === 'with files' || !types.includes('Files'));
}
