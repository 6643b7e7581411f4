/**
 * `npm run accuracy -- OUT`: writes docs/accuracy.md, and the numbers of the settings page beside the model, from
 * what `npm run evaluate -- DIR --manifest LIST --split training/split.json --json OUT` wrote.
 */
import { createHash } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { measuredNumbers } from './evaluation/measured-numbers.ts';
import type { Row } from './evaluation/rows.ts';
import { measuredOf } from './evaluation/tables.ts';

const ROOT = join(import.meta.dirname, '..');
const MODEL = join(ROOT, 'models', 'appearance');

const [out, ...more] = process.argv.slice(2);
if (out === undefined || more.length > 0) throw new Error('Name the JSON file of one run.');
const rows: Row[] = JSON.parse(await readFile(out, 'utf8'));
const measured = measuredOf(rows);
if (measured.length === 0)
  throw new Error('These rows do not tell what the pictures show: give a --manifest.');

const model = createHash('sha256')
  .update(await readFile(join(MODEL, 'appearance.onnx')))
  .digest('hex')
  .slice(0, 12);
const numbers = measuredNumbers(measured, model);
await writeFile(join(MODEL, 'measured.json'), `${JSON.stringify(numbers, null, 2)}\n`);

// The document says the settings page's words, which are made of the numbers just written.
const { accuracyDocument } = await import('./evaluation/accuracy-document.ts');
const date = (await stat(out)).mtime.toISOString().slice(0, 10);
await writeFile(join(ROOT, 'docs', 'accuracy.md'), accuracyDocument(measured, date, model));
