/** Shared by the tests of office files. */
import { office } from '../../../../src/detectors/office/index.ts';
import type { Context, Examination } from '../../../../src/types.ts';
import { judge } from '../../../../src/verdict.ts';
import { inHand, lookingLikeXray } from '../in-hand.ts';

export async function examine(
  content: Uint8Array,
  context: Context = lookingLikeXray(0),
): Promise<Examination> {
  const file = inHand(content);
  return office.accepts(file.kind) ? office.examine(file, context) : { findings: [] };
}

export const levelOf = ({ findings, unchecked }: Examination) =>
  judge([{ name: 'file', kind: 'zip', findings, ...(unchecked && { unchecked }) }], 'balanced')[0]?.level;

export const labelsOf = ({ findings }: Examination) =>
  findings.map(({ label }) => label.replace('found_', ''));

export const namesIn = ({ findings }: Examination) =>
  findings.flatMap(({ label, shown }) => (label === 'found_patientName' && shown ? [shown] : []));
