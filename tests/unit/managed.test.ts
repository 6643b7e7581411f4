import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isApproved,
  ownChoices,
  type Policy,
  parsePolicy,
  settingsOn,
  settingsUnder,
} from '../../src/managed.ts';
import schema from '../../src/managed-schema.json' with { type: 'json' };
import { defaultSettings, isSiteOff, withOwnSite, withSite } from '../../src/settings.ts';
import type { Settings } from '../../src/types.ts';

const HOSPITAL = {
  addedSites: ['https://Portal.Hospital.example/login'],
  approvedSites: ['pacs.hospital.example', 'gemini.google.com'],
  sensitivity: 'strict',
  asksFirst: true,
  detectors: { appearance: false },
  languages: ['deu', 'fra'],
  country: 'eu',
  onFailure: 'hold',
  onTimeout: 'tell',
  locked: ['sensitivity', 'pauses'],
  message: 'Images of patients stay in the hospital.',
  contact: 'https://intranet.hospital.example/images',
  allowSendAsIs: false,
};

const policy = (fields: object): Policy => {
  const parsed = parsePolicy(fields);
  if (!parsed) throw new Error('no policy');
  return parsed;
};

const under = (fields: object, stored?: unknown): Settings => settingsUnder(policy(fields), stored);

/** What a person's change of the settings leaves in the store. */
const change = (fields: object | undefined, stored: unknown, how: (settings: Settings) => Settings) => {
  const by = parsePolicy(fields);
  return ownChoices(by, stored, how(settingsUnder(by, stored)));
};

describe('parsePolicy', () => {
  it.each([undefined, null, 0, '', 'strict', true, [], {}])('sees no policy in %j', (stored) => {
    expect(parsePolicy(stored)).toBeUndefined();
    expect(settingsUnder(parsePolicy(stored), undefined)).toEqual(defaultSettings);
  });

  it('reads every field of the schema', () => {
    expect(Object.keys(HOSPITAL).sort()).toEqual(Object.keys(schema.properties).sort());
    expect(under(HOSPITAL)).toEqual({
      ...defaultSettings,
      sensitivity: 'strict',
      asksFirst: true,
      detectors: { ...defaultSettings.detectors, appearance: false },
      ownSites: ['portal.hospital.example'],
      languages: ['deu', 'fra'],
      country: 'eu',
      onFailure: 'hold',
      onTimeout: 'tell',
      managed: {
        locked: ['sensitivity', 'pausedUntil'],
        approvedSites: ['pacs.hospital.example', 'gemini.google.com'],
        addedSites: ['portal.hospital.example'],
        message: 'Images of patients stay in the hospital.',
        contact: 'https://intranet.hospital.example/images',
        allowsSend: false,
      },
    });
  });

  it.each(['sensitivity', 'country', 'onFailure', 'onTimeout'] as const)(
    'knows the values of %s that the schema names, and no others',
    (name) => {
      for (const value of schema.properties[name].enum) expect(under({ [name]: value })[name]).toBe(value);
      expect(under({ [name]: 'planted' })[name]).toBe(defaultSettings[name]);
    },
  );

  it('knows the detectors, languages and locks that the schema names', () => {
    const detectors = Object.keys(schema.properties.detectors.properties);
    expect(detectors).toEqual(Object.keys(defaultSettings.detectors));
    const languages = schema.properties.languages.items.enum;
    expect(under({ languages: [...languages, 'planted'] }).languages).toEqual(languages);
    const locks = schema.properties.locked.items.enum;
    const { locked = [] } = under({ locked: [...locks, 'planted', 'constructor'] }).managed ?? {};
    expect(new Set(locked).size).toBe(locks.length);
    // Of the settings, only the version is none of a policy's business.
    expect([...locked, 'version'].sort()).toEqual(Object.keys(defaultSettings).sort());
  });

  it('takes the yes and no of the Windows registry, which are numbers', () => {
    const settings = under({ allowSendAsIs: 0, asksFirst: 1, detectors: { dicom: 0 } });
    expect(settings.managed?.allowsSend).toBe(false);
    expect(settings.asksFirst).toBe(true);
    expect(settings.detectors.dicom).toBe(false);
  });

  it('takes a yes or no that stands in quotes, and one text for a list of one', () => {
    const settings = under({
      allowSendAsIs: 'False',
      asksFirst: 'TRUE',
      detectors: { dicom: 'false', appearance: '1', document: '0' },
      addedSites: 'forum.example',
      approvedSites: 'pacs.hospital.example',
      languages: 'deu',
      locked: 'sensitivity',
    });
    expect(settings).toMatchObject({
      asksFirst: true,
      detectors: { dicom: false, appearance: true, document: false },
      ownSites: ['forum.example'],
      languages: ['deu'],
      managed: { allowsSend: false, locked: ['sensitivity'], approvedSites: ['pacs.hospital.example'] },
    });
    expect(settings).toEqual(
      under({
        allowSendAsIs: false,
        asksFirst: true,
        detectors: { dicom: false, appearance: true, document: false },
        addedSites: ['forum.example'],
        approvedSites: ['pacs.hospital.example'],
        languages: ['deu'],
        locked: ['sensitivity'],
      }),
    );
  });

  it.each(['no', 'falsee', '', '00', '0.5', -1, 2, Number.NaN, null, {}, [], [true], { false: false }])(
    'sees neither yes nor no in %j',
    (neither) => {
      const settings = under({ allowSendAsIs: neither, asksFirst: neither, detectors: { dicom: neither } });
      expect(settings).toMatchObject({ asksFirst: false, managed: { allowsSend: true } });
      expect(settings.detectors.dicom).toBe(true);
    },
  );

  it.each([
    'http://hospital.example',
    'javascript:alert(1)',
    'mailto:',
    'mailto:help',
    'https://jane:secret@hospital.example/',
    'hospital.example',
    `https://hospital.example/${'a'.repeat(3000)}`,
    7,
  ])('gives no contact for %j', (contact) => {
    expect(under({ contact }).managed).not.toHaveProperty('contact');
  });

  it('writes to whom it is told', () => {
    expect(under({ contact: 'mailto:it@hospital.example' }).managed?.contact).toBe(
      'mailto:it@hospital.example',
    );
  });

  it.each(['', '  \n', 'a'.repeat(301), 'a\u202eb', 'a\u0000b', ['a'], 7])(
    'gives no message for %j',
    (message) => {
      expect(under({ message }).managed).not.toHaveProperty('message');
    },
  );

  it('keeps a message of 300 characters, in one line, with the joiners that scripts need', () => {
    expect(under({ message: 'ä'.repeat(300) }).managed?.message).toHaveLength(300);
    expect(under({ message: ' Ask\n  us. ' }).managed?.message).toBe('Ask us.');
    expect(under({ message: 'क्\u200dष' }).managed?.message).toBe('क्\u200dष');
  });

  it('approves no more than single sites', () => {
    const settings = under({ approvedSites: ['*', '<all_urls>', 'com', 'co.uk', '*.x.com', '', 5, 'x.com'] });
    expect(settings.managed?.approvedSites).toEqual(['x.com']);
  });

  it('is bounded, whatever stands in it', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => `site-${index}.example`);
    const { managed, ownSites } = under({ approvedSites: many, addedSites: many, locked: many });
    expect(managed?.approvedSites).toHaveLength(500);
    expect(managed?.addedSites).toHaveLength(200);
    expect(managed?.addedSites).toEqual(ownSites);
    expect(managed?.locked).toEqual([]);
  });
});

