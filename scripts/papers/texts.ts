/** The papers that the models are learned from, and what stands for all other texts. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ORDINARY_FILES } from '../../tests/fixtures/documents/ordinary.ts';
import { ORDINARY } from '../../tests/fixtures/print/ordinary.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const [PAPERS, PACKAGES] = [join(ROOT, 'training', 'papers'), join(ROOT, 'node_modules')];
/** Texts of software that everybody has who builds this: many, and nothing of medicine in them. */
const OF_SOFTWARE = /^(?:readme|changelog|license|history|contributing)\b.*\.md$/i;
const MOST_OF_SOFTWARE = 1_200;
const LEAST_LETTERS = 300;
const OF_NOTHING = 200;
const SENSELESS = [
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
  '0123456789abcdef',
  'abcdefghijklmnopqrstuvwxyz      ',
  'абвгдежзиклмнопрстуфхцчшщыьэюя     ',
];

/** A line of `training/papers/*.jsonl`. */
export interface PaperText {
  /** `en-07-invoice` */
  id: string;
  medical: boolean;
  /** The patient's, as the text has it. */
  name?: string;
  text: string;
}

export async function papersToLearn(): Promise<PaperText[]> {
  const files = (await readdir(PAPERS)).filter((file) => file.endsWith('.jsonl')).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(PAPERS, file), 'utf8')));
  return texts.flatMap((text) =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line): PaperText => JSON.parse(line)),
  );
}

/** Letters and digits without sense, as packed data that is read as text. @param random in [0, 1) */
export function textsOfNothing(random: () => number): PaperText[] {
  return Array.from({ length: OF_NOTHING }, (_, i) => {
    const signs = SENSELESS[i % SENSELESS.length] ?? '';
    const line = () => Array.from({ length: 76 }, () => signs[Math.floor(random() * signs.length)]).join('');
    return { id: `nothing ${i}`, medical: false, text: Array.from({ length: 14 }, line).join('\n') };
  });
}

/** What must never be warned of, by our tests. */
export function ordinaryFixtures(): PaperText[] {
  const texts = [...Object.values(ORDINARY_FILES), ...ORDINARY.map((text) => text.replaceAll(' / ', '\n'))];
  return texts.map((text, i) => ({ id: `fixture ${i}`, medical: false, text }));
}

export async function textsOfSoftware(): Promise<PaperText[]> {
  const files = (await readdir(PACKAGES, { recursive: true })).filter((path) =>
    OF_SOFTWARE.test(path.slice(path.lastIndexOf('/') + 1)),
  );
  const step = Math.max(1, Math.floor(files.length / MOST_OF_SOFTWARE));
  const kept = files.sort().filter((_, i) => i % step === 0);
  const texts = await Promise.all(
    kept.map(async (id) => ({ id, medical: false, text: await readFile(join(PACKAGES, id), 'utf8') })),
  );
  return texts.filter(({ text }) => text.length >= LEAST_LETTERS);
}
