/** What documents say of themselves beside their text, by the rules for hidden details. */
import type { Finding } from '../../types.ts';
import type { Field } from '../metadata/fields.ts';
import { findingsOf } from '../metadata/rules.ts';

/** Articles on medicine have such words in their titles: they say nothing of whose the document is. */
const SAID_BY_ARTICLES = new Set(['found_medicalWords', 'found_technique']);

/** @param isReadable there is text: then the title proves nothing. Without any, it is all there is. */
export function storedFindings(fields: readonly Field[], isReadable: boolean): Finding[] {
  return findingsOf(fields)
    .map((finding): Finding => ({ ...finding, detector: 'document' }))
    .flatMap((finding): Finding[] => {
      if (!SAID_BY_ARTICLES.has(finding.label)) return [finding];
      return isReadable ? [] : [{ ...finding, strength: 'possible' }];
    });
}
