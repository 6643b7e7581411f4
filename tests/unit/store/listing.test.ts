import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../../manifest.json' with { type: 'json' };
import { sites } from '../../../src/sites/index.ts';

const STORE = join(import.meta.dirname, '..', '..', '..', 'store');
const read = (...path: string[]) => readFileSync(join(STORE, ...path), 'utf8').trim();

/** In characters, of whichever store takes fewest. */
const LIMITS = { 'name.txt': 45, 'summary.txt': 132, 'description.txt': 10_000, 'single-purpose.txt': 1000 };
/** Edge takes no shorter one. */
const SHORTEST_DESCRIPTION = 250;
const MOST_BRANDS = 5;
const PROMISES = /\b(safe|clean|anonymous|compliant|guarantee\w*|100 ?%)\b/i;

/** Names of sites in a text; "X-ray" is none. */
function brandsIn(text: string): string[] {
  return sites
    .map(({ name }) => name)
    .filter((name) => {
      const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
      return new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`).test(text);
    });
}

/** Words that stand in one line, with nothing but commas between them. */
const keywordLists = (text: string) => text.match(/^(?:[\w-]+, ){7,}.*$/gm) ?? [];

const languages = readdirSync(STORE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'pictures')
  .map(({ name }) => name);

it('there is a listing in every language that the extension speaks', () => {
  const spoken = readdirSync(join(STORE, '..', 'src', '_locales'));
  expect(languages.toSorted()).toEqual(spoken.toSorted());
});

describe.each(languages)('the listing in %s', (language) => {
  const text = (name: string) => read(language, name);

  it.each(Object.entries(LIMITS))('%s has at most %i characters', (name, most) => {
    expect(text(name)).not.toBe('');
    expect(text(name).length).toBeLessThanOrEqual(most);
  });

  it('names few brands, lists no keywords, and promises nothing', () => {
    const all = Object.keys(LIMITS).map(text).join('\n');
    expect(text('description.txt').length).toBeGreaterThanOrEqual(SHORTEST_DESCRIPTION);
    expect(brandsIn(all).length).toBeLessThanOrEqual(MOST_BRANDS);
    expect(keywordLists(all)).toEqual([]);
    expect(PROMISES.exec(all)).toBeNull();
  });

  it('counts the sites right', () => {
    expect(text('description.txt')).toContain(String(sites.length));
  });
});

it('the checks would notice', () => {
  expect(brandsIn('An X-ray for X, and for ChatGPT.').sort()).toEqual(['ChatGPT', 'X']);
  expect(keywordLists('xray, scan, mri, ct, privacy, dicom, hospital, doctor, health')).toHaveLength(1);
  expect(PROMISES.test('It is safe.')).toBe(true);
});

it('every permission is justified, in at most 1,000 characters', () => {
  const [, ...parts] = read('en', 'permissions.md').split(/^## /m);
  const justified = new Map(
    parts.map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n')).trim()]),
  );
  const wanted = [...manifest.permissions, 'optional_host_permissions', 'Host permission', 'Remote code'];
  expect([...justified.keys()].sort()).toEqual(wanted.sort());
  for (const [name, words] of justified) {
    expect(words.length, name).toBeGreaterThan(40);
    expect(words.length, name).toBeLessThanOrEqual(1000);
  }
});

/** Width and height stand behind the first chunk's name (PNG 11.2.2). */
function sizeOf(png: Buffer): string {
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}

it('pictures have the sizes that they are named by, and stores take', () => {
  const folder = join(STORE, 'pictures');
  const pictures = readdirSync(folder);
  const named = pictures.map((name) => /-(\d+x\d+)\.png$/.exec(name)?.[1]);
  expect(pictures.map((name) => sizeOf(readFileSync(join(folder, name))))).toEqual(named);
  expect([...new Set(named)].sort()).toEqual(['1280x800', '1400x560', '440x280', '640x400']);
});
