/** Has the scanner open pictures and make copies of them. */
import { type Cover, coversFor } from '../../copies/cover.ts';
import type { Draft } from '../../copies/draft.ts';
import { begin } from '../../copies/editing.ts';
import { copyName } from '../../copies/target.ts';
import type { CopyAnswer, CopyFailure, CopyOrder } from '../../messages.ts';
import { askForCopy } from '../../scanner/copy-client.ts';
import { detailsOf } from '../examined.ts';

/** The picture as it is, of the draft's frame. */
export async function openPicture(draft: Draft, signal: AbortSignal): Promise<CopyAnswer> {
  const answer = await order(draft, 'show', [], signal);
  if ('failed' in answer) return answer;
  draft.frames = answer.frames;
  draft.editing ??= begin(coversFor(draft.details.report.findings, answer));
  return answer;
}

/**
 * Makes the copy and has it examined.
 * @param checking called in between
 * @returns why there is none
 */
export async function makeCopyOf(
  draft: Draft,
  checking: () => void,
  signal: AbortSignal,
): Promise<CopyFailure | undefined> {
  if (!draft.editing) {
    const opened = await openPicture(draft, signal);
    if ('failed' in opened) return opened.failed;
  }
  const { editing, frame, form } = draft;
  const covers = editing?.covers ?? [];
  const made = await order(draft, 'save', covers, signal);
  if ('failed' in made) return made.failed;
  const { picture, width, height, isSmaller } = made;
  checking();
  const file = new File([picture], copyName(picture.type, draft.number), { type: picture.type });
  const [details] = await detailsOf([{ file, path: '' }], () => undefined, signal).catch(() => []);
  // Meanwhile it may have become another.
  if (signal.aborted || draft.editing !== editing || draft.frame !== frame || draft.form !== form)
    return 'scanner-lost';
  draft.size = { width, height };
  draft.copy = { file, areas: covers.length, isSmaller, details };
  return undefined;
}

/** Of all that is copied on this page: files of one study stay together, and no other page makes the same of them. */
const salt = crypto.getRandomValues(new Uint8Array(16));

const PICTURE = { is: 'picture' } as const;

function order(
  { file, frame, types, form }: Draft,
  purpose: CopyOrder['purpose'],
  covers: readonly Cover[],
  signal: AbortSignal,
): Promise<CopyAnswer> {
  const whole = form.is === 'dicom' ? { ...form, salt } : form;
  return askForCopy(
    { file, frame, covers, types, purpose, form: purpose === 'show' ? PICTURE : whole },
    signal,
  );
}
