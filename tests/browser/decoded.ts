/** Asks the page that shows what the scanner's decoder makes of files. */
import type { TestInfo } from '@playwright/test';
import type { Decoded, Seen } from '../decoder/worker.ts';
import type { Tab } from './driver.ts';
import { write } from './files.ts';
import { expect } from './fixture.ts';

export const PAGE = 'https://decoder.example/decoder/index.html';

export const shown = (): string => document.querySelector('#results')?.textContent ?? '';

export async function decode(tab: Tab, info: TestInfo, files: readonly Uint8Array[]): Promise<Decoded[]> {
  await tab.pick(
    '#files',
    files.map((file, index) => write(info, `${index}`, file)),
  );
  return JSON.parse(await tab.until(shown));
}

/** Formats that lose a little, and colours that are converted, are off by this much. */
export function expectQuarters(
  decoded: Decoded | undefined,
  quarters: readonly (readonly number[])[],
  most = 4,
): void {
  expect(decoded).toHaveLength(1);
  const [seen] = decoded as Seen[];
  for (const [index, quarter] of quarters.entries()) {
    for (const [channel, value] of quarter.entries()) {
      expect(
        Math.abs((seen?.quarters[index]?.[channel] ?? -99) - value),
        `${index} ${channel}`,
      ).toBeLessThanOrEqual(most);
    }
  }
}
