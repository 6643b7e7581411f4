/** What each kind of detail looks like in print, and how it is told. */
import type { Finding } from '../../../types.ts';
import { couldIdentify, worthOf } from '../../dicom/judge.ts';
import type { LabelField } from '../../label-words.ts';
import { maskDate, maskName, maskNumber, maskText } from '../../mask.ts';
import { addressesIn, emailsIn, phonesIn } from './contacts.ts';
import { datesIn, type FoundDate, withDigits } from './dates.ts';
import { labelledName } from './names.ts';
import type { Span } from './rows.ts';

export type Told = Pick<Finding, 'group' | 'label' | 'identifying'> & Pick<Finding, 'shown'>;

export type DetailKind = Exclude<LabelField, 'familyName' | 'givenName' | 'other'>;

interface Way extends Pick<Finding, 'group' | 'label'> {
  identifies: boolean;
  mask: (value: string) => string;
}

const WAYS: Record<DetailKind, Way> = {
  name: { group: 'who', label: 'found_patientName', identifies: true, mask: maskName },
  patientId: { group: 'who', label: 'found_patientId', identifies: true, mask: maskNumber },
  accessionNumber: { group: 'link', label: 'found_accessionNumber', identifies: true, mask: maskNumber },
  nationalNumber: { group: 'who', label: 'found_otherPatientIds', identifies: true, mask: maskNumber },
  birthDate: { group: 'who', label: 'found_birthDate', identifies: true, mask: maskDate },
  age: { group: 'who', label: 'found_age', identifies: false, mask: () => '' },
  sex: { group: 'who', label: 'found_sex', identifies: false, mask: maskText },
  examDate: { group: 'when', label: 'found_examDate', identifies: false, mask: maskDate },
  institution: { group: 'hospital', label: 'found_hospitalName', identifies: false, mask: maskText },
  referringDoctor: { group: 'hospital', label: 'found_referringDoctor', identifies: true, mask: maskName },
  doctor: { group: 'hospital', label: 'found_doctors', identifies: true, mask: maskName },
  operator: { group: 'hospital', label: 'found_operator', identifies: true, mask: maskName },
  phone: { group: 'where', label: 'found_phone', identifies: true, mask: maskNumber },
  email: { group: 'where', label: 'found_phone', identifies: true, mask: maskText },
  address: { group: 'where', label: 'found_address', identifies: true, mask: maskText },
};

/** Judged and masked as the header's details are. */
export function tell(kind: DetailKind, value: string): Told {
  const { group, label, identifies, mask } = WAYS[kind];
  const shown = mask(value);
  // Initials are nobody's name: markers carry those of who took the picture.
  const initials = kind === 'operator' && !/\p{L}{3}/u.test(value);
  return {
    group,
    label,
    identifying: identifies && !initials && couldIdentify(value),
    ...(/[^…\s]/.test(shown) && { shown }),
  };
}

/** A value found where a label says it is. */
export interface Value extends Span {
  kind: DetailKind;
  date?: FoundDate;
}

/** The number at the beginning of a text: three digits at least, in at most five groups. */
const NUMBER =
  /^[^\p{L}\p{N}]{0,4}(\p{Lu}{0,4}[-/ ]?[\p{N}\p{L}][\p{N}\p{L}\-/.]{1,30}(?: \d[\d\-/.]{0,12}){0,4})/u;
const AGE =
  /^\W{0,3}0{0,2}(\d{1,3}) ?(?:[YMWDJАГ]\b|y\b|yrs?|years?|ans|años|anos|anni|lat|jahre|рок|рік|лет|год|р\.|л\.|г\.|岁|歲|歳|才|$|[ ,/)])/iu;
const SEX =
  /^\W{0,3}(?:male|female|fem|masc\w{0,8}|mann?\w{0,4}|frau|weibl\w{0,4}|männl\w{0,4}|homme|femme|hombre|mujer|maschio|femmina|mężczyzna|kobieta|чол\w{0,8}|жін\w{0,6}|муж\p{L}{0,6}|жен\p{L}{0,6}|[男女]性?|[MFWOUHVKЖМЧ])(?![\p{Ll}\d])/iu;
