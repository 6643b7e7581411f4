/**
 * Files chosen in an `<input type=file>`.
 *
 * Held: at the first trusted event (`input`, then `change`; WHATWG HTML 4.10.5.1.17) the input's list is swapped
 * for an empty one, so that a page that polls or submits sees no file. Replayed: the same FileList goes back,
 * and the same two events are dispatched. A form that is submitted meanwhile waits.
 */
import type { Channel } from '../channel.ts';
import { listen } from '../listen.ts';
import { aimOf, isFileInput } from '../nodes.ts';
import type { Route } from '../upload.ts';

interface Held {
  replaced: AbortController;
  /** The submit that waits: its submitter, or null for none. */
  submit?: HTMLElement | null;
}

export const inputRoute =
  (channel: Channel): Route =>
  (gate) => {
    const held = new Map<HTMLInputElement, Held>();
    /** What lay in an input when the person began to choose: "Don't send" gives it back, as a cancel would. */
    const before = new WeakMap<HTMLInputElement, FileList>();

    function onFiles(event: Event): void {
      const input = aimOf(event);
      if (!isFileInput(input)) return;
      const { files } = input;
      if (files?.length) {
        if (gate.mustHold([...files])) hold(input, files);
        else release(input);
      }
      if (held.has(input)) event.stopImmediatePropagation();
    }

    /** A newer choice that needs no look takes the place of the one that is held. */
    function release(input: HTMLInputElement): void {
      held.get(input)?.replaced.abort();
      held.delete(input);
    }

    function hold(input: HTMLInputElement, files: FileList): void {
      const older = held.get(input);
      older?.replaced.abort();
      const entry: Held = { replaced: new AbortController() };
      if (older?.submit !== undefined) entry.submit = older.submit;
      held.set(input, entry);
      const kept = channel.keep(input);
      input.files = new DataTransfer().files;
      const root = input.getRootNode();
      // `change` does not leave a shadow root, so the window never hears of it.
      if (root !== document) root.addEventListener('change', stopTrusted, { capture: true, once: true });

      const letGo = () => {
        if (held.get(input) === entry) held.delete(input);
        if (kept !== undefined) channel.forget(kept);
      };
      gate.hold(
        {
          target: input,
          files: async () => [...files].map((file) => ({ file, path: file.webkitRelativePath })),
          replay() {
            letGo();
            input.files = files;
            input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
            input.dispatchEvent(new Event('change', { bubbles: true }));
            if (entry.submit !== undefined) submit(input.form, entry.submit);
          },
          refuse() {
            letGo();
            const earlier = before.get(input);
            if (earlier) input.files = earlier;
            input.dispatchEvent(new Event('cancel', { bubbles: true }));
          },
          discard: letGo,
        },
        entry.replaced.signal,
      );
    }

    listen('click', (event) => {
      const input = aimOf(event);
      if (isFileInput(input) && !held.has(input)) before.set(input, input.files ?? new DataTransfer().files);
    });
    // Pages press a hidden input by script, which is no trusted click.
    addEventListener(
      'click',
      (event) => {
        if (isFileInput(aimOf(event))) gate.hint();
      },
      { capture: true, passive: true },
    );
    listen('input', onFiles);
    listen('change', onFiles);
    holdSubmits(held);
  };

/** Stops the submits of forms that have a held input, and notes them for later. */
function holdSubmits(held: ReadonlyMap<HTMLInputElement, Held>): void {
  const heldIn = (form: HTMLFormElement | null) =>
    form ? [...held].find(([input]) => input.form === form)?.[1] : undefined;
  /** The form that the person is submitting right now, for as long as that press is being carried out. */
  let attempt: { form: HTMLFormElement; submitter: HTMLElement | null } | undefined;
  const attempting = (form: HTMLFormElement | null, submitter: HTMLElement | null) => {
    if (!form || !heldIn(form)) return;
    attempt = { form, submitter };
    setTimeout(() => {
      attempt = undefined;
    });
  };

  listen('click', (event) => {
    const button = aimOf(event)?.closest<HTMLButtonElement>('button, input[type=submit], input[type=image]');
    if (button && button.type !== 'button' && button.type !== 'reset') attempting(button.form, button);
  });
  listen('keydown', (event) => {
    const field = aimOf(event) as HTMLInputElement | undefined;
    if (event.key === 'Enter' && field?.localName === 'input') attempting(field.form, null);
  });
  listen('submit', (event) => {
    const entry = heldIn(event.target as HTMLFormElement);
    if (!entry) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    entry.submit = event.submitter;
  });
  // A required input is empty while held: the browser would complain instead of submitting. Pages that merely
  // look whether a form is complete cause the same event, and are told what is so now.
  listen('invalid', (event) => {
    const input = aimOf(event);
    const entry = isFileInput(input) ? held.get(input) : undefined;
    if (!entry || !attempt || (input as HTMLInputElement).form !== attempt.form) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    entry.submit = attempt.submitter;
  });
}

function submit(form: HTMLFormElement | null, submitter: HTMLElement | null): void {
  const button = submitter as HTMLButtonElement | null;
  // The page may have drawn its button anew meanwhile.
  form?.requestSubmit(button?.form === form ? button : null);
}

function stopTrusted(event: Event): void {
  if (event.isTrusted) event.stopImmediatePropagation();
}
