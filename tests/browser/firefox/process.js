/**
 * Runs in every process of Firefox with the browser's privileges. A content script's request carries the page's
 * own principal: only the script on the stack tells who made it, and only here is there a stack.
 */
Services.obs.addObserver((subject) => {
  const url = subject.QueryInterface(Ci.nsIChannel).URI.spec;
  for (let frame = Components.stack; frame; frame = frame.caller ?? frame.asyncCaller) {
    if (frame.filename?.startsWith('moz-extension://')) {
      Services.cpmm.sendAsyncMessage('lead-apron-request', { url, from: frame.filename });
      return;
    }
  }
}, 'http-on-opening-request');
