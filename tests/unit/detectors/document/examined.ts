/** Shared by the tests of documents. */
import { records } from '../../../../src/detectors/document/index.ts';
import type { Finding } from '../../../../src/types.ts';
import { judge } from '../../../../src/verdict.ts';
import { inHand } from '../in-hand.ts';

export async function findingsIn(content: string | Uint8Array): Promise<Finding[]> {
  const file = inHand(content);
  if (!records.accepts(file.kind)) return [];
  return (await records.examine(file)).findings;
}

export const labelsOf = (findings: readonly Finding[]) =>
  new Set(findings.map(({ label }) => label.replace('found_', '')));

export function isWarned(findings: Finding[]): boolean {
  return judge([{ name: 'file', kind: 'text', findings }], 'balanced')[0]?.level === 'warn';
}
