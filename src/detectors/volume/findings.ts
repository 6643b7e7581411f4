/** From the texts of a header to findings in plain words: judged, masked, each told once. */
import type { Finding } from '../../types.ts';
import { detail } from '../dicom/findings.ts';
import { couldIdentify, hasNameForm, worthOf } from '../dicom/judge.ts';
import { identifiersIn } from '../file-name/identifiers.ts';
import { maskName, maskText } from '../mask.ts';
import { patientDetailsIn } from '../patient-labels.ts';
import type { HeaderField } from './header.ts';
import { attributeNamed } from './keys.ts';

/** More than anybody reads. */
const MOST_FINDINGS = 100;
/** Keys that hold free text, under which a person wrote something, or a program the names of files. */
const NOTES =
  /^(?:descrip|db_name|aux_file|intent_name|originator|generated|content|comments?|extension|command)$/i;
/** What programs write there of themselves. */
const OF_PROGRAMS =
  /^(?:none|dsr|float\d*|u?int\d*|(?:FSL|SPM|AFNI|FreeSurfer|ANTs|ITK|NiBabel|Slicer)(?![a-z]).*|[\W\d_]*)$/i;
/** The time of day in what dcm2niix describes: `TE=2.9;Time=135443.000`. */
const TIME = /\bTime=\d{6}/;

/** @param format as people may know it, for `where` */
export function findingsOf(fields: readonly HeaderField[], format: string): Finding[] {
  const found = new Map<string, Finding>();
  for (const { key, value } of fields) {
    for (const told of findingsIn(key, value)) {
      const finding: Finding = {
        detector: 'volume',
        strength: 'strong',
        medical: true,
        identifying: false,
        ...told,
        where: `${format} ${key}`,
      };
      const known = `${finding.label} ${finding.shown ?? ''}`;
      if (!found.has(known)) found.set(known, finding);
    }
  }
  return [...found.values()].slice(0, MOST_FINDINGS);
}

type Told = Pick<Finding, 'group' | 'label'> & Partial<Finding>;

function findingsIn(key: string, value: string): Told[] {
  const known = attributeNamed(key);
  if (known) {
    const { tag, attribute } = known;
    const one = detail({ tag, attribute, vr: attribute.vr, where: key, text: value }, []);
    return one ? [{ group: one.group, label: one.label, identifying: one.identifying, ...shownOf(one) }] : [];
  }
  const named = patientDetailsIn(value);
  if (named.length > 0) return named;
  if (hasNameForm(value) && couldIdentify(value) && worthOf(value, 'PN', true) === 'real') {
    return [{ group: 'who', label: 'found_patientName', identifying: true, shown: maskName(value) }];
  }
  if (!NOTES.test(key)) return [];
  const inName = identifiersIn(value).map((one) => ({ ...one, identifying: true }));
  if (inName.length > 0) return inName;
  const time: Told[] = TIME.test(value) ? [{ group: 'when', label: 'found_examDate' }] : [];
  if (OF_PROGRAMS.test(value) || worthOf(value, 'LO', false) === 'nothing') return time;
  return [...time, { group: 'text', label: 'found_imageNotes', shown: maskText(value) }];
}

function shownOf({ shown }: Finding): Pick<Finding, 'shown'> {
  return shown === undefined ? {} : { shown };
}
