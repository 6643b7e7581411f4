/** How a state is looked at. */
import type { PuppeteerTab } from '../../tests/browser/tab.ts';

interface Look {
  name: string;
  scheme?: 'light' | 'dark';
  /** In CSS pixels; the size of a usual window where there is none. */
  size?: [width: number, height: number];
  /** Dots of the screen a pixel. */
  scale?: number;
}

const USUAL: [width: number, height: number] = [1280, 900];

export const LOOKS: readonly Look[] = [
  { name: 'light' },
  { name: 'dark', scheme: 'dark' },
  { name: 'narrow', size: [320, 640] },
  // A page at 200 % in the usual window.
  { name: 'twice', size: [640, 450], scale: 2 },
];

export async function wear(tab: PuppeteerTab, { scheme = 'light', size = USUAL, scale = 1 }: Partial<Look>) {
  await tab.wear(scheme);
  await tab.resize(...size, scale);
}
