/** Whether the system's own `tesseract` reads, in a picture of the corpus and in its copy, what leads to a person. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CheckResult } from '../../src/pages/check/result.ts';
import type { GoldPicture } from '../text-corpus/gold.ts';
import { holds } from './native-score.ts';
import { PAGE_MODES, startNative } from './native-tesseract.ts';
import { scoreOf } from './text-score.ts';

/** The gold texts that lead to a person and are read in any page mode. */
export interface ReadAgain {
  /** How many in the original; none of DICOM, which the program does not open. */
  before: number;
  after: string[];
}

export interface Rereader {
  /**
   * @param original where it lies
   * @param copy where it lies
   * @returns nothing of a picture that is not of the corpus, not in Latin letters, or in which the extension found nothing
   */
  compare(
    file: string,
    findings: CheckResult['findings'],
    original: string,
    copy: string,
  ): Promise<ReadAgain | undefined>;
  close(): Promise<void>;
}

/** @returns nothing where the folder is no corpus (`npm run corpus`) @throws {Error} the program is not there */
export async function startReadingAgain(folder: string): Promise<Rereader | undefined> {
  const path = join(folder, 'gold.json');
  if (!existsSync(path)) return undefined;
  const gold = JSON.parse(await readFile(path, 'utf8')) as GoldPicture[];
  const native = await startNative();
  return {
    async compare(file, findings, original, copy) {
      const picture = gold.find((one) => one.path === file);
      if (picture?.script !== 'latin') return undefined;
      const { called, boxes } = scoreOf(picture, findings);
      if (!called || boxes.length === 0) return undefined;
      const readIn = async (path: string) => {
        const texts: string[] = [];
        for (const mode of PAGE_MODES) texts.push((await native.read(path, mode)).text);
        return boxes.filter(({ box }) => texts.some((text) => holds(text, box))).map(({ box }) => box.text);
      };
      const before = picture.compression === 'dicom' ? [] : await readIn(original);
      return { before: before.length, after: await readIn(copy) };
    },
    close: () => native.close(),
  };
}
