/** Where a person makes a copy of a picture: before and after side by side, and boxes that say what is covered. */
import { COVER_COLOUR, type Cover } from '../../copies/cover.ts';
import { type Draft, type Form, formsOf } from '../../copies/draft.ts';
import { add, begin, change, EDGES, type Editing, remove, TOP_STRIP, undo } from '../../copies/editing.ts';
import { make } from '../../make.ts';
import type { CopyFailure } from '../../messages.ts';
import { say } from '../../platform/words.ts';
import { Boxes, layOut } from './boxes.ts';
import { makeResult, WHY_NO_COPY } from './copied.ts';
import { makeCopyOf, openPicture } from './making.ts';
import { createView } from './view.ts';

/** What the page around it does. */
interface Hand {
  /** "Make the copy" was pressed. */
  make(): void;
  /** Another frame or other boxes: what was made is no longer the copy. */
  changed(): void;
  /** What is offered with a copy, which can be had at an address until it is another. */
  offer(copy: File, address: string): HTMLElement[];
}

const FORMS: readonly Form['is'][] = ['picture', 'sheet', 'dicom'];

export interface Editor {
  /** @param opener gets the focus back */
  open(draft: Draft, opener?: HTMLElement): Promise<void>;
  /** Makes the copy of the draft that is open. */
  make(): Promise<void>;
  /** Takes back what is under way, and forgets the picture. */
  close(): void;
}

