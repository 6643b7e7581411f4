/**
 * Papers in thirteen languages by writers who never saw our rules (`tests/fixtures/papers`): what a patient is handed, and
 * what only comes near it. All people in them are invented.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findingsInText } from '../../src/detectors/document/index.ts';
import type { Finding } from '../../src/types.ts';
import { judge } from '../../src/verdict.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'tests', 'fixtures', 'papers');

/** `known` was read while the rules were made, and is learned from; what is in the others nobody may read who makes rules. */
export type PaperSet = 'known' | 'held-out' | 'fresh' | 'last';

export interface AskedPaper {
  /** `de-lab-1.txt` */
  file: string;
  language: string;
  medical: boolean;
  warned: boolean;
  /** Whether the initials of the patient's name are among those that were told of somebody; absent where it names nobody. */
  named?: boolean;
}

export async function askPapers(set: PaperSet): Promise<AskedPaper[]> {
  const names: Record<string, string> = JSON.parse(await readFile(join(FOLDER, set, 'names.json'), 'utf8'));
  const asked: AskedPaper[] = [];
  for (const kind of ['medical', 'ordinary'] as const) {
    for (const file of (await readdir(join(FOLDER, set, kind))).sort()) {
      const text = (await readFile(join(FOLDER, set, kind, file), 'utf8')).replaceAll(' | ', '\t');
      const findings = findingsInText(text, (line) => `line ${line}`);
      const [verdict] = judge([{ name: file, kind: 'text', findings }], 'balanced');
      const name = names[file];
      asked.push({
        file,
        language: file.slice(0, 2),
        medical: kind === 'medical',
        warned: verdict?.level === 'warn',
        ...(name && { named: tellsOf(name, findings) }),
      });
    }
  }
  return asked;
}

const OF_SOMEBODY = ['found_patientName', 'found_otherName', 'found_personInReport'];

/** Two of the initials, or the first sign of a name that is written without blanks. */
function tellsOf(name: string, findings: readonly Finding[]): boolean {
  const letters = plain(name);
  const initials = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(letters)
    ? [letters.slice(0, 1)]
    : letters.split(/[\s,]+/).map((part) => part.slice(0, 1));
  const wanted = new Set(initials.filter(Boolean));
  return findings.some(({ label, shown = '' }) => {
    if (!OF_SOMEBODY.includes(label)) return false;
    const told = [...wanted].filter((letter) => plain(shown).includes(letter));
    return told.length >= Math.min(2, wanted.size);
  });
}

function plain(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase().trim();
}

/** Shares of 1. */
export interface PaperRates {
  medical: number;
  warned: number;
  /** Of those that were warned of. */
  named: number;
  ordinary: number;
  wronglyWarned: number;
}

function shareOf(all: readonly boolean[]): number {
  return all.filter(Boolean).length / all.length;
}

export function ratesOf(asked: readonly AskedPaper[]): PaperRates {
  const medical = asked.filter((paper) => paper.medical);
  const ordinary = asked.filter((paper) => !paper.medical);
  const warned = medical.filter((paper) => paper.warned);
  return {
    medical: medical.length,
    warned: warned.length / medical.length,
    named: shareOf(warned.flatMap(({ named }) => named ?? [])),
    ordinary: ordinary.length,
    wronglyWarned: ordinary.filter((paper) => paper.warned).length / ordinary.length,
  };
}
