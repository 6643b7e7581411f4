/** Forms that are submitted while the files of an input of theirs are held: they wait. */
import { aimOf } from './aim.ts';
import type { Channel } from './channel.ts';
import { listen, listenAt } from './listen.ts';
import { isFileInput } from './nodes.ts';

/** How a form was submitted: by a button, by Enter (`null`), or by `form.submit()`, without any event. */
export type Submit = HTMLElement | null | 'by-script';

/**
 * @param wait notes the submit of a held input
 * @returns listens in a shadow root as well, which `submit` never leaves
 */
export function holdSubmits(
  channel: Channel,
  held: ReadonlyMap<HTMLInputElement, unknown>,
  wait: (input: HTMLInputElement, submit: Submit) => void,
): (root: ShadowRoot) => void {
  const heldIn = (form: HTMLFormElement | null) =>
    form ? [...held.keys()].find((input) => input.form === form) : undefined;
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
  const onSubmit = (event: Event) => {
    const input = event.isTrusted ? heldIn(event.target as HTMLFormElement) : undefined;
    if (!input) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    wait(input, (event as SubmitEvent).submitter);
  };
  listen('submit', onSubmit);
  channel.hear('submit', (_event, form) => {
    const input = heldIn(form as HTMLFormElement);
    if (input) wait(input, 'by-script');
    return input !== undefined;
  });
  // A required input is empty while held: the browser would complain instead of submitting. Pages that merely
  // look whether a form is complete cause the same event, and are told what is so now.
  listen('invalid', (event) => {
    const input = aimOf(event);
    if (!isFileInput(input) || !held.has(input) || !attempt || input.form !== attempt.form) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    wait(input, attempt.submitter);
  });
  return (root) => listenAt(root, 'submit', onSubmit);
}

export function submit(form: HTMLFormElement | null, how: Submit): void {
  if (!form) return;
  // Fields of the form may be named like its methods, and hide them.
  const { submit: byScript, requestSubmit } = HTMLFormElement.prototype;
  const button = how as HTMLButtonElement | null;
  if (how === 'by-script') byScript.call(form);
  // The page may have drawn its button anew meanwhile.
  else requestSubmit.call(form, button?.form === form ? button : null);
}
