/** `npm run words`: writes docs/words.md and the list in docs/translations.md, and names each string that is too hard. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Messages, measure, problemsOf } from './words/measure.ts';
import { withReviewList } from './words/review.ts';
import { wordsDocument } from './words/words-document.ts';

const ROOT = join(import.meta.dirname, '..');
const LOCALES = join(ROOT, 'src', '_locales');
const TRANSLATIONS = join(ROOT, 'docs', 'translations.md');

const english: Messages = JSON.parse(readFileSync(join(LOCALES, 'en', 'messages.json'), 'utf8'));
const measured = measure(english);
writeFileSync(join(ROOT, 'docs', 'words.md'), wordsDocument(measured));
const translations = readFileSync(TRANSLATIONS, 'utf8');
writeFileSync(TRANSLATIONS, withReviewList(translations, english, readdirSync(LOCALES).sort()));

const problems = problemsOf(measured);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
