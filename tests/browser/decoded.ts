/** Asks the page that shows what the scanner's decoder makes of files. */
import type { TestInfo } from '@playwright/test';
import type { Decoded, Seen } from '../decoder/worker.ts';
import type { Tab } from './driver.ts';
import { write } from './files.ts';
import { expect } from './fixture.ts';

const shown = (): string => document.querySelector('#results')?.textContent ?? '';

/** What the page shows once `act` has given it files; what it showed before is gone. */
export async function shownAfter(decoder: Tab, act: () => Promise<void>): Promise<Decoded[]> {
  await decoder.evaluate(() => document.querySelector('#results')?.replaceChildren());
  await act();
  return JSON.parse(await decoder.until(shown));
}

export function decode(decoder: Tab, info: TestInfo, files: readonly Uint8Array[]): Promise<Decoded[]> {
  const paths = files.map((file, index) => write(info, `${index}`, file));
  return shownAfter(decoder, () => decoder.pick('#files', paths));
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
