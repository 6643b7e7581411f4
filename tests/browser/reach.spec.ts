import { decide } from './decide.ts';
import type { Tab } from './driver.ts';
import { janeDoe, picture } from './files.ts';
import { expect, test } from './fixture.ts';

/**
 * File inputs that the window does not hear of. The page notes every file it gets to see, and hears at every
 * place that a page can listen at, from before the input is pressed.
 */

const PAGE = 'https://gemini.google.com/plain-form/';

/** Ways in which pages bring up a file dialog; each runs when the person presses the page's button. */
const WAYS = {
  'made, pressed, never in the document'() {
    window.__make().click();
  },
  'pressed and removed at once'() {
    const input = window.__make();
    document.body.append(input);
    input.click();
    input.remove();
  },
  'in nothing, pressed and removed at once'() {
    const input = window.__make();
    input.click();
    input.remove();
  },
  'one for all, emptied before each press'() {
    window.__one ??= window.__make();
    window.__one.value = '';
    window.__one.click();
  },
  'in an element that is in no document'() {
    const input = window.__make();
    const box = document.createElement('div');
    window.__watch(box);
    box.append(input);
    input.click();
  },
  'by its label, and both removed at once'() {
    const label = document.body.appendChild(document.createElement('label'));
    window.__watch(label);
    label.append(window.__make());
    label.click();
    label.remove();
  },
  'by showPicker'() {
    window.__make().showPicker();
  },
  'by an event of the page'() {
    window.__make().dispatchEvent(new MouseEvent('click', { bubbles: true }));
  },
  'in an open shadow root'() {
    const input = window.__make();
    window.__root('open').append(input);
    input.click();
  },
  'in a closed shadow root'() {
    const input = window.__make();
    window.__root('closed').append(input);
    input.click();
  },
  'in a closed root in an open one in a closed one'() {
    const input = window.__make();
    let root = window.__root('closed');
    for (const mode of ['open', 'closed'] as const) {
      const host = root.appendChild(document.createElement('section'));
      root = host.attachShadow({ mode });
      window.__watch(root);
    }
    root.append(input);
    input.click();
  },
  'in a root that the parser made'() {
    const host = document.body.appendChild(document.createElement('div'));
    host.setHTMLUnsafe('<div><template shadowrootmode="open"><input type="file" multiple></template></div>');
    const input = host.firstElementChild?.shadowRoot?.querySelector('input');
    if (input) window.__heed(input).click();
  },
} satisfies Record<string, () => void>;

/** Everything the page got to see, and the files it has at the end. */
function prepare(): void {
  const log: string[] = [];
  window.__seen = () => log.join();
  const note = (event: Event) => {
    const files = (event.composedPath()[0] as HTMLInputElement).files;
    log.push(...[...(files ?? [])].map(({ name }) => name));
  };
  window.__watch = (target) => {
    for (const type of ['input', 'change']) target.addEventListener(type, note, true);
  };
  window.__heed = (input) => {
    window.__watch(input);
    input.onchange = () => {
      document.title = `taken: ${[...(input.files ?? [])].map(({ name }) => name).join()}`;
    };
    return input;
  };
  window.__make = () =>
    window.__heed(Object.assign(document.createElement('input'), { type: 'file', multiple: true }));
  window.__root = (mode) => {
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode });
    window.__watch(root);
    return root;
  };
  window.__watch(window);
  window.__watch(document);
}

async function openWith(open: (url: string) => Promise<Tab>, way: keyof typeof WAYS): Promise<Tab> {
  const tab = await open(PAGE);
  await tab.evaluate(prepare);
  await tab.evaluate(bringUp, String(WAYS[way]));
  return tab;
}

/** A button of the page that does it. */
function bringUp(source: string): void {
  const button = Object.assign(document.createElement('button'), { id: 'bring-up', textContent: 'Attach' });
  const way = new Function(`return { ${source} }`)() as Record<string, () => void>;
  button.onclick = () => Object.values(way)[0]?.();
  document.body.prepend(button);
}

const seen = () => window.__seen();
const title = () => document.title;

for (const way of Object.keys(WAYS) as Array<keyof typeof WAYS>) {
  test(`an input ${way}`, async ({ open }, info) => {
    const tab = await openWith(open, way);
    await tab.evaluate(() => {
      document.title = '';
    });
    await tab.pickByClick('#bring-up', [janeDoe(info)]);
    await tab.overlay.opened();
    expect(await tab.evaluate(seen)).toBe('');
    await decide(tab, "Don't send");
    expect(await tab.evaluate(seen)).toBe('');
    expect(await tab.evaluate(title)).toBe('');

    await tab.pickByClick('#bring-up', [janeDoe(info)]);
    await tab.overlay.opened();
    await decide(tab, 'Send as it is');
    await tab.until(() => document.title === 'taken: IM000001');

    await tab.pickByClick('#bring-up', [picture(info)]);
    await tab.until(() => document.title === 'taken: holiday.png');
  });
}
