/**
 * File inputs that scripts press. One that is in no document, or in a shadow root, is heard by no listener on
 * the window: the other script is told which it is before its file dialog opens.
 */
import type { TellReport } from '../channel.ts';
import { eventType } from '../natives.ts';
import { isElement, isFileInput } from '../nodes.ts';
import type { Hooks } from './hooks.ts';

export function hookInputs(hooks: Hooks, tell: TellReport): void {
  const press = (self: unknown): void => {
    const input = inputOf(self);
    if (input) tell('input', input);
  };
  hooks.on(HTMLElement.prototype, 'click', (call, self) => {
    press(self);
    return call();
  });
  hooks.on(HTMLInputElement.prototype, 'showPicker', (call, self) => {
    press(self);
    return call();
  });
  hooks.on(EventTarget.prototype, 'dispatchEvent', (call, self, [event]) => {
    if (inputOf(self) && eventType(event) === 'click') press(self);
    return call();
  });
}

/** The file input that a click on `self` opens: itself, or the one that it labels. */
function inputOf(self: unknown): HTMLInputElement | undefined {
  if (!isElement(self)) return undefined;
  const pressed = self.localName === 'label' ? (self as HTMLLabelElement).control : self;
  return isFileInput(pressed) ? pressed : undefined;
}
