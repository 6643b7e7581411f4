import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exported, imported, turnedOff } from '../../../../src/pages/options/imported.ts';
import { defaultSettings, parseSettings } from '../../../../src/settings.ts';
import type { Settings } from '../../../../src/types.ts';

const own: Settings = {
  ...defaultSettings,
  sensitivity: 'relaxed',
  ownSites: ['hospital.example'],
  detectors: { ...defaultSettings.detectors, volume: false },
  quietSites: ['chatgpt'],
  languages: ['jpn'],
};
const of = (value: unknown) => imported(JSON.stringify(value), own);

describe('exported', () => {
  it('holds all choices, and nothing of a hospital’s policy', () => {
    const managed = { locked: [], approvedSites: ['a.example'], allowsSend: true };
    expect(JSON.parse(exported({ ...own, managed }))).toEqual(own);
    const added = { ...managed, locked: ['country' as const], addedSites: ['hospital.example'] };
    const { country: _, ...free } = own;
    expect(JSON.parse(exported({ ...own, managed: added }))).toEqual({ ...free, ownSites: [] });
  });
});

describe('imported', () => {
  it('gives back what was exported, to whatever it comes', () => {
    expect(imported(exported(own), defaultSettings)).toEqual({ settings: own, ignored: [] });
    const ordinary = { ...exactly(), ownSites: own.ownSites };
    expect(imported(exported(defaultSettings), ordinary)?.settings).toEqual(defaultSettings);
  });

  it('changes what the file speaks of, and nothing else', () => {
    expect(of({ sensitivity: 'strict' })).toEqual({
      settings: { ...own, sensitivity: 'strict' },
      ignored: [],
    });
    expect(of({ detectors: { appearance: false } })?.settings.detectors).toEqual({
      ...own.detectors,
      appearance: false,
    });
  });

  it.each([
    ['a word that is none', { sensitivity: 'loud' }, ['sensitivity']],
    ['a list that is none', { ownSites: 'hospital.example' }, ['ownSites']],
    ['a record that is none', { detectors: true }, ['detectors']],
    ['what we do not know', { sensitivity: 'relaxed', colour: 'red' }, ['colour']],
    ['a newer version', { version: 2, sensitivity: 'relaxed' }, ['version']],
    ['entries of a list', { ownSites: ['hospital.example', 'my hospital'] }, ['ownSites: my hospital']],
    ['entries that are no words', { ownSites: ['hospital.example', null] }, ['ownSites: null']],
    ['a detector', { detectors: { volume: 1, teeth: true } }, ['detectors.volume', 'detectors.teeth']],
    ['a time', { pausedUntil: { chatgpt: 'later' } }, ['pausedUntil.chatgpt']],
    ['a time that no clock says', { pausedUntil: { chatgpt: 1e300 } }, ['pausedUntil.chatgpt']],
  ])('says that it could not use %s, and leaves things as they were', (_, file, ignored) => {
    expect(of(file)).toEqual({ settings: own, ignored });
  });

  it('takes an address as people copy it', () => {
    expect(of({ ownSites: ['https://www.Clinic.example/portal'] })).toEqual({
      settings: { ...own, ownSites: ['clinic.example'] },
      ignored: [],
    });
  });

  it('takes no site as one’s own that we cover', () => {
    const read = of({ ownSites: ['chatgpt.com', 'https://mobile.x.com/home', 'clinic.example'] });
    expect(read).toEqual({ settings: { ...own, ownSites: ['clinic.example'] }, ignored: [] });
  });

  it('changes nothing that a hospital’s policy locks', () => {
    const managed = { locked: ['sensitivity' as const], approvedSites: [], allowsSend: true };
    const read = imported('{"sensitivity":"strict","country":"uk"}', { ...own, managed });
    expect(read).toEqual({ settings: { ...own, managed, country: 'uk' }, ignored: ['sensitivity'] });
  });

  it.each(['', 'null', '[]', '7', '"settings"', '{', '{}', '{"version":1}', '{"name":"package"}'])(
    'knows that this is no file of ours: %s',
    (text) => {
      expect(imported(text, own)).toBeUndefined();
    },
  );

  it('tells of a few bad parts only, each cut', () => {
    const read = of({ ownSites: Array.from({ length: 50 }, (_, index) => `${index} ${'x'.repeat(99)}`) });
    expect(read?.ignored).toHaveLength(10);
    expect(Math.max(...(read?.ignored.map(({ length }) => length) ?? []))).toBeLessThanOrEqual(60);
  });

  it('makes valid settings of anything, and never throws', () => {
    const key = fc.constantFrom(...Object.keys(defaultSettings), '__proto__', 'constructor');
    fc.assert(
      fc.property(fc.dictionary(key, fc.jsonValue()), (file) => {
        const read = of(file);
        if (read) expect(parseSettings(read.settings)).toEqual(read.settings);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void imported(text, own)));
  });
});

describe('turnedOff', () => {
  it('names the sites and detectors that protected before', () => {
    const after = {
      ...own,
      ownSites: [],
      sitesOff: ['chatgpt', 'nobody'],
      pausedUntil: { x: Date.now() + 60_000 },
      detectors: { ...own.detectors, dicom: false },
    };
    const { sites, detectors } = turnedOff(own, after);
    expect(sites.map(({ id }) => id).sort()).toEqual(['chatgpt', 'hospital.example', 'x']);
    expect(detectors).toEqual(['dicom']);
    expect(turnedOff(after, after)).toEqual({ sites: [], detectors: [] });
    expect(turnedOff(after, own)).toEqual({ sites: [], detectors: [] });
  });
});

function exactly(): Settings {
  return structuredClone(defaultSettings);
}
