/**
 * Runs in Firefox's own window with the browser's privileges. It gives the driver what WebDriver BiDi has not:
 * a file dialog that answers by itself, pictures and files on the clipboard, the principal behind a request,
 * and privileged functions in a tab's process (`tab.js`).
 */
globalThis.leadApron = (() => {
  const { FileUtils } = ChromeUtils.importESModule('resource://gre/modules/FileUtils.sys.mjs');
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );

  /** Requests with an extension behind them: by their principal, or by the script that made them. */
  const requests = [];
  Services.obs.addObserver((subject) => {
    const channel = subject.QueryInterface(Ci.nsIChannel);
    const { triggeringPrincipal, loadingPrincipal } = channel.loadInfo;
    const policy = [triggeringPrincipal, loadingPrincipal]
      .map((principal) => principal?.addonPolicy ?? principal?.contentScriptAddonPolicy)
      .find(Boolean);
    if (policy) requests.push({ url: channel.URI.spec, from: policy.id });
  }, 'http-on-opening-request');

  Services.ppmm.addMessageListener('lead-apron-request', ({ data }) => requests.push(data));

  /** Firefox asks again before it gives a whole folder to a page. */
  function confirmNextDialog() {
    Services.obs.addObserver(function confirm(dialog) {
      Services.obs.removeObserver(confirm, 'common-dialog-loaded');
      const { button0 } = dialog.Dialog.ui;
      const press = () => (button0.disabled ? dialog.setTimeout(press, 10) : button0.click());
      press();
    }, 'common-dialog-loaded');
  }

  /** What the next file dialogs answer. */
  const answers = [];
  const pickerFactory = {
    createInstance: (iid) => new Picker().QueryInterface(iid),
    QueryInterface: ChromeUtils.generateQI(['nsIFactory']),
  };
  class Picker {
    QueryInterface = ChromeUtils.generateQI(['nsIFilePicker']);
    #files = [];
    #mode;
    init(_context, _title, mode) {
      this.#mode = mode;
    }
    appendFilters() {}
    appendFilter() {}
    appendRawFilter() {}
    open(callback) {
      this.#files = (answers.shift() ?? []).map((path) => new FileUtils.File(path));
      if (this.#mode === Ci.nsIFilePicker.modeGetFolder) confirmNextDialog();
      callback.done(this.#files.length === 0 ? Ci.nsIFilePicker.returnCancel : Ci.nsIFilePicker.returnOK);
    }
    get file() {
      return this.#files[0];
    }
    get files() {
      return this.#files[Symbol.iterator]();
    }
  }
  Components.manager
    .QueryInterface(Ci.nsIComponentRegistrar)
    .registerFactory(Services.uuid.generateUUID(), '', '@mozilla.org/filepicker;1', pickerFactory);

  function copy(flavour, data) {
    const transferable = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
    transferable.init(null);
    transferable.addDataFlavor(flavour);
    transferable.setTransferData(flavour, data);
    Services.clipboard.setData(transferable, null, Ci.nsIClipboard.kGlobalClipboard);
  }

  /** Longer than anything takes that is asked of a document. */
  const PATIENCE_MS = 10_000;
  const LOOK_EVERY_MS = 20;

  /** The message manager of the process that shows a document. */
  function processOf({ osPid, isInProcess }) {
    const processes = Array.from({ length: Services.ppmm.childCount }, (_, i) => Services.ppmm.getChildAt(i));
    return processes.find((process) => (isInProcess ? process.isInProcess : process.osPid === osPid));
  }

  const settlers = new Map();
  Services.ppmm.addMessageListener('lead-apron-answer', ({ data }) => settlers.get(data.id)?.(data));

  /** Asks for an expression in the process of a document, and gets an answer in any case. */
  function ask(document, expression) {
    const process = document && processOf(document);
    if (!process) return { gone: true };
    const id = String(Services.uuid.generateUUID());
    const until = Date.now() + PATIENCE_MS;
    return new Promise((resolve) => {
      const settle = (answer) => {
        clearInterval(watch);
        settlers.delete(id);
        resolve(answer);
      };
      const watch = setInterval(() => {
        if (processOf(document) !== process) settle({ lost: true });
        else if (Date.now() > until) settle({ error: `no answer to: ${expression.slice(0, 200)}` });
      }, LOOK_EVERY_MS);
      settlers.set(id, settle);
      process.sendAsyncMessage('lead-apron-ask', { id, innerWindowId: document.innerWindowId, expression });
    });
  }

  return {
    requests: () => requests,
    loadInEveryProcess: (source) =>
      Services.ppmm.loadProcessScript(
        `data:application/javascript;charset=utf-8,${encodeURIComponent(source)}`,
        true,
      ),
    answerNextDialog: (paths) => answers.push(paths) && null,
    async everyDialogAnswered() {
      while (answers.length > 0) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    },
    originOf: (addonId) => WebExtensionPolicy.getByID(addonId).getURL('').slice(0, -1),

    copyImage(base64) {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      const stream = Cc['@mozilla.org/io/arraybuffer-input-stream;1'].createInstance(
        Ci.nsIArrayBufferInputStream,
      );
      stream.setData(bytes.buffer, 0, bytes.length);
      copy('image/png', stream);
    },
    copyFile: (path) => copy('application/x-moz-file', new FileUtils.File(path)),

    /**
     * Evaluates an expression of `leadApronTab` for the document that a browsing context shows, and gives its value.
     * Where the page went elsewhere before anything was done, asks again.
     * @param repeatable ask again also where the process ended before it answered, so that nobody knows
     */
    async inTab(contextId, expression, repeatable) {
      for (const until = Date.now() + PATIENCE_MS; Date.now() < until; ) {
        const context = NavigableManager.getBrowsingContextById(contextId);
        if (!context) break;
        const { value, error, lost } = await ask(context.currentWindowGlobal, expression);
        if (value !== undefined) return JSON.parse(value);
        if (error !== undefined) throw new Error(error);
        if (lost && !repeatable) throw new Error('the page went away in the middle');
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      }
      throw new Error('there is no such page');
    },
  };
})();
