/** A small word afterwards: what became of the files, and what may be done about it. */
import { make } from '../../make.ts';
import { asOne } from '../../platform/words.ts';
import { wireButtons } from './buttons.ts';
import { frameWord, inOurLanguage } from './frame-words.ts';
import { createSurface, showInCorner } from './surface.ts';
import type { Trap } from './trap.ts';

const SHOWN_MS = 10_000;
const SPOKEN_AFTER_MS = 50;
/** Whoever points at it or has the focus in it is still reading; milliseconds. */
const STILL_READING_MS = 2_000;

/** What may be done about it. */
export interface Offer {
  label: string;
  accepted(): void;
}

/**
 * @param stays until the person closes it
 * @returns takes the note away
 */
export function showNote(text: readonly string[], trap: Trap, stays: boolean, offer?: Offer): () => void {
  const sentence = make('p');
  const accept = make('button', { type: 'button', className: 'quiet', textContent: offer?.label ?? '' });
  const close = make('button', {
    type: 'button',
    className: 'close',
    ariaLabel: frameWord('close'),
    textContent: '✕',
  });
  const note = make(
    'div',
    { className: 'note', ...inOurLanguage() },
    make('div', { role: 'status' }, sentence),
    ...(offer ? [accept] : []),
    close,
  );
  const surface = createSurface(note);
  trap.keep(surface.host);
  trap.rest();
  const takeDown = showInCorner(note, surface);
  // A moment later, since screen readers say what changes; by a timer, since a tab behind others draws no frames.
  setTimeout(() => sentence.replaceChildren(asOne(text, frameWord('language'))), SPOKEN_AFTER_MS);
  let timer = stays ? undefined : setTimeout(end, SHOWN_MS);

  function end(): void {
    if (note.matches(':hover, :focus-within')) {
      timer = setTimeout(end, STILL_READING_MS);
    } else remove();
  }
  function remove(): void {
    clearTimeout(timer);
    takeDown();
  }
  wireButtons(note, trap, [
    [
      accept,
      () => {
        offer?.accepted();
        remove();
      },
    ],
    [close, remove],
  ]);
  return remove;
}
