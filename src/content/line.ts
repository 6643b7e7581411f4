/**
 * One end of the line between our two scripts on a page: names, numbers, nodes and what a drag carries, over a
 * detached element that only they hold. All of it is synchronous, which a live DataTransfer needs: it is empty
 * once its event is over.
 *
 * An HTML element crosses as the `submitter` of an event of its own: unlike a `relatedTarget` it is not
 * retargeted (WHATWG DOM 2.9), so that it may lie in a closed shadow root. What cannot be a submitter (a
 * document, a drawing's element) crosses as the `relatedTarget` that may be named outside of its shadow root.
 */
import { addListener, DragEvent, dispatch, SubmitEvent } from './natives.ts';
import { outermost } from './nodes.ts';

const NODE = 'node';

export interface Line {
  /** @returns whether somebody at the other end took it */
  tell(name: string, node?: EventTarget | null, init?: DragEventInit): boolean;
  /** `heard` says whether it takes what it hears. */
  hear(name: string, heard: (event: DragEvent, node: EventTarget | null) => boolean): void;
}

export function createLine(element: Element): Line {
  let named: EventTarget | null = null;
  addListener(element, NODE, (event) => {
    named = (event as SubmitEvent).submitter;
  });
  return {
    tell(name, node, init) {
      if (isHtml(node)) dispatch(element, new SubmitEvent(NODE, { submitter: node }));
      const relatedTarget = node && !isHtml(node) ? outermost(node) : null;
      const untaken = dispatch(element, new DragEvent(name, { ...init, relatedTarget, cancelable: true }));
      named = null;
      return !untaken;
    },
    hear(name, heard) {
      addListener(element, name, (event) => {
        const node = named ?? (event as DragEvent).relatedTarget;
        named = null;
        if (heard(event as DragEvent, node)) event.preventDefault();
      });
    },
  };
}

function isHtml(node: EventTarget | null | undefined): node is HTMLElement {
  return Boolean(node && 'namespaceURI' in node && node.namespaceURI === 'http://www.w3.org/1999/xhtml');
}
