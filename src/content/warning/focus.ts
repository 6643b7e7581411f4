/** Where the person was on the page, so that they can go on there. */
/** @returns puts the focus and the caret, or the selected text, back to where they are now */
export function rememberPlace(): () => void {
  const focused = deepestFocus();
  const selection = getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : undefined;
  return () => {
    if (focused instanceof HTMLElement && focused.isConnected && deepestFocus() !== focused) {
      focused.focus({ preventScroll: true });
    }
    // A text field keeps its caret by itself; a selection set outside it would take its focus away.
    if (!range?.startContainer.isConnected || (focused && 'selectionStart' in focused)) return;
    selection?.removeAllRanges();
    selection?.addRange(range);
  };
}

/** The focused element, also where it stands in the page's open shadow roots. */
function deepestFocus(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}
