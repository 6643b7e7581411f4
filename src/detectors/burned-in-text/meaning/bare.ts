/** Details that stand without a label. Only to be believed on a medical picture or record. */
import { nationalNumbersIn } from './check-digits.ts';
import { addressesIn, emailsIn, phonesIn } from './contacts.ts';
import { datesIn, type FoundDate, misreadDaysIn, withDigits, yearsBetween } from './dates.ts';
import type { DetailKind } from './details.ts';
import { bareNamesIn } from './names.ts';
import { confidenceOf, partsOfRow, type Row, type Span } from './rows.ts';

export interface BareDetail extends Span {
  kind: DetailKind;
  row: Row;
  date?: FoundDate;
}

const INSTITUTION =
  /(?<!\p{L})(?:hospitals?|hosp|clinics?|klinik(?:um|en)?|krankenhaus|spital|praxis|h[oô]pital|chu|chru|centre hospitalier|cl[ií]nicas?|clinique|ospedale|policlinico|azienda ospedaliera|szpital|przychodnia|infirmary|med(?:ical)? (?:cent(?:er|re)|ctr)|health cent(?:er|re)|imaging cent(?:er|re)|radiology|imaging|radiologie|radiolog[ií]a|лікарня|поліклініка|клініка|больница|поликлиника|клиника|медичний центр|медицинский центр|діагностичний центр|універс\p{L}*|university|universit[äàé]\p{L}*|nhs trust|healthcare|health system)(?!\p{L})|医院|病院|诊所|クリニック|医療センター|保健院|卫生院/iu;
/** `RADIOLOGY REPORT` is no hospital. */
const A_PAPER = /(?<!\p{L})(?:report|result|results|befund|referto|informe|laudo|compte[ -]rendu)(?!\p{L})/iu;
/** Makers call their company so. */
const MAKERS =
  /(?<!\p{L})(?:GE|G E|Philips|Siemens|Canon|Toshiba|Samsung|Fuji\p{L}*|Hologic|Carestream|Agfa|Mindray|Esaote|Hitachi)(?!\p{L})/iu;
const DOCTOR =
  /(?<!\p{L})(?:D[rR]|D[rR][aA]|P(?:rof|ROF)|Dott(?:\.?ssa)?|[Дд]-р)\.? ?(?:med\.? ?)?(\p{Lu}[\p{L}.'’-]{0,30}(?: \p{Lu}[\p{L}'’-]{1,30}){0,2})|(\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’.-]{0,30}){1,2}),? (?:MD|M\.D\.|DO|MBBS|FRCR)(?!\p{L})/gu;
const SEX_AGE =
  /\[[MFXUO]\]|(?<![\p{L}\p{N}/])(?:[MFWЖМЧ] ?\/ ?0?\d{1,3}(?: ?[YJ])?|0?\d{1,3}[YJ]? ?\/ ?[MFWЖМЧ]|0\d\d[YMWD]|\d{1,3} ?(?:y\/?o|yrs?|years?|ans|años|anos|anni|lat|Jahre|років|роки|рік|лет|года?)\.?|\d{1,3}Y(?: ?[MF])?)(?![\p{L}\p{N}/])|\d{1,3} ?[岁歲歳才]/giu;
const SEX_ALONE =
  /(?<![\p{L}\p{N}])(?:FEMALE|MALE|[Ff]emale|[Mm]ale|weiblich|männlich|[Mm]asculino|[Ff]emenino|[Ff]eminino|жін\.?|чол\.?|жен\.?|муж\.?)(?!\p{L})|[男女](?=$|[\s,/|])/gu;
