import type { Trap } from './trap.ts';

/**
 * Gives each button of `container` its action. The trap keeps clicks from our own elements too, so the buttons
 * are wired by invoker commands (HTML, `commandfor`): what a browser does by default with a pressed button, by
 * whatever means it was pressed.
 */
export function wireButtons(
  container: HTMLElement,
  trap: Trap,
  actions: readonly (readonly [HTMLButtonElement, () => void])[],
): void {
  for (const [button] of actions) {
    button.commandForElement = container;
    button.command = '--press';
  }
  container.addEventListener('command', (event) => {
    const { source } = event as CommandEvent;
    if (trap.counts()) actions.find(([button]) => button === source)?.[1]();
  });
}
