import type { Tab } from './driver.ts';

/** How the pages of `tests/pages` are used: they differ as real sites do. */

export type Route = 'pick' | 'drop' | 'paste';

/** The chat takes drops and pastes where one writes; the others have a place for each. */
export const dropTarget = (style: string): string => (style === 'contenteditable' ? '#composer' : '#drop');
export const pasteTarget = (style: string): string => (style === 'contenteditable' ? '#composer' : '#paste');

/** The chat shows what is attached and sends it when asked; the form is one without any script of its own. */
export const CHAT = 'https://chatgpt.com/contenteditable/';
export const FORM = 'https://gemini.google.com/plain-form/';

/** Run in the page: the names of the files that the chat, or the form's field, has. */
export const attached = (): string => document.querySelector('#attached')?.textContent ?? '';
export const namesInField = (): string =>
  [...(document.querySelector<HTMLInputElement>('#file')?.files ?? [])].map(({ name }) => name).join();

/** The page writes another one over itself: no listener of before is left. */
export function writeAnew(tab: Tab, html: string): Promise<void> {
  return tab.evaluate((text) => {
    document.open();
    document.write(text);
    document.close();
  }, html);
}

/** Presses Send on the pages that wait for it; the others have uploaded by themselves. */
export async function sendIfAsked(tab: Tab, style: string, route: Route): Promise<void> {
  if (style === 'plain-form' && route === 'pick') await tab.click('#send');
  if (style !== 'contenteditable') return;
  await tab.until(
    () =>
      document.querySelector('#attached')?.textContent !== '' ||
      document.querySelector('#composer img') !== null,
  );
  await tab.click('#composer');
  await tab.press('Enter');
}

export const STYLES = ['plain-form', 'react-18', 'react-19', 'vue-3', 'angular', 'jquery', 'contenteditable'];