/** Beside a day. */
const SEX_BEHIND = /^[ ,;/|]{1,3}[([]?[MFWXЖЧ][)\]]?(?=$|[ ,;/|] ?(?:$|\P{N}|\d{1,3} ?[YJА]))/u;
const SEX_BEFORE = /(?<![\p{L}\p{N}])[([]?[MFWXЖЧ][)\]]?[ ,;/|]{1,3}$/u;
/** `12345678 F` */
const NUMBER_AND_SEX = /(?<![\p{L}\p{N}.,:/-])\d{6,12}[ ,;/|]{1,3}[MFWXЖЧ](?=$|[ ,;/|])/u;
const NUMBER =
  /(?<![\p{L}\p{N}.,:/^#_-])(?:\p{Lu}{1,3}-?)?(?:\d{6,12}|\d{2,6}-\d{5,8}|\d{5,8}-\d{1,4}|\d{2,5}-\d{2,5}-\d{2,6})(?![\p{L}\p{N}%°*_]|[.,:/-]\d)/gu;
/** What a number of a machine, a program or an image stands behind. */
const NO_PERSONS =
  /(?<!\p{L})(?:[s5]\/?n|serial|ser|ver|vers|version|v|sw|hw|rev|rel|model|lot|ref|udi|build|zoom|frames?|frm|img?|images?|se|series|fr|hz|khz|mhz|w|l|c|ww|wl|wc|size|bytes?|kb|mb|fov|matrix|sop|uid|dlp|ctdi|ctdivol|dap|rx ?#|rx|dea[ .:#]{0,3}\p{L}{2}|dea|npi|lanr|bsnr|rpps|finess|crm|total|sum|dose|\+|tel|fax|#)[\s.:#=-]{0,3}$/iu;
const UID = /(?<![\d.])[012](?:\.\d{1,40}){5,}/g;
const DAY_FORM = /^(?:\d\d[-./]\d\d[-./]\d{4}|\d{4}[-./]\d\d[-./]\d\d)$/;
/** Months whose short names are no words; with signs between, any. */
const MONTH_IN_LETTERS =
  /^\d{1,2}[-./]\p{L}{3,9}[-./]\d\d$|^\d{1,2} ?(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|okt|dez|mai|abr|avr) ?\d\d$/iu;
const TIME = /^(?:[01]\d|2[0-3])[0-5]\d[0-5]\d$/;
/** Stands where something was taken away. */
const BLANK = '¦';
const REPEATED = /^(\d{1,3})\1+\d{0,2}$/;
const LEAST_SURE = 30;
const SURE = 85;
/** Shorter numbers are measures. */
const LEAST_DIGITS = 6;
/** Digits that a reader makes of texture are few and alike. */
const LEAST_DIFFERENT = 3;
/** An earlier day this many years before the latest one is somebody's birthday; fewer where there are just these two. */
const LIFETIME = 5;
const YEAR = 1;

/** Pictures from before then have no print of a machine on them. */
const FIRST_DIGITAL = 1995;

/** Is it the name of a hospital or practice, rather than of a maker? */
export function namesInstitution(text: string): boolean {
  return INSTITUTION.test(text) && !MAKERS.test(text) && !A_PAPER.test(text);
}

/** Names with a doctor's title. */
export function doctorsIn(text: string): Span[] {
  return spansOf(text, DOCTOR).filter((span) =>
    /\p{L}{3}/u.test(text.slice(span.start, span.end).replace(/^\p{L}+\.? /u, '')),
  );
}

/** What is known of rows that stand at one height. */
interface Around {
  /** Parts of each row that were told already. */
  taken: (row: Row) => readonly Span[];
  /** Bare names count: the picture is a scan, and not a page of writing. */
  mayName: boolean;
  /** It is a scan beyond doubt. */
  onScan: boolean;
  /** Somebody's sex, age or day of birth stands there, or right above or below; on a scan beyond doubt. */
  person: boolean;
  /** So it does, whatever picture it is. */
  vouched: boolean;
}

/** The details of rows that stand at one height. */
export function bareDetailsIn(band: readonly Row[], around: Around): BareDetail[] {
  const companion = band.some((row) => vouches(row.text) || around.taken(row).length > 0);
  return band.flatMap((row) => inRow(row, companion, around));
}

/** Is a sex, an age or a day of birth in the text? `12.04.1976 F` */
export function tellsOfPerson(text: string): boolean {
  return (
    text.search(SEX_AGE) >= 0 ||
    text.search(SEX_ALONE) >= 0 ||
    NUMBER_AND_SEX.test(text) ||
    daysIn(text).some(
      ({ start, end, year }) =>
        year < FIRST_DIGITAL || SEX_BEHIND.test(text.slice(end)) || SEX_BEFORE.test(text.slice(0, start)),
    )
  );
}

/** Does a date, sex or age stand in the text? */
export function vouches(text: string): boolean {
  return daysIn(text).length > 0 || text.search(SEX_AGE) >= 0 || text.search(SEX_ALONE) >= 0;
}

/** `03/04/15` may be a measure; `12-APR-15` is a day. */
function daysIn(text: string): FoundDate[] {
  return datesIn(text).filter(
    ({ shortYear, start, end }) => !shortYear || MONTH_IN_LETTERS.test(text.slice(start, end)),
  );
}

function inRow(
  row: Row,
  companion: boolean,
  { taken, mayName, onScan, person, vouched }: Around,
): BareDetail[] {
  const found: BareDetail[] = [];
  const blank = (span: Span) => {
    text = text.slice(0, span.start) + BLANK.repeat(span.end - span.start) + text.slice(span.end);
  };
  let text = row.text;
  for (const span of taken(row)) blank(span);
  const take = (kind: DetailKind, spans: readonly (Span & { date?: FoundDate })[]) => {
    for (const { start, end, date } of spans) {
      found.push({ kind, row, start, end, ...(date && { date }) });
      blank({ start, end });
    }
  };
  for (const span of spansOf(text, UID)) blank(span);
  take('email', emailsIn(text));
  take('nationalNumber', nationalNumbersIn(withDigits(text)));
  take(
    'examDate',
    daysIn(text).map((date) => ({ ...date, date })),
  );
  take(
    'examDate',
    misreadDaysIn(text).map((date) => ({ ...date, date })),
  );
  take('phone', phonesIn(text));
  const institution = partsOfRow(row).some(({ start, end }) => namesInstitution(text.slice(start, end)));
  const streets = addressesIn(text);
  if (institution) {
    take(
      'institution',
      partsOfRow(row)
        .filter(({ start, end }) => namesInstitution(text.slice(start, end)))
        .flatMap((part) =>
          spansOf(text.slice(part.start, part.end), /[^¦]{3,}/g).map((span) => within(part, span)),
        )
        .filter((span) => INSTITUTION.test(text.slice(span.start, span.end)))
        .slice(0, 1),
    );
  } else {
    take('address', streets);
  }
  take('doctor', doctorsIn(text));
  const kinds = [...spansOf(text, SEX_AGE), ...spansOf(text, SEX_ALONE)];
  for (const span of kinds) {
    take(/\d/.test(text.slice(span.start, span.end)) ? 'age' : 'sex', [span]);
  }
  take('patientId', numbersIn(row, text, companion));
  const isNumbered = found.some(({ kind }) => kind === 'patientId');
  const isOnlyInstitution = institution && partsOfRow(row).length === 1;
  if (!isOnlyInstitution) {
    const names = bareNamesIn(text.replaceAll(BLANK, '|'), {
      companion: companion || isNumbered,
      person,
      vouched,
      described: tellsOfPerson(row.text),
      onScan,
      confidence: (span) => confidenceOf(row, span),
    });
    take(
      'name',
      mayName || companion
        ? names
        : names.filter(({ start, end }) => /[\^*,;»›>]/.test(text.slice(start, end))),
    );
  }
  return found;
}

function within(part: Span, { start, end }: Span): Span {
  return { start: part.start + start, end: part.start + end };
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
    start: index + (found.length - found.trimStart().length),
    end: index + found.trimEnd().length,
  }));
}

