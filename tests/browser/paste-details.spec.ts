import { photoshopScan } from '../fixtures/images/samples.ts';
import { decide } from './decide.ts';
import type { Tab } from './driver.ts';
import { expect, test } from './fixture.ts';
import { makePng } from './png.ts';

/** What a page can see of a paste, where the person goes on after it, and what Ctrl+Z takes back. */

const PAGE = 'https://chatgpt.com/plain-form/';
const SCAN = `data:image/jpeg;base64,${Buffer.from(photoshopScan()).toString('base64')}`;
const PICTURE = `data:image/png;base64,${Buffer.from(makePng(8, 8)).toString('base64')}`;
/** Needs no look, so that the browser's own paste is to be seen. */
const DRAWING = 'data:image/svg+xml,%3Csvg/%3E';

/** As somebody who means no good could write it; cleaned by the browser in a paste of its own. */
const hostile = (picture: string): string =>
  `<p onclick="__evil()">one <b style="color: red; background: url(https://evil.example/)">two</b></p>
  <script>__evil()</script><svg><script>__evil()</script></svg><iframe srcdoc="<script>__evil()</script>"></iframe>
  <img src="https://evil.example/x" onerror="__evil()"><a href="javascript:__evil()">three</a><img src="${picture}" onload="__evil()">`;

/** Puts editables on the page, with the caret in the middle of "ab|cd" whenever something is pasted by keyboard. */
async function layOut(tab: Tab, options: { trustedTypes?: boolean } = {}): Promise<void> {
  await tab.evaluate((trustedTypes) => {
    document.body.innerHTML = `<div id="rich" contenteditable>abcd</div><textarea id="plain">abcd</textarea>
      <div id="host"></div><p id="by">by</p>`;
    const root = (document.querySelector('#host') as Element).attachShadow({ mode: 'closed' });
    root.innerHTML = '<div id="deep" contenteditable>abcd</div>';
    if (trustedTypes) {
      const policy = document.createElement('meta');
      policy.httpEquiv = 'Content-Security-Policy';
      policy.content = "require-trusted-types-for 'script'; trusted-types 'none'";
      document.head.append(policy);
    }
    let evil = 0;
    const seen: object[] = [];
    Object.assign(window, { __evil: () => ++evil, __evils: () => evil, __seen: () => JSON.stringify(seen) });
    const rich = document.querySelector('#rich') as HTMLElement;
    const plain = document.querySelector('#plain') as HTMLTextAreaElement;
    const deep = root.querySelector('#deep') as HTMLElement;
    const selection = getSelection() as Selection;
    addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'v' || (!event.ctrlKey && !event.metaKey)) return;
        const focused = root.activeElement ?? document.activeElement;
        if (focused === plain) plain.setSelectionRange(2, 2);
        else if (focused?.firstChild) selection.collapse(focused.firstChild, 2);
      },
      true,
    );
    for (const type of ['paste', 'beforeinput', 'input']) {
      rich.addEventListener(type, (event) => {
        const { inputType } = event as InputEvent;
        if (type === 'input') return seen.push({ type });
        const data = (event as ClipboardEvent).clipboardData ?? (event as InputEvent).dataTransfer;
        if (!data) return seen.push({ type, inputType, data });
        const { effectAllowed, dropEffect } = data;
        seen.push({
          type,
          inputType,
          target: (event.target as Element).id,
          same: [event.composed, event.bubbles, event.cancelable, data instanceof DataTransfer],
          own: Object.getOwnPropertyNames(event).filter((name) => name !== 'isTrusted'),
          types: [...data.types],
          items: [...data.items].map(({ kind, type: itsType }) => `${kind} ${itsType}`),
          texts: data.types.map((each) => data.getData(each).replace(/data:image[^"']*/g, 'PICTURE')),
          files: data.files.length,
          effects: [effectAllowed, dropEffect],
        });
      });
    }
    Object.assign(window, {
      __where() {
        const focused = root.activeElement ?? document.activeElement;
        const [range] = selection.getComposedRanges({ shadowRoots: [root] });
        const caret = focused === plain ? plain.selectionStart : range?.startOffset;
        return `${focused?.id} ${caret}`;
      },
      __texts: () => ({ rich: rich.textContent, plain: plain.value, deep: deep.textContent }),
      __markup: () => rich.innerHTML,
    });
  }, options.trustedTypes ?? false);
}

