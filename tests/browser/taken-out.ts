/** The warning's dialog as it stands, with its style, to be looked at where axe can reach it. */
import type { Tab } from './driver.ts';
import { PuppeteerTab } from './tab.ts';

export interface TakenOut {
  html: string;
  css: string;
}

/** @throws {Error} where nothing can look into a closed shadow root */
export function takeOut(tab: Tab): Promise<TakenOut> {
  if (!(tab instanceof PuppeteerTab)) throw new Error('nothing can look into a closed shadow root here');
  return tab.inClosedRoots(copyOfDialog);
}

/** Opens it in the page, which is emptied for it. */
export function putIn(tab: Tab, { html, css }: TakenOut): Promise<void> {
  return tab.evaluate(
    (markup, style) => {
      document.body.replaceChildren();
      const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
      root.innerHTML = `<style>${style}</style>${markup}`;
      const dialog = root.querySelector('dialog');
      if (dialog) dialog.open = false;
      dialog?.showModal();
    },
    html,
    css,
  );
}

function copyOfDialog(roots: ShadowRoot[]): { html: string; css: string } {
  const dialog = roots.flatMap((root) => [...root.querySelectorAll('dialog')]).find(({ open }) => open);
  const root = dialog?.getRootNode() as ShadowRoot | undefined;
  const rules = root?.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]) ?? [];
  return { html: dialog?.outerHTML ?? '', css: rules.map(({ cssText }) => cssText).join('\n') };
}
