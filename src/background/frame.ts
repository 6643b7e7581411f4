/** The warning's style and the words of its frame, for pages: their scripts hold neither. */
import { MOST_FILES } from '../content/folder.ts';
import style from '../content/warning/style.css?inline';
import { FRAME_WORDS, type Frame } from '../frame.ts';
import { language, say } from '../platform/words.ts';
import type { Settings } from '../types.ts';

export function frameFor({ managed }: Settings): Frame {
  const most = MOST_FILES.toLocaleString(language());
  const words = Object.entries(FRAME_WORDS).map(([name, key]) => {
    return [name, say({ key, values: name === 'manyBody' ? [most] : ['{1}', '{2}'] })];
  });
  return { style, words: Object.fromEntries(words), ...(managed && { managed }) };
}
