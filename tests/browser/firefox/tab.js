const { setTimeout } = ChromeUtils.importESModule('resource://gre/modules/Timer.sys.mjs');

/** Longer than a page takes to show what it drew. */
const FRAME_MS = 100;

/** What the driver does in a document with the browser's privileges; `content` is the document's window. */
globalThis.leadApronTab = (content) => ({
  /** Closed shadow roots that authors made, in document order, nested ones too. */
  closedRoots(within = content.document) {
    return [...within.querySelectorAll('*')].flatMap((element) => {
      const root = element.openOrClosedShadowRoot;
      if (!root || root.isUAWidget()) return [];
      return [...(root.mode === 'closed' ? [root] : []), ...this.closedRoots(root)];
    });
  },

  /**
   * Role, name and level of the warning's dialog and of everything in it, or of everything on the page, in the order of
   * the accessibility tree.
   */
  accessible(where) {
    const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
    const roleOf = (node) => service.getStringRole(node.role);
    const childrenOf = (node) => Array.from({ length: node.childCount }, (_, at) => node.getChildAt(at));
    const below = (node) => [node, ...childrenOf(node).flatMap(below)];
    const document = service.getAccessibleFor(content.document);
    const nodes = document ? below(document) : [];
    const dialog = nodes.find((node) => roleOf(node) === 'dialog');
    const wanted = where === 'page' ? nodes : dialog ? below(dialog) : [];
    const levelOf = (node) => {
      const level = {};
      node.groupPosition(level, {}, {});
      return level.value;
    };
    return wanted.map((node) => ({ role: roleOf(node), name: node.name ?? '', level: levelOf(node) }));
  },

  /** The element that a selector leads to; ` >>> ` in it leads into a shadow root. */
  find: (selector) =>
    selector
      .split(' >>> ')
      .reduce((found, step) => (found.openOrClosedShadowRoot ?? found).querySelector(step), content.document),

  /** Has the browser open the file dialog of an input, as for a person. The driver's own dialog answers at once. */
  async pick(selector) {
    const input = this.find(selector);
    const picked = new Promise((resolve) => {
      // Nothing that a page or an extension does to the events keeps them from the browser's own listeners.
      for (const type of ['change', 'cancel']) {
        input.addEventListener(type, resolve, { once: true, mozSystemGroup: true });
      }
    });
    content.document.notifyUserGestureActivation();
    input.showPicker();
    await picked;
  },

  /** What lies on top at a point of the viewport, in shadow roots and frames too; the point is then the frame's. */
  topmost(x, y, within = content.document) {
    const element = within.elementFromPoint(x, y);
    const root = element.openOrClosedShadowRoot;
    if (root && !root.isUAWidget() && root.elementFromPoint(x, y)) return this.topmost(x, y, root);
    if (!element.contentDocument) return { element, x, y };
    const { left, top } = element.getBoundingClientRect();
    return this.topmost(x - left - element.clientLeft, y - top - element.clientTop, element.contentDocument);
  },

  /**
   * A drag from the desktop. Data and events are made with the page's own principal, else it would not see the
   * files; dispatched by the browser, they are trusted. Made from an `nsIFile`, a folder keeps its entry.
   */
  async drop(x, y, paths, texts) {
    const { FileUtils } = ChromeUtils.importESModule('resource://gre/modules/FileUtils.sys.mjs');
    const page = this.topmost(x, y).element.ownerDocument.defaultView;
    const files = await Promise.all(
      paths.map((path) => File.createFromNsIFile(new FileUtils.File(path), { existenceCheck: false })),
    );
    const sandbox = Cu.Sandbox(page, { sandboxPrototype: page, wantXrays: false });
    // A clone belongs to the page, for which it is a `File`.
    sandbox.files = Cu.cloneInto(files, page);
    sandbox.texts = Cu.cloneInto(Object.entries(texts), page);
    Cu.evalInSandbox(
      `const data = new DataTransfer();
      for (const [type, text] of texts) data.items.add(text, type);
      for (const file of files) data.items.add(file);`,
      sandbox,
    );
    for (const type of ['dragenter', 'dragover', 'dragover', 'drop']) {
      // Pages lay things over what is dragged on, and take their time to.
      const { element, ...at } = this.topmost(x, y);
      const init = `{ bubbles: true, cancelable: true, composed: true, dataTransfer: data, view: window,
        screenX: ${at.x + page.mozInnerScreenX}, clientX: ${at.x},
        screenY: ${at.y + page.mozInnerScreenY}, clientY: ${at.y} }`;
      element.dispatchEvent(Cu.evalInSandbox(`new DragEvent('${type}', ${init})`, sandbox));
      await new Promise((shown) => {
        page.requestAnimationFrame(shown);
        // A page that is not painted just now shows nothing either.
        setTimeout(shown, FRAME_MS);
      });
    }
  },
});