/** Numbers as long as those of hospitals. */
function numbersIn(row: Row, text: string, besideDate: boolean): Span[] {
  const plain = withDigits(text);
  return spansOf(plain, NUMBER).filter((span) => {
    const digits = plain.slice(span.start, span.end).replace(/\D/g, '');
    const different = new Set(digits).size;
    if (digits.length < LEAST_DIGITS || different < 2) return false;
    const isDoubtful =
      different < LEAST_DIFFERENT && (confidenceOf(row, span) < SURE || REPEATED.test(digits));
    if (isDoubtful) return false;
    const first = span.start + plain.slice(span.start).search(/\d/);
    if (NO_PERSONS.test(plain.slice(Math.max(0, first - 14), first))) return false;
    const isTime = TIME.test(digits) && besideDate;
    // A day that was misread, its year too.
    const isDay = DAY_FORM.test(plain.slice(span.start, span.end));
    return !isTime && !isDay && !isMisreadDay(digits) && confidenceOf(row, span) >= LEAST_SURE;
  });
}

/** `28120923`: the zero of the year had a stroke. */
function isMisreadDay(digits: string): boolean {
  return /^2[68]\d{6}$/.test(digits) && datesIn(`20${digits.slice(2)}`).length > 0;
}

/** The earliest day is a birthday when it lies a good while before the latest, or before all such pictures. */
export function withBirthDates<D extends { kind: DetailKind; date?: FoundDate }>(details: readonly D[]): D[] {
  const days = details.flatMap(({ date }) => (date ? [date] : []));
  const ordered = [...days].sort((a, b) => yearsBetween(b, a));
  const [earliest, latest] = [ordered[0], ordered.at(-1)];
  const labelled = details.find(({ kind }) => kind === 'birthDate')?.date;
  const ofSomebody = details.some(({ kind }) => kind === 'name' || kind === 'patientId');
  const lifetime = ofSomebody && days.length === 2 ? YEAR : LIFETIME;
  return details.map((detail) => {
    const { kind, date } = detail;
    if (kind !== 'examDate' || !date || !earliest || !latest) return detail;
    const isOld = yearsBetween(date, latest) >= lifetime || (ofSomebody && date.year < FIRST_DIGITAL);
    const isEarliest = yearsBetween(earliest, date) === 0 && isOld;
    const isKnown = labelled !== undefined && yearsBetween(labelled, date) === 0 && labelled.day === date.day;
    return isKnown || (!labelled && isEarliest) ? { ...detail, kind: 'birthDate' as const } : detail;
  });
}
