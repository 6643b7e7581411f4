/**
 * Files pasted: a copied picture, a screenshot, files copied in a file manager, pictures in a copied text.
 *
 * Held: the trusted `paste` is stopped and its default prevented; the page-world script keeps what it carried.
 * Replayed: the same kind of event, and where nothing handles it, what the browser does by default.
 */

import type { Instead } from '../../messages.ts';
import { aimOf } from '../aim.ts';
import type { Channel } from '../channel.ts';
import { readTexts } from '../in-text.ts';
import { type Insertion, insertByDefault, muteCommands } from '../insert.ts';
import { listen } from '../listen.ts';
import { guarded, type Route } from '../upload.ts';
import { deepestFocus, rememberPlace } from '../warning/focus.ts';

export const pasteRoute =
  (channel: Channel): Route =>
  (gate) => {
    muteCommands();
    const onPaste = guarded<ClipboardEvent>(gate, (event) => {
      const target = aimOf(event);
      if (!target || !event.clipboardData) return;
      const texts = readTexts(event.clipboardData);
      const files = [...event.clipboardData.files];
      const mustHold = gate.mustHold(files, texts.hasPicture);
      const kept = mustHold ? channel.keep(target, event) : undefined;
      if (kept === undefined) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const focused = deepestFocus();
      const goBack = rememberPlace();
      gate.hold(
        {
          target,
          chosen: texts.hasPicture ? [] : files,
          accept: texts.hasPicture ? undefined : '',
          files: async () => [...files, ...texts.pictures()].map((file) => ({ file, path: '' })),
          replay(instead) {
            const at = target.isConnected ? target : (deepestFocus() ?? document);
            const insertion = instead ? insteadOf(files, instead) : { ...texts, files };
            return channel.replay(kept, at, instead, () => {
              if (deepestFocus() !== focused) goBack();
              void insertByDefault(insertion, at);
            });
          },
          refuse: () => channel.forget(kept),
          discard: () => channel.forget(kept),
        },
        new AbortController().signal,
      );
    });
    listen('paste', onPaste);
  };

/** The texts stay behind, as in `swapped`. */
function insteadOf(files: readonly File[], instead: readonly Instead[]): Insertion {
  const swap = (file: File, index: number) => {
    const other = instead[index] ?? 'none';
    return other === 'same' ? file : other === 'none' ? [] : other;
  };
  return { html: '', text: '', files: files.flatMap(swap) };
}