/** Anything, and often nearly right. */
const garbled = fc.oneof(
  fc.anything(),
  fc.record(
    Object.fromEntries(
      Object.entries(HOSPITAL).map(([name, right]) => [
        name,
        fc.oneof(fc.anything(), fc.array(fc.anything()), fc.string({ unit: 'binary' }), fc.constant(right)),
      ]),
    ),
    { requiredKeys: [] },
  ),
);

describe('any policy', () => {
  it('never throws, and gives settings that are whole', () => {
    fc.assert(
      fc.property(garbled, fc.anything(), (fields, stored) => {
        const { managed, ...settings } = settingsUnder(parsePolicy(fields), stored);
        expect(Object.keys(settings)).toEqual(Object.keys(defaultSettings));
        expect(managed === undefined || typeof managed.allowsSend === 'boolean').toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('garbage in one field is as if the field were not there, and no other field changes', () => {
    const garbage = fc.oneof(
      fc.constantFrom(null, '', 'plan\u0000ted', -1, 2, {}, [[]], ['*'], Number.NaN),
      fc.string({ unit: 'binary' }).map((text) => `${text}\u0000`),
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(HOSPITAL)), garbage, (name, planted) => {
        const { [name as keyof typeof HOSPITAL]: _, ...others } = HOSPITAL;
        expect(under({ ...HOSPITAL, [name]: planted })).toEqual(under(others));
      }),
      { numRuns: 500 },
    );
  });

  it('that locks a setting has it, whatever the person stored', () => {
    fc.assert(
      fc.property(fc.anything(), fc.dictionary(fc.string(), fc.anything()), (sensitivity, others) => {
        const stored = { ...others, sensitivity };
        expect(under({ sensitivity: 'strict', locked: ['sensitivity'] }, stored).sensitivity).toBe('strict');
        expect(under({ locked: ['sensitivity'] }, stored).sensitivity).toBe('balanced');
      }),
    );
  });
});

describe('a setting that the policy gives', () => {
  it('is a default: what the person chose wins, and garbage does not', () => {
    const fields = {
      sensitivity: 'strict',
      languages: ['deu'],
      onFailure: 'hold',
      detectors: { dicom: false },
    };
    const own = { sensitivity: 'relaxed', languages: [], onFailure: 'ask', detectors: { dicom: true } };
    expect(under(fields, own)).toMatchObject(own);
    expect(under(fields, { sensitivity: 7, languages: 'all', onFailure: null, detectors: 5 })).toMatchObject(
      fields,
    );
  });

  it('is not stored with the person’s own', () => {
    const stored = change(HOSPITAL, undefined, (settings) => withSite(settings, 'x', false));
    expect(stored).toEqual({ version: 1, sitesOff: ['x'] });
    expect(settingsUnder(undefined, stored)).toEqual({ ...defaultSettings, sitesOff: ['x'] });
  });

  it('can be chosen against, also with what is the default elsewhere', () => {
    const stored = change({ sensitivity: 'strict' }, {}, (settings) => ({
      ...settings,
      sensitivity: 'balanced',
    }));
    expect(stored).toMatchObject({ sensitivity: 'balanced' });
    expect(under({ sensitivity: 'strict' }, stored).sensitivity).toBe('balanced');
  });
});

describe('a locked setting', () => {
  const relaxed = { sensitivity: 'relaxed', pausedUntil: { x: Date.now() + 3_600_000 }, sitesOff: ['x'] };
  const locks = { sensitivity: 'strict', locked: ['sensitivity', 'pauses', 'sitesOff'] };

  it('is the policy’s, and no site stays off or paused', () => {
    const settings = under(locks, relaxed);
    expect(settings.sensitivity).toBe('strict');
    expect(isSiteOff(settings, 'x')).toBe(false);
  });

  it('cannot be changed, and keeps the person’s own for when the policy goes away', () => {
    const stored = change(locks, relaxed, (settings) => ({
      ...withSite(settings, 'chatgpt', false),
      sensitivity: 'balanced',
      country: 'uk',
    }));
    expect(under(locks, stored)).toMatchObject({ sensitivity: 'strict', sitesOff: [], country: 'uk' });
    expect(settingsUnder(undefined, stored)).toEqual({ ...defaultSettings, ...relaxed, country: 'uk' });
  });
});

describe('what is stored', () => {
  it('is nothing after a reset: what the policy gives counts again, and what it locked is kept', () => {
    const own = { sensitivity: 'relaxed', country: 'uk', onFailure: 'tell' };
    const fields = { sensitivity: 'strict', country: 'eu', locked: ['country'] };
    expect(change(fields, own, () => defaultSettings)).toEqual({ version: 1, country: 'uk' });
    expect(change(undefined, own, () => defaultSettings)).toEqual({ version: 1 });
  });

  it('is cleaned of garbage, and of nothing else', () => {
    const garbage = { sensitivity: 7, sitesOff: [null, 'x'], ownSites: { a: 1 }, password: 'secret' };
    const stored = change(undefined, garbage, (settings) => ({ ...settings, country: 'uk' }));
    expect(stored).toEqual({
      version: 1,
      sensitivity: 'balanced',
      sitesOff: ['x'],
      ownSites: [],
      country: 'uk',
    });
  });

  it('becomes what was wanted, where nothing is locked or added', () => {
    const choice = fc.record({
      sensitivity: fc.constantFrom('relaxed', 'balanced', 'strict'),
      country: fc.constantFrom('auto', 'us', 'none'),
      languages: fc.subarray(['deu', 'fra', 'jpn']),
      ownSites: fc.subarray(['a.example', 'b.example']),
      asksFirst: fc.boolean(),
    }) as fc.Arbitrary<Partial<Settings>>;
    const fields = fc.record(
      { sensitivity: fc.constantFrom('strict', 7), country: fc.constant('eu') },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fields, choice, choice, (given, before, wanted) => {
        const stored = change(given, before, (settings) => ({ ...settings, ...wanted }));
        expect(settingsUnder(parsePolicy(given), stored)).toMatchObject(wanted);
      }),
    );
  });
});

describe('sites', () => {
  it('that the policy added stay, and are not the person’s when it goes away', () => {
    const fields = { addedSites: ['portal.example', 'both.example'] };
    const own = { ownSites: ['both.example', 'mine.example'] };
    expect(under(fields, own).ownSites).toEqual(['portal.example', 'both.example', 'mine.example']);
    const stored = change(fields, own, (settings) =>
      ['portal.example', 'mine.example'].reduce((all, host) => withOwnSite(all, host, false), settings),
    );
    expect(stored).toMatchObject({ ownSites: ['both.example'] });
    expect(under(fields, stored).ownSites).toEqual(['portal.example', 'both.example']);
  });

  it('can be the policy’s alone', () => {
    const fields = { addedSites: ['portal.example'], locked: ['addedSites'] };
    expect(under(fields, { ownSites: ['mine.example'] }).ownSites).toEqual(['portal.example']);
  });

  it('are approved by host, and what is below it', () => {
    const settings = under({ approvedSites: ['gemini.google.com'] });
    expect(isApproved(settings, 'gemini.google.com')).toBe(true);
    expect(isApproved(settings, 'a.gemini.google.com')).toBe(true);
    expect(isApproved(settings, 'google.com')).toBe(false);
    expect(isApproved(settings, 'notgemini.google.com')).toBe(false);
    expect(isApproved(defaultSettings, 'gemini.google.com')).toBe(false);
    expect(isSiteOff(settingsOn(settings, 'gemini.google.com', 'gemini'), 'gemini')).toBe(true);
    // Another host of the same site is not approved with it.
    expect(isSiteOff(settingsOn(settings, 'bard.google.com', 'gemini'), 'gemini')).toBe(false);
  });
});
