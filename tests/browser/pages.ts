import type { Tab } from './driver.ts';

/** How the pages of `tests/pages` are used: they differ as real sites do. */

export type Route = 'pick' | 'drop' | 'paste';

/** The chat takes drops and pastes where one writes; the others have a place for each. */
export const dropTarget = (style: string): string => (style === 'contenteditable' ? '#composer' : '#drop');
export const pasteTarget = (style: string): string => (style === 'contenteditable' ? '#composer' : '#paste');

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
