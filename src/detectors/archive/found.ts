/** What was found in an archive, put together. */
import type { Finding, UncheckedReason } from '../../types.ts';
import type { Exams } from '../exams.ts';
import type { Member } from './member.ts';

/** What was found in an archive so far. */
export interface Found {
  findings: Map<string, Finding>;
  exams: Exams[];
  unchecked: UncheckedReason | undefined;
}

/** Three hundred slices say the same: each thing is kept once, with where it was first met. */
export function keep({ findings }: Found, path: string, more: readonly Finding[]): void {
  for (const finding of more) {
    const key = `${finding.label} ${finding.shown ?? ''}`;
    const before = findings.get(key);
    if (before && (isSerious(before) || !isSerious(finding))) continue;
    findings.set(key, { ...finding, where: path ? `${path}: ${finding.where}` : finding.where });
  }
}

/** What the archive is, where that is more than its members say. */
export function aboutTheArchive(members: readonly Member[], proof: Finding | undefined): Finding[] {
  const common = { detector: 'archive', group: 'file', medical: true, identifying: false } as const;
  const holds = proof && {
    ...common,
    label: 'found_medicalArchive',
    strength: proof.strength,
    where: 'archive',
  };
  const disc = members.find(({ path }) => DISC.test(path)) && {
    ...common,
    label: 'found_medicalDisc',
    strength: 'likely' as const,
    where: 'names in the archive',
  };
  return [holds, disc].filter((finding) => finding !== undefined);
}

/** What every disc from a hospital has (PS3.10 8.6; IHE RAD TF-2 4.47, Portable Data for Imaging; IHE XDM). */
const DISC = /(?:^|\/)(?:DICOMDIR|IHE_PDI\/.+|IHE_XDM\/.+)$/i;

export function isSerious({ medical, strength }: Finding): boolean {
  return medical && (strength === 'strong' || strength === 'likely');
}
