/** Forms that are submitted while the files of an input of theirs are held: they wait. */
import { aimOf } from './aim.ts';
import type { Channel } from './channel.ts';
import { listen, listenAt } from './listen.ts';
import { isFileInput } from './nodes.ts';

/** How a form was submitted: by a button, by Enter (`null`), or by `form.submit()`, without any event. */
type Submit = HTMLElement | null | 'by-script';

/** An input whose files are held. */
export interface Held {
  replaced: AbortController;
  /** The submit that waits. */
  submit?: Submit;
}

export type HeldInputs = Map<HTMLInputElement, Held>;

function heldIn(held: HeldInputs, form: HTMLFormElement | null): Held | undefined {
  return form ? [...held].find(([input]) => input.form === form)?.[1] : undefined;
}

/** @returns listens in a shadow root as well, which `submit` never leaves */
export function holdSubmits(channel: Channel, held: HeldInputs): (root: ShadowRoot) => void {
  /** The form that the person is submitting right now, for as long as that press is being carried out. */
  let attempt: { form: HTMLFormElement; submitter: HTMLElement | null } | undefined;
  const attempting = (form: HTMLFormElement | null, submitter: HTMLElement | null) => {
    if (!form || !heldIn(held, form)) return;
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
  const onSubmit = (event: Event) => {
    const waiting = event.isTrusted ? heldIn(held, event.target as HTMLFormElement) : undefined;
    if (!waiting) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    waiting.submit = (event as SubmitEvent).submitter;
  };
  listen('submit', onSubmit);
  channel.hear('submit', (_event, form) => {
    const waiting = heldIn(held, form as HTMLFormElement);
    if (waiting) waiting.submit = 'by-script';
    return waiting !== undefined;
  });
  // A required input is empty while held: the browser would complain instead of submitting. Pages that merely
  // look whether a form is complete cause the same event, and are told what is so now.
  listen('invalid', (event) => {
    const input = aimOf(event);
    const waiting = isFileInput(input) && held.get(input);
    if (!waiting || !attempt || (input as HTMLInputElement).form !== attempt.form) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    waiting.submit = attempt.submitter;
  });
  return (root) => listenAt(root, 'submit', onSubmit);
}

/** Submits what waited for an input, or has it wait for another one of the same form that is still held. */
export function submitWaiting(held: HeldInputs, { form }: HTMLInputElement, { submit }: Held): void {
  if (!form || submit === undefined) return;
  const other = heldIn(held, form);
  // Fields of the form may be named like its methods, and hide them.
  const { submit: byScript, requestSubmit } = HTMLFormElement.prototype;
  const button = submit as HTMLButtonElement | null;
  if (other) other.submit = submit;
  else if (submit === 'by-script') byScript.call(form);
  // The page may have drawn its button anew meanwhile.
  else requestSubmit.call(form, button?.form === form ? button : null);
}
