/**
 * `npm run accuracy -- OUT [FULLSIZE]`: writes docs/accuracy.md, and the numbers of the settings page beside the model,
 * from what `npm run evaluate -- DIR --manifest LIST --split training/split.json --json OUT` wrote, and, for a part of
 * its own, from the JSON of another run over pictures of full size. training/figures.json is of the same weights.
 */
import { createHash } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MeasuredRow } from './evaluation/measured.ts';
import { crossedSides, type Halves, measuredNumbers } from './evaluation/measured-numbers.ts';
import type { Row } from './evaluation/rows.ts';
import { measuredOf } from './evaluation/tables.ts';

const ROOT = join(import.meta.dirname, '..');
const MODEL = join(ROOT, 'models', 'appearance');

const [out, large, ...more] = process.argv.slice(2);
if (out === undefined || more.length > 0) throw new Error('Name the JSON file of one run, or of two.');
const rows = await measuredRows(out);
const fullSize = large === undefined ? [] : await measuredRows(large);
const figures: { crossed: Halves } = JSON.parse(
  await readFile(join(ROOT, 'training', 'figures.json'), 'utf8'),
);
const crossed = crossedSides(figures.crossed);

const model = createHash('sha256')
  .update(await readFile(join(MODEL, 'appearance.onnx')))
  .digest('hex')
  .slice(0, 12);
const numbers = measuredNumbers(rows, model, crossed);
await writeFile(join(MODEL, 'measured.json'), `${JSON.stringify(numbers, null, 2)}\n`);

// The document says the settings page's words, which are made of the numbers just written.
const { accuracyDocument } = await import('./evaluation/accuracy-document.ts');
const date = (await stat(out)).mtime.toISOString().slice(0, 10);
await writeFile(
  join(ROOT, 'docs', 'accuracy.md'),
  accuracyDocument({ rows, fullSize, crossed, date, model }),
);

async function measuredRows(path: string): Promise<MeasuredRow[]> {
  const all: Row[] = JSON.parse(await readFile(path, 'utf8'));
  const measured = measuredOf(all);
  if (measured.length === 0)
    throw new Error(`The rows of ${path} do not tell what the pictures show: give a --manifest.`);
  return measured;
}
