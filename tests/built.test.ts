/** What holds of the built extensions. Needs `npm run build` first. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { networkUses } from './architecture/code-rules.ts';
import { nodesOf, wordOf } from './architecture/tree.ts';
import snapshot from './permissions.snapshot.json' with { type: 'json' };

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CONTENT_SCRIPTS = ['content.js', 'page-world.js'];
/** Paid on every load of every covered page. */
const CONTENT_CEILING = 60 * 1024;

interface BuiltManifest {
  permissions: string[];
  optional_host_permissions: string[];
  content_scripts: { matches: string[]; exclude_matches?: string[]; world?: string }[];
  content_security_policy: { extension_pages: string };
}

/** Everything in a manifest that lets us, or websites, do or reach something. */
const POWERS = [
  ...['permissions', 'optional_permissions', 'host_permissions', 'optional_host_permissions'],
  ...['web_accessible_resources', 'externally_connectable', 'sandbox'],
] as const;

function powersOf(manifest: BuiltManifest): Record<string, unknown> {
  const powers = POWERS.flatMap((name) =>
    name in manifest ? [[name, manifest[name as keyof BuiltManifest]]] : [],
  );
  const matches = new Set(manifest.content_scripts.flatMap((script) => script.matches));
  return { ...Object.fromEntries(powers), matches: [...matches].sort() };
}

/** Sources of a content security policy that lead out of the package. */
function leaks(policy: string): string[] {
  const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/));
  const found = directives.flatMap(([name = '', ...sources]) => {
    const inside = ["'self'", "'none'", ...(name === 'img-src' ? ['blob:'] : [])];
    if (name === 'script-src') inside.push("'wasm-unsafe-eval'");
    return sources.filter((source) => !inside.includes(source)).map((source) => `${name} ${source}`);
  });
  const closed = ['default-src', 'base-uri', 'form-action', 'frame-ancestors'];
  const open = closed.filter(
    (name) => !directives.some(([known, ...rest]) => known === name && `${rest}` === "'none'"),
  );
  return [...found, ...open.map((name) => `${name} is not 'none'`)];
}

