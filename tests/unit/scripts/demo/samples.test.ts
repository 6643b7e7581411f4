import { describe, expect, it } from 'vitest';
import { SAMPLES } from '../../../../scripts/demo/samples.ts';
import { blobReader } from '../../../../src/scanner/byte-reader.ts';
import { scan } from '../../../../src/scanner/scan.ts';
import { defaultSettings } from '../../../../src/settings.ts';
import type { Level } from '../../../../src/types.ts';
import { judge } from '../../../../src/verdict.ts';
import { plainContext } from '../../detectors/in-hand.ts';

/** What the demo's page tells people will come of a file. */
const TOLD: [words: RegExp, level: Level][] = [
  [/ou are asked/, 'warn'],
  [/a small note/, 'note'],
  [/It goes through/, 'pass'],
];

describe('the samples of the demo', () => {
  it.each(SAMPLES)('$name: $about', async ({ name, about, make }) => {
    const told = TOLD.find(([words]) => words.test(about))?.[1];
    const bytes = blobReader(new Blob([new Uint8Array(make())]));
    const task = { name, path: '', type: '', bytes, enabled: defaultSettings.detectors };
    const [verdict] = judge(
      [
        await scan(
          task,
          () => plainContext,
          () => {},
        ),
      ],
      defaultSettings.sensitivity,
    );
    expect(verdict?.level).toBe(told);
  });

  it('show every level', () => {
    for (const [words] of TOLD) expect(SAMPLES.some(({ about }) => words.test(about))).toBe(true);
  });
});
