/**
 * Hooks on what the browser offers the page's scripts, in the page's world. A hooked function keeps its name,
 * length, descriptor and errors, and calls the browser's own; whoever hooked it before or hooks it after us is
 * called as well. All hooks can be taken out again.
 */
import { apply, defineProperty, getOwnPropertyDescriptor } from '../natives.ts';

/**
 * What happens instead of a call. `call` makes the call as the page meant it, or with other arguments; it may be
 * made before or after whatever else is done, later, or never.
 */
export type Instead = (
  call: (args?: readonly unknown[]) => unknown,
  self: unknown,
  args: readonly unknown[],
) => unknown;

export interface Hooks {
  /** Hooks the method `name` of `owner`; nothing happens where the browser has none. */
  on(owner: object | undefined, name: string, instead: Instead): void;
  /**
   * Takes all hooks out. Where somebody hooked the same function after us, ours stays below theirs and calls
   * straight through.
   */
  takeOut(): void;
}

export function createHooks(): Hooks {
  let isOut = false;
  const removals: Array<() => void> = [];
  return {
    on(owner, name, instead) {
      const descriptor = owner && getOwnPropertyDescriptor(owner, name);
      const native: unknown = descriptor?.value;
      if (!owner || typeof native !== 'function') return;
      const hooked = new Proxy(native, {
        apply(target, self: unknown, given: unknown[]): unknown {
          const call = (args: readonly unknown[] = given): unknown => apply(target, self, args);
          return isOut ? call() : instead(call, self, given);
        },
      });
      defineProperty(owner, name, { ...descriptor, value: hooked });
      removals.push(() => {
        const now = getOwnPropertyDescriptor(owner, name);
        if (now?.value === hooked) defineProperty(owner, name, { ...now, value: native });
      });
    },
    takeOut() {
      isOut = true;
      for (const remove of removals.splice(0)) remove();
    },
  };
}
