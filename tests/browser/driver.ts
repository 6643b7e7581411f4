/**
 * One way to drive both browsers, so that every spec is written once. Everything a `Tab` does to a page is
 * trusted (`event.isTrusted`), as if a person had done it.
 */

export type Engine = 'chromium' | 'firefox';

/** What a page function may take and give: it crosses to the browser as JSON. */
export type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };

/** `page` is the main frame's document. */
export type Spoken = 'warning' | 'page';

/** The modal of the extension, seen from outside: it lies in a closed shadow root, of the page or of a frame. */
export interface Overlay {
  /** Is the dialog open now? */
  present(): Promise<boolean>;
  /** Resolves once the dialog is open. */
  opened(): Promise<void>;
  /** Resolves once no dialog is open. */
  closed(): Promise<void>;
  /** What a person can read in it. */
  text(): Promise<string>;
  /** Names of its buttons, in order; disabled ones are left out. */
  buttons(): Promise<string[]>;
  /** Name of the element that has the focus, empty when none in the dialog has. */
  focused(): Promise<string>;
  /**
   * Clicks with the mouse on the button, link, label or summary of this name.
   * @throws {Error} there is none, or something else lies above it
   */
  click(name: string): Promise<void>;
  /** Where that element's middle is, in CSS pixels of the viewport. */
  locate(name: string): Promise<{ x: number; y: number }>;
  /** Text in all closed shadow roots outside the dialog: the small notes. */
  notes(): Promise<string>;
}

/** Runs functions in a page. */
export interface Scripted {
  /** Runs a self-contained function in the page's own world. */
  evaluate<T, A extends Json[]>(run: (...args: A) => T, ...args: A): Promise<Awaited<T>>;
  /** Resolves once the function gives something truthy, and gives that. */
  until<T, A extends Json[]>(run: (...args: A) => T, ...args: A): Promise<Awaited<T>>;
}

/**
 * One tab. `selector` is CSS; ` >>> ` in it leads on into a shadow root, open or closed, or into a frame. Paths are
 * absolute.
 */
export interface Tab extends Scripted {
  readonly overlay: Overlay;
  goto(url: string): Promise<void>;
  url(): string;
  /**
   * Runs a self-contained function in the page's own world at the start of every document that the tab opens from
   * now on, before the extension's scripts.
   */
  runFirst(run: () => void): Promise<void>;
  /** The document that a frame shows now. */
  frame(selector: string): Promise<Scripted>;
  /** Chooses files in an `<input type=file>`. */
  pick(selector: string, paths: string[]): Promise<void>;
  /** Chooses a folder in an `<input type=file webkitdirectory>`. */
  pickFolder(selector: string, path: string): Promise<void>;
  /** Clicks, and chooses these files (or one folder) in the file dialog that this opens, now or a little later. */
  pickByClick(selector: string, paths: string[]): Promise<void>;
  /** The same with a key pressed where the focus is, in the main frame. */
  pickByKey(key: string, paths: string[]): Promise<void>;
  /**
   * What a screen reader is told is in the warning, or on the whole page, as the browser's own accessibility tree has
   * it, in its order: `button: Don't send`, `heading 2: Who you are`. Of text only what stands by itself as a heading.
   */
  spoken(where?: Spoken): Promise<string[]>;
  /** Drags files or folders from the desktop onto the element, or texts by their type from another window. */
  drop(selector: string, paths: string[], texts?: Record<string, string>): Promise<void>;
  /** Puts a PNG's picture on the clipboard. */
  copyPicture(png: string): Promise<void>;
  /** Puts a PNG's picture on the clipboard and presses Ctrl+V in the element. */
  pasteImage(selector: string, png: string): Promise<void>;
  /** Puts texts by their type on the clipboard and presses Ctrl+V in the element. */
  pasteTexts(selector: string, texts: Record<string, string>): Promise<void>;
  /**
   * Copies a file as a file manager does and presses Ctrl+V in the element.
   * @throws {Error} Chromium was launched without `display`
   */
  pasteFile(selector: string, path: string): Promise<void>;
  click(selector: string): Promise<void>;
  clickAt(x: number, y: number): Promise<void>;
  /** Types into whatever has the focus. */
  type(text: string): Promise<void>;
  /** Presses a key (`Enter`, `Escape`, `j`) where the focus is. */
  press(key: string): Promise<void>;
  /** Waits for the browser's own question (`confirm`) and answers it. @returns its words */
  answerQuestion(yes: boolean): Promise<string>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

/** The extension under test, installed unpacked. */
export interface Extension {
  readonly id: string;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly origin: string;
  /** Opens one of its pages (`options.html`) in a new tab. */
  open(page: string): Promise<Tab>;
  /** Waits for one of its pages (`pages/copy`) to be opened by itself, and takes hold of it. */
  opened(page: string): Promise<Tab>;
  /** Whether one of its pages is open now. */
  isOpen(page: string): Promise<boolean>;
  /** Installs again over itself, as an update does: content scripts of before are orphaned. */
  update(folder: string): Promise<void>;
  remove(): Promise<void>;
}

/** A request to the network that the extension made. */
export interface OutgoingRequest {
  url: string;
  /** Who made it: an origin or a script's address. */
  from: string;
}

export interface Driver {
  readonly engine: Engine;
  readonly extension: Extension | undefined;
  open(url: string): Promise<Tab>;
  /**
   * Ends the browser and gives every request whose origin is an extension, made in its whole life: by service
   * worker or event page, offscreen document, workers, extension pages and content scripts.
   */
  close(): Promise<OutgoingRequest[]>;
}

export interface LaunchOptions {
  /** The `TestServer` that every host name leads to. */
  port: number;
  /** Folder of an unpacked extension. */
  extension?: string;
  /** Gives the extension as soon as it is there, before Chromium has read its policy. */
  early?: boolean;
  /** Started in the browser's place. */
  program?: string;
  /** On a screen instead of headless (Chromium, which pastes files only there; Linux with Xvfb and xclip). */
  display?: boolean;
}
