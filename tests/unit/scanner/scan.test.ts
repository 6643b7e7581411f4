import { expect, it } from 'vitest';
import { Stop } from '../../../src/detectors/errors.ts';
import { blobReader } from '../../../src/scanner/byte-reader.ts';
import { type ScanTask, scan } from '../../../src/scanner/scan.ts';
import { defaultSettings } from '../../../src/settings.ts';
import type { Context, FileReport } from '../../../src/types.ts';
import { janeDoeXray } from '../../fixtures/dicom/samples.ts';
import { jpeg } from '../../fixtures/images/jpeg.ts';
import { osirixExport } from '../../fixtures/images/samples.ts';
import { lookingLikeXray } from '../detectors/in-hand.ts';

const SURE = 0.999999;
const taskOf = (name: string, content: Uint8Array): ScanTask => ({
  name,
  path: '',
  type: '',
  bytes: blobReader(new Blob([new Uint8Array(content)])),
  enabled: defaultSettings.detectors,
});
const nobody = () => {};
const detectorsOf = ({ report }: Awaited<ReturnType<typeof scan>>) =>
  report.findings.map(({ detector }) => detector);

it('asks the quick detectors first, then those that look, and adds to what was found', async () => {
  const task = taskOf('knee-mri.jpg', jpeg());
  const quick = await scan(task, () => lookingLikeXray(SURE), nobody);
  expect(detectorsOf(quick)).toEqual(['file-name']);
  expect(quick.next).toBe('looking');
  const later = { pass: 'looking', before: quick.report } as const;
  const looked = await scan({ ...task, later }, () => lookingLikeXray(SURE), nobody);
  expect(detectorsOf(looked)).toEqual(['file-name', 'appearance']);
  expect(looked.report).toMatchObject({ name: 'knee-mri.jpg', kind: 'jpeg' });
  expect(looked.next).toBe('reading');
  const read = await scan(
    { ...task, later: { pass: 'reading', before: looked.report } },
    () => lookingLikeXray(SURE),
    nobody,
  );
  expect(read.report.printRead).toBe('all');
  expect(read.next).toBeUndefined();
});

it('reads nothing on an ordinary picture that has nothing like print, and has read it all the same', async () => {
  const task = taskOf('a.jpg', jpeg());
  const before: FileReport = { name: 'a.jpg', kind: 'jpeg', findings: [] };
  const later = { pass: 'looking', before } as const;
  const looked = await scan({ ...task, later }, () => lookingLikeXray(0), nobody);
  expect(looked).toEqual({ report: { ...before, printRead: 'all' } });
});

it.each([
  ['a scan', taskOf('a', janeDoeXray())],
  ['a picture that was proved to be one', taskOf('a.jpg', osirixExport())],
  [
    'a picture, where looking is switched off',
    {
      ...taskOf('a.jpg', jpeg()),
      enabled: { ...defaultSettings.detectors, appearance: false },
    },
  ],
])('wants no look at %s', async (_, task) => {
  expect((await scan(task, () => lookingLikeXray(SURE), nobody)).next).toBe('reading');
});

it('keeps why a file could not be checked', async () => {
  const task = taskOf('a.jpg', jpeg());
  const before = { name: 'a.jpg', kind: 'jpeg', findings: [], unchecked: 'cut-off' } as const;
  const { report } = await scan(
    { ...task, later: { pass: 'looking', before: { ...before, findings: [] } } },
    () => lookingLikeXray(0),
    nobody,
  );
  expect(report).toMatchObject(before);
});

it('says that the check itself failed, whatever else could not be checked before', async () => {
  const before: FileReport = { name: 'a.jpg', kind: 'jpeg', findings: [], unchecked: 'cut-off' };
  const failing: Context = {
    ...lookingLikeXray(0),
    classify: () => Promise.reject(new Stop('scanner-lost')),
  };
  const { report } = await scan(
    { ...taskOf('a.jpg', jpeg()), later: { pass: 'looking', before } },
    () => failing,
    nobody,
  );
  expect(report.unchecked).toBe('scanner-lost');
});
