import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { expect, it } from 'vitest';
import { filesIn, zip } from '../../../scripts/zip.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

it('is the same whatever the order, the times and the permissions of the files', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lead-apron-zip-'));
  await writeFile(join(folder, 'b.js'), 'b', { mode: 0o600 });
  await utimes(join(folder, 'b.js'), 1, 1);
  await writeFile(join(folder, 'a.js'), 'a');
  const made = await zip(await filesIn(folder));
  await rm(folder, { recursive: true });
  expect(made).toEqual(
    await zip(
      new Map([
        ['a.js', bytes('a')],
        ['b.js', bytes('b')],
      ]),
    ),
  );
  expect(made).not.toEqual(
    await zip(
      new Map([
        ['a.js', bytes('a')],
        ['b.js', bytes('c')],
      ]),
    ),
  );
});

it('holds every file, by name, and no folder of its own', async () => {
  const made = await JSZip.loadAsync(
    await zip(
      new Map([
        ['z/y.txt', bytes('yes')],
        ['a', bytes('')],
      ]),
    ),
  );
  expect(Object.keys(made.files)).toEqual(['a', 'z/y.txt']);
  expect(await made.file('z/y.txt')?.async('string')).toBe('yes');
});
