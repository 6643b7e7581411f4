/** What was read off a picture, and what else is known of the file. */
import type { Place } from '../../types.ts';

export interface PrintedWord {
  text: string;
  /** How sure the reader is, 0 to 100. */
  confidence: number;
  place: Place;
}

/** Words that stand side by side, in reading order. A wide gap, as between columns, begins a new line. */
export interface PrintedLine {
  words: readonly PrintedWord[];
  /** Around all of them. */
  place: Place;
}

/** A detail of the person or the exam that the file itself holds: its header, its metadata, its name. */
export interface KnownDetail {
  /** As of findings: `found_patientName`. */
  label: string;
  is: 'name' | 'date' | 'number';
  value: string;
}

export function textOf({ words }: PrintedLine): string {
  return words.map(({ text }) => text).join(' ');
}
