import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TABLE } from '../../../../src/detectors/dicom/attributes.ts';
import { labelOf, otherLabel } from '../../../../src/detectors/dicom/labels.ts';

const words: Record<string, { message: string }> = JSON.parse(
  readFileSync(new URL('../../../../src/_locales/en/messages.json', import.meta.url), 'utf8'),
);

describe('labels', () => {
  it('have words, for every row of the table', () => {
    const labels = [...TABLE].map(([tag, { keyword, group }]) => labelOf(tag, keyword, group));
    expect(labels.filter((label) => !words[label]?.message)).toEqual([]);
    expect(new Set(labels).size).toBeGreaterThan(45);
  });

  it('have words, for every key the detector can say', () => {
    const folder = new URL('../../../../src/detectors/dicom/', import.meta.url);
    const sources = ['kind.ts', 'findings.ts'].map((name) => readFileSync(new URL(name, folder), 'utf8'));
    const keys = sources.flatMap((source) => source.match(/found_\w+/g) ?? []);
    expect(keys.length).toBeGreaterThan(20);
    expect(keys.filter((key) => !words[key]?.message)).toEqual([]);
  });

  it('fall back to the words of the group', () => {
    expect(labelOf('00186060', 'RadiopharmaceuticalStartTime', 'when')).toBe('found_otherWhen');
    expect(otherLabel('link')).toBe('found_otherLink');
  });
});
