import { describe, expect, it } from 'vitest';
import { type Draft, formsOf } from '../../../src/copies/draft.ts';
import { begin } from '../../../src/copies/editing.ts';
import { coverAlike, sort } from '../../../src/copies/series.ts';
import type { FileDetails } from '../../../src/messages.ts';
import type { FileReport } from '../../../src/types.ts';
import { judge } from '../../../src/verdict.ts';
import { finding, holiday, printed, record, report, scan, weakSign } from '../explanation/reports.ts';

function details(reports: readonly FileReport[]): FileDetails[] {
  return judge(reports, 'balanced').flatMap((verdict, index) => {
    const one = reports[index];
    return one ? [{ index, report: one, verdict, more: false, ms: 0, bytesRead: 0 }] : [];
  });
}

const sorted = (reports: readonly FileReport[]) =>
  sort(
    reports.map(({ name }) => new File(['x'], name)),
    details(reports),
    ['image/png'],
  );

describe('a batch', () => {
  it('is sorted: copies of what is medical, nothing of what cannot be copied, the rest as it is', () => {
    const { drafts, left, instead } = sorted([holiday(), scan(), record, scan()]);
    expect(drafts.map(({ number, types }) => [number, types])).toEqual([
      [1, ['image/png']],
      [2, ['image/png']],
    ]);
    expect(left.map(({ why }) => why)).toEqual(['copy_notYet']);
    expect(instead).toEqual(['same', drafts[0], 'none', drafts[1]]);
  });

  it('never has a file with a weak sign go on as it is', () => {
    const { drafts, instead } = sorted([weakSign]);
    expect(instead).toEqual([drafts[0] ?? 'none']);
  });

  it('has nothing go on of which nothing is known', () => {
    const { instead } = sort([new File(['x'], 'a')], [], ['image/png']);
    expect(instead).toEqual(['none']);
  });

  it('makes DICOM of DICOM where nothing else is taken, and leaves the choice to the person where both are', () => {
    const reports = [scan(), report('a.jpg', scan().findings, { kind: 'jpeg' })];
    const files = reports.map(({ name }) => new File(['x'], name));
    const only = sort(files, details(reports), ['application/dicom']);
    expect(only.drafts.map(({ form }) => form)).toEqual([{ is: 'dicom', confirmed: false }]);
    expect(only.instead).toEqual([only.drafts[0], 'none']);
    const both = sort(files, details(reports), ['image/png', 'application/dicom']);
    expect(both.drafts.map(formsOf)).toEqual([['picture', 'dicom'], ['picture']]);
    expect(both.drafts.map(({ form }) => form.is)).toEqual(['picture', 'picture']);
    expect(both.drafts.map((draft) => formsOf({ ...draft, frames: 3 }))).toEqual([
      ['picture', 'sheet', 'dicom'],
      ['picture', 'sheet'],
    ]);
  });

  it('waits with the boxes of what is printed until the size of the picture is known', () => {
    const name = printed(finding('name', { group: 'who', identifying: true }));
    const [draft] = sorted([report('a', [...scan().findings, name], { kind: 'dicom' })]).drafts;
    expect(draft?.editing).toBeUndefined();
    expect(sorted([scan()]).drafts[0]?.editing?.covers).toEqual([]);
  });
});

describe('covering alike', () => {
  const [TOP, OWN] = [
    { x: 0, y: 0, width: 1, height: 0.1 },
    { x: 0, y: 0.5, width: 1, height: 0.1 },
  ];
  const draft = (width: number, covers = [TOP]): Draft => ({
    file: new File(['x'], 'a'),
    details: details([scan()])[0] as FileDetails,
    number: 1,
    types: ['image/png'],
    frame: 0,
    form: { is: 'picture' },
    editing: begin(covers),
    size: { width, height: 100 },
    copy: { file: new File(['x'], 'a'), areas: 1, isSmaller: false, details: undefined },
  });

  it('adds to what is covered on others of the same size, whose copies must be made anew', () => {
    const [model, alike, other, same] = [draft(100), draft(100, [OWN]), draft(50, [OWN]), draft(100)];
    coverAlike([model, alike, other, same], model);
    expect(alike.editing?.covers).toEqual([OWN, TOP]);
    expect(alike.copy).toBeUndefined();
    expect(other.editing?.covers).toEqual([OWN]);
    expect([model, other, same].every(({ copy }) => copy)).toBe(true);
  });
});
