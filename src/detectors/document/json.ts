/** JSON of which perhaps only the beginning was read. */

/** What we ask of FHIR resources and DICOM attributes. */
type Asked =
  | 'Alphabetic'
  | 'Ideographic'
  | 'Value'
  | 'address'
  | 'birthDate'
  | 'category'
  | 'city'
  | 'code'
  | 'coding'
  | 'contact'
  | 'contained'
  | 'display'
  | 'entry'
  | 'family'
  | 'gender'
  | 'given'
  | 'identifier'
  | 'line'
  | 'name'
  | 'patient'
  | 'resource'
  | 'resourceType'
  | 'subject'
  | 'subscriberId'
  | 'system'
  | 'telecom'
  | 'text'
  | 'type'
  | 'value'
  | 'vr';

/** A JSON object whose fields nobody has looked at yet. */
export type Fields = { readonly [name in Asked]?: unknown } & { readonly [name: string]: unknown };

/** Lines of newline-delimited JSON that are read. */
const MOST_LINES = 300;

/** The values in a text: one, or one a line (NDJSON); of a text that was cut, what is whole of it. */
export function jsonValuesIn(text: string): unknown[] {
  const whole = parsed(text);
  if (whole !== undefined) return [whole];
  const lines = text.split('\n', MOST_LINES).filter((line) => line.trim() !== '');
  const [first, second] = lines;
  const isByLine = lines.length > 1 && parsed(first ?? '') !== undefined && /^\s*[[{]/.test(second ?? '');
  if (isByLine) return lines.map(parsed).filter((value) => value !== undefined);
  const mended = parsed(closed(text));
  return mended === undefined ? [] : [mended];
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The text up to its last whole value, with the brackets that are still open closed. */
function closed(text: string): string {
  const open: string[] = [];
  let [end, closers] = [0, ''];
  const keep = (until: number) => {
    end = until;
    closers = [...open].reverse().join('');
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') {
      at = endOfString(text, at);
      if (at < 0) break;
    } else if (sign === '{' || sign === '[') {
      open.push(sign === '{' ? '}' : ']');
      // Depth costs: nobody's record is so deep.
      if (open.length > 200) break;
    } else if (sign === '}' || sign === ']') {
      open.pop();
    }
    if (sign === ',' && open.length < 12) keep(at);
  }
  return text.slice(0, end) + closers;
}

/** Where the string that begins at `start` ends; -1 where it does not. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return -1;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One value or several, as XML cannot tell them apart. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

export function fieldsIn(value: unknown): Fields[] {
  return listOf(value).filter(isFields);
}

/** Strings and numbers as texts; nothing of anything else. */
export function textsIn(value: unknown): string[] {
  return listOf(value).flatMap((one) => {
    if (typeof one === 'string') return [one];
    return typeof one === 'number' ? [String(one)] : [];
  });
}
