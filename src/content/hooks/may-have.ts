/** Files that a call of the page would give it: held until the person, or the verdict, lets them go. */
import type { TellReport } from '../channel.ts';
import { carry, type Kept } from '../kept.ts';

/**
 * Asks whether the page may have these files. `true` at once where nothing needs to be held; otherwise a promise
 * that is true for "send".
 */
export type MayHave = (files: readonly File[]) => true | Promise<boolean>;

export function createMayHave(tell: TellReport, keep: (number: number, kept: Kept) => void): MayHave {
  // Counted downwards: the numbers upwards are the other script's.
  let number = 0;
  return (files) => {
    number -= 1;
    const detail = number;
    if (!tell('files', null, { detail, dataTransfer: carry({ files, texts: [] }) })) return true;
    return new Promise((answer) => keep(detail, { kind: 'call', target: document, answer }));
  };
}
