/** Shadow roots, which the other script must listen in: `change` never leaves them, and in Firefox nothing does. */
import type { TellReport } from '../channel.ts';
import { isElement } from '../nodes.ts';
import type { Hooks } from './hooks.ts';

export function hookShadowRoots(hooks: Hooks, tell: TellReport): void {
  hooks.on(Element.prototype, 'attachShadow', (call, self) => {
    const root = call();
    if (isElement(self)) tell('shadow-root', self);
    return root;
  });
}
