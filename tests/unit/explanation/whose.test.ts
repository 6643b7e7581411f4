import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/explain.ts';
import type { FileReport } from '../../../src/types.ts';
import { judge } from '../../../src/verdict.ts';
import { finding, report, scan } from './reports.ts';

const who = (label: string) => finding(label, { group: 'who', identifying: true, shown: 'J… D…' });
const file = (...labels: string[]) =>
  report('IM1', [finding('fileDicom'), ...labels.map((label) => who(label))]);
const dog = report('IM2', [
  ...file('patientName', 'responsiblePerson').findings,
  finding('species', { group: 'body' }),
]);

/** The sentence of what is shown, and the heading of those who are named. */
const said = (...reports: FileReport[]) => {
  const verdicts = judge(reports, 'balanced');
  const files = reports.flatMap((one, index) => {
    const verdict = verdicts[index];
    return verdict ? [{ report: one, verdict }] : [];
  });
  const { body, found } = explain(files, undefined, 'example.com');
  return [body.find(({ key }) => /^warn_(shows|tells)/.test(key))?.key, found[0]?.heading.key];
};

describe('details are said to be yours', () => {
  it('where a patient is named', () => {
    expect(said(scan())).toEqual(['warn_showsIt', 'group_who']);
    expect(said(file('patientName', 'motherName'))).toEqual(['warn_showsIt', 'group_who']);
    expect(said(file('patientId'))).toEqual(['warn_showsIt', 'group_who']);
  });

  it.each(['personInReport', 'responsiblePerson', 'motherName'])('but not with %s alone', (label) => {
    expect(said(file(label))).toEqual(['warn_tellsIt', 'group_whoOther']);
    expect(said(file(label, 'patientId'))).toEqual(['warn_tellsIt', 'group_whoOther']);
  });

  it('but not of an animal, or of the people in a study', () => {
    expect(said(dog)).toEqual(['warn_tellsIt', 'group_whoOther']);
    expect(said(dog, file('personInReport'))).toEqual(['warn_tellsThem', 'group_whoOther']);
    const study = report('participants.tsv', [finding('participants'), who('anything')], { kind: 'text' });
    expect(said(study)).toEqual(['warn_tellsIt', 'group_whoOther']);
  });

  it('where one file of several is yours', () => {
    expect(said(dog, scan())).toEqual(['warn_showsThem', 'group_who']);
  });
});