const EDITABLES = [
  ['rich', '#rich'],
  ['plain', '#plain'],
  ['deep', '#host >>> #deep'],
] as const;
const UNTOUCHED = { rich: 'abcd', plain: 'abcd', deep: 'abcd' };
const pageOf = (tab: Tab) => ({
  texts: () => tab.evaluate(() => window.__texts()),
  markup: () => tab.evaluate(() => window.__markup()),
  where: () => tab.evaluate(() => window.__where()),
  seen: async (): Promise<object[]> => JSON.parse(await tab.evaluate(() => window.__seen())),
});

test('a paste that was held looks like one that was not', async ({ open }) => {
  const copied = (picture: string) => ({
    'text/plain': 'one',
    'text/html': `<p>one <b>two</b> <img src="${picture}"></p>`,
  });
  const free = await open(PAGE);
  await layOut(free);
  await free.pasteTexts('#rich', copied(DRAWING));
  await free.until(() => window.__seen().includes('"input"'));
  const held = await open(PAGE);
  await layOut(held);
  await held.pasteTexts('#rich', copied(PICTURE));
  await held.until(() => window.__seen().includes('"input"'));
  expect(await held.overlay.present()).toBe(false);

  const seen = await pageOf(free).seen();
  expect(seen).toMatchObject([{ type: 'paste', files: 0 }, { type: 'beforeinput' }, { type: 'input' }]);
  expect(await pageOf(held).seen()).toEqual(seen);
  expect(await pageOf(held).texts()).toEqual(await pageOf(free).texts());
  expect(await pageOf(held).markup()).toContain(PICTURE);
});

for (const [name, selector] of EDITABLES) {
  test(`${name}: a picture in a text is held, and the person goes on where they were`, async ({ open }) => {
    const tab = await open(PAGE);
    await layOut(tab);
    const page = pageOf(tab);
    const copied = { 'text/plain': 'XY', 'text/html': `XY<img src="${SCAN}">` };
    await tab.pasteTexts(selector, copied);
    await tab.overlay.opened();
    expect(await page.texts()).toEqual(UNTOUCHED);
    expect(await page.seen()).toEqual([]);
    await decide(tab, "Don't send");
    expect(await page.where()).toBe(`${name} 2`);
    expect(await page.texts()).toEqual(UNTOUCHED);

    await tab.pasteTexts(selector, copied);
    await tab.overlay.opened();
    await decide(tab, 'Send as it is');
    await tab.until((its) => window.__texts()[its] === 'abXYcd', name);
    await tab.type('Z');
    expect(await page.texts()).toEqual({ ...UNTOUCHED, [name]: 'abXYZcd' });
    await tab.evaluate(() => {
      document.execCommand('undo');
      document.execCommand('undo');
    });
    expect(await page.texts()).toEqual(UNTOUCHED);
    expect(await page.where()).toBe(`${name} 2`);
  });
}

for (const trustedTypes of [false, true]) {
  const where = trustedTypes ? ', on a page with Trusted Types' : '';
  test(`formatted text that nobody handles goes in without its scripts${where}`, async ({ open }) => {
    const tab = await open(PAGE);
    await layOut(tab, { trustedTypes });
    const page = pageOf(tab);
    await tab.pasteTexts('#rich', { 'text/html': hostile(PICTURE), 'text/plain': 'one two' });
    const markup = await tab.until(() => window.__markup().includes('data:image') && window.__markup());
    expect(markup).toContain(`<img src="${PICTURE}"`);
    expect(markup).toMatch(/one <(b|span) style="[^"]*color: red/);
    expect(markup).not.toMatch(/script|onerror|onload|onclick|iframe|svg|url\(|evil/);
    expect(await tab.evaluate(() => window.__texts().rich)).toMatch(/^ab\s*one two\s*three\s*cd$/);
    expect(await tab.evaluate(() => window.__evils())).toBe(0);
    await tab.evaluate(() => document.execCommand('undo'));
    expect(await page.markup()).toBe('abcd');
  });
}

test('a paste of text alone is never touched', async ({ open }) => {
  const tab = await open(PAGE);
  await layOut(tab);
  await tab.evaluate(() => {
    document.querySelector('#rich')?.addEventListener('paste', ({ isTrusted }) => {
      document.querySelector('#by')?.replaceChildren(String(isTrusted));
    });
  });
  await tab.pasteTexts('#rich', { 'text/html': `<b>bold</b><img src="${DRAWING}">`, 'text/plain': 'bold' });
  expect(await tab.until(() => document.querySelector('#by')?.textContent)).toBe('true');
});
