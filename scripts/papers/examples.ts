/** Papers as the two models are taught with them. */
import { windowsOf } from '../../src/detectors/burned-in-text/meaning/learned/care.ts';
import { wordsOfNames } from '../../src/detectors/burned-in-text/meaning/learned/words-of-names.ts';
import { wordsOfText } from '../../src/detectors/burned-in-text/meaning/learned/words-of-text.ts';
import { type Row, rowsOf } from '../../src/detectors/burned-in-text/meaning/rows.ts';
import { fold } from '../../src/detectors/burned-in-text/meaning/spelling.ts';
import { linesOf } from '../../src/detectors/document/lines.ts';
import { misread } from '../../tests/fixtures/print/noise.ts';
import type { Example } from './learn.ts';
import type { PaperText } from './texts.ts';

/** The text, as much of it as is looked at together. */
export function windowsOfText({ text }: PaperText): string[] {
  return windowsOf(rowsOfText(text).map((row) => row.text));
}

function rowsOfText(text: string): Row[] {
  return rowsOf(linesOf(text.replaceAll(' | ', '\t')));
}

/** Parts of what is nobody's care: a few lines of it, which are nobody's either. */
const [PARTS, MOST_LINES] = [2, 5];
/** Of what is somebody's, so much is still. */
const [LEAST_SHARE, MOST_SHARE] = [0.4, 0.8];

/** Of its letters, where it was a photo: so many are misread. */
const MISREAD = 0.06;

/** The text, parts of it, and as a photo of it is read. @param random in [0, 1) */
export function examplesOfCare(paper: PaperText, random: () => number): Example[] {
  const texts = windowsOfText(paper).flatMap((text) => {
    const lines = text.split('\n');
    const read = misread(lines.join(' / '), Math.floor(random() * 1e6), MISREAD).replaceAll(' / ', '\n');
    return [text, ...partsOf(lines, paper.medical, random), read];
  });
  return texts.map((text) => ({ features: wordsOfText(text), is: paper.medical }));
}

function partsOf(lines: readonly string[], isMedical: boolean, random: () => number): string[] {
  const cut = (count: number) => {
    const start = Math.floor(random() * Math.max(1, lines.length - count + 1));
    return lines.slice(start, start + count).join('\n');
  };
  if (!isMedical) return Array.from({ length: PARTS }, () => cut(1 + Math.floor(random() * MOST_LINES)));
  const share = LEAST_SHARE + (MOST_SHARE - LEAST_SHARE) * random();
  return lines.length > MOST_LINES ? [cut(Math.ceil(lines.length * share))] : [];
}

/** Every word of a paper, and whether it is part of the patient's name. */
export function examplesOfNames({ text, name = '' }: PaperText): Example[] {
  const signs = name.replace(/[\s　・·]/g, '');
  const isAsian = /\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}/u.test(name);
  const parts = new Set(
    name
      .split(/[\s,.^]+/)
      .map(fold)
      .filter((part) => part.length > 1),
  );
  return wordsOfNames(rowsOfText(text)).map(({ row, token, features }) => ({
    features,
    is: signs !== '' && (isAsian ? isWithin(row.text, token.start, signs) : parts.has(fold(token.text))),
  }));
}

/** Does a sign stand in the name, blanks aside? */
function isWithin(text: string, start: number, name: string): boolean {
  const packed = text.replace(/[\s　・·]/g, '');
  const at = text.slice(0, start).replace(/[\s　・·]/g, '').length;
  for (let from = packed.indexOf(name); from >= 0; from = packed.indexOf(name, from + 1))
    if (at >= from && at < from + name.length) return true;
  return false;
}
