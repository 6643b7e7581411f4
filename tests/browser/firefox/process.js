/** Runs in every process of Firefox with the browser's privileges, behind `tab.js`. */

/**
 * A content script's request carries the page's own principal: only the script that made it tells whose it is,
 * and only here is there a stack. The innermost script counts. Further out a page's own upload has ours, since it
 * happens while we play the files back.
 */
Services.obs.addObserver((subject) => {
  const maker = Components.stack.caller?.filename ?? '';
  if (!maker.startsWith('moz-extension://')) return;
  const url = subject.QueryInterface(Ci.nsIChannel).URI.spec;
  sendAsyncMessage('lead-apron-request', { url, from: maker });
}, 'http-on-opening-request');

/**
 * Evaluates an expression of `leadApronTab` for one document. A process hears its messages as long as it lives,
 * whatever becomes of the document; `gone` says that nothing was done because it is not shown any more.
 */
addMessageListener('lead-apron-ask', async ({ data: { id, innerWindowId, expression } }) => {
  const answer = (data) => sendAsyncMessage('lead-apron-answer', { id, ...data });
  const content = Services.wm.getCurrentInnerWindowWithId(innerWindowId);
  if (!content) return answer({ gone: true });
  try {
    const sandbox = Cu.Sandbox(Services.scriptSecurityManager.getSystemPrincipal());
    const evaluate = Cu.evalInSandbox(`async (leadApronTab) => ${expression}`, sandbox);
    answer({ value: JSON.stringify((await evaluate(globalThis.leadApronTab(content))) ?? null) });
  } catch (error) {
    answer({ error: String(error) });
  }
});