/** Addresses outside the package that a page loads its parts from, and code written into the page itself. */
function outsideParts(html: string): string[] {
  const loaded = [...html.matchAll(/<(?:script|link|img)\b[^>]*?\b(?:src|href)="([^"]*)"/g)];
  const outside = loaded.flatMap(([, address = '']) => (/^[a-z]+:|^\/\//i.test(address) ? [address] : []));
  const inline = html.match(/<script(?![^>]*\bsrc=)[^>]*>|<style|\bon[a-z]+="|\bstyle="/g) ?? [];
  return [...outside, ...inline];
}

/** Names of kinds of XML and FHIR, which are compared with what a file says and never loaded. */
const NAMESPACES = /^http:\/\/(?:ns\.adobe\.com|purl\.org|www\.w3\.org|cipa\.jp|hl7\.org)\//;

/** Addresses that a script could give to a library that fetches: texts that begin with one. */
function addresses(path: string, text: string): string[] {
  return nodesOf(path, text)
    .flatMap(({ type, value }) => {
      if (type === 'TemplateElement') return (value as { cooked: string | null }).cooked ?? [];
      return type === 'Literal' && typeof value === 'string' ? value : [];
    })
    .filter((word) => /^(?:https?|wss?):/i.test(word.trim()) && !NAMESPACES.test(word));
}

const isPdf = (name: string) => /^assets.pdf-/.test(name);

/** What reaches the net by being called. Methods of a script's own objects may have the same names. */
const WAYS_OUT = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'importScripts', 'sendBeacon'];

function callsOut(path: string, text: string): string[] {
  return nodesOf(path, text).flatMap(({ type, callee }) => {
    const called = type === 'CallExpression' || type === 'NewExpression' ? (wordOf(callee) ?? '') : '';
    return WAYS_OUT.includes(called) ? [called] : [];
  });
}

describe.each(['chromium', 'firefox'] as const)('dist/%s', (target) => {
  const folder = join(ROOT, 'dist', target);
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  let manifest: BuiltManifest;

  beforeAll(() => {
    if (!existsSync(join(folder, 'manifest.json'))) throw new Error('Run `npm run build` first.');
    manifest = JSON.parse(read('manifest.json'));
  });

  it('asks for the permissions of the snapshot, no more and no fewer', () => {
    const instruction = 'If you mean it, change tests/permissions.snapshot.json, and PRIVACY.md with it.';
    expect(powersOf(manifest), instruction).toEqual(snapshot[target]);
    expect(powersOf({ ...manifest, host_permissions: ['<all_urls>'] } as BuiltManifest)).not.toEqual(
      snapshot[target],
    );
    const [script, ...others] = manifest.content_scripts;
    const wider = { ...manifest, content_scripts: [{ ...script, matches: ['*://*/*'] }, ...others] };
    expect(powersOf(wider)).not.toEqual(snapshot[target]);
  });

  it('lets its pages reach nothing but the package', () => {
    const policy = manifest.content_security_policy.extension_pages;
    expect(leaks(policy)).toEqual([]);
    expect(
      leaks(policy.replace("connect-src 'self'", "connect-src 'self' https://evil.example")),
    ).toHaveLength(1);
    expect(leaks(policy.replace("default-src 'none'", "default-src 'self'"))).toHaveLength(1);
  });

  it('has pages that load their parts from the package, and no code in them', () => {
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.html'),
    );
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) expect(outsideParts(read(page)), page).toEqual([]);
    expect(outsideParts('<script src="https://evil.example/x.js"></script><p onclick="x()">')).toHaveLength(
      2,
    );
  });

  it('has libheif in a file of its own, as its makers built it, with its licence beside it', () => {
    const own = join(ROOT, 'node_modules', 'libheif-js', 'libheif-wasm');
    for (const name of ['libheif-bundle.mjs', 'LICENSE'])
      expect(readFileSync(join(folder, 'libheif', name)).equals(readFileSync(join(own, name))), name).toBe(
        true,
      );
    const scripts = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'));
    const users = scripts.filter((name) => read(join('assets', name)).includes('libheif'));
    expect(users.map((name) => name.split('-')[0])).toEqual(['heic']);
    for (const name of users) expect(read(join('assets', name))).toContain('../libheif/libheif-bundle.mjs');
  });

  it('has content scripts without a network API, library code included', () => {
    for (const name of CONTENT_SCRIPTS) expect(networkUses(name, read(name)), name).toEqual([]);
    expect(networkUses('planted.js', 'const x=globalThis;x.fetch("/")')).toEqual(['fetch']);
  });

  it('has a scanner whose libraries are given no address on the net', () => {
    const hashed = readdirSync(join(folder, 'assets')).filter((name) => /-[\w-]{8}\.js$/.test(name));
    expect(hashed.map((name) => name.split('-')[0])).toContain('worker');
    const scripts = [...hashed.map((name) => join('assets', name)), join('libheif', 'libheif-bundle.mjs')];
    // What reads PDFs compares and completes addresses, but has no way to use one.
    const [pdf, others] = [scripts.filter(isPdf), scripts.filter((name) => !isPdf(name))];
    expect(pdf).toHaveLength(1);
    for (const name of pdf) expect(callsOut(name, read(name)), name).toEqual([]);
    for (const name of others) expect(addresses(name, read(name)), name).toEqual([]);
    expect(callsOut('planted.js', 'xref.fetch(1);await fetch(a);new XMLHttpRequest()')).toEqual([
      'fetch',
      'XMLHttpRequest',
    ]);
    const planted = 'fetch("https://evil.example/");new UrlSource(`http://evil.example/`)';
    expect(addresses('planted.js', planted)).toEqual(['https://evil.example/', 'http://evil.example/']);
  });

  it('speaks to Portugal in the words of Brazil, in the folder that its browsers look into', () => {
    const words = (locale: string) => readFileSync(join(folder, '_locales', locale, 'messages.json'), 'utf8');
    expect(words('pt_PT')).toBe(words('pt_BR'));
  });

  it(`has content scripts of at most ${CONTENT_CEILING} bytes together`, () => {
    const sizes = CONTENT_SCRIPTS.map((name) => statSync(join(folder, name)).size);
    expect(Math.min(...sizes)).toBeGreaterThan(0);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(total, 'Move what the page does not need at once into the scanner.').toBeLessThanOrEqual(
      CONTENT_CEILING,
    );
  });
});
