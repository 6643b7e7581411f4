/**
 * Whether the person sent their message while its file was still held. A file must not drop into the next one.
 *
 * There is no event for "sent": we watch for what every composer does. Its text was there, the person pressed
 * Enter or clicked, and now the text is gone; or a form was submitted; or the page went to another address.
 */
import { isTextField } from './nodes.ts';

/** Starts watching; the returned function says whether the message was sent since. */
export function watchForSend(signal: AbortSignal): () => boolean {
  const address = location.href.split('#', 1)[0];
  let composer = editableIn(document.activeElement);
  let hadText = textOf(composer) !== '';
  let acted = false;
  let submitted = false;

  const on = (type: string, listener: (event: Event) => void) =>
    addEventListener(type, (event) => event.isTrusted && listener(event), {
      capture: true,
      passive: true,
      signal,
    });
  on('keydown', (event) => {
    const { key, shiftKey, isComposing } = event as KeyboardEvent;
    composer = editableIn(event.target) ?? composer;
    hadText ||= textOf(composer) !== '';
    if (key === 'Enter' && !shiftKey && !isComposing && textOf(composer) !== '') acted = true;
  });
  on('pointerdown', () => {
    hadText ||= textOf(composer) !== '';
    if (textOf(composer) !== '') acted = true;
  });
  on('submit', () => {
    submitted = true;
  });

  return () =>
    submitted ||
    location.href.split('#', 1)[0] !== address ||
    (hadText && acted && (textOf(composer) === '' || !composer?.isConnected));
}

function editableIn(target: EventTarget | null): HTMLElement | undefined {
  if (isTextField(target)) return target;
  return target instanceof HTMLElement && target.isContentEditable ? target : undefined;
}

function textOf(editable: HTMLElement | undefined): string {
  return (isTextField(editable) ? editable.value : (editable?.textContent ?? '')).trim();
}
