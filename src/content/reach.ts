/**
 * File inputs that the window does not hear of: those in no document, those that leave it while their file
 * dialog is open, and those in shadow roots (`change` never leaves a root; in Firefox `input` does not either).
 * The page-world script tells of shadow roots as they are made and of inputs that scripts press; what a person
 * presses, the window hears.
 */
import { shadowRootOf } from '../platform/shadow.ts';
import { rootsIn } from './aim.ts';
import type { Channel } from './channel.ts';
import { listen, listenAt } from './listen.ts';
import { isElement, isFileInput } from './nodes.ts';

/** Fragments that we put around trees that are in no document. */
const lent = new WeakSet<Node>();

/**
 * @param heard gets the `input` and `change` events of such inputs, before listeners of the page
 * @param pressed gets an input whose file dialog is about to open by script
 */
export function reachInputs(
  channel: Channel,
  heard: (event: Event) => void,
  pressed: (input: HTMLInputElement) => void,
): void {
  const hearFrom = (target: EventTarget) => {
    for (const type of ['input', 'change']) listenAt(target, type, heard);
    listenAt(target, 'cancel', onCancel);
  };
  const hearFromInput = (input: HTMLInputElement) => {
    hearFrom(input);
    const root = input.getRootNode();
    if (isElement(root)) {
      // In the tree that the input is in, a listener of the page may be first; around it, ours is.
      const fragment = input.ownerDocument.createDocumentFragment();
      lent.add(fragment);
      fragment.append(root);
      hearFrom(fragment);
    } else if (root !== document) hearFrom(root);
  };

  channel.hear('input', (_event, input) => {
    if (!isFileInput(input)) return true;
    pressed(input);
    hearFromInput(input);
    // The page may take it out of the document right after it pressed it.
    for (const soon of [queueMicrotask, setTimeout]) soon(() => hearFromInput(input));
    return true;
  });
  channel.hear('shadow-root', (_event, host) => {
    const root = isElement(host) && shadowRootOf(host);
    if (root) hearFrom(root);
    return true;
  });
  // Roots that the parser made, or that were there before us.
  listen('click', (event) => {
    for (const target of event.composedPath()) if (isRoot(target)) hearFrom(target);
    const [target] = event.composedPath();
    if (isElement(target)) rootsIn(target).forEach(hearFrom);
  });
}

/** Takes the fragment around an input away again, if we put one there. */
export function giveBack(input: HTMLInputElement): void {
  const root = input.getRootNode();
  if (lent.has(root)) (root as DocumentFragment).replaceChildren();
}

function onCancel({ target }: Event): void {
  if (isFileInput(target)) giveBack(target);
}

function isRoot(target: EventTarget): boolean {
  return 'nodeType' in target && target.nodeType === Node.DOCUMENT_FRAGMENT_NODE;
}
