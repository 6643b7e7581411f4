/** Whether the system's own `tesseract` still reads, in a copy, what leads to a person in a picture of the corpus. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CheckResult } from '../../src/pages/check/result.ts';
import type { GoldPicture } from '../text-corpus/gold.ts';
import { holds } from './native-score.ts';
import { PAGE_MODES, startNative } from './native-tesseract.ts';
import { scoreOf } from './text-score.ts';

export interface StillRead {
  /**
   * @param copy where it lies
   * @returns the gold texts that lead to a person and are read in any page mode; nothing of a picture that is not of the
   *   corpus, not in Latin letters, or in which the extension found nothing
   */
  in(file: string, findings: CheckResult['findings'], copy: string): Promise<string[] | undefined>;
  close(): Promise<void>;
}

/** @returns nothing where the folder is no corpus (`npm run corpus`) @throws {Error} the program is not there */
export async function startReadingAgain(folder: string): Promise<StillRead | undefined> {
  const path = join(folder, 'gold.json');
  if (!existsSync(path)) return undefined;
  const gold = JSON.parse(await readFile(path, 'utf8')) as GoldPicture[];
  const native = await startNative();
  return {
    async in(file, findings, copy) {
      const picture = gold.find((one) => one.path === file);
      if (picture?.script !== 'latin') return undefined;
      const { called, boxes } = scoreOf(picture, findings);
      if (!called || boxes.length === 0) return undefined;
      const texts: string[] = [];
      for (const mode of PAGE_MODES) texts.push((await native.read(copy, mode)).text);
      return boxes.filter(({ box }) => texts.some((text) => holds(text, box))).map(({ box }) => box.text);
    },
    close: () => native.close(),
  };
}
