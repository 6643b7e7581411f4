import '../english.ts';
import { describe, expect, it } from 'vitest';
import { asOne, say } from '../../../src/platform/words.ts';

describe('say', () => {
  it('bends to a number where the language has a form for it, and else says the sentence as it is', () => {
    const areas = (count: number) => say({ key: 'copy_areas', values: [String(count)], count });
    expect([0, 1, 2, 21].map(areas)).toEqual(['0 areas', '1 area', '2 areas', '21 areas']);
    expect(say({ key: 'frame_send', count: 1 })).toBe('Send as it is');
  });

  it('shows a key that it does not know rather than nothing', () => {
    expect(say({ key: 'no_such', count: 1 })).toBe('no_such');
  });
});

it('sentences stand apart, but in Chinese and Japanese', () => {
  expect(asOne(['One.', 'Two.'])).toBe('One. Two.');
  expect(asOne(['一。', '二。'], 'ja')).toBe('一。二。');
  expect(asOne(['一。', '二。'], 'zh-CN')).toBe('一。二。');
});
