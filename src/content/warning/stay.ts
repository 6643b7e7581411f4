/** Puts the dialog above the page, and keeps it there. */
import { rememberPlace } from './focus.ts';
import { unzoom } from './surface.ts';
import type { Trap } from './trap.ts';
import type { View } from './view.ts';

/** How often we look whether something of the page lies over the dialog, in milliseconds. */
const LOOK_MS = 200;
/** A page that covers the dialog more often than this will not stop: then nothing is sent. */
const MOST_RAISES = 20;
/** A page that left the dialog alone for so long may start anew, in milliseconds. */
const QUIET_MS = 5_000;

/**
 * @param wire wires the buttons again, before each time that the dialog is raised
 * @param giveUp called on Escape, and when the page does not let the dialog stand
 * @returns takes the dialog down and gives the page back as it was
 */
export function putUp(
  host: HTMLElement,
  view: View,
  trap: Trap,
  giveUp: () => void,
  wire: () => void,
): () => void {
  const { dialog, title, choices, why, dontSend, send } = view;
  const goBack = rememberPlace();
  let raises = 0;
  let raisedAt = 0;

  function raise(): void {
    wire();
    why.ontoggle = () => center(dialog);
    if (!host.isConnected) document.documentElement.append(host);
    if (dialog.open) dialog.close();
    unzoom(dialog);
    dialog.showModal();
    center(dialog);
    title.focus();
    trap.rest();
  }

  /** The page may open a dialog of its own, go full screen, or rebuild its document. */
  function look(): void {
    const covered = [dialog, dontSend, send].some((element) => isCovered(element, host));
    // A page that shows nothing of itself shows nothing of us.
    if (host.isConnected && dialog.open && dialog.offsetHeight > 0 && !covered) return;
    raises = performance.now() - raisedAt < QUIET_MS ? raises + 1 : 1;
    raisedAt = performance.now();
    if (raises > MOST_RAISES) giveUp();
    else raise();
  }

  trap.set(giveUp);
  raise();
  const looking = setInterval(look, LOOK_MS);
  // The buttons' place depends on the size of what is around and below them alone (style.css).
  const moving = new ResizeObserver(trap.rest);
  for (const element of [choices, why]) moving.observe(element);
  addEventListener('resize', trap.rest);

  return () => {
    clearInterval(looking);
    moving.disconnect();
    removeEventListener('resize', trap.rest);
    dialog.close();
    host.remove();
    try {
      goBack();
    } finally {
      trap.release();
    }
  };
}

/** Tells the style its height, as high as the window lets it be. */
function center(dialog: HTMLElement): void {
  dialog.style.removeProperty('--height');
  dialog.style.setProperty('--height', `${dialog.offsetHeight}px`);
}

/** Whether something else lies over the middle of `element`, as far as that is in sight. */
function isCovered(element: Element, host: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const uppermost = document.elementFromPoint(left + width / 2, top + height / 2);
  return uppermost !== null && uppermost !== host;
}
