/** Settings: what they are when nothing is stored, how anything that is stored becomes them, and their changes. */
import { isTextLanguage } from './text-languages.ts';
import type { Country, DetectorId, Fallback, Sensitivity, Settings, TextLanguage } from './types.ts';

/** Far more than a person adds by hand, and few enough for the browser's own lists. */
export const MOST_OWN_SITES = 200;
const MOST_SITES_OFF = 500;
/** The popup pauses for an hour. What ends later, nobody chose: a file or a wrong clock said it. Milliseconds. */
const LONGEST_PAUSE = 24 * 60 * 60 * 1000;
/** There are fewer. */
const MOST_LANGUAGES = 100;
/** No host is longer (RFC 1035 2.3.4), so nothing longer names one. */
const LONGEST_HOST = 253;
/** An address copied from the browser's bar, with its path, is hardly longer. */
const LONGEST_INPUT = 2048;

const SITE_ID = /^[a-z0-9_.-]{1,253}$/;
const LABEL = /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?$/;
const IPV4 = /^\d{1,3}(\.\d{1,3}){3}$/;
/**
 * `co.uk` and its like are no site: the permission would be for a whole country's addresses. First the endings that many
 * countries have, then those of one. This is what a person may come by of the Public Suffix List (publicsuffix.org):
 * whole, with what reads it, that is 138 kB.
 */
const SHARED_ENDINGS = [
  /^(ac|co|com|edu|go|gob|gov|gouv|mil|net|nom|or|org)\.[a-z]{2}$/,
  /^(ltd|me|nhs|plc|police|sch)\.uk$/,
  /^(ad|ed|gr|lg|ne)\.jp$/,
  /^(adv|eng|far|jus|leg|med|mp|odo|psc)\.br$/,
  /^(asn|id)\.au$/,
  /^(cri|geek|gen|govt|health|iwi|kiwi|maori|school)\.nz$/,
  /^(firm|gen|ind|nic|res)\.in$/,
  /^(hs|ms|ne|pe|re|sc)\.kr$/,
  /^(asso|tm)\.fr$/,
  /^gv\.at$/,
  /^gub\.uy$/,
  /^idv\.(hk|tw)$/,
  /^(info|med|sklep)\.pl$/,
  /^(law|school|web)\.za$/,
  /^(bel|biz|dr|gen|k12|pol|web)\.tr$/,
];
/** Hosts that give everybody an address below them, from the private part of the same list. */
const SHARED_HOSTS = [
  'appspot.com',
  'azurestaticapps.net',
  'azurewebsites.net',
  'blogspot.com',
  'cloudfront.net',
  'deno.dev',
  'firebaseapp.com',
  'fly.dev',
  'github.io',
  'gitlab.io',
  'herokuapp.com',
  'hf.space',
  'netlify.app',
  'ngrok-free.app',
  'ngrok.io',
  'onrender.com',
  'pages.dev',
  'r2.dev',
  'repl.co',
  'replit.app',
  'streamlit.app',
  'surge.sh',
  'vercel.app',
  'web.app',
  'webflow.io',
  'wixsite.com',
  'workers.dev',
];

export const defaultSettings: Settings = {
  version: 1,
  sensitivity: 'balanced',
  asksFirst: false,
  detectors: {
    sniff: true,
    'file-name': true,
    dicom: true,
    metadata: true,
    document: true,
    volume: true,
    archive: true,
    appearance: true,
    'burned-in-text': true,
  },
  sitesOff: [],
  ownSites: [],
  pausedUntil: {},
  quietSites: [],
  languages: [],
  country: 'auto',
  onFailure: 'ask',
  onTimeout: 'ask',
};

const SENSITIVITIES: readonly Sensitivity[] = ['relaxed', 'balanced', 'strict'];
const COUNTRIES: readonly Country[] = ['auto', 'us', 'eu', 'uk', 'ca', 'au', 'none'];
const FALLBACKS: readonly Fallback[] = ['ask', 'hold', 'tell'];

/**
 * The settings in whatever is stored: nothing, an older shape, a newer one, or garbage. Never throws; a field
 * that makes no sense becomes its default and does no harm to the others.
 * @param defaults what a hospital's policy gives
 * @param now in milliseconds since 1970
 */
export function parseSettings(
  stored: unknown,
  defaults: Settings = defaultSettings,
  now = Date.now(),
): Settings {
  const { sensitivity, asksFirst, detectors, sitesOff, ownSites, languages, ...others } = record(stored);
  return {
    version: 1,
    sensitivity: oneOf(SENSITIVITIES, sensitivity) ?? defaults.sensitivity,
    asksFirst: typeof asksFirst === 'boolean' ? asksFirst : defaults.asksFirst,
    detectors: parseDetectors(detectors, defaults.detectors),
    sitesOff: parseList(sitesOff, MOST_SITES_OFF, (id) => (SITE_ID.test(id) ? id : undefined)),
    ownSites: parseList(ownSites, MOST_OWN_SITES, parseOwnSite),
    pausedUntil: parseTimes(others.pausedUntil, now + LONGEST_PAUSE),
    quietSites: parseList(others.quietSites, MOST_SITES_OFF, (id) => (SITE_ID.test(id) ? id : undefined)),
    languages: Array.isArray(languages)
      ? parseList(languages, MOST_LANGUAGES, (name) => (isTextLanguage(name) ? name : undefined))
      : [...defaults.languages],
    country: oneOf(COUNTRIES, others.country) ?? defaults.country,
    onFailure: oneOf(FALLBACKS, others.onFailure) ?? defaults.onFailure,
    onTimeout: oneOf(FALLBACKS, others.onTimeout) ?? defaults.onTimeout,
  };
}

