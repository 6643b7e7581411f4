/**
 * WebExtension match patterns compared with each other, since `permissions.contains` cannot be asked: Chromium
 * answers no for hosts that stand in `content_scripts.matches` alone, though it lists them as granted.
 */

interface Pattern {
  scheme: string;
  host: string;
}

/** Whether some pattern of `granted` matches every address that `wanted` matches (paths are all `/*` here). */
export function isGranted(wanted: string, granted: readonly string[]): boolean {
  const want = parse(wanted);
  return granted.map(parse).some((given) => {
    return schemeCovers(given.scheme, want.scheme) && hostCovers(given.host, want.host);
  });
}

function parse(pattern: string): Pattern {
  const [scheme = '', rest = ''] = (pattern === '<all_urls>' ? '*://*/*' : pattern).split('://');
  return { scheme, host: rest.slice(0, rest.indexOf('/')) };
}

function schemeCovers(given: string, wanted: string): boolean {
  return given === wanted || (given === '*' && (wanted === 'http' || wanted === 'https'));
}

function hostCovers(given: string, wanted: string): boolean {
  if (given === '*' || given === wanted) return true;
  if (!given.startsWith('*.')) return false;
  const base = given.slice(2);
  const host = wanted.replace(/^\*\./, '');
  return host === base || host.endsWith(`.${base}`);
}
