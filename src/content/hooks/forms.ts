/** Forms that scripts submit with `form.submit()`, which makes no event: one whose files are held waits. */
import type { TellReport } from '../channel.ts';
import { isElement } from '../nodes.ts';
import type { Hooks } from './hooks.ts';

export function hookForms(hooks: Hooks, tell: TellReport): void {
  hooks.on(HTMLFormElement.prototype, 'submit', (call, self) =>
    isElement(self) && tell('submit', self) ? undefined : call(),
  );
}
