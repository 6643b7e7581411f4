/** What a copy no longer tells, and what it still does. Pure. */
import { isDetail } from '../explanation/marks.ts';
import type { DetectorId, Finding } from '../types.ts';

/** They read what stands beside the picture: header and metadata. */
const BESIDE: readonly DetectorId[] = ['dicom', 'metadata'];

/** How many details that stood beside the picture are gone. */
export function removedFrom(original: readonly Finding[], copy: readonly Finding[]): number {
  const left = detailsBeside(copy);
  return [...detailsBeside(original)].filter((detail) => !left.has(detail)).length;
}

/** What still leads to a person. */
export function leftIn(copy: readonly Finding[]): Finding[] {
  return copy.filter(isDetail);
}

function detailsBeside(findings: readonly Finding[]): Set<string> {
  const beside = findings.filter((finding) => BESIDE.includes(finding.detector) && isDetail(finding));
  return new Set(beside.map(({ label, where }) => `${label} ${where}`));
}
