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

  const contextOf = (id) => NavigableManager.getBrowsingContextById(id);

  return {
    requests: () => requests,
    loadInEveryProcess: (source) =>
      Services.ppmm.loadProcessScript(
        `data:application/javascript;charset=utf-8,${encodeURIComponent(source)}`,
        true,
      ),
    answerNextDialog: (paths) => answers.push(paths) && null,
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

    /** Runs the statements of `prelude` in the process of a tab, and gives what `expression` then gives, as JSON. */
    inTab(contextId, prelude, expression) {
      const { messageManager } = contextOf(contextId).embedderElement;
      const name = `lead-apron-${Services.uuid.generateUUID()}`;
      const script = `(async () => { ${prelude}\n return ${expression}; })().then(
        (value) => sendAsyncMessage('${name}', { value: JSON.stringify(value ?? null) }),
        (error) => sendAsyncMessage('${name}', { error: String(error) }),
      );`;
      return new Promise((resolve, reject) => {
        const listener = ({ data: { value, error } }) => {
          messageManager.removeMessageListener(name, listener);
          if (error) reject(new Error(error));
          else resolve(JSON.parse(value));
        };
        messageManager.addMessageListener(name, listener);
        messageManager.loadFrameScript(
          `data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`,
          false,
        );
      });
    },
  };
})();
