import type { Tab } from './driver.ts';
import { expect } from './fixture.ts';

/** In which a person does something. */
const CONTROLS = /^(button|checkbox|radio|textbox|searchbox|slider|summary|link|application)\b/;

/**
 * A screen reader finds its way on the page: everything has a name, headings are in order, something says what happens,
 * and the Tab key goes through all controls in the order in which they are read, and moves nothing.
 */
export async function expectReadable(tab: Tab): Promise<void> {
  // Firefox starts to build the tree when it is asked for it.
  await expect.poll(async () => (await tab.spoken('page')).join()).toContain('heading 1');
  const spoken = await tab.spoken('page');
  expect(spoken.filter((part) => /^[a-z]+( \d)?:$/.test(part) && !/^(status|alert)/.test(part))).toEqual([]);
  expect(spoken.some((part) => part.startsWith('status'))).toBe(true);
  const levels = spoken.flatMap((part) => /^heading (\d)/.exec(part)?.[1] ?? []).map(Number);
  expect(levels.filter((level) => level === 1)).toEqual([1]);
  expect(levels[0]).toBe(1);
  for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);

  const places = await tab.evaluate(stops);
  const read = spoken.filter((part) => CONTROLS.test(part) && !part.startsWith('radio'));
  expect(read, 'controls that the Tab key does not reach').toHaveLength(
    places.filter(({ isRadio }) => !isRadio).length,
  );
  await tab.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (const { place, name } of places) {
    await tab.press('Tab');
    expect(await tab.evaluate(focused), name).toEqual({ place, isRinged: true, moving: 0 });
  }
}

/** Where in the document the Tab key should stop, in order. Of radios, at the one that is chosen. */
function stops(): { place: number; name: string; isRadio: boolean }[] {
  return [...document.querySelectorAll<HTMLElement>('*')].flatMap((element, place) => {
    const isRadio = element instanceof HTMLInputElement && element.type === 'radio';
    const isStop = element.matches('a[href], button, input, summary, [tabindex="0"]');
    const isOff =
      element.matches(':disabled, :disabled *') || !element.checkVisibility({ visibilityProperty: true });
    if (!isStop || isOff || (isRadio && !element.checked)) return [];
    return [{ place, name: `${element.id} ${element.innerText}`, isRadio }];
  });
}

function focused(): { place: number; isRinged: boolean; moving: number } {
  const element = document.activeElement ?? document.body;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return {
    place: [...document.querySelectorAll('*')].indexOf(element),
    isRinged: outlineStyle !== 'none' && outlineWidth !== '0px',
    moving: document.getAnimations().length,
  };
}
