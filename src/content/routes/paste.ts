/**
 * Files pasted: a copied picture, a screenshot, files copied in a file manager.
 *
 * Held: the trusted `paste` is stopped and its default prevented; the page-world script keeps what it carried.
 * Replayed: the same kind of event, and where nothing handles it, what the browser does by default.
 */

import { aimOf } from '../aim.ts';
import type { Channel } from '../channel.ts';
import { listen } from '../listen.ts';
import type { Route } from '../upload.ts';

export const pasteRoute =
  (channel: Channel): Route =>
  (gate) => {
    listen('paste', (event) => {
      const target = aimOf(event);
      const files = [...(event.clipboardData?.files ?? [])];
      if (!target || !gate.mustHold(files)) return;
      const kept = channel.keep(target, event);
      if (kept === undefined) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      gate.hold(
        {
          target,
          files: async () => files.map((file) => ({ file, path: '' })),
          replay: () =>
            channel.replay(kept, target.isConnected ? target : (document.activeElement ?? document)),
          refuse: () => channel.forget(kept),
          discard: () => channel.forget(kept),
        },
        new AbortController().signal,
      );
    });
  };
