/** What a field of a picture's metadata can tell us. Fields without a role are never read. */
export type Role =
  /** An attribute of DICOM that came along with the picture. */
  | 'dicom'
  /** A program or machine. */
  | 'software'
  /** Free text: a title, description or comment. */
  | 'text'
  | 'keywords'
  /** Somebody's name, but not a patient's: the author, the camera's owner. */
  | 'person'
  /** Where the picture was taken. */
  | 'place'
  /** When it was taken. */
  | 'date';

/** One value found in a picture's metadata, whatever container and standard it came in. */
export interface Field {
  role: Role;
  /** For people: `EXIF UserComment`, `XMP DICOM:PatientName`. */
  where: string;
  /** Trimmed, never empty. */
  value: string;
  /** With role `dicom`: eight hex digits in capitals where the attribute has a tag we know. */
  tag?: string;
}

/** No text is judged by more than its beginning; characters. */
const LONGEST = 20_000;

/** The field, unless there is nothing in it. */
export function* field(role: Role, where: string, text: string, tag?: string): Generator<Field> {
  const value = text.slice(0, LONGEST).replaceAll('\0', ' ').trim();
  if (value) yield { role, where, value, ...(tag && { tag }) };
}
