/** Runs in a tab's process with the browser's privileges; `content` is the page's window. */
globalThis.leadApronTab = {
  /** Closed shadow roots that authors made, in document order, nested ones too. */
  closedRoots(within = content.document) {
    return [...within.querySelectorAll('*')].flatMap((element) => {
      const root = element.openOrClosedShadowRoot;
      if (!root || root.isUAWidget()) return [];
      return [...(root.mode === 'closed' ? [root] : []), ...this.closedRoots(root)];
    });
  },

  /**
   * A drag from the desktop. Data and events are made with the page's own principal, else it would not see the
   * files; dispatched by the browser, they are trusted. Made from an `nsIFile`, a folder keeps its entry.
   */
  async drop(selector, x, y, paths) {
    const { FileUtils } = ChromeUtils.importESModule('resource://gre/modules/FileUtils.sys.mjs');
    const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    const files = await Promise.all(
      paths.map((path) => File.createFromNsIFile(new FileUtils.File(path), { existenceCheck: false })),
    );
    sandbox.files = Cu.cloneInto(files, sandbox, { wrapReflectors: true });
    Cu.evalInSandbox(
      'const data = new DataTransfer(); for (const file of files) data.items.add(file);',
      sandbox,
    );
    for (const type of ['dragenter', 'dragover', 'drop']) {
      const init = `{ bubbles: true, cancelable: true, composed: true, dataTransfer: data, view: window,
        clientX: ${x}, clientY: ${y} }`;
      const event = Cu.evalInSandbox(`new DragEvent('${type}', ${init})`, sandbox);
      const target = content.document.querySelector(selector);
      content.windowUtils.dispatchDOMEventViaPresShellForTesting(target, event);
    }
  },
};
