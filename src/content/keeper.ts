/** Keeps held uploads by number, and plays them back. */
import { type Kept, swapped } from './kept.ts';
import { type Played, refuse, replay } from './replay.ts';

export interface Keeper {
  keep(number: number, kept: Kept): void;
  /** Puts other files into it, as `packInstead` packs them. @returns whether it was there */
  swap(number: number, packed: HTMLInputElement): boolean;
  /** Plays it, once; to `target`, or to where it was aimed. */
  replay(number: number, target: EventTarget | null): Played;
  /** The page gets nothing. */
  forget(number: number): void;
  isHolding(): boolean;
  /** Ends all, played to where they were aimed, or not. */
  settle(send: boolean): void;
}

export function createKeeper(): Keeper {
  const held = new Map<number, Kept>();
  function release(number: number): Kept | undefined {
    const kept = held.get(number);
    held.delete(number);
    return kept;
  }
  const keeper: Keeper = {
    keep: (number, kept) => void held.set(number, kept),
    swap(number, packed) {
      const kept = held.get(number);
      if (kept) held.set(number, swapped(kept, packed));
      return kept !== undefined;
    },
    replay(number, target) {
      const kept = release(number);
      return kept ? replay(kept, target ?? kept.target) : { isTaken: () => true };
    },
    forget(number) {
      const kept = release(number);
      if (kept) refuse(kept);
    },
    isHolding: () => held.size > 0,
    settle(send) {
      for (const number of [...held.keys()]) send ? keeper.replay(number, null) : keeper.forget(number);
    },
  };
  return keeper;
}
