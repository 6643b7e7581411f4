import { accessibilityProblems } from './axe.ts';
import type { Tab } from './driver.ts';
import { expect } from './fixture.ts';

/** Nothing is wrong with the page, light and dark. */
export async function expectAccessible(tab: Tab): Promise<void> {
  for (const scheme of ['light', 'dark']) {
    await tab.evaluate(
      (wanted) => document.documentElement.style.setProperty('color-scheme', wanted),
      scheme,
    );
    expect(await accessibilityProblems(tab), scheme).toEqual([]);
  }
}
