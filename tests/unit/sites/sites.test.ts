import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCoveredBy, matchPattern, ownSite, siteFor, sites } from '../../../src/sites/index.ts';
import type { Site } from '../../../src/sites/site.ts';

const KEYS = ['id', 'name', 'kind', 'hosts', 'sentence', 'source', 'date', 'read', 'pageWorld'];
const LINE_WIDTH = 110;
const HOST = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;

/** The one way to write `sites.json`, as the formatter does: a list of hosts on one line where it fits. */
function format(entries: readonly Site[]): string {
  const ordered = [...entries]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((site) =>
      Object.fromEntries(KEYS.flatMap((key) => (key in site ? [[key, site[key as keyof Site]]] : []))),
    );
  return `${JSON.stringify(ordered, null, 2).replace(/^ *"hosts": \[[^\]]*\],?$/gm, oneLine)}\n`;
}

function oneLine(lines: string): string {
  const line = lines.replace(/\[\s+/, '[').replace(/\s+\]/, ']').replace(/,\s+/g, ', ').trimEnd();
  return line.length <= LINE_WIDTH ? line : lines;
}

/** All that is wrong with the text of `sites.json`, each as an instruction. */
function problemsOf(text: string): string[] {
  const entries: Site[] = JSON.parse(text);
  const problems = entries.flatMap((site) => problemsOfOne(site).map((problem) => `${site.id}: ${problem}`));
  const all = { id: entries.map(({ id }) => id), host: entries.flatMap(({ hosts }) => hosts) };
  for (const [what, names] of Object.entries(all)) {
    const twice = names.filter((name, index) => names.indexOf(name) !== index);
    if (twice.length > 0) problems.push(`Give each ${what} to one site only: ${twice.join(', ')}`);
  }
  if (text !== format(entries)) problems.push('Sort by id, keys in the order of `Site`, then: npm run fix');
  return problems;
}

function problemsOfOne({ id, hosts, sentence, source, date, read }: Site): string[] {
  const problems: string[] = [];
  const demand = (holds: boolean, instruction: string) => {
    if (!holds) problems.push(instruction);
  };
  demand(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id), 'Write the id in kebab-case.');
  demand(hosts.length > 0 && hosts.every((host) => HOST.test(host)), 'Name bare hosts: x.com.');
  demand(sentence === undefined || sentence === keyOf(id), `Name the sentence ${keyOf(id)}.`);
  demand(sentence === undefined || source !== undefined, 'Give a sentence with its source.');
  demand(
    (sentence === undefined) === (date === undefined),
    'Give a sentence exactly when its text has a `date`.',
  );
  demand(source === undefined || /^https:\/\//.test(source), 'Give the source as an https address.');
  demand((date === undefined) === (read === undefined), 'Give `read` exactly when the text has a `date`.');
  demand(
    date === undefined || isDay(date) || isDay(`${date}-01`),
    'Write the date as 2026-01-31 or 2026-01.',
  );
  demand(read === undefined || isDay(read), 'Write `read` as 2026-01-31.');
  return problems;
}

/** Keys of `_locales` hold no hyphens: `character-ai` has the sentence `site_characterAi`. */
function keyOf(id: string): string {
  return `site_${id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

describe('sites.json', () => {
  it('has no problem', () => {
    const text = readFileSync(new URL('../../../src/sites/sites.json', import.meta.url), 'utf8');
    expect(problemsOf(text)).toEqual([]);
    expect(sites.length).toBeGreaterThan(0);
  });

  const good: Site = {
    id: 'foo-bar',
    name: 'Foo',
    kind: 'social',
    hosts: ['foo.example'],
    sentence: 'site_fooBar',
    source: 'https://foo.example/privacy',
    date: '2026-02',
    read: '2026-02-28',
  };

  it('is held to the rules of a good entry', () => {
    expect(problemsOf(format([good]))).toEqual([]);
  });

  it.each<[string, Partial<Site>]>([
    ['kebab-case', { id: 'Foo_Bar' }],
    ['bare hosts', { hosts: ['https://foo.example'] }],
    ['bare hosts', { hosts: [] }],
    ['https address', { source: 'http://foo.example' }],
    ['2026-01-31 or', { date: '2026-02-30' }],
    ['2026-01-31 or', { date: '2026' }],
    ['`read` as', { read: '2026-02' }],
    ['site_fooBar', { sentence: 'site_foo' }],
  ])('would be told: %s', (told, change) => {
    expect(problemsOf(format([{ ...good, ...change }])).join()).toContain(told);
  });

  it.each<[string, (keyof Site)[]]>([
    ['exactly when', ['read']],
    ['exactly when', ['date']],
    ['with its source', ['source']],
    ['its text has a `date`', ['date', 'read']],
    ['its text has a `date`', ['sentence']],
  ])('would be told: %s, without %s', (told, gone) => {
    const entry = Object.fromEntries(
      Object.entries(good).filter(([key]) => !gone.includes(key as keyof Site)),
    );
    expect(problemsOf(format([entry as unknown as Site])).join()).toContain(told);
  });

  it('would be told of twins and of another order', () => {
    const twin = { ...good, id: 'foo-baz', sentence: 'site_fooBaz' };
    expect(problemsOf(format([good, twin])).join()).toContain('each host to one site only: foo.example');
    expect(problemsOf(format([good, good])).join()).toContain('each id to one site only: foo-bar');
    expect(problemsOf(`${JSON.stringify([good, twin], null, 2)}\n`).join()).toContain('Sort by id');
  });
});

describe('host matching', () => {
  it.each([
    ['x.com', 'x'],
    ['mobile.x.com', 'x'],
    ['twitter.com', 'x'],
    ['gemini.google.com', 'gemini'],
    ['netflix.com', undefined],
    ['x.com.evil.example', undefined],
    ['evil-x.com', undefined],
    ['google.com', undefined],
    ['com', undefined],
    ['', undefined],
  ])('%s belongs to %s', (host, id) => {
    expect(siteFor(host, [])?.id).toBe(id);
  });

  it('finds a site the person added, and ours before it', () => {
    expect(siteFor('a.foo.example', ['foo.example'])).toEqual(ownSite('foo.example'));
    expect(siteFor('mobile.x.com', ['mobile.x.com'])?.id).toBe('x');
    expect(siteFor('foo.example', ['a.foo.example'])).toBeUndefined();
  });

  it('covers a host and everything below it, nothing else', () => {
    fc.assert(
      fc.property(fc.domain(), fc.stringMatching(/^[a-z0-9]{1,8}$/), (host, label) => {
        expect(isCoveredBy(host, host)).toBe(true);
        expect(isCoveredBy(`${label}.${host}`, host)).toBe(true);
        expect(isCoveredBy(`${label}${host}`, host)).toBe(false);
        expect(isCoveredBy(`${host}.${label}.example`, host)).toBe(false);
        expect(isCoveredBy(host, `${label}.${host}`)).toBe(false);
      }),
    );
  });

  it('writes the match patterns of exactly that', () => {
    expect(matchPattern('x.com')).toBe('https://*.x.com/*');
    expect(matchPattern('foo.example', '*')).toBe('*://*.foo.example/*');
    expect(matchPattern('192.168.1.5', '*')).toBe('*://192.168.1.5/*');
  });
});