/**
 * The host in what a person typed or pasted: `https://www.Foo.example/path`, `foo.example`, `localhost:3000`.
 * A leading `www.` goes, since people mean the whole site; other names become what the browser asks the net for
 * (`bücher.example` is `xn--bcher-kva.example`).
 * @returns `undefined` when no one site is named: nonsense, another scheme, an address of mail, a bare ending.
 *   Whether we cover the host already is a question for `siteFor`.
 */
export function parseOwnSite(input: string): string | undefined {
  const text = input.trim();
  if (text.length > LONGEST_INPUT) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return undefined;
  const url = toUrl(scheme === undefined ? `https://${text}` : text);
  if (url === undefined || url.username !== '' || url.password !== '') return undefined;
  const host = url.hostname.replace(/\.$/, '');
  // The URL standard reads `1` and `0x7f.1` as addresses; nobody who typed them meant one.
  if (IPV4.test(host)) return text.includes(host) ? host : undefined;
  const whole = host.replace(/^(www\.)+/, '');
  return [whole, host].find(isOneSite);
}

/** Whether the person switched this site off or paused it. `siteId` is the `id` of the site `siteFor` gives. */
export function isSiteOff(settings: Settings, siteId: string, now = Date.now()): boolean {
  return settings.sitesOff.includes(siteId) || now < (settings.pausedUntil[siteId] ?? 0);
}

/** @param until in milliseconds since 1970; a time that is over ends the pause. Pauses that are over are forgotten. */
export function withPause(settings: Settings, siteId: string, until: number, now = Date.now()): Settings {
  const pauses = Object.entries({ ...settings.pausedUntil, [siteId]: until });
  return { ...settings, pausedUntil: Object.fromEntries(pauses.filter(([, end]) => now < end)) };
}

export function withLanguage(settings: Settings, language: TextLanguage, on: boolean): Settings {
  const others = settings.languages.filter((one) => one !== language);
  return { ...settings, languages: on ? [...others, language] : others };
}

/** Either way a pause is over. */
export function withSite(settings: Settings, siteId: string, on: boolean): Settings {
  const others = settings.sitesOff.filter((id) => id !== siteId);
  const { [siteId]: _, ...pausedUntil } = settings.pausedUntil;
  return { ...settings, sitesOff: on ? others : [...others, siteId], pausedUntil };
}

/** `host` as `parseOwnSite` gives it. A site that comes back after it was removed is on. */
export function withOwnSite(settings: Settings, host: string, added: boolean): Settings {
  const others = settings.ownSites.filter((own) => own !== host);
  return { ...withSite(settings, host, true), ownSites: added ? [...others, host] : others };
}

function record(value: unknown): Record<string, unknown> & { [K in keyof Settings]?: unknown } {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function oneOf<T extends string>(known: readonly T[], value: unknown): T | undefined {
  return known.find((one) => one === value);
}

function parseTimes(stored: unknown, latest: number): Record<string, number> {
  const times = Object.entries(record(stored)).filter((entry): entry is [string, number] => {
    const [id, time] = entry;
    return SITE_ID.test(id) && typeof time === 'number' && time >= 0 && time <= latest;
  });
  return Object.fromEntries(times.slice(0, MOST_SITES_OFF));
}

function parseDetectors(stored: unknown, defaults: Record<DetectorId, boolean>): Record<DetectorId, boolean> {
  const given = record(stored);
  const detectors = { ...defaults };
  for (const id of Object.keys(detectors) as DetectorId[]) {
    if (typeof given[id] === 'boolean') detectors[id] = given[id];
  }
  return detectors;
}

function parseList<T extends string>(
  stored: unknown,
  most: number,
  parse: (text: string) => T | undefined,
): T[] {
  if (!Array.isArray(stored)) return [];
  const entries = stored.slice(0, most).flatMap((entry) => {
    return typeof entry === 'string' ? (parse(entry) ?? []) : [];
  });
  return [...new Set(entries)];
}

function toUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

function isOneSite(host: string): boolean {
  if (host === 'localhost') return true;
  const labels = host.split('.');
  return (
    host.length <= LONGEST_HOST &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label)) &&
    !SHARED_HOSTS.includes(host) &&
    !SHARED_ENDINGS.some((ending) => ending.test(host))
  );
}
