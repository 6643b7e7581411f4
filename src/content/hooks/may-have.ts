/** Files that a call of the page would give it: held until the person, or the verdict, lets them go. */
import type { OutgoingFile } from '../../messages.ts';
import type { TellReport } from '../channel.ts';
import { carry, type Given, type Kept } from '../kept.ts';

export interface MayHave {
  /**
   * Asks whether the page may have these files; `undefined` for more than can be listed. `true` at once where
   * nothing needs to be held; otherwise a promise that is true for "send".
   * @param accept the types that a copy may have in a file's place; absent where it cannot take it
   */
  (files: readonly OutgoingFile[] | undefined, accept?: string): true | Promise<Given>;
  /** Whether anything would be held here at all: only then is what the page is about to get read. */
  isOn(): boolean;
}

export function createMayHave(tell: TellReport, keep: (number: number, kept: Kept) => void): MayHave {
  // Counted downwards: the numbers upwards are the other script's.
  let number = 0;
  const mayHave = (files: readonly OutgoingFile[] | undefined, accept?: string): true | Promise<Given> => {
    number -= 1;
    const detail = number;
    if (!tell('files', null, { detail, dataTransfer: files ? pack(files, accept) : null })) return true;
    return new Promise((answer) => keep(detail, { kind: 'call', target: document, answer }));
  };
  return Object.assign(mayHave, { isOn: () => tell('files-soon') });
}

/** What is asked for in one go. */
interface Packed {
  files: OutgoingFile[];
  accept?: string;
}

/** Paths are no part of a file that a script can carry along: they travel as text. */
function pack(files: readonly OutgoingFile[], accept?: string): DataTransfer {
  const paths = files.map(({ path }) => path);
  return carry([...files.map(({ file }) => file), ['text/plain', JSON.stringify({ paths, accept })]]);
}

/** What `dataTransfer` was packed with. */
export function unpack(dataTransfer: DataTransfer): Packed {
  const { paths, ...others } = JSON.parse(dataTransfer.getData('text/plain')) as {
    paths: string[];
    accept?: string;
  };
  return {
    ...others,
    files: [...dataTransfer.files].map((file, index) => ({ file, path: paths[index] ?? '' })),
  };
}
