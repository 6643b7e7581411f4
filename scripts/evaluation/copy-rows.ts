/** What `npm run evaluate:copies` says of one copy. */
import { writeFile } from 'node:fs/promises';
import type { Cover } from '../../src/copies/cover.ts';
import { psnrOutside } from '../../tests/browser/likeness.ts';
import { partsOf } from '../../tests/fixtures/images/parts.ts';
import { leftIn, valuesIn } from './original-values.ts';
import type { OtherPrograms } from './other-programs.ts';
import type { ReadAgain } from './read-again.ts';

/** The published form. Fields may be added, these stay. */
export interface CopyRow {
  /** Relative to the folder. */
  file: string;
  /** Everything below holds. */
  ok: boolean;
  /** Values of the original, of five or more characters, that stand in the copy's bytes. */
  leftovers: string[];
  /** Outside the boxes, in decibels: 999 where nothing differs, `null` where no other program opens the original. */
  psnr: number | null;
  /** From "Make the copy" until it is offered, all detectors included. */
  ms: number;
  /** Of the copy. */
  bytes?: number;
  boxes?: number;
  /** Values that were looked for. */
  values?: number;
  /** Of a picture of the corpus in which something was found. */
  readAgain?: ReadAgain;
  /** What does not hold. */
  wrong?: string[];
  /** Why there is no copy. */
  error?: string;
}

export interface MadeCopy {
  name: string;
  bytes: Buffer;
  covers: Cover[];
  ms: number;
}

const PARTS: Readonly<Record<string, readonly string[]>> = {
  jpg: ['APP0', 'DQT', 'SOF0', 'DHT', 'SOS', 'EOI'],
  png: ['IHDR', 'IDAT', 'IEND'],
};
const LEAST: Readonly<Record<string, number>> = { jpg: 34, png: 40 };
const EXACT = 999;

/**
 * @param original of the file that was copied
 * @param target where the copy is put for other programs
 */
export async function rowFor(
  file: string,
  original: { path: string; isDicom: boolean },
  copy: MadeCopy,
  target: string,
  programs: OtherPrograms,
): Promise<CopyRow> {
  await writeFile(target, copy.bytes);
  const extension = copy.name.slice(copy.name.lastIndexOf('.') + 1);
  const wrong: string[] = [];
  const parts = [...new Set(partsOf(copy.bytes))].filter((part) => !PARTS[extension]?.includes(part));
  if (parts.length > 0) wrong.push(`holds ${parts.join(', ')}`);
  const more = (await programs.metadata(target)) ?? [];
  if (more.length > 0) wrong.push(`ExifTool finds ${more.join(', ')}`);
  const shown = await programs.picture(target);
  if (!shown && !programs.missing.includes('convert')) wrong.push('ImageMagick does not open it');
  const values = await valuesIn(original.path);
  const leftovers = leftIn(copy.bytes, values);
  if (leftovers.length > 0) wrong.push('holds values of the original');

  const before = await (original.isDicom ? programs.dicom(original.path) : programs.picture(original.path));
  let psnr: number | null = null;
  if (before && shown) {
    if (before.width === shown.width && before.height === shown.height) {
      psnr = Math.min(Math.round(psnrOutside(before, shown, copy.covers, 3) * 10) / 10, EXACT);
      if (psnr < (LEAST[extension] ?? EXACT)) wrong.push('looks different');
    } else wrong.push(`${before.width} × ${before.height} became ${shown.width} × ${shown.height}`);
  }
  return {
    file,
    ok: wrong.length === 0,
    leftovers,
    psnr,
    ms: copy.ms,
    bytes: copy.bytes.length,
    boxes: copy.covers.length,
    values: values.length,
    ...(wrong.length > 0 && { wrong }),
  };
}

/** Lines that sum the rows up. */
export function summaryOf(rows: readonly CopyRow[], notPictures: number): string[] {
  const made = rows.filter(({ error }) => error === undefined);
  const compared = made.flatMap(({ psnr }) => psnr ?? []).sort((a, b) => a - b);
  const times = made.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (sorted: readonly number[], share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  const reasons = new Map<string, number>();
  for (const { error } of rows) if (error) reasons.set(error, (reasons.get(error) ?? 0) + 1);
  return [
    `copies made: ${made.length}; all right: ${made.filter(({ ok }) => ok).length}`,
    `with leftovers: ${made.filter(({ leftovers }) => leftovers.length > 0).length}, of ${made.reduce((sum, { values = 0 }) => sum + values, 0)} values looked for`,
    `compared with another program: ${compared.length}; dB: least ${compared[0] ?? 'none'}, 5 % below ${at(compared, 0.05)}, median ${at(compared, 0.5)}; exact: ${compared.filter((psnr) => psnr === EXACT).length}`,
    `ms until offered: median ${at(times, 0.5)}, p95 ${at(times, 0.95)}, max ${at(times, 1)}`,
    ...readAgain(made),
    ...[...reasons].map(([reason, count]) => `no copy, ${count} files: ${reason}`),
    `no pictures: ${notPictures}`,
  ];
}

function readAgain(rows: readonly CopyRow[]): string[] {
  const read = rows.flatMap((row) => (row.readAgain ? [row.readAgain] : []));
  if (read.length === 0) return [];
  const silent = read.filter(({ after }) => after.length === 0).length;
  const before = read.filter((one) => one.before > 0).length;
  return [
    `pictures of the corpus in which something was found: ${read.length}`,
    `tesseract reads something of it in ${before} originals (DICOM not asked), and nothing in ${silent} copies`,
  ];
}
