import { describe, expect, it } from 'vitest';
import { withoutSenders } from '../../../../src/detectors/document/chat.ts';
import { cpuNow } from '../../../cpu-time.ts';
import { findingsIn } from './examined.ts';

const LINES = [
  'Radiology report',
  'Name: Marit Halden',
  'DOB: 04/11/1961',
  'Findings: the ventricles are normal.',
  'Impression: no acute abnormality.',
];

describe('a chat', () => {
  it.each([
    ['12/03/2025, 10:15 - Anna: ', '12/03/2025, 10:16 - Ben Roth: '],
    ['[12.03.25, 10:15:02] Anna: ', '\u200e[12.03.25, 10:16:40] Ben Roth: '],
    ['3/12/25, 10:15\u202fPM - Anna: ', '3/12/25, 10:16\u202fPM - Ben Roth: '],
  ])('with a report in it, whole or line by line, is one: %s', async (anna, ben) => {
    const [first = '', ...others] = LINES;
    const pasted = await findingsIn(`${ben}what did they say?\n${[anna + first, ...others].join('\n')}`);
    const findings = await findingsIn(LINES.map((line) => anna + line).join('\n'));
    for (const found of [pasted, findings])
      expect(found.map(({ label }) => label)).toContain('found_patientName');
  });

  it('about illness is none of our business', async () => {
    const findings = await findingsIn(
      '12/03/2025, 10:15 - Anna: my MRI report came back, it is a tumor\n12/03/2025, 10:16 - Ben: oh no. what next?',
    );
    expect(findings).toEqual([]);
  });

  it('has more than one message, and nothing else has senders', () => {
    for (const text of ['12/03/2025, 10:15 - Anna: hello', 'Date: 12/03/2025\nName: Anna', '[1] 12: 13: 14'])
      expect(withoutSenders(text)).toBe(text);
  });

  it('of a million messages takes no time', () => {
    const start = cpuNow();
    withoutSenders('12/03/2025, 10:15 - Anna: x\n'.repeat(20_000));
    withoutSenders('[1/1/11, 1:11 '.repeat(50_000));
    expect(cpuNow() - start).toBeLessThan(1_500);
  });
});
