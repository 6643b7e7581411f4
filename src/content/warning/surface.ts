/** A place of our own on the page, which the page can neither read nor style. */
import { frameStyle } from './frame-words.ts';

export interface Surface {
  /** In the page's document once it is appended; bears no mark of ours. */
  host: HTMLElement;
  root: ShadowRoot;
}

let tell: (host: Element) => void = () => {};

/** Has every surface made from now on told to `listener`. */
export function tellSurfaces(listener: (host: Element) => void): void {
  tell = listener;
}

export function createSurface(...content: Node[]): Surface {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(frameStyle());
  root.adoptedStyleSheets = [sheet];
  root.append(...content);
  tell(host);
  return { host, root };
}

/** In the browser's own size, whatever the page makes of its sizes (CSS `zoom` of the root; CSS Viewport 1). */
export function unzoom(element: HTMLElement): void {
  element.style.zoom = String(1 / document.documentElement.currentCSSZoom);
}

/** Shows `element` in a corner above everything else, without taking the focus. @returns takes it away */
export function showInCorner(element: HTMLElement, surface: Surface): () => void {
  element.popover = 'manual';
  unzoom(element);
  document.documentElement.append(surface.host);
  element.showPopover();
  return () => surface.host.remove();
}
