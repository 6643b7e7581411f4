/** Keeps held uploads by number, and plays them back. */
import type { Kept } from './kept.ts';
import { replay } from './replay.ts';

export interface Keeper {
  keep(number: number, kept: Kept): void;
  /** Plays it to `target`, once. */
  replay(number: number, target: EventTarget): void;
  forget(number: number): void;
  isHolding(): boolean;
  /** Ends all, played to where they were aimed, or not. */
  settle(send: boolean): void;
}

export function createKeeper(): Keeper {
  const held = new Map<number, Kept>();
  return {
    keep: (number, kept) => void held.set(number, kept),
    replay(number, target) {
      const kept = held.get(number);
      held.delete(number);
      if (kept) replay(kept, target);
    },
    forget: (number) => void held.delete(number),
    isHolding: () => held.size > 0,
    settle(send) {
      const all = [...held.values()];
      held.clear();
      if (send) for (const kept of all) replay(kept, kept.target);
    },
  };
}
