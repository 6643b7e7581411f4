import { describe, expect, it } from 'vitest';
import { hostsAdded, isChange, takenBack } from '../../../../src/pages/options/changes.ts';
import { defaultSettings, withOwnSite, withSite } from '../../../../src/settings.ts';

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

describe('isChange', () => {
  it('is none where all is as before', () => {
    expect(isChange({ before: defaultSettings, after: structuredClone(defaultSettings) })).toBe(false);
    expect(isChange({ before: defaultSettings, after: strict })).toBe(true);
  });
});
