/** How a state is looked at. */
import type { PuppeteerTab } from '../../tests/browser/tab.ts';

export interface Look {
  name: string;
  scheme?: 'light' | 'dark';
  /** In CSS pixels; the size of a usual window where there is none. */
  size?: [width: number, height: number];
  /** Dots of the screen a pixel. */
  scale?: number;
  /** The browser's own size of text, in CSS pixels. */
  letters?: number;
  /** As in a system that was told to use few colours. */
  fewColours?: boolean;
}

const USUAL: [width: number, height: number] = [1280, 900];

export const LOOKS: readonly Look[] = [
  { name: 'light' },
  { name: 'dark', scheme: 'dark' },
  { name: 'narrow', size: [320, 640] },
  // A page at 200 % in the usual window.
  { name: 'twice', size: [640, 450], scale: 2 },
  // Text at 200 %, and nothing else.
  { name: 'letters', letters: 32 },
  { name: 'few-colours', fewColours: true },
];

export async function wear(tab: PuppeteerTab, look: Partial<Look>): Promise<void> {
  const { scheme = 'light', size = USUAL, scale = 1, letters = 16, fewColours = false } = look;
  await tab.resize(...size, scale);
  // Each of these forgets what the other asked for.
  await tab.adapt(letters, fewColours);
  if (!fewColours) await tab.wear(scheme);
  // The pages of an extension do not hear of the size that was asked for.
  if (tab.url().startsWith('chrome-extension:'))
    await tab.evaluate(
      (share) => document.documentElement.style.setProperty('font-size', share),
      `${letters / 0.16}%`,
    );
}
