import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostsAdded, isChange, takenBack } from '../../../../src/pages/options/changes.ts';
import { defaultSettings, withOwnSite, withPause, withSite } from '../../../../src/settings.ts';
import type { Settings } from '../../../../src/types.ts';

const some = (...names: string[]) => fc.subarray(names);

const choices: fc.Arbitrary<Settings> = fc.record({
  version: fc.constant(1 as const),
  sensitivity: fc.constantFrom('relaxed' as const, 'balanced' as const, 'strict' as const),
  asksFirst: fc.boolean(),
  detectors: fc
    .record({ sniff: fc.boolean(), dicom: fc.boolean() })
    .map((some) => ({ ...defaultSettings.detectors, ...some })),
  sitesOff: some('a', 'b', 'c'),
  ownSites: some('a.example', 'b.example', 'c.example'),
  pausedUntil: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(1, 2)),
  quietSites: some('a', 'b', 'c'),
  languages: fc.subarray(['deu', 'fra', 'jpn'] as const),
  country: fc.constantFrom('auto' as const, 'uk' as const),
  onFailure: fc.constantFrom('ask' as const, 'hold' as const),
  onTimeout: fc.constantFrom('ask' as const, 'tell' as const),
});

/** Each setting on its own, and of the lists and maps each entry: `sitesOff.a` is true. */
function partsOf(settings: Settings): Map<string, unknown> {
  return new Map(
    Object.entries(settings).flatMap(([key, value]): [string, unknown][] => {
      if (typeof value !== 'object') return [[key, value]];
      const entries = Array.isArray(value) ? value.map((entry) => [entry, true]) : Object.entries(value);
      return entries.map(([name, entry]) => [`${key}.${name}`, entry]);
    }),
  );
}

const strict = { ...defaultSettings, sensitivity: 'strict' as const };

describe('takenBack', () => {
  it('undoes a change and leaves what came after it', () => {
    const now = withSite(strict, 'chatgpt', false);
    expect(takenBack(now, { before: defaultSettings, after: strict })).toEqual(
      withSite(defaultSettings, 'chatgpt', false),
    );
  });

  it('brings back all that a reset took', () => {
    const before = withOwnSite(strict, 'hospital.example', true);
    expect(takenBack(defaultSettings, { before, after: defaultSettings })).toEqual(before);
    expect(hostsAdded(defaultSettings, before)).toEqual(['hospital.example']);
  });
});

describe('takenBack, entry by entry', () => {
  it('leaves a site that was added elsewhere since', () => {
    const after = withOwnSite(defaultSettings, 'p.example', true);
    const now = withOwnSite(after, 'r.example', true);
    expect(takenBack(now, { before: defaultSettings, after })).toEqual(
      withOwnSite(defaultSettings, 'r.example', true),
    );
  });

  it('does not switch off again what was switched on elsewhere since', () => {
    const before = withPause({ ...defaultSettings, sitesOff: ['a', 'b'] }, 'c', 2_000, 1_000);
    const after = withSite(before, 'a', true);
    const now = withSite(withSite(after, 'b', true), 'c', true);
    expect(takenBack(now, { before, after })).toEqual({ ...defaultSettings, sitesOff: ['a'] });
  });

  it('brings back what was before where nothing came since', () => {
    fc.assert(
      fc.property(choices, choices, (before, after) => {
        expect(takenBack(after, { before, after })).toEqual(before);
      }),
    );
  });

  it('takes back what the change did, and leaves each part that it did not touch', () => {
    fc.assert(
      fc.property(choices, choices, choices, (before, after, now) => {
        const [was, became, is] = [before, after, now].map(partsOf);
        const back = partsOf(takenBack(now, { before, after }));
        for (const part of new Set([before, after, now].flatMap((one) => [...partsOf(one).keys()]))) {
          const isUntouched = was?.get(part) === became?.get(part);
          expect(back.get(part), part).toBe((isUntouched ? is : was)?.get(part));
        }
      }),
    );
  });
});

describe('isChange', () => {
  it('is none where all is as before', () => {
    expect(isChange({ before: defaultSettings, after: structuredClone(defaultSettings) })).toBe(false);
    expect(isChange({ before: defaultSettings, after: strict })).toBe(true);
  });
});
