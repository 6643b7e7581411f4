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
/** A name with its value if it has one, white space, or whatever else: each character is consumed once. */
const ATTRIBUTE = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?|\s+|./gs;
const ENTITY = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

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

/** @returns where the `>` of the tag at `open` stands, -1 without one; quotes may hide others */
function endOfTag(xml: string, open: number): number {
  if (xml.startsWith('<!--', open)) return xml.indexOf('>', Math.max(xml.indexOf('-->', open), open));
  for (let at = open + 1; at < xml.length; at++) {
    const character = xml[at];
    if (character === '>') return at;
    if (character === '"' || character === "'") {
      at = xml.indexOf(character, at + 1);
      if (at < 0) return -1;
    }
  }
  return -1;
}

function enter(tag: string, outer: Scope): { scope: Scope; attributes: XmlText[] } {
  const [[, name = ''] = [], ...attributes] = tag.matchAll(ATTRIBUTE);
  const values = attributes.flatMap(([, key, double, single]) => {
    const value = double ?? single;
    return key === undefined || value === undefined ? [] : [{ key, value: decodeEntities(value) }];
  });
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

function decodeEntities(text: string): string {
  return text.replace(ENTITY, (entity, name?: string, decimal?: string, hex?: string) => {
    if (name) return NAMED[name.toLowerCase()] ?? entity;
    const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? '', 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}
