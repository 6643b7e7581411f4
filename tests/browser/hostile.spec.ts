import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { HOSTILE_FILES } from '../fixtures/hostile.ts';
import { check, openCheckPage } from './check-page.ts';
import { janeDoe } from './files.ts';
import { expect, test } from './fixture.ts';

/**
 * Whatever a file demands, the scanner gives a clear answer within its budget, by a rule of its own and not by being
 * killed, and is there for the next file.
 */
for (const [index, { name, write, ...expected }] of HOSTILE_FILES.entries()) {
  // What passes has come to the browser's own decoders. The rest our parsers give up, the same code in both browsers.
  const tag = expected.level === 'pass' ? [] : index % 2 === 0 ? '@chromium-only' : '@firefox-only';

  test(`${name} costs little and stops nobody`, { tag }, async ({ driver }, info) => {
    const folder = info.outputPath('files');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, name);
    await write(path);

    const tab = await openCheckPage(driver);
    const [hostile] = await check(tab, [path]);
    const [next] = await check(tab, [janeDoe(info)]);
    await tab.close();
    rmSync(path);

    expect(hostile).toMatchObject({ kind: expected.kind, level: expected.level });
    expect(hostile?.error).toBe(expected.error);
    expect(hostile?.bytesRead).toBeLessThan(10_000_000);
    expect(next).toMatchObject({ kind: 'dicom', level: 'warn' });
    expect(next?.error).toBeUndefined();
  });
}
