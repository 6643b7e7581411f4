/**
 * Runs in every process of Firefox with the browser's privileges. A content script's request carries the page's
 * own principal: only the script that made it tells whose it is, and only here is there a stack. The innermost
 * script counts. Further out a page's own upload has ours, since it happens while we play the files back.
 */
Services.obs.addObserver((subject) => {
  const maker = Components.stack.caller?.filename ?? '';
  if (!maker.startsWith('moz-extension://')) return;
  const url = subject.QueryInterface(Ci.nsIChannel).URI.spec;
  Services.cpmm.sendAsyncMessage('lead-apron-request', { url, from: maker });
}, 'http-on-opening-request');
