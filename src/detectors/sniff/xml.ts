/** What may stand before the root element: white space, instructions, comments, a document type. */
const PROLOGUE = /(?:\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>)*/sy;
const START_TAG = /<(?:([\w.-]+):)?([\w.-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/y;
const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * The root element's local name and namespace, which decide what an XML document is whatever its prefixes
 * (Namespaces in XML 1.0). Reads no further.
 */
export function firstXmlElement(text: string): { name: string; namespace: string } | undefined {
  PROLOGUE.lastIndex = text.startsWith('\ufeff') ? 1 : 0;
  PROLOGUE.exec(text);
  START_TAG.lastIndex = PROLOGUE.lastIndex;
  const [, prefix, name, attributes = ''] = START_TAG.exec(text) ?? [];
  if (name === undefined) return undefined;
  const declaration = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  for (const [, key, double, single] of attributes.matchAll(ATTRIBUTE))
    if (key === declaration) return { name, namespace: double ?? single ?? '' };
  return { name, namespace: '' };
}
