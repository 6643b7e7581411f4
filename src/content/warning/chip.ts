/** "Checking your file…": a small sign in the corner that nobody has to do anything about. */
import { make } from '../../make.ts';
import { frameIsThere, frameWord, inOurLanguage } from './frame-words.ts';
import { createSurface, showInCorner } from './surface.ts';

/** Most checks are over sooner, and nobody need know of them; milliseconds. */
const PATIENCE_MS = 300;

export interface Chip {
  /** A folder is being read; `files` were found up to now. */
  listing(files: number): void;
  progress(done: number, total: number): void;
  close(): void;
}

export function createChip(): Chip {
  let text = '';
  let chip: HTMLElement | undefined;
  let takeDown: (() => void) | undefined;
  let isOver = false;
  async function open(): Promise<void> {
    await frameIsThere;
    if (isOver) return;
    chip = make('div', { className: 'chip', role: 'status', ...inOurLanguage() });
    takeDown = showInCorner(chip, createSurface(chip));
    // A screen reader says what changes in a status, not what it begins with.
    requestAnimationFrame(() => chip?.replaceChildren(text || frameWord('checking')));
  }
  const timer = setTimeout(open, PATIENCE_MS);
  function show(next: string): void {
    text = next;
    chip?.replaceChildren(text);
  }
  return {
    listing: (files) => show(frameWord('listing', files)),
    progress(done, total) {
      if (total >= 2) show(frameWord('checkingMany', done, total));
    },
    close() {
      isOver = true;
      clearTimeout(timer);
      takeDown?.();
      takeDown = undefined;
    },
  };
}
