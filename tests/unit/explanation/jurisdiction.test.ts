import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Jurisdiction, jurisdiction } from '../../../src/explanation/jurisdiction.ts';
import { TIME_ZONES } from '../../../src/explanation/time-zones.ts';

const zones = Object.entries(TIME_ZONES).flatMap(([place, names]) =>
  names
    .trim()
    .split(/\s+/)
    .map((zone) => [zone, place] as [string, Jurisdiction]),
);
const at = (timeZone: string, language = 'de') => jurisdiction('auto', { timeZone, language });

describe('the table of time zones', () => {
  it('holds each name once, and only names that are known', () => {
    const names = zones.map(([zone]) => zone);
    expect(new Set(names).size).toBe(names.length);
    for (const timeZone of names) expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
  });

  it.each(zones)('%s is %s, whatever the language', (zone, place) => {
    expect([at(zone), at(zone, 'en-US'), at(zone, 'en-AU')]).toEqual([place, place, place]);
  });

  it('has the name under which a browser gives each of its zones', () => {
    for (const [timeZone, place] of zones) {
      const given = new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
      expect([given, at(given)]).toEqual([given, place]);
    }
  });
});

describe('the time zone', () => {
  it.each<[string, Jurisdiction]>([
    ['US/Pacific', 'us'],
    ['America/Indianapolis', 'us'],
    ['America/Coral_Harbour', 'ca'],
    ['America/Montreal', 'ca'],
    ['Australia/ACT', 'au'],
    ['Europe/Belfast', 'uk'],
    ['Eire', 'eu'],
    ['Europe/Oslo', 'eu'],
    ['Atlantic/Canary', 'eu'],
  ])('%s, old name or far away, is %s', (zone, place) => {
    expect(at(zone)).toBe(place);
  });

  it.each([
    'Europe/Kiev',
    'Europe/Kyiv',
    'Europe/Zurich',
    'Europe/Jersey',
    'Asia/Tokyo',
    'America/Puerto_Rico',
    'Asia/Famagusta',
    'Mars/Phobos',
  ])('%s is of a place whose law we do not tell, even in the language of another', (zone) => {
    expect(at(zone, 'en-US')).toBeUndefined();
  });
});

describe('the language', () => {
  const NOWHERE = ['', 'UTC', 'Etc/UTC', 'Etc/GMT+5', 'GMT', 'CET', 'EST5EDT', 'HST', 'Atlantic/Reykjavik'];

  it.each(NOWHERE)('is asked where the zone names no place: "%s"', (zone) => {
    expect(['en-US', 'en-GB', 'fr-CA', 'en-AU', 'de-AT'].map((language) => at(zone, language))).toEqual([
      'us',
      'uk',
      'ca',
      'au',
      'eu',
    ]);
  });

  it.each(['de', 'en', 'de-CH', 'pt-BR', 'zh-Hans', 'sr-Latn', '', 'x', 'not a tag'])(
    'says nothing where it names no place that we know: "%s"',
    (language) => {
      expect(at('Etc/UTC', language)).toBeUndefined();
    },
  );

  it('knows Iceland, whose zone Firefox gives to everybody who hides', () => {
    expect(at('Atlantic/Reykjavik', 'is-IS')).toBe('eu');
  });

  it('names every state in which the GDPR holds', () => {
    const regions = zones.filter(([, place]) => place === 'eu');
    expect(regions.length).toBeGreaterThan(0);
    for (const region of 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(
      ' ',
    )) {
      expect(at('UTC', `en-${region}`)).toBe('eu');
    }
  });
});

describe('the setting', () => {
  it.each(['us', 'eu', 'uk', 'ca', 'au'] as const)('%s is stronger than all else', (country) => {
    expect(jurisdiction(country, { timeZone: 'Asia/Tokyo', language: 'ja' })).toBe(country);
  });

  it('none tells no law', () => {
    expect(jurisdiction('none', { timeZone: 'America/New_York', language: 'en-US' })).toBeUndefined();
  });
});

it('never throws, whatever a browser says', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (timeZone, language) => {
      const place = jurisdiction('auto', { timeZone, language });
      expect([undefined, 'us', 'eu', 'uk', 'ca', 'au']).toContain(place);
    }),
  );
});
