import { decodeEntities, endOfTag, partsOfTag } from '../markup.ts';

/** A piece of text in an XML document, and whose value it is. */
export interface XmlText {
  namespace: string;
  name: string;
  value: string;
}

interface Scope {
  outer: Scope | undefined;
  depth: number;
  /** What prefixes stand for, as far as this element says it. */
  prefixes: ReadonlyMap<string, string>;
  /** Whose value the text inside is. RDF's lists and descriptions only pass it on. */
  property: Omit<XmlText, 'value'> | undefined;
}

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const DEEPEST = 64;

/**
 * Texts and attributes of an RDF document, in order, with their namespaces resolved. Reads each character once
 * and forgives everything: what is unclosed or unknown costs only its own text.
 */
export function* xmlTexts(xml: string): Generator<XmlText> {
  let scope: Scope = { outer: undefined, depth: 0, prefixes: new Map(), property: undefined };
  let offset = 0;
  for (let open = xml.indexOf('<'); open >= 0; open = xml.indexOf('<', offset)) {
    const text = xml.slice(offset, open).trim();
    if (text && scope.property) yield { ...scope.property, value: decodeEntities(text) };
    const close = endOfTag(xml, open);
    if (close < 0) return;
    const tag = xml.slice(open + 1, close);
    offset = close + 1;
    if (tag.startsWith('/')) scope = scope.outer ?? scope;
    if (/^[/?!]/.test(tag)) continue;
    const inner = enter(tag, scope);
    yield* inner.attributes;
    if (inner.scope.depth > DEEPEST) return;
    if (!tag.endsWith('/')) scope = inner.scope;
  }
}

function enter(tag: string, outer: Scope): { scope: Scope; attributes: XmlText[] } {
  const { name, attributes: values } = partsOfTag(tag);
  const prefixes = new Map(
    values.filter(({ key }) => key.startsWith('xmlns:')).map(({ key, value }) => [key.slice(6), value]),
  );
  const scope: Scope = { outer, depth: outer.depth + 1, prefixes, property: undefined };
  const element = resolve(name, scope);
  scope.property = element.namespace === RDF ? outer.property : element;
  return {
    scope,
    attributes: values
      .map(({ key, value }) => ({ ...resolve(key, scope), value }))
      .filter(({ namespace, value }) => namespace !== '' && namespace !== RDF && value.trim() !== ''),
  };
}

/** `dc:title` to its namespace and `title`; XMP knows no names without a prefix (part 1, C.2.2). */
function resolve(qualified: string, scope: Scope): Omit<XmlText, 'value'> {
  const colon = qualified.indexOf(':');
  const prefix = qualified.slice(0, Math.max(colon, 0));
  let at: Scope | undefined = scope;
  while (at && !at.prefixes.has(prefix)) at = at.outer;
  return { namespace: at?.prefixes.get(prefix) ?? '', name: qualified.slice(colon + 1) };
}
