/**
 * Where a person makes a copy of a picture: before and after side by side, and boxes that say what is covered.
 * Programs read it too: `#editor` tells its `data-state`: opening, editing, making, done or failed.
 */
import { COVER_COLOUR, type Cover, coversFor } from '../../copies/cover.ts';
import { add, begin, change, EDGES, type Editing, remove, TOP_STRIP, undo } from '../../copies/editing.ts';
import { copyName } from '../../copies/target.ts';
import { make } from '../../make.ts';
import type { CopyAnswer, CopyOrder, FileDetails } from '../../messages.ts';
import { say } from '../../platform/words.ts';
import { askForCopy } from '../../scanner/copy-client.ts';
import { find } from '../find.ts';
import { Boxes, layOut } from './boxes.ts';
import { checkCopy, makeResult, WHY_NO_COPY } from './copied.ts';

interface Original {
  file: File;
  details: FileDetails;
  /** Of the copy, for its name. */
  number: number;
}

type Picture = Exclude<CopyAnswer, { failed: unknown }>;

const section = find('editor', HTMLElement);
const status = find('editor-status', HTMLElement);
const work = find('editor-work', HTMLElement);
const slider = find('frame', HTMLInputElement);
const result = find('copied', HTMLElement);
const covers = find('covers', HTMLElement);
const [before, after] = [find('before', HTMLImageElement), find('after', HTMLImageElement)];

let original: Original | undefined;
/** Gets the focus back. */
let opener: HTMLElement | undefined;
let editing: Editing = begin([]);
/** The box that was touched last. */
let selected = 0;
/** Addresses of the picture as it is, and of the copy once it is made. */
let [picture, copy] = ['', ''];
/** Of what is under way: the person's next step takes it back. */
let current = new AbortController();

const boxes = new Boxes(find('boxes', HTMLElement), {
  select(index) {
    selected = index;
    boxes.show(editing.covers, selected);
  },
  change(index, cover) {
    step(change(editing, index, cover));
    const shares = [cover.x, cover.y, cover.width, cover.height];
    tell('copy_boxPlace', `${index + 1}`, ...shares.map((share) => `${Math.round(share * 100)}`));
  },
  remove: removeBox,
});

/** @param button opens it */
export async function openEditor(one: Original, button: HTMLElement): Promise<void> {
  closeEditor();
  [original, opener] = [one, button];
  editing = begin([]);
  find('editor-file', HTMLElement).textContent = one.file.name;
  slider.value = '1';
  section.hidden = false;
  find('editor-title', HTMLElement).focus();
  const opened = await openFrame();
  if (opened) step(begin(coversFor(one.details.report.findings, opened)));
}

/** Takes back what is under way, and forgets the picture. */
export function closeEditor(): void {
  forgetCopy();
  URL.revokeObjectURL(picture);
  picture = '';
  work.hidden = true;
  section.hidden = true;
  opener?.focus();
  [original, opener] = [undefined, undefined];
}

/** Shows the frame that the slider stands at. */
async function openFrame(): Promise<Picture | undefined> {
  const frame = await ordered('show', [], 'opening', 'copy_opening');
  if (!frame) return undefined;
  URL.revokeObjectURL(picture);
  picture = URL.createObjectURL(frame.picture);
  before.src = picture;
  slider.max = String(frame.frames);
  find('frames', HTMLElement).hidden = frame.frames === 1;
  nameFrame();
  work.hidden = false;
  turnTo('editing');
  show();
  return frame;
}

async function makeCopy(): Promise<void> {
  // It is not yet to be seen what would be copied.
  if (section.getAttribute('data-state') === 'opening') return;
  const made = await ordered('save', editing.covers, 'making', 'copy_making');
  if (!made || !original) return;
  const { details, number } = original;
  const { signal } = current;
  tell('copy_checking');
  const file = new File([made.picture], copyName(made.picture.type, number), { type: made.picture.type });
  const checked = await checkCopy(file, signal);
  if (signal.aborted) return;
  copy = URL.createObjectURL(file);
  const link = make('a', { className: 'button', textContent: say({ key: 'copy_save' }) });
  Object.assign(link, { href: copy, download: file.name });
  result.append(...makeResult(details, checked, editing.covers.length, made.isSmaller), link);
  turnTo('done');
  show();
}

/** Has a copy made; where there is none, the person is told why. */
async function ordered(
  purpose: CopyOrder['purpose'],
  covered: readonly Cover[],
  state: 'opening' | 'making',
  key: string,
): Promise<Picture | undefined> {
  if (!original) return undefined;
  forgetCopy();
  turnTo(state);
  tell(key);
  const { signal } = current;
  const order = { file: original.file, frame: slider.valueAsNumber - 1, covers: covered, purpose };
  const answer = await askForCopy(order, signal);
  if (signal.aborted) return undefined;
  if (!('failed' in answer)) return answer;
  turnTo('failed');
  tell('copy_failed', say({ key: WHY_NO_COPY[answer.failed] }));
  return undefined;
}

/** A copy with other boxes is another copy. */
function forgetCopy(): void {
  current.abort();
  current = new AbortController();
  result.replaceChildren();
  URL.revokeObjectURL(copy);
  copy = '';
}

function step(next: Editing): void {
  editing = next;
  selected = Math.min(Math.max(selected, 0), Math.max(editing.covers.length - 1, 0));
  forgetCopy();
  turnTo('editing');
  show();
}

function addBoxes(more?: readonly Cover[]): void {
  selected = Number.POSITIVE_INFINITY;
  step(add(editing, more));
}

function removeBox(index: number): void {
  if (editing.covers.length === 0) return;
  step(remove(editing, index));
  if (editing.covers.length > 0) boxes.focus(selected);
  else find('add', HTMLButtonElement).focus();
}

function show(): void {
  boxes.show(editing.covers, selected);
  after.src = copy || picture;
  after.alt = say({ key: copy ? 'copy_copyAbout' : 'copy_afterAbout' });
  const painted = copy ? [] : editing.covers;
  covers.replaceChildren(
    ...painted.map((cover) => {
      const box = make('span', { className: 'cover' });
      box.style.background = `rgb(${COVER_COLOUR.join(' ')})`;
      layOut(box, cover);
      return box;
    }),
  );
}

function turnTo(state: 'opening' | 'editing' | 'making' | 'done' | 'failed'): void {
  section.setAttribute('data-state', state);
  status.textContent = '';
}

function tell(key: string, ...values: string[]): void {
  status.textContent = say({ key, values });
}

function nameFrame(): void {
  const words = { key: 'copy_frame', values: [slider.value, slider.max] };
  find('frame-label', HTMLLabelElement).textContent = say(words);
}

before.alt = say({ key: 'copy_beforeAbout' });
find('add', HTMLButtonElement).addEventListener('click', () => {
  addBoxes();
  boxes.focus(selected);
});
find('remove', HTMLButtonElement).addEventListener('click', () => removeBox(selected));
find('strip', HTMLButtonElement).addEventListener('click', () => addBoxes(TOP_STRIP));
find('edges', HTMLButtonElement).addEventListener('click', () => addBoxes(EDGES));
find('undo', HTMLButtonElement).addEventListener('click', () => step(undo(editing)));
find('make', HTMLButtonElement).addEventListener('click', makeCopy);
find('close', HTMLButtonElement).addEventListener('click', closeEditor);
slider.addEventListener('input', nameFrame);
slider.addEventListener('change', openFrame);
