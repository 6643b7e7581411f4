/** What office files say of themselves: Dublin Core and their own (ECMA-376 part 2, 11; OpenDocument 1.3 part 3, 4.3). */
import { type Field, field, type Role } from '../metadata/fields.ts';
import { tagsOf } from './tags.ts';

const ROLES: Readonly<Record<string, Role>> = {
  title: 'text',
  subject: 'text',
  description: 'text',
  keywords: 'keywords',
  keyword: 'keywords',
  category: 'keywords',
  creator: 'person',
  'initial-creator': 'person',
  lastModifiedBy: 'person',
  Application: 'software',
  generator: 'software',
  /** What somebody added: `Patient`, `Case number`. */
  lpwstr: 'text',
  'user-defined': 'text',
};
const MOST_FIELDS = 200;

/** @param xml `docProps/core.xml` and the like, `meta.xml` */
export function propertiesIn(xml: string): Field[] {
  const fields: Field[] = [];
  let last = '';
  for (const { before, name, isEnd } of tagsOf(xml, new Set())) {
    const role = isEnd && name === last ? ROLES[name] : undefined;
    if (role) fields.push(...field(role, `document ${name}`, before));
    if (fields.length >= MOST_FIELDS) break;
    last = isEnd ? '' : name;
  }
  return fields;
}
