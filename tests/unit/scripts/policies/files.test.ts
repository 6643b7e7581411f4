import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../../../scripts/policies/example.ts';
import { policyFiles } from '../../../../scripts/policies/files.ts';
import { parsePolicy, settingsUnder } from '../../../../src/managed.ts';
import schema from '../../../../src/managed-schema.json' with { type: 'json' };
import { defaultSettings, isSiteOff, parseOwnSite } from '../../../../src/settings.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');

interface Field {
  type: string;
  description?: string;
  enum?: string[];
  items?: { type: string; enum?: string[] };
  properties?: object;
}
const fields: [string, Field][] = Object.entries(schema.properties);

const named = (values: readonly string[]) => values.map((value) => `\`${value}\``).join(' ');

function holds({ type, enum: values, items, properties }: Field): string {
  if (type === 'array') return `list of ${items?.enum ? named(items.enum) : 'texts'}`;
  if (properties) return `yes or no for each of ${named(Object.keys(properties))}`;
  if (type === 'boolean') return 'yes or no';
  return values ? `one of ${named(values)}` : 'text';
}

describe('what docs/deployment.md says of sites', () => {
  const [, chapter = ''] =
    /### How to write a site\n([^#]*)/.exec(readFileSync(join(ROOT, 'docs/deployment.md'), 'utf8')) ?? [];
  const [taken = '', leftOut = ''] = chapter.split('These are left out');
  const hostsIn = (text: string) => [...text.matchAll(/`([^`]+)`/g)].flatMap(([, host = '']) => host);

  it.each(hostsIn(taken))('%s is taken, unless it has an asterisk', (host) => {
    expect(parseOwnSite(host) !== undefined).toBe(!host.includes('*'));
  });

  it.each(hostsIn(leftOut).filter((name) => !name.endsWith('Sites')))('%s is left out', (host) => {
    expect(parseOwnSite(host)).toBeUndefined();
  });

  it('is of both kinds', () => {
    expect(hostsIn(taken)).toContain('localhost');
    expect(hostsIn(leftOut)).toContain('pacs');
    expect(parseOwnSite('192.168.0.7')).toBe('192.168.0.7');
  });
});

describe('the ready policy files', () => {
  it('are as the script makes them', () => {
    const folder = join(ROOT, 'policies');
    const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const wanted = policyFiles();
    expect(found).toHaveLength(Object.keys(wanted).length);
    for (const [path, content] of Object.entries(wanted)) {
      expect(readFileSync(join(folder, path), 'utf8'), `${path}: run npm run policies`).toBe(content);
    }
  });

  it('say something of every field, and nothing that makes no sense', () => {
    expect(Object.keys(EXAMPLE)).toEqual(Object.keys(schema.properties));
    const policy = parsePolicy(EXAMPLE);
    expect(policy?.given).toMatchObject({
      ...defaultSettings,
      sensitivity: 'strict',
      asksFirst: true,
      languages: ['deu'],
      ownSites: EXAMPLE.addedSites,
    });
    expect(policy?.managed).toMatchObject({
      approvedSites: EXAMPLE.approvedSites,
      message: EXAMPLE.message,
      contact: EXAMPLE.contact,
      allowsSend: true,
    });
    expect(policy?.managed.locked).toHaveLength(EXAMPLE.locked.length);
    for (const [path, content] of Object.entries(policyFiles())) {
      if (path.endsWith('.adml')) continue;
      for (const [name] of fields) expect(content, `${path}: ${name}`).toContain(name);
    }
  });

  it('cannot be weakened by anything that a person chooses', () => {
    const policy = parsePolicy(EXAMPLE);
    const untouched = settingsUnder(policy, undefined);
    const choices = fc.record(
      {
        sensitivity: fc.constantFrom('relaxed', 'balanced'),
        asksFirst: fc.constant(false),
        detectors: fc.dictionary(fc.constantFrom(...Object.keys(defaultSettings.detectors)), fc.boolean()),
        sitesOff: fc.subarray(['chatgpt', 'forum.example']),
        ownSites: fc.constant([]),
        pausedUntil: fc.dictionary(
          fc.constantFrom('chatgpt', 'forum.example'),
          fc.constant(Date.now() + 60_000),
        ),
        quietSites: fc.subarray(['chatgpt', 'forum.example']),
        languages: fc.subarray(['deu', 'fra']),
        onFailure: fc.constantFrom('tell', 'hold'),
        onTimeout: fc.constantFrom('tell', 'hold'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(choices, (stored) => {
        expect(settingsUnder(policy, stored)).toEqual(untouched);
      }),
    );
    for (const site of ['chatgpt', 'forum.example']) expect(isSiteOff(untouched, site)).toBe(false);
  });

  it('have tags that close, and texts that the templates refer to', () => {
    const files = policyFiles();
    const xml = Object.entries(files).filter(([path]) => /\.(admx|adml|mobileconfig)$/.test(path));
    expect(xml).toHaveLength(3);
    for (const [path, content] of xml) expect(unclosed(content), path).toEqual([]);
    expect(unclosed('<a><b></a>')).not.toEqual([]);
    const texts = files['windows/en-US/lead-apron.adml'] ?? '';
    const referred = [
      ...(files['windows/lead-apron.admx'] ?? '').matchAll(/\$\((string|presentation)\.(\w+)\)/g),
    ];
    expect(referred.length).toBeGreaterThan(100);
    for (const [, kind, id] of referred) expect(texts).toContain(`<${kind} id="${id}">`);
  });
});

/** Tags that are open at the end, or close another. */
function unclosed(xml: string): string[] {
  const open: string[] = [];
  for (const [, slash, name = '', rest = ''] of xml.matchAll(/<(\/?)(\w[\w:]*)((?:[^">]|"[^"]*")*)>/g)) {
    if (slash === '') open.push(...(rest.endsWith('/') ? [] : [name]));
    else if (open.pop() !== name) return [...open, name];
  }
  return open;
}

it('docs/deployment.md has a row for each field, with the words of the schema', () => {
  const text = readFileSync(join(ROOT, 'docs', 'deployment.md'), 'utf8');
  const [, table = ''] = text.split('| Field | What it holds | What it does |\n| --- | --- | --- |\n');
  const rows = fields.map(([name, field]) => `| \`${name}\` | ${holds(field)} | ${field.description} |`);
  expect(table.split('\n\n')[0]?.split('\n')).toEqual(rows);
  for (const path of Object.keys(policyFiles())) expect(text).toContain(`\`${path}\``);
});
