/** The list of what was found, and the few words that sum it up. */
import type { FoundGroup, Words } from '../messages.ts';
import type { Finding, FindingGroup } from '../types.ts';

/** Headings in the order people care. What the file is stands in the title. */
const GROUPS: readonly Exclude<FindingGroup, 'file'>[] = [
  'who',
  'when',
  'where',
  'hospital',
  'body',
  'text',
  'machine',
  'link',
];
const MOST_LINES = 6;
/** Values shown of one kind of detail, when they differ between files. */
const MOST_VALUES = 3;
const MOST_SUMMED_UP = 3;

/** The details people know best, in the order they matter, by the labels of findings. */
const SUMMARY: Record<string, string> = {
  seen_name: 'patientName nameAlsoPrinted otherNames nameAgain personInReport responsiblePerson motherName',
  seen_birthDate: 'birthDate',
  seen_hospitalNumber: 'patientId numberAlsoPrinted otherPatientIds',
  seen_address: 'address',
  seen_phone: 'phone',
  seen_place: 'gps',
  seen_examNumber: 'accessionNumber studyNumber',
  seen_examDate: 'examDate',
  seen_hospital: 'hospitalName hospitalAddress',
  seen_doctor: 'referringDoctor requestingDoctor doctors operator',
};

/** You, several people, or somebody else. */
export type WhoHeading = 'group_who' | 'group_whoMany' | 'group_whoOther';

/** What is said to be shown: "name, date of birth". Empty when nothing names a person or leads to one. */
export function whatItShows(findings: readonly Finding[]): Words[] {
  const labels = new Set(findings.map(({ group, label }) => (group === 'when' ? 'found_examDate' : label)));
  const known = Object.entries(SUMMARY).filter(([, names]) =>
    names.split(' ').some((name) => labels.has(`found_${name}`)),
  );
  if (known.length > 0) return known.slice(0, MOST_SUMMED_UP).map(([key]) => ({ key }));
  return findings.some(({ identifying }) => identifying) ? [{ key: 'seen_details' }] : [];
}

/**
 * Every detail once, under its heading, with the values it has in the files.
 * @param who the heading of those that name people
 * @param most lines of each group
 */
export function foundGroups(
  findings: readonly Finding[],
  who: WhoHeading = 'group_who',
  most = MOST_LINES,
): FoundGroup[] {
  return GROUPS.flatMap((group) => {
    const items = linesOf(findings.filter((finding) => finding.group === group));
    if (items.length === 0) return [];
    const left = items.length - most;
    // "and 1 more" would take the room of the line it hides.
    const shown = left > 1 ? [...items.slice(0, most), { label: more(left) }] : items;
    return [{ heading: { key: group === 'who' ? who : `group_${group}` }, items: shown }];
  });
}

/** "and 7 more" */
export function more(count: number): Words {
  return { key: 'warn_more', values: [String(count)], count };
}

function linesOf(findings: readonly Finding[]): FoundGroup['items'] {
  const values = new Map<string, Set<string>>();
  for (const identifying of [true, false]) {
    for (const { label, shown } of findings.filter((finding) => finding.identifying === identifying)) {
      const known = values.get(label) ?? new Set();
      values.set(label, shown === undefined ? known : known.add(shown));
    }
  }
  return [...values].map(([key, shown]) => {
    const some = [...shown].slice(0, MOST_VALUES);
    if (some.length < shown.size) some.push('…');
    return { label: { key }, ...(some.length > 0 && { shown: some.join(', ') }) };
  });
}
