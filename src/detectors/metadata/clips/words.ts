/** What containers of films call things, and which of them tell us something. */
import { type Field, field, type Role } from '../fields.ts';

/** After Apple's and Android's prefixes are taken off, in small letters. */
const ROLES: Readonly<Record<string, Role>> = {
  // Boxes of QuickTime, iTunes and 3GPP.
  '\xa9nam': 'text',
  '\xa9cmt': 'text',
  '\xa9des': 'text',
  '\xa9inf': 'text',
  '\xa9alb': 'text',
  '\xa9key': 'keywords',
  '\xa9art': 'person',
  '\xa9aut': 'person',
  '\xa9dir': 'person',
  '\xa9own': 'person',
  '\xa9mak': 'software',
  '\xa9mod': 'software',
  '\xa9swr': 'software',
  '\xa9too': 'software',
  '\xa9enc': 'software',
  '\xa9day': 'date',
  '\xa9xyz': 'place',
  titl: 'text',
  dscp: 'text',
  desc: 'text',
  ldes: 'text',
  auth: 'person',
  perf: 'person',
  // Keys of QuickTime, and tags of Matroska.
  title: 'text',
  displayname: 'text',
  comment: 'text',
  description: 'text',
  information: 'text',
  synopsis: 'text',
  summary: 'text',
  subject: 'text',
  keywords: 'keywords',
  author: 'person',
  artist: 'person',
  director: 'person',
  producer: 'person',
  make: 'software',
  model: 'software',
  software: 'software',
  encoder: 'software',
  encoded_by: 'software',
  creationdate: 'date',
  date: 'date',
  date_recorded: 'date',
  date_released: 'date',
  date_encoded: 'date',
  creation_time: 'date',
  'location.iso6709': 'place',
  location: 'place',
  recording_location: 'place',
  // Chunks of RIFF.
  inam: 'text',
  icmt: 'text',
  isbj: 'text',
  ikey: 'keywords',
  iart: 'person',
  ieng: 'person',
  itch: 'person',
  isft: 'software',
  icrd: 'date',
  idit: 'date',
};
/** Where does not matter, only that a film says it. */
const SOMEWHERE = 'yes';

/** The field that a word of a container stands for, if it stands for any. */
export function wordedFields(word: string, value: string): Iterable<Field> {
  const name = word.toLowerCase().replace(/^com\.(?:apple\.quicktime|android)\./, '');
  const role = Object.hasOwn(ROLES, name) ? ROLES[name] : undefined;
  if (!role || value.trim() === '') return [];
  return field(role, `film ${word.replace('\xa9', '')}`, role === 'place' ? SOMEWHERE : value);
}
