import '../../english.ts';
import { describe, expect, it } from 'vitest';
import type { Copied } from '../../../../src/copies/draft.ts';
import type { FileDetails } from '../../../../src/messages.ts';
import { foundNothing, whatWasDone } from '../../../../src/pages/editor/copied.ts';
import { say } from '../../../../src/platform/words.ts';
import type { FileReport, Finding } from '../../../../src/types.ts';

const LOOK = 'Please look: is any name, date or number still showing?';

it('says what was done, and never that nothing was', () => {
  const told = (areas: number, removed: number) => say(whatWasDone([{ areas, removed }]));
  expect(told(0, 0)).toBe(LOOK);
  expect(told(1, 0)).toBe(`We covered 1 area. ${LOOK}`);
  expect(told(0, 1)).toBe(`We removed 1 detail. ${LOOK}`);
  expect(told(2, 3)).toBe(`We covered 2 areas and removed 3 details. ${LOOK}`);
});

describe('the check of a copy', () => {
  const scan: Finding = {
    detector: 'appearance',
    group: 'file',
    label: 'found_looksCt',
    strength: 'likely',
    medical: true,
    identifying: false,
    where: 'picture',
  };
  const name: Finding = { ...scan, detector: 'burned-in-text', group: 'who', identifying: true };
  const copied = (report: Partial<FileReport>): Copied => {
    const details: FileDetails = {
      index: 0,
      report: { name: 'picture.png', kind: 'png', findings: [scan], printRead: 'all', ...report },
      verdict: { level: 'warn', unchecked: false, tick: false },
      more: false,
      ms: 1,
      bytesRead: 1,
    };
    return { file: new File([], 'picture.png'), areas: 0, isSmaller: false, details };
  };

  it('found nothing where the copy shows a scan of nobody', () => {
    expect(foundNothing(copied({}))).toBe(true);
  });

  it('is something to read where a detail is left, or not all was checked', () => {
    expect(foundNothing(copied({ findings: [scan, name] }))).toBe(false);
    expect(foundNothing(copied({ printRead: 'partly' }))).toBe(false);
    expect(foundNothing(copied({ unchecked: 'timed-out' }))).toBe(false);
    expect(foundNothing({ ...copied({}), details: undefined })).toBe(false);
  });
});