/** A date of which a digit was misread, zeros with a stroke most of all: there is no such day. */
const NO_DAY =
  /^[^\p{L}\p{N}]{0,4}(\d{1,3}([./-])\d{1,3}\2\d{4,5}|\d{4,5}([./-])\d{1,3}\3\d{1,3}|\d{1,3}([ .-])\p{L}{3,4}\4\d{4,5})(?!\d)/u;
const LONGEST = 90;

/** What stands at the beginning of the text after a label of this field; nothing where it cannot be that. */
export function valueAt(field: LabelField, text: string): Value | undefined {
  const head = text.slice(0, LONGEST);
  switch (field) {
    case 'name':
    case 'familyName':
    case 'givenName':
      return of('name', labelledName(head));
    case 'referringDoctor':
    case 'doctor':
    case 'operator':
      return of(
        field,
        labelledName(head) ?? (field === 'operator' ? match(/^\W{0,3}(\p{Lu}{2,3})\b/u, head) : undefined),
      );
    case 'birthDate':
    case 'examDate': {
      const date = datesIn(head).find(({ start }) => start <= 12);
      return date ? { kind: field, start: date.start, end: date.end, date } : of(field, match(NO_DAY, head));
    }
    case 'accessionNumber':
      // Museums number by the year: `1987.42`.
      return /^\W{0,4}(?:19|20)\d\d\.\d{1,4}(?!\d)/.test(head) ? undefined : of(field, numberAt(head));
    case 'patientId':
    case 'nationalNumber':
      return of(field, numberAt(head));
    case 'age':
      return of('age', match(AGE, head)) ?? of('sex', match(SEX, head));
    case 'sex':
      return of('sex', match(SEX, head)) ?? of('age', match(AGE, head));
    case 'institution': {
      const name = /^[^\p{L}\p{N}]{0,4}(\p{L}[^|:：]{2,60})/u;
      return of('institution', match(name, head));
    }
    case 'phone': {
      const [phone] = phonesIn(head);
      return of(
        'phone',
        phone && phone.start <= 6
          ? phone
          : match(/^[^\p{L}\d+(]{0,4}([+(]?\d[\d ()\-./]{5,18}\d)/u, withDigits(head)),
      );
    }
    case 'email': {
      const [email] = emailsIn(head);
      return of('email', email && email.start <= 4 ? email : undefined);
    }
    case 'address': {
      const [street] = addressesIn(head);
      const line = match(/^[^\p{L}\p{N}]{0,4}((?=.*\d)[\p{L}\p{N}][^|:：]{5,80})/u, head);
      return of('address', street && street.start <= 6 ? street : line);
    }
    case 'other':
      return undefined;
  }
}

function of(kind: DetailKind, span: Span | undefined): Value | undefined {
  return span && { kind, start: span.start, end: span.end };
}

/** The first group's place. */
function match(pattern: RegExp, text: string): Span | undefined {
  const found = pattern.exec(text);
  if (!found) return undefined;
  const value = (found[1] ?? found[0]).trimEnd();
  const start = found.index + found[0].indexOf(value);
  return value === '' ? undefined : { start, end: start + value.length };
}

function numberAt(text: string): Span | undefined {
  // `ID: 1726583 5 Jun 2002`
  const next = datesIn(text).find(({ start }) => start > 4)?.start;
  const head = text.slice(0, next);
  const plain = withDigits(head);
  const found = match(NUMBER, plain);
  if (!found) return undefined;
  const value = plain.slice(found.start, found.end).replace(/[-/.]+$/, '');
  const digits = value.replace(/\D/g, '').length;
  const letters = value.replace(/[^\p{L}]/gu, '').length;
  const [date] = datesIn(value);
  // A measure, not a number of somebody's.
  if (/^\d{1,4}[.,]\d{1,2}$/.test(value)) return undefined;
  if (digits < 3 || letters > digits + 2 || worthOf(value, 'LO', true) === 'nothing') return undefined;
  if (date && date.end - date.start === value.length && !/^\d{8}$/.test(value)) return undefined;
  return { start: found.start, end: found.start + value.length };
}
