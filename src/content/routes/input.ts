/**
 * Files chosen in an `<input type=file>`.
 *
 * Held: at the first trusted event (`input`, then `change`; WHATWG HTML 4.10.5.1.17) the input's list is swapped
 * for an empty one, so that a page that polls or submits sees no file. Replayed: the same FileList goes back,
 * and the same two events are dispatched. A form that is submitted meanwhile waits.
 */
import type { Channel } from '../channel.ts';
import type { Route, Upload } from '../upload.ts';

interface Held {
  files: FileList;
  replaced: AbortController;
  /** The submit that waits: its submitter, or null for none. */
  submit?: HTMLElement | null;
}

export const inputRoute =
  (channel: Channel): Route =>
  (gate, signal) => {
    const held = new Map<HTMLInputElement, Held>();
    const on = (type: string, listener: (event: Event) => void) =>
      addEventListener(type, (event) => event.isTrusted && listener(event), { capture: true, signal });

    const onFiles = (event: Event) => {
      const input = fileInput(event);
      if (!input) return;
      const files = input.files;
      if (files?.length && gate.mustHold([...files])) hold(input, files);
      if (held.has(input)) event.stopImmediatePropagation();
    };

    const hold = (input: HTMLInputElement, files: FileList) => {
      held.get(input)?.replaced.abort();
      const entry: Held = { files, replaced: new AbortController() };
      held.set(input, entry);
      const kept = channel.keep(input);
      input.files = new DataTransfer().files;

      const letGo = () => {
        if (held.get(input) === entry) held.delete(input);
        if (kept !== undefined) channel.forget(kept);
      };
      const upload: Upload = {
        target: input,
        files: async () => [...files].map((file) => ({ file, path: file.webkitRelativePath })),
        replay() {
          letGo();
          input.files = files;
          input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
          input.dispatchEvent(new Event('change', { bubbles: true }));
          if (entry.submit !== undefined) input.form?.requestSubmit(entry.submit);
        },
        refuse() {
          letGo();
          input.dispatchEvent(new Event('cancel', { bubbles: true }));
        },
        discard: letGo,
      };
      gate.hold(upload, entry.replaced.signal);
    };

    const heldIn = (form: HTMLFormElement) => [...held].find(([input]) => input.form === form)?.[1];

    on('click', (event) => {
      if (fileInput(event)) gate.hint();
    });
    on('input', onFiles);
    on('change', onFiles);
    on('submit', (event) => {
      const entry = event.target instanceof HTMLFormElement && heldIn(event.target);
      if (!entry) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      entry.submit = (event as SubmitEvent).submitter;
    });
    // A required input is empty while held: the browser would complain instead of submitting.
    on('invalid', (event) => {
      const entry = event.target instanceof HTMLInputElement && held.get(event.target);
      if (!entry) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      entry.submit = submitterIn((event.target as HTMLInputElement).form);
    });
  };

/** The file input an event is about, also inside an open shadow root. */
function fileInput(event: Event): HTMLInputElement | undefined {
  const target = event.composedPath()[0];
  return target instanceof HTMLInputElement && target.type === 'file' ? target : undefined;
}

/** The button that was pressed to submit, as far as the focus tells. */
function submitterIn(form: HTMLFormElement | null): HTMLElement | null {
  const focused = document.activeElement;
  const submits = focused instanceof HTMLButtonElement || focused instanceof HTMLInputElement;
  return submits && focused.form === form && focused.type === 'submit' ? focused : null;
}
