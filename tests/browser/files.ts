import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { TestInfo } from '@playwright/test';
import { cutOffXray, janeDoeXray } from '../fixtures/dicom/samples.ts';
import type { ArrivedFile } from './multipart.ts';
import { makePng } from './png.ts';

/** Files on disk, made for one test. Each function gives absolute paths. */

export function write(info: TestInfo, name: string, content: Uint8Array | string): string {
  const path = join(info.outputPath('files'), name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** A chest X-ray as DICOM, of a patient who does not exist. */
export const janeDoe = (info: TestInfo, name = 'IM000001'): string => write(info, name, janeDoeXray());

/** The same, ending inside its header. */
export const cutOff = (info: TestInfo): string => write(info, 'IM000002', cutOffXray());

export const picture = (info: TestInfo, name = 'holiday.png'): string => write(info, name, makePng(64, 48));

/** A picture, which is held and examined, and a text, which is not. */
export const ordinaryFiles = (info: TestInfo): string[] => [
  picture(info),
  write(info, 'notes.txt', 'milk, bread'),
];

/** So many pictures that a test comes to its next step before they have been looked at. */
export const manyPictures = (info: TestInfo, count = 40): string[] =>
  Array.from({ length: count }, (_, index) => picture(info, `holiday-${index}.png`));

/** A thousand files and more: every fortieth is a picture, which takes longer than the others, of no known kind. */
export const manyFiles = (info: TestInfo, count: number): string[] =>
  Array.from({ length: count }, (_, index) =>
    index % 40 === 0 ? picture(info, `holiday-${index}.png`) : write(info, `item-${index}`, `item ${index}`),
  );

/** How these files must arrive: name, size and content, in this order; `folder` stands before each name. */
export const asSent = (paths: string[], folder = ''): Partial<ArrivedFile>[] =>
  paths.map((path) => {
    const content = readFileSync(path);
    return {
      name: `${folder}${basename(path)}`,
      size: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    };
  });
