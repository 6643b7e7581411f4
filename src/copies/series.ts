/** The files of a batch: of which there will be copies, which stay behind, and which go on as they are. Pure. */
import type { FileDetails } from '../messages.ts';
import { type Draft, draftOf } from './draft.ts';
import { add } from './editing.ts';
import { type CopyType, isCopiedTo } from './target.ts';

/** A file that no copy can be made of. */
export interface Left {
  file: File;
  /** A sentence, by its key. */
  why: string;
}

export interface Sorted {
  drafts: Draft[];
  left: Left[];
  /** What takes the place of each file of the batch, in order. */
  instead: (Draft | 'same' | 'none')[];
}

/**
 * What is ordinary goes on as it is. Of what is medical, or may be, a copy goes or nothing: never the file.
 * @param details of each file, in order
 * @param types that a copy may have
 */
export function sort(
  files: readonly File[],
  details: readonly FileDetails[],
  types: readonly CopyType[],
): Sorted {
  const sorted: Sorted = { drafts: [], left: [], instead: [] };
  for (const [index, file] of files.entries()) {
    const one = details[index];
    if (one?.verdict.level === 'pass') {
      sorted.instead.push('same');
    } else if (one && isCopiedTo(one.report.kind, types)) {
      const draft = draftOf(file, one, sorted.drafts.length + 1, types);
      sorted.drafts.push(draft);
      sorted.instead.push(draft);
    } else {
      sorted.left.push({ file, why: 'copy_notYet' });
      sorted.instead.push('none');
    }
  }
  return sorted;
}

/** Covers what is covered on one picture on all others of its size, beside what is covered on them already. */
export function coverAlike(drafts: readonly Draft[], model: Draft): void {
  for (const draft of drafts) {
    const { editing, size } = draft;
    const isAlike = size?.width === model.size?.width && size?.height === model.size?.height;
    if (draft === model || !isAlike || !editing || !model.editing) continue;
    const next = add(editing, model.editing.covers);
    if (next.covers === editing.covers) continue;
    draft.editing = next;
    delete draft.copy;
  }
}
