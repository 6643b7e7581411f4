/** Rows of pictures of which we know what they show: right or wrong, at every sensitivity. */
import type { CheckResult } from '../../src/pages/check/result.ts';
import type { FileReport, Level, Sensitivity } from '../../src/types.ts';
import { judge } from '../../src/verdict.ts';
import { isMedical } from './classes.ts';
import type { Labelled, Origin } from './manifest.ts';
import { type Row, rowOf } from './rows.ts';

export const SENSITIVITIES: readonly Sensitivity[] = ['relaxed', 'balanced', 'strict'];

export interface MeasuredRow extends Row {
  /** What it shows: a kind of `models/appearance/labels.json`, or a class that the model does not know. */
  class: string;
  source: string;
  origin: Origin;
  /** What each sensitivity would do if the file had a name that says nothing: data sets name files as no person does. */
  levels: Record<Sensitivity, Level>;
  /** What the detector took it for: a key of `_locales`. */
  called?: string;
  /** Where in the picture it saw that. */
  where?: string;
  /** At the sensitivity that was asked for. */
  wrong?: 'miss' | 'false alarm';
}

export const isMeasured = (row: Row): row is MeasuredRow => 'levels' in row;

/** The file's verdict by itself, whatever lay beside it in its batch. */
export function alone(result: CheckResult, sensitivity: Sensitivity): CheckResult {
  const { level: _level, unchecked: _unchecked, ...rest } = result;
  const [verdict] = judge([reportOf(result)], sensitivity);
  return { ...rest, level: verdict?.level ?? 'pass', ...(verdict?.unchecked && { unchecked: true }) };
}

export function measuredRow(picture: Labelled, result: CheckResult, sensitivity: Sensitivity): MeasuredRow {
  const report = reportOf(result);
  const nameless = {
    ...report,
    findings: report.findings.filter(({ detector }) => detector !== 'file-name'),
  };
  const at = (each: Sensitivity): Level => judge([nameless], each)[0]?.level ?? 'pass';
  const levels = { relaxed: at('relaxed'), balanced: at('balanced'), strict: at('strict') };
  const look = result.findings.find(({ detector }) => detector === 'appearance');
  const wrong = wrongOf(picture.shows, levels[sensitivity]);
  return {
    ...rowOf(picture.file, result),
    class: picture.shows,
    source: picture.source,
    origin: picture.origin,
    levels,
    ...(look && { called: look.label, where: look.where }),
    ...(wrong && { wrong }),
  };
}

function wrongOf(shows: string, level: Level): MeasuredRow['wrong'] {
  const medical = isMedical(shows);
  if (medical === true && level !== 'warn') return 'miss';
  return medical === false && level === 'warn' ? 'false alarm' : undefined;
}

function reportOf({ file, kind, findings, error }: CheckResult): FileReport {
  return { name: file, kind, findings, ...(error && { unchecked: error }) };
}
