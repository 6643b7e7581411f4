import { describe, expect, it } from 'vitest';
import { fateOf, SAMPLES, seenWith } from '../../../../src/pages/samples/samples.ts';
import { defaultSettings } from '../../../../src/settings.ts';
import type { Sensitivity, Settings } from '../../../../src/types.ts';

const fates = (settings: Partial<Settings>) =>
  SAMPLES.map((sample) => fateOf(sample, { ...defaultSettings, ...settings }));
const without = (...ids: (keyof Settings['detectors'])[]): Settings['detectors'] => ({
  ...defaultSettings.detectors,
  ...Object.fromEntries(ids.map((id) => [id, false])),
});

describe('the samples', () => {
  it.each([
    ['relaxed', ['warn', 'warn', 'pass', 'pass', 'pass', 'pass']],
    ['balanced', ['warn', 'warn', 'warn', 'note', 'note', 'pass']],
    ['strict', ['warn', 'warn', 'warn', 'warn', 'warn', 'pass']],
  ] as [Sensitivity, string[]][])('%s', (sensitivity, expected) => {
    expect(fates({ sensitivity })).toEqual(expected);
  });

  it('are asked about instead of noted, for who wants that', () => {
    expect(fates({ asksFirst: true })).toEqual(fates({ sensitivity: 'strict' }));
  });

  it('are kept back or let go where they cannot be checked, as the person wants', () => {
    for (const sensitivity of ['relaxed', 'balanced', 'strict'] as const) {
      expect(fates({ sensitivity, onFailure: 'hold' })[4]).toBe('hold');
      expect(fates({ sensitivity, onFailure: 'tell', onTimeout: 'hold' })[4]).toBe('note');
    }
  });

  it('are seen by the detectors that are on', () => {
    expect(fates({ detectors: without('appearance') })).toEqual([
      ...['warn', 'warn', 'pass', 'note', 'note', 'pass'],
    ]);
    expect(fates({ detectors: without('sniff', 'dicom', 'file-name', 'document', 'appearance') })).toEqual([
      ...['pass', 'warn', 'pass', 'pass', 'pass', 'pass'],
    ]);
  });

  it('name what was found by keys that have words', () => {
    for (const sample of SAMPLES) {
      const { findings } = seenWith(sample, defaultSettings.detectors);
      expect(findings.every(({ label }) => label.startsWith('found_'))).toBe(true);
    }
  });
});
