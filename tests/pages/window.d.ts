/** What the pages under test hold for the tests to read. */
interface Window {
  /** Events in the order the page's own handlers saw them (`shared/page.js`). */
  __log: Array<{
    type: string;
    isTrusted: boolean;
    files: Array<{ name: string; size: number; path: string }>;
  }>;
  /** Keys that reached the page's own window listener (`contenteditable/main.js`). */
  __keys: string[];
  /** What `reach.spec.ts` puts on its page. */
  __seen(): string;
  __watch(target: EventTarget): void;
  __heed(input: HTMLInputElement): HTMLInputElement;
  __make(): HTMLInputElement;
  __one: HTMLInputElement | undefined;
  __root(mode: ShadowRootMode): ShadowRoot;
  /** How deep in a drag `drop.spec.ts`'s page believes to be. */
  __depth: { zone: number; window: number };
  /** Breaks what a drop is made with (`drop.spec.ts`). */
  __breakMore(): void;
  /** What `paste-details.spec.ts` puts on its page. */
  __texts(): { rich: string; plain: string; deep: string };
  __markup(): string;
  /** Id of what has the focus, and where the caret is in it. */
  __where(): string;
  /** How often a script ran that was pasted. */
  __evils(): number;
}
