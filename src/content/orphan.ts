/**
 * When the isolated script is gone in the middle of a hold, which Firefox brings about at every update and
 * removal: the files stay held, what we left on the page goes, and the person is asked all the same.
 */

const LOOK_MS = 1_000;

/** What is needed to end well without a partner. */
export interface Estate {
  /** Asks whether the files may go. */
  mayGo(): boolean;
  /** Whether our partner still answers. */
  isAccompanied(): boolean;
  /** Whether something is held now. */
  isHolding(): boolean;
  /** Elements of ours on the page. */
  surfaces: Iterable<Element>;
  /** Ends all holds, with the files sent to the page or not. */
  settle(send: boolean): void;
}

/** Starts to look whether our partner still lives, for as long as something is held. */
export function watchOverHold(estate: Estate): void {
  const looking = setInterval(() => {
    if (!estate.isHolding()) return clearInterval(looking);
    if (estate.isAccompanied()) return;
    clearInterval(looking);
    for (const surface of estate.surfaces) surface.remove();
    estate.settle(estate.mayGo());
  }, LOOK_MS);
}
