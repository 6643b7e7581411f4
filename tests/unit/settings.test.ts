import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultSettings,
  isSiteOff,
  parseOwnSite,
  parseSettings,
  withLanguage,
  withOwnSite,
  withPause,
  withSite,
} from '../../src/settings.ts';
import { siteFor } from '../../src/sites/index.ts';
import type { Settings } from '../../src/types.ts';

describe('parseSettings', () => {
  it('gives balanced, every detector and every site on when nothing is stored', () => {
    expect(parseSettings(undefined)).toEqual(defaultSettings);
    expect(defaultSettings.sensitivity).toBe('balanced');
    expect(Object.values(defaultSettings.detectors)).not.toContain(false);
    expect(defaultSettings.sitesOff).toEqual([]);
  });

  it.each([null, 0, '', 'balanced', true, [], [[]], Number.NaN, new Date(0), new Map()])(
    'gives the defaults for %s',
    (stored) => {
      expect(parseSettings(stored)).toEqual(defaultSettings);
    },
  );

  it('keeps what is valid and replaces only what is not', () => {
    const stored = {
      version: 7,
      sensitivity: 'paranoid',
      detectors: { dicom: false, metadata: 'no', horoscope: true },
      sitesOff: ['x', 5, 'x', '<b>', 'chatgpt', null],
      ownSites: ['https://Foo.example/path', 'foo.example', 'com', {}, 'localhost:3000'],
      pausedUntil: { x: 60_000, y: 'soon', '<b>': 5 },
      quietSites: ['x', 5, '<b>'],
      languages: ['deu', 'klingon', 7, 'deu', '__proto__', 'jpn'],
      country: 'uk',
      onFailure: 'panic',
      onTimeout: 'hold',
      managed: { allowsSend: false },
      password: 'secret',
    };
    expect(parseSettings(stored, defaultSettings, 0)).toEqual({
      version: 1,
      sensitivity: 'balanced',
      asksFirst: false,
      detectors: {
        sniff: true,
        'file-name': true,
        dicom: false,
        metadata: true,
        document: true,
        volume: true,
        archive: true,
        appearance: true,
        'burned-in-text': true,
      },
      sitesOff: ['x', 'chatgpt'],
      ownSites: ['foo.example', 'localhost'],
      pausedUntil: { x: 60_000 },
      quietSites: ['x'],
      languages: ['deu', 'jpn'],
      country: 'uk',
      onFailure: 'ask',
      onTimeout: 'hold',
    });
  });

  it('reads the shape from before a detector existed', () => {
    expect(parseSettings({ sensitivity: 'strict', detectors: { sniff: false } })).toEqual({
      ...defaultSettings,
      sensitivity: 'strict',
      detectors: { ...defaultSettings.detectors, sniff: false },
    });
  });

  it('knows no pause that ends later than a day from now, or at no time of a clock', () => {
    const now = Date.UTC(2026, 3, 12);
    const day = 86_400_000;
    const times = [now - day, now + day, now + day + 1, 9e15, 1e300, Number.MAX_VALUE, -1, Number.NaN];
    const pausedUntil = Object.fromEntries(times.map((time, index) => [`site-${index}`, time]));
    expect(parseSettings({ pausedUntil }, defaultSettings, now).pausedUntil).toEqual({
      'site-0': now - day,
      'site-1': now + day,
    });
  });

  it('is bounded however much is stored', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => `site-${index}.example`);
    const settings = parseSettings({ sitesOff: many, ownSites: many });
    expect(settings.ownSites).toHaveLength(200);
    expect(settings.sitesOff).toHaveLength(500);
  });

  it('gives nobody the defaults themselves to change', () => {
    parseSettings(undefined).detectors.dicom = false;
    parseSettings(undefined).ownSites.push('foo.example');
    Object.assign(parseSettings(undefined).pausedUntil, { x: 1 });
    expect(parseSettings(undefined)).toEqual({
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
    });
  });

  it('never throws, and what it gives parses to itself', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.record(
        {
          version: fc.anything(),
          sensitivity: fc.oneof(fc.anything(), fc.constantFrom('relaxed', 'strict')),
          asksFirst: fc.anything(),
          detectors: fc.oneof(fc.anything(), fc.dictionary(fc.string(), fc.anything())),
          sitesOff: fc.oneof(fc.anything(), fc.array(fc.oneof(fc.anything(), fc.string()))),
          ownSites: fc.oneof(fc.anything(), fc.array(fc.oneof(fc.webUrl(), fc.domain(), fc.string()))),
        },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(anything, (stored) => {
        const settings = parseSettings(stored);
        expect(Object.keys(settings)).toEqual(Object.keys(defaultSettings));
        expect(Object.keys(settings.detectors)).toEqual(Object.keys(defaultSettings.detectors));
        expect(parseSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
      }),
      { numRuns: 500 },
    );
  });
});

