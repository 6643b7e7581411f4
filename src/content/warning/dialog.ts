/** The modal question: it opens, stays on top, and ends with what the person chose. */
import type { Choice } from '../../types.ts';
import { wireButtons } from './buttons.ts';
import { frameWord } from './frame-words.ts';
import { putUp } from './stay.ts';
import { createSurface } from './surface.ts';
import type { Text } from './text.ts';
import type { Trap } from './trap.ts';
import { createView } from './view.ts';

export interface Dialog {
  choice: Promise<Choice>;
  show(): void;
  /** While not `final`, more may be found, and "Send as it is" waits. */
  update(text: Text, final: boolean): void;
  progress(done: number, total: number): void;
  /** No more will be found, though not all was looked at. */
  lost(): void;
  /** Ends with "Don't send", unless the person chose already. */
  close(): void;
}

/** What the dialog can have done beyond an answer. */
export interface Means {
  /**
   * Lets the person make copies elsewhere, until the signal aborts.
   * @returns whether there are any; rejects when it was not possible
   */
  makeCopies(signal: AbortSignal): Promise<boolean>;
  /** The picture of a file of the batch without our boxes, where it can be had. */
  uncover(original: number): Promise<Blob | undefined>;
  /** The person sends, and wants no more such questions here. */
  keepQuiet(): void;
}

export function createDialog(trap: Trap, text: Text, final: boolean, means?: Means): Dialog {
  const view = createView();
  const { dialog } = view;
  const { host } = createSurface(dialog);
  const { promise, resolve } = Promise.withResolvers<Choice>();
  let isFinal = final;
  let takeDown: (() => void) | undefined;
  let isOver = false;
  /** Of the window that the copies are made in. */
  let away = new AbortController();
  let { copy, preview } = text;
  let isUncovered = false;
  trap.keep(host);
  // It opens lower where more is to come above the buttons.
  if (!final) dialog.className = 'growing';
  fill(text);
  view.showProgress('');

  function fill(next: Text): void {
    view.fill(next);
    ({ copy, preview } = next);
    // Nothing of it changes any more.
    view.reveal.hidden = !isFinal || preview?.original === undefined;
  }

  function finish(choice: Choice): void {
    if (isOver) return;
    isOver = true;
    away.abort();
    try {
      takeDown?.();
    } finally {
      resolve(choice);
    }
  }
  const refuse = () => finish('dont-send');

  function trySend(): void {
    if (!isFinal) view.hint.textContent = frameWord('wait');
    else if (view.waitsForTick()) {
      view.hint.textContent = frameWord('tickFirst');
      view.tick.focus();
    } else {
      if (view.wantsQuiet()) means?.keepQuiet();
      finish('send');
    }
  }

  /** On request only: somebody may look over the person's shoulder. */
  async function toggleCover(): Promise<void> {
    if (preview?.original === undefined) return;
    isUncovered = !isUncovered;
    view.showCovered(!isUncovered);
    if (!isUncovered) return view.draw(preview.picture);
    const picture = await means?.uncover(preview.original);
    if (!isUncovered) return;
    if (picture) return view.draw(picture);
    isUncovered = false;
    view.showCovered(true);
    view.hint.textContent = frameWord('notShown');
  }

  /** Pressed again, it opens a new window: the other may have been closed before it came up. */
  async function tryCopy(): Promise<void> {
    if (!copy || !means) return;
    away.abort();
    away = new AbortController();
    const { signal } = away;
    view.hint.textContent = copy.waiting;
    const { stopped } = copy;
    const made = await means.makeCopies(signal).catch(() => stopped);
    if (signal.aborted) return;
    if (made === true) return finish('copy');
    away.abort();
    view.hint.textContent = made || '';
  }

  const wire = wireButtons(dialog, trap, [
    [view.copy, tryCopy],
    [view.dontSend, refuse],
    [view.send, trySend],
    [view.reveal, toggleCover],
  ]);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    refuse();
  });
  dialog.addEventListener('close', () => {
    if (!dialog.open) refuse();
  });

  function settle(notice: string): void {
    isFinal = true;
    if (view.hint.textContent === frameWord('wait')) view.hint.textContent = '';
    view.showProgress(notice);
    trap.rest();
  }

  return {
    choice: promise,
    show() {
      if (!isOver) takeDown = putUp(host, view, trap, refuse, wire);
    },
    update(next, nextIsFinal) {
      isFinal = nextIsFinal;
      fill(next);
      if (isFinal) settle('');
    },
    lost: () => settle(frameWord('lostNotice')),
    progress(done, total) {
      if (!isFinal) view.showProgress(frameWord('stillChecking', done, total));
    },
    close: refuse,
  };
}
