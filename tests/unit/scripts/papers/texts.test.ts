import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { papersToLearn, textsOfSoftware } from '../../../../scripts/papers/texts.ts';

const PAPERS = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'papers');

it('every paper has a name of its own and the patient’s name in it', async () => {
  const papers = await papersToLearn();
  expect(new Set(papers.map(({ id }) => id)).size).toBe(papers.length);
  for (const { id, medical, name, text } of papers) {
    expect(text.length, id).toBeGreaterThan(15);
    if (name !== undefined) expect(medical && text.includes(name), id).toBe(true);
  }
});

it('nothing is learned from papers that tell how well it was learned', async () => {
  const learned = new Set((await papersToLearn()).map(({ text }) => text.trim()));
  for (const set of ['held-out', 'fresh', 'last'])
    for (const kind of ['medical', 'ordinary'])
      for (const file of await readdir(join(PAPERS, set, kind)))
        expect(learned.has((await readFile(join(PAPERS, set, kind, file), 'utf8')).trim()), file).toBe(false);
});

it('texts of software are many', async () => {
  expect((await textsOfSoftware()).length).toBeGreaterThan(500);
});
