/**
 * What the DICOM standard itself calls confidential: the 621 rows of PS3.15 Table E.1-1, edition 2024b, as our
 * own table of tag, keyword, value representation, action of the basic profile, and the plain-words group a
 * person finds it under. `EXTRA` are attributes that the table leaves alone and people still want to know of.
 */
import type { FindingGroup } from '../../types.ts';
import rows from './attributes.json' with { type: 'json' };

export interface Attribute {
  keyword: string;
  /** Value representation (PS3.5 6.2), needed where the file does not say it. */
  vr: string;
  /** Action code of the basic profile (PS3.15 E.1), `-` for our own additions. */
  action: string;
  group: FindingGroup;
  /** A real value names a person, or finds that person's record. */
  identifies: boolean;
}

function attribute([keyword = '', vr = '', action = '', group = '', identifies]: string[]): Attribute {
  return { keyword, vr, action, group: group as FindingGroup, identifies: identifies !== undefined };
}

/** Table E.1-1 by tag pattern: eight hex digits in capitals, `50xxxxxx`, `60xx3000`, `60xx4000` or `private`. */
export const TABLE: ReadonlyMap<string, Attribute> = new Map(
  Object.entries(rows).map(([pattern, row]) => [pattern, attribute(row)]),
);

const EXTRA: ReadonlyMap<string, Attribute> = new Map(
  Object.entries({
    '00020016': ['SourceApplicationEntityTitle', 'AE', '-', 'machine'],
    '00080070': ['Manufacturer', 'LO', '-', 'machine'],
    '00081090': ['ManufacturerModelName', 'LO', '-', 'machine'],
    '00100033': ['PatientBirthDateInAlternativeCalendar', 'LO', '-', 'who', 'identifies'],
    '00100034': ['PatientDeathDateInAlternativeCalendar', 'LO', '-', 'who', 'identifies'],
    '00102201': ['PatientSpeciesDescription', 'LO', '-', 'body'],
    '00102202': ['PatientSpeciesCodeSequence', 'SQ', '-', 'body'],
    '00102292': ['PatientBreedDescription', 'LO', '-', 'body'],
    '00180015': ['BodyPartExamined', 'CS', '-', 'body'],
    '0040A160': ['TextValue', 'UT', '-', 'text'],
  }).map(([tag, row]) => [tag, attribute(row)]),
);

/** Below this element number a private group only says who wrote it (PS3.5 7.8.1). */
const FIRST_PRIVATE_VALUE = 0x0100;

function patternOf(tag: string): string {
  const group = Number.parseInt(tag.slice(0, 4), 16);
  const element = Number.parseInt(tag.slice(4), 16);
  if (group % 2 === 1) return element >= FIRST_PRIVATE_VALUE ? 'private' : '';
  if (tag.startsWith('50')) return element > 0 ? '50xxxxxx' : '';
  if (tag.startsWith('60')) return `60xx${tag.slice(4)}`;
  return tag;
}

/** @param tag eight hex digits in capitals, `00100010` */
export function attributeOf(tag: string): Attribute | undefined {
  const pattern = patternOf(tag);
  return TABLE.get(pattern) ?? EXTRA.get(pattern);
}
