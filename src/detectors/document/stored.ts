/** What documents say of themselves beside their text, by the rules for hidden details. */
import type { Finding } from '../../types.ts';
import type { Field } from '../metadata/fields.ts';
import { findingsOf } from '../metadata/rules.ts';

/** Articles on medicine have such words in their titles: they say nothing of whose the document is. */
const SAID_BY_ARTICLES = new Set(['found_medicalWords', 'found_technique']);

/** What programs write where nobody gave a name. */
const NOBODY =
  /^(?:(?:microsoft|ms|windows|office|unknown|default|google|apple|un-named|python)\b.*|openpyxl|python-docx|python-pptx|xlsxwriter|docx4j|apache poi|pandoc|jasperreports.*|libreoffice.*|user|owner|author|admin(?:istrator)?|root|pc|hp|dell|lenovo|acer|asus)$/i;

/** @param isReadable there is text: then the title proves nothing. Without any, it is all there is. */
export function storedFindings(fields: readonly Field[], isReadable: boolean): Finding[] {
  return findingsOf(fields.filter(({ role, value }) => role !== 'person' || !NOBODY.test(value)))
    .map(asOfDocument)
    .flatMap((finding): Finding[] => {
      if (!SAID_BY_ARTICLES.has(finding.label)) return [finding];
      return isReadable ? [] : [{ ...finding, strength: 'possible' }];
    });
}

/** Who wrote a document is seldom whom it is about: the name is told, and is not taken for the person's. */
function asOfDocument(finding: Finding): Finding {
  const told: Finding = { ...finding, detector: 'document' };
  return finding.label === 'found_authorName'
    ? { ...told, group: 'text', label: 'found_fileAuthor', identifying: false }
    : told;
}
