/** Keeps held uploads by number, and plays them back. */
import type { Kept } from './kept.ts';
import { refuse, replay } from './replay.ts';

export interface Keeper {
  keep(number: number, kept: Kept): void;
  /** Plays it, once; to `target`, or to where it was aimed. */
  replay(number: number, target: EventTarget | null): void;
  /** The page gets nothing. */
  forget(number: number): void;
  isHolding(): boolean;
  /** Ends all, played to where they were aimed, or not. */
  settle(send: boolean): void;
}

export function createKeeper(): Keeper {
  const held = new Map<number, Kept>();
  function end(number: number, ended: (kept: Kept) => void): void {
    const kept = held.get(number);
    held.delete(number);
    if (kept) ended(kept);
  }
  const keeper: Keeper = {
    keep: (number, kept) => void held.set(number, kept),
    replay: (number, target) => end(number, (kept) => replay(kept, target ?? kept.target)),
    forget: (number) => end(number, refuse),
    isHolding: () => held.size > 0,
    settle(send) {
      for (const number of [...held.keys()]) send ? keeper.replay(number, null) : keeper.forget(number);
    },
  };
  return keeper;
}
