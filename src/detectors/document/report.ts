/** Text written for people: reports, results, prescriptions and other papers, by the rules for print. */
import type { Finding } from '../../types.ts';
import { findingsIn } from '../burned-in-text/meaning/index.ts';
import { isNobodysCare } from '../burned-in-text/meaning/learned/care.ts';
import { paperIn } from '../burned-in-text/meaning/papers.ts';
import { rowsOf } from '../burned-in-text/meaning/rows.ts';
import type { PrintedLine } from '../burned-in-text/printed.ts';

/** What a note of the same words would be on a picture. */
const LABELS: Readonly<Record<string, string>> = { found_medicalWords: 'found_kindReport' };

/**
 * @param where a finding stands, by its place in the lines
 * @returns nothing where the text is no medical paper
 */
export function findingsInLines(
  lines: readonly PrintedLine[],
  where: (place: NonNullable<Finding['place']>) => string,
): Finding[] {
  // First: it takes a fourth of the time of all that follows, and most texts go no further.
  if (isNobodysCare(rowsOf(lines))) return [];
  const proven = findingsIn(lines, { sign: 'none', known: [] });
  const paper = paperIn(lines);
  if (proven.length === 0 && !paper) return [];
  const found = proven.length > 0 ? proven : findingsIn(lines, { sign: 'clear', known: [] });
  const documents = found.map(({ place, ...finding }): Finding => {
    const label = LABELS[finding.label] ?? finding.label;
    const at = place && finding.identifying ? where(place) : 'text';
    return { ...finding, detector: 'document', label, where: at };
  });
  return [...documents, ...(paper ? [paperFinding(paper)] : [])];
}

/** Of lines that belong to a record: what of them tells who it is. */
export function detailsInLines(lines: readonly PrintedLine[], where: string): Finding[] {
  return findingsIn(lines, { sign: 'clear', known: [] })
    .filter(({ identifying }) => identifying)
    .map(({ place, ...finding }) => ({ ...finding, detector: 'document', medical: true, where }));
}

function paperFinding(label: string): Finding {
  return {
    detector: 'document',
    group: 'file',
    label,
    strength: 'likely',
    medical: true,
    identifying: false,
    where: 'title',
  };
}