export function createEditor(section: HTMLElement, hand: Hand): Editor {
  const view = createView(section);
  const { work, status, slider, before, after } = view;
  let draft: Draft | undefined;
  let opener: HTMLElement | undefined;
  /** The box that was touched last. */
  let selected = 0;
  /** Addresses of the picture as it is, and of the copy once it is made. */
  let [picture, copy] = ['', ''];
  /** Of what is under way: the person's next step takes it back. */
  let current = new AbortController();

  const boxes = new Boxes(view.boxes, {
    select(index) {
      selected = index;
      boxes.show(editing().covers, selected);
    },
    change(index, cover) {
      step(change(editing(), index, cover));
      const shares = [cover.x, cover.y, cover.width, cover.height];
      tell('copy_boxPlace', `${index + 1}`, ...shares.map((share) => `${Math.round(share * 100)}`));
    },
    remove: removeBox,
  });

  function editing(): Editing {
    return draft?.editing ?? begin([]);
  }

  async function open(one: Draft, button?: HTMLElement): Promise<void> {
    close();
    [draft, opener] = [one, button];
    selected = 0;
    view.name.textContent = one.file.name;
    section.hidden = false;
    if (button) view.title.focus();
    await openFrame();
  }

  function close(): void {
    takeBack();
    URL.revokeObjectURL(picture);
    picture = '';
    work.hidden = true;
    section.hidden = true;
    opener?.focus();
    [draft, opener] = [undefined, undefined];
  }

  /** Shows the frame of the draft. */
  async function openFrame(): Promise<void> {
    if (!draft) return;
    const signal = turnTo('opening', 'copy_opening');
    const frame = await openPicture(draft, signal);
    if (signal.aborted) return;
    if ('failed' in frame) return fail(frame.failed);
    URL.revokeObjectURL(picture);
    picture = URL.createObjectURL(frame.picture);
    before.src = picture;
    slider.max = String(frame.frames);
    slider.value = String(draft.frame + 1);
    view.frames.hidden = frame.frames === 1;
    nameFrame();
    work.hidden = false;
    refresh();
  }

  async function makeCopy(): Promise<void> {
    // It is not yet to be seen what would be copied.
    if (!draft || section.getAttribute('data-state') === 'opening') return;
    const signal = turnTo('making', 'copy_making');
    const failure = await makeCopyOf(draft, () => tell('copy_checking'), signal);
    if (signal.aborted) return;
    if (failure) fail(failure);
    else refresh();
  }

  /** The person sees why there is no copy. */
  function fail(failure: CopyFailure): void {
    turnTo('failed');
    tell('copy_failed', say({ key: WHY_NO_COPY[failure] }));
  }

  function takeBack(): void {
    current.abort();
    current = new AbortController();
    view.copied.replaceChildren();
    URL.revokeObjectURL(copy);
    copy = '';
  }

  function step(next: Editing): void {
    if (!draft) return;
    draft.editing = next;
    // Seen was what lay under other boxes.
    if (draft.form.is === 'dicom') draft.form = { is: 'dicom', confirmed: false };
    delete draft.copy;
    selected = Math.min(Math.max(selected, 0), Math.max(next.covers.length - 1, 0));
    refresh();
    hand.changed();
  }

  function addBoxes(more?: readonly Cover[]): void {
    selected = Number.POSITIVE_INFINITY;
    step(add(editing(), more));
  }

  function removeBox(index: number): void {
    if (editing().covers.length === 0) return;
    step(remove(editing(), index));
    if (editing().covers.length > 0) boxes.focus(selected);
    else view.add.focus();
  }

  function refresh(): void {
    if (!draft || !picture) return;
    turnTo(draft.copy ? 'done' : 'editing');
    if (draft.copy) {
      copy = URL.createObjectURL(draft.copy.file);
      view.copied.append(...makeResult(draft), ...hand.offer(draft.copy.file, copy));
    }
    boxes.show(editing().covers, selected);
    showForm();
    // No browser shows a DICOM file.
    const isSeen = copy !== '' && draft.form.is !== 'dicom';
    after.src = isSeen ? copy : picture;
    after.alt = say({ key: isSeen ? 'copy_copyAbout' : 'copy_afterAbout' });
    const painted = isSeen ? [] : editing().covers;
    view.covers.replaceChildren(
      ...painted.map((cover) => {
        const box = make('span', { className: 'cover' });
        box.style.background = `rgb(${COVER_COLOUR.join(' ')})`;
        layOut(box, cover);
        return box;
      }),
    );
  }

  function showForm(): void {
    if (!draft) return;
    const { form } = draft;
    const offered = formsOf(draft);
    view.formBox.hidden = offered.length < 2;
    for (const is of FORMS) {
      view.forms[is].row.hidden = !offered.includes(is);
      view.forms[is].radio.checked = is === form.is;
    }
    view.oneFrame.hidden = form.is !== 'picture';
    view.lookedRow.hidden = form.is !== 'dicom';
    view.looked.checked = form.is === 'dicom' && form.confirmed;
  }

  function chooseForm(): void {
    if (!draft) return;
    const is = FORMS.find((one) => view.forms[one].radio.checked) ?? 'picture';
    draft.form = is === 'dicom' ? { is, confirmed: view.looked.checked } : { is };
    delete draft.copy;
    refresh();
    hand.changed();
  }

  /** What was under way is taken back. @returns the signal of what begins now */
  function turnTo(state: 'opening' | 'editing' | 'making' | 'done' | 'failed', key = ''): AbortSignal {
    takeBack();
    section.setAttribute('data-state', state);
    status.textContent = key && say({ key });
    return current.signal;
  }

  function tell(key: string, ...values: string[]): void {
    status.textContent = say({ key, values });
  }

  function nameFrame(): void {
    view.frameLabel.textContent = say({ key: 'copy_frame', values: [slider.value, slider.max] });
  }

  async function changeFrame(): Promise<void> {
    if (!draft) return;
    draft.frame = slider.valueAsNumber - 1;
    delete draft.copy;
    hand.changed();
    await openFrame();
  }

  view.add.addEventListener('click', () => {
    addBoxes();
    boxes.focus(selected);
  });
  view.remove.addEventListener('click', () => removeBox(selected));
  view.strip.addEventListener('click', () => addBoxes(TOP_STRIP));
  view.edges.addEventListener('click', () => addBoxes(EDGES));
  view.undo.addEventListener('click', () => step(undo(editing())));
  view.makeIt.addEventListener('click', () => hand.make());
  view.close.addEventListener('click', close);
  for (const input of [...FORMS.map((is) => view.forms[is].radio), view.looked])
    input.addEventListener('change', chooseForm);
  slider.addEventListener('input', nameFrame);
  slider.addEventListener('change', changeFrame);

  return { open, make: makeCopy, close };
}
