/**
 * Files chosen in an `<input type=file>`, wherever it is: in the document, in a shadow root, in nothing at all.
 *
 * Held: at the first trusted event (`input`, then `change`; WHATWG HTML 4.10.5.1.17) the input's list is swapped
 * for an empty one, so that a page that polls or submits sees no file. Replayed: the same FileList goes back,
 * and the same two events are dispatched. A form that is submitted meanwhile waits.
 */
import { aimOf, fileInputsIn, rootsIn } from '../aim.ts';
import type { Channel } from '../channel.ts';
import { listen, listenToAll } from '../listen.ts';
import { isFileInput } from '../nodes.ts';
import { giveBack, reachInputs } from '../reach.ts';
import { type Held, type HeldInputs, holdSubmits, submitWaiting } from '../submits.ts';
import { type Gate, guarded, type Route } from '../upload.ts';

export const inputRoute =
  (channel: Channel, held: HeldInputs): Route =>
  (gate) => {
    const watchSubmits = holdSubmits(channel, held);
    const inputs = holdInputs(channel, gate, held, watchSubmits);

    const onFiles = guarded(gate, (event: Event) => {
      const inputsOfEvent = event.isTrusted ? inputsIn(event) : [];
      for (const input of inputsOfEvent) inputs.look(input);
      if (inputsOfEvent.some((input) => held.has(input))) event.stopImmediatePropagation();
    });

    listen('input', onFiles);
    listen('change', onFiles);
    listen('click', (event) => {
      const input = aimOf(event);
      if (isFileInput(input)) inputs.opens(input);
    });
    // Pages press a hidden input by script, which is no trusted click.
    listenToAll('click', (event) => {
      if (isFileInput(aimOf(event))) gate.hint();
    });
    reachInputs(channel, onFiles, (input) => {
      gate.hint();
      inputs.opens(input);
    });
  };

/** The input of an event; from outside of a closed shadow root, all that could be it. */
function inputsIn(event: Event): HTMLInputElement[] {
  const [target] = event.composedPath();
  if (isFileInput(target)) return [target];
  // What is typed is heard of likewise, but as another kind of event.
  return target instanceof Element && !(event instanceof InputEvent) ? fileInputsIn(rootsIn(target)) : [];
}

interface Inputs {
  /** Holds the files of an input that has new ones. */
  look(input: HTMLInputElement): void;
  /** Its file dialog opens. */
  opens(input: HTMLInputElement): void;
}

function holdInputs(
  channel: Channel,
  gate: Gate,
  held: HeldInputs,
  watchSubmits: (root: ShadowRoot) => void,
): Inputs {
  /** What lay in an input when the person began to choose: "Don't send" gives it back, as a cancel would. */
  const before = new WeakMap<HTMLInputElement, FileList>();
  /** What was decided on already. */
  const known = new WeakSet<FileList>();
  /** What the page did not read. */
  const refused = new WeakSet<FileList>();

  /** A newer choice that needs no look takes the place of the one that is held. */
  function release(input: HTMLInputElement): void {
    held.get(input)?.replaced.abort();
    held.delete(input);
    giveBack(input);
  }

  function hold(input: HTMLInputElement, files: FileList): void {
    const older = held.get(input);
    older?.replaced.abort();
    const entry: Held = { replaced: new AbortController() };
    if (older?.submit !== undefined) entry.submit = older.submit;
    const kept = channel.keep(input);
    if (kept === undefined) return;
    held.set(input, entry);
    input.files = new DataTransfer().files;
    const root = input.getRootNode();
    if (root instanceof ShadowRoot) watchSubmits(root);

    const letGo = () => {
      if (held.get(input) === entry) held.delete(input);
    };
    const end = () => {
      letGo();
      giveBack(input);
    };
    gate.hold(
      {
        target: input,
        chosen: [...files],
        accept: input.accept,
        files: async () => [...files].map((file) => ({ file, path: file.webkitRelativePath })),
        replay(instead) {
          end();
          const taken = channel.replay(kept, input, instead);
          const given = input.files ?? files;
          known.add(files).add(given);
          submitWaiting(held, input, entry);
          return taken.then((isTaken) => {
            if (!isTaken) refused.add(given);
            return isTaken;
          });
        },
        refuse() {
          end();
          channel.forget(kept);
          const earlier = before.get(input);
          if (earlier) input.files = earlier;
          input.dispatchEvent(new Event('cancel', { bubbles: true }));
        },
        discard() {
          letGo();
          channel.forget(kept);
        },
      },
      entry.replaced.signal,
    );
  }

  return {
    look(input) {
      const { files } = input;
      if (!files?.length || known.has(files)) return;
      if (gate.mustHold([...files])) hold(input, files);
      else {
        known.add(files);
        release(input);
      }
    },
    opens(input) {
      if (held.has(input)) return;
      // Chosen again, files that are there already would cause no event.
      if (input.files && refused.has(input.files)) input.files = new DataTransfer().files;
      const files = input.files ?? new DataTransfer().files;
      known.add(files);
      before.set(input, files);
      // The page may empty it as it is pressed.
      setTimeout(() => {
        if (!held.has(input) && input.files) before.set(input, input.files);
      });
    },
  };
}
