/** How hard to read each kind of words may be. The first group whose pattern fits a key is its own. */

export interface Group {
  name: string;
  keys: RegExp;
  /** Flesch-Kincaid, of each string; absent for names of journals and offices, which nobody can put more simply. */
  grade?: number;
  /** In the longest sentence. */
  words: number;
}

export const GROUPS: readonly Group[] = [
  { name: 'Names', keys: /^(?:language|extension_name$)/, words: 4 },
  { name: 'Sources', keys: /^why_(?:\w+Source|fromPolicy)$/, words: 15 },
  { name: 'Why?', keys: /^(?:why|site)_/, grade: 8, words: 15 },
  {
    name: 'Warning and note',
    keys: /^(?:warn|note|unchecked|frame|preview)_|^copy_stopped$|^offer_(?:button|waiting|refused)$/,
    grade: 6,
    words: 15,
  },
  { name: 'List of what was found', keys: /^(?:found|seen|like|group)_/, grade: 8, words: 12 },
  { name: 'Pages', keys: /(?:)/, grade: 8, words: 20 },
];

/** A label of so few words has no sentence whose grade could be told. */
export const LABEL_WORDS = 3;

/** Strings above the ceiling of their group, each with its reason. */
export const ABOVE: Readonly<Record<string, string>> = {
  warn_allEither: 'A title; the warning as a whole is at most 6.',
  warn_someEither: 'A title; the warning as a whole is at most 6.',
  warn_someImages: 'A title; the warning as a whole is at most 6.',
  note_imageMayBe: 'A title; the note as a whole is at most 6.',
  frame_mayNotSend: '“Organisation” is the word of browsers.',
  found_labResult: 'To be said more simply.',
  found_medicalAlerts: 'To be said more simply.',
  found_medicalProgram: 'To be said more simply.',
  found_privateData: 'To be said more simply.',
  options_languageCyrillic: 'Names of languages.',
  options_locked: '“Organisation” is the word of browsers.',
  popup_approved: '“Organisation” is the word of browsers.',
  sensitivity_measured: '“Medical pictures” is the plain word for what was counted.',
};
