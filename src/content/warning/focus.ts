/** Where the person was on the page, so that they can go on there. */
import { shadowRootOf } from '../../platform/shadow.ts';

/** @returns puts the focus and the caret, or the selected text, back to where they are now */
export function rememberPlace(): () => void {
  const focused = deepestFocus();
  const select = focused && 'selectionStart' in focused ? selectionIn(focused) : selectionAround(focused);
  return () => {
    if (focused instanceof HTMLElement && focused.isConnected && deepestFocus() !== focused) {
      focused.focus({ preventScroll: true });
    }
    select();
  };
}

/** A selection set outside a text field would take its focus away. */
function selectionIn(element: Element): () => void {
  const field = element as HTMLInputElement;
  const { selectionStart, selectionEnd, selectionDirection } = field;
  return () => {
    if (selectionStart !== null)
      field.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? 'none');
  };
}

function selectionAround(focused: Element | null): () => void {
  const selection = getSelection();
  const isBackward = selection?.direction === 'backward';
  const range = rangeOf(selection, focused);
  return () => {
    if (!range?.startContainer.isConnected) return;
    const { startContainer, startOffset, endContainer, endOffset } = range;
    if (isBackward) selection?.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset);
    else selection?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  };
}

/** The focused element, however deep in shadow roots. */
export function deepestFocus(): Element | null {
  let focused = document.activeElement;
  for (;;) {
    const inner: Element | null | undefined = focused && shadowRootOf(focused)?.activeElement;
    if (!inner) return focused;
    focused = inner;
  }
}

/** What is selected, as a range that follows what is written meanwhile; in shadow roots too. */
function rangeOf(selection: Selection | null, focused: Element | null): Range | undefined {
  const shadowRoots: ShadowRoot[] = [];
  for (let root = focused?.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
    shadowRoots.push(root);
  }
  const [selected] = selection?.getComposedRanges({ shadowRoots }) ?? [];
  if (!selected) return undefined;
  const range = new Range();
  range.setStart(selected.startContainer, selected.startOffset);
  range.setEnd(selected.endContainer, selected.endOffset);
  return range;
}
