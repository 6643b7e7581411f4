import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeBigDicom } from '../fixtures/dicom/big.ts';
import { check, openCheckPage } from './check-page.ts';
import { expect, test } from './fixture.ts';

/** How long each takes is measured by `npm run bench`. */
test('of a film of 500 MB no more is read than of one of 500 KB', async ({ driver }, info) => {
  const folder = info.outputPath('files');
  mkdirSync(folder, { recursive: true });
  const [small, large] = [join(folder, 'small.dcm'), join(folder, 'large.dcm')];
  await writeBigDicom(small, 500_000, true);
  await writeBigDicom(large, 500_000_000, true);
  expect(statSync(large).size / statSync(small).size).toBeGreaterThan(900);

  const tab = await openCheckPage(driver);
  const [ofSmall] = await check(tab, [small]);
  const [ofLarge] = await check(tab, [large]);
  await tab.close();
  rmSync(large);

  expect(ofLarge).toMatchObject({ kind: 'dicom', level: 'warn', findings: ofSmall?.findings });
  expect(ofLarge?.error).toBeUndefined();
  expect(Math.abs((ofLarge?.bytesRead ?? 0) / (ofSmall?.bytesRead ?? 0) - 1)).toBeLessThan(0.1);
});