describe('parseOwnSite', () => {
  it.each([
    ['https://Foo.example/path', 'foo.example'],
    ['http://foo.example', 'foo.example'],
    ['foo.example', 'foo.example'],
    ['  foo.example  ', 'foo.example'],
    ['foo.example.', 'foo.example'],
    ['foo.example/a?b#c', 'foo.example'],
    ['foo.example:8443', 'foo.example'],
    ['www.foo.example', 'foo.example'],
    ['https://www.www.foo.example/', 'foo.example'],
    ['portal.foo.example', 'portal.foo.example'],
    ['localhost', 'localhost'],
    ['localhost:3000', 'localhost'],
    ['http://localhost:3000/upload', 'localhost'],
    ['192.168.0.10:8080', '192.168.0.10'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['例え.テスト', 'xn--r8jz45g.xn--zckzah'],
    ['a_b.example', 'a_b.example'],
    ['www.gov.uk', 'www.gov.uk'],
    ['royal.nhs.uk', 'royal.nhs.uk'],
    ['clinic.med.br', 'clinic.med.br'],
    ['jane.github.io', 'jane.github.io'],
    ['med.de', 'med.de'],
    ['nhs.example', 'nhs.example'],
    ['t.co', 't.co'],
  ])('%s is %s', (input, host) => {
    expect(parseOwnSite(input)).toBe(host);
  });

  it.each([
    '',
    '   ',
    'my hospital',
    'com',
    'intranet',
    'co.uk',
    'nhs.uk',
    'med.br',
    'ne.jp',
    'ltd.uk',
    'github.io',
    'pages.dev',
    '.example',
    'foo..example',
    '-foo.example',
    '*.foo.example',
    '*://*/*',
    '<all_urls>',
    'jane@foo.example',
    'https://jane:secret@foo.example/',
    'ftp://foo.example',
    'file:///home/jane/scan.dcm',
    'chrome://settings',
    'about:blank',
    'javascript:alert(1)',
    'data:text/html,hello',
    '1',
    '0x7f.1',
    '999.1.1.1',
    '[::1]',
    `${'a'.repeat(64)}.example`,
    `${'a.'.repeat(130)}example`,
    `foo.example/${'a'.repeat(3000)}`,
    '\u202efoo.example',
  ])('%j names no site', (input) => {
    expect(parseOwnSite(input)).toBeUndefined();
  });

  it('leaves a site we cover for siteFor to tell, so that the two refusals differ', () => {
    const host = parseOwnSite('https://mobile.x.com/home');
    expect(host).toBe('mobile.x.com');
    expect(siteFor(host ?? '', [])?.id).toBe('x');
    expect(siteFor('netflix.com', [])).toBeUndefined();
  });

  it('never throws, and what it gives stands for itself', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.domain(), fc.ipV4()), (input) => {
        const host = parseOwnSite(input);
        fc.pre(host !== undefined);
        expect(parseOwnSite(host ?? '')).toBe(host);
        expect(new URL(`https://${host}/`).hostname).toBe(host);
      }),
    );
  });
});

describe('switching sites', () => {
  const own: Settings = { ...defaultSettings, ownSites: ['foo.example'], sitesOff: ['x', 'foo.example'] };

  it('switches off and on again, once', () => {
    const off = withSite(withSite(defaultSettings, 'x', false), 'x', false);
    expect(off.sitesOff).toEqual(['x']);
    expect(isSiteOff(off, 'x')).toBe(true);
    expect(isSiteOff(off, 'chatgpt')).toBe(false);
    expect(withSite(off, 'x', true)).toEqual(defaultSettings);
  });

  it('forgets that an own site was off when it is removed', () => {
    expect(withOwnSite(own, 'foo.example', false)).toEqual({ ...defaultSettings, sitesOff: ['x'] });
  });

  it('adds an own site once, switched on', () => {
    const added = withOwnSite(own, 'foo.example', true);
    expect(added.ownSites).toEqual(['foo.example']);
    expect(isSiteOff(added, 'foo.example')).toBe(false);
  });
});

it('a language is added once and taken back', () => {
  const added = withLanguage(withLanguage(defaultSettings, 'jpn', true), 'jpn', true);
  expect(added.languages).toEqual(['jpn']);
  expect(withLanguage(added, 'jpn', false)).toEqual(defaultSettings);
});

describe('withPause', () => {
  const hour = 3_600_000;

  it.each([true, false])('is over when the site is switched: %s', (on) => {
    const paused = withPause(withPause(defaultSettings, 'x', hour, 0), 'claude', hour, 0);
    expect(withSite(paused, 'x', on).pausedUntil).toEqual({ claude: hour });
  });

  it('turns a site off until the time is over, and forgets pauses that are', () => {
    const paused = withPause(defaultSettings, 'x', hour, 0);
    expect([0, hour - 1, hour].map((now) => isSiteOff(paused, 'x', now))).toEqual([true, true, false]);
    expect(isSiteOff(paused, 'chatgpt', 0)).toBe(false);
    expect(withPause(paused, 'chatgpt', 3 * hour, 2 * hour).pausedUntil).toEqual({ chatgpt: 3 * hour });
  });

  it('ends with a time that is over', () => {
    expect(withPause(withPause(defaultSettings, 'x', hour, 0), 'x', 0, 1).pausedUntil).toEqual({});
  });
});
