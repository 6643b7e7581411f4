import type { Trap } from './trap.ts';

/**
 * Gives each button of `container` its action. The trap keeps clicks from our own elements too, so the buttons
 * are wired by invoker commands (HTML, `commandfor`): what a browser does by default with a pressed button, by
 * whatever means it was pressed.
 * @returns wires them again: `document.open()` erases the listeners of everything in the document
 */
export function wireButtons(
  container: HTMLElement,
  trap: Trap,
  actions: readonly (readonly [HTMLButtonElement, () => void])[],
): () => void {
  for (const [button] of actions) {
    button.commandForElement = container;
    button.command = '--press';
  }
  const onCommand = (event: Event) => {
    const { source } = event as CommandEvent;
    if (trap.counts()) actions.find(([button]) => button === source)?.[1]();
  };
  const wire = () => container.addEventListener('command', onCommand);
  wire();
  return wire;
}
