import { describe, expect, it } from 'vitest';
import {
  actionsIn,
  type Facts,
  hostOf,
  isQuiet,
  pausedUntil,
  stateOf,
  wordsForLast,
} from '../../../../src/pages/popup/state.ts';
import { defaultSettings } from '../../../../src/settings.ts';
import { ownSite, siteFor } from '../../../../src/sites/index.ts';

const working: Facts = {
  host: 'chatgpt.com',
  site: siteFor('chatgpt.com', []),
  settings: defaultSettings,
  hasAccess: true,
  page: { host: 'chatgpt.com', state: 'on' },
};
const managed = { locked: [], approvedSites: ['chatgpt.com'], allowsSend: true };
const paused = { ...defaultSettings, sitesOff: ['chatgpt'] };

describe('stateOf', () => {
  it.each([
    ['working', {}],
    ['asking', { page: { host: 'chatgpt.com', state: 'asking' } }],
    ['not-yet', { page: undefined }],
    ['paused', { settings: paused }],
    ['paused', { settings: paused, page: undefined }],
    ['no-access', { hasAccess: false, page: undefined }],
    ['no-access', { hasAccess: false, settings: paused }],
    ['paused', { settings: { ...defaultSettings, pausedUntil: { chatgpt: Date.now() + 60_000 } } }],
    ['working', { settings: { ...defaultSettings, pausedUntil: { chatgpt: Date.now() - 60_000 } } }],
    ['approved', { host: 'eu.chatgpt.com', settings: { ...paused, managed } }],
    ['working', { host: 'notchatgpt.com', settings: { ...defaultSettings, managed } }],
    ['not-covered', { host: 'foo.example', site: undefined, page: undefined }],
    ['no-page', { host: undefined, site: undefined, page: undefined }],
  ] as [string, Partial<Facts>][])('%s', (state, facts) => {
    expect(stateOf({ ...working, ...facts })).toBe(state);
  });

  it('knows a pause of a site the person added', () => {
    const facts = { ...working, host: 'a.foo.example', site: ownSite('foo.example') };
    expect(stateOf({ ...facts, settings: { ...defaultSettings, sitesOff: ['foo.example'] } })).toBe('paused');
  });
});

describe('pausedUntil', () => {
  const facts = { ...working, settings: { ...defaultSettings, pausedUntil: { chatgpt: 2_000 } } };

  it('is the end of a pause, while it lasts and the site is not off beside it', () => {
    expect(pausedUntil(facts, 1_999)).toBe(2_000);
    expect(pausedUntil(facts, 2_000)).toBeUndefined();
    expect(pausedUntil({ ...facts, settings: { ...facts.settings, sitesOff: ['chatgpt'] } }, 1)).toBe(
      undefined,
    );
    expect(pausedUntil({ ...facts, site: undefined }, 1)).toBeUndefined();
  });
});

describe('isQuiet', () => {
  it('is of the site', () => {
    const quiet = { ...defaultSettings, quietSites: ['chatgpt'] };
    expect(isQuiet({ ...working, settings: quiet })).toBe(true);
    expect(isQuiet({ ...working, site: ownSite('foo.example'), settings: quiet })).toBe(false);
  });
});

describe('hostOf', () => {
  it.each([
    ['https://chatgpt.com/c/1?x#y', 'chatgpt.com'],
    ['http://localhost:3000/', 'localhost'],
    ['file:///home/jane/scan.dcm', undefined],
    ['about:blank', undefined],
    ['chrome://newtab/', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s: %s', (address, host) => {
    expect(hostOf(address)).toBe(host);
  });
});

describe('actionsIn', () => {
  it.each([
    ['working', ['pauseHour', 'pause']],
    ['paused', ['resume']],
    ['no-access', ['allow']],
    ['not-covered', ['add']],
  ] as const)(
    'offers what helps when %s, and in a private window nothing that leaves a trace',
    (state, offered) => {
      expect(actionsIn(state, { ...working, host: 'foo.example' }, false)).toEqual(offered);
      expect(actionsIn(state, { ...working, host: 'foo.example' }, true)).toEqual([]);
    },
  );

  it('offers a reload in a private window too', () => {
    expect(actionsIn('not-yet', { ...working, host: 'chatgpt.com' }, true)).toEqual(['reload']);
  });

  it.each([
    ['working', ['sitesOff'], ['pauseHour']],
    ['working', ['pausedUntil'], ['pause']],
    ['working', ['sitesOff', 'pausedUntil'], []],
    ['paused', ['sitesOff'], ['resume']],
    ['not-covered', ['ownSites'], []],
  ] as const)('when %s, offers nothing that a policy locked: %j', (state, locked, offered) => {
    const settings = { ...defaultSettings, managed: { ...managed, locked } };
    expect(actionsIn(state, { host: 'foo.example', settings }, false)).toEqual(offered);
  });

  it('does not offer to add what cannot be added', () => {
    expect(actionsIn('not-covered', { ...working, host: 'intranet' }, false)).toEqual([]);
  });
});

describe('wordsForLast', () => {
  it.each([
    [{ level: 'pass', unchecked: false }, 'popup_lastPass'],
    [{ level: 'pass', unchecked: true }, 'popup_lastUnchecked'],
    [{ level: 'note', unchecked: false }, 'popup_lastNote'],
    [{ level: 'note', unchecked: true }, 'popup_lastUnchecked'],
    [{ level: 'warn', unchecked: false }, 'popup_lastAsked'],
    [{ level: 'warn', unchecked: true, choice: 'send' }, 'popup_lastSent'],
    [{ level: 'warn', unchecked: false, choice: 'dont-send' }, 'popup_lastNotSent'],
    [{ level: 'warn', unchecked: false, choice: 'copy' }, 'popup_lastCopy'],
  ] as const)('%o: %s', (last, key) => {
    expect(wordsForLast({ ...last, files: 1 })).toBe(key);
  });
});
