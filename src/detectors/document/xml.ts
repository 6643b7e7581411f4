/** XML as a tree, within bounds. Nothing is expanded, nothing is fetched: a bomb of entities is a few odd tags. */
import { decodeEntities, endOfTag, partsOfTag } from '../markup.ts';

export interface XmlElement {
  /** Without its prefix. */
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: XmlElement[];
  /** The texts directly in it, one after the other. */
  text: string;
}

/** What lies deeper belongs to no record. */
const DEEPEST = 48;
const MOST_ELEMENTS = 40_000;
/** Texts longer than this are pictures and documents in letters. */
const LONGEST_TEXT = 4_000;
const CDATA = '<![CDATA[';

/**
 * The document's root. What is unclosed ends with the text; end tags close whatever is open, as in documents that
 * were cut.
 */
export function xmlTree(xml: string): XmlElement | undefined {
  const top: XmlElement = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [top];
  let [offset, count, tooDeep] = [0, 0, 0];
  const addText = (text: string) => {
    const inner = open.at(-1);
    if (inner && text !== '' && tooDeep === 0 && inner.text.length < LONGEST_TEXT)
      inner.text += text.slice(0, LONGEST_TEXT);
  };
  for (let start = xml.indexOf('<'); start >= 0; start = xml.indexOf('<', offset)) {
    if (start > offset) addText(decodeEntities(xml.slice(offset, start).trim()));
    if (xml.startsWith(CDATA, start)) {
      const end = xml.indexOf(']]>', start);
      addText(xml.slice(start + CDATA.length, end < 0 ? xml.length : end));
      if (end < 0) break;
      offset = end + 3;
      continue;
    }
    const close = endOfTag(xml, start);
    if (close < 0) break;
    const tag = xml.slice(start + 1, close);
    offset = close + 1;
    if (/^[?!]/.test(tag)) continue;
    if (tag.startsWith('/')) {
      if (tooDeep > 0) tooDeep--;
      else if (open.length > 1) open.pop();
      continue;
    }
    const isClosed = tag.endsWith('/');
    if (open.length > DEEPEST || tooDeep > 0) {
      if (!isClosed) tooDeep++;
      continue;
    }
    if (++count > MOST_ELEMENTS) break;
    const element = elementOf(isClosed ? tag.slice(0, -1) : tag);
    open.at(-1)?.children.push(element);
    if (!isClosed) open.push(element);
  }
  return top.children[0];
}

function elementOf(tag: string): XmlElement {
  const { name, attributes } = partsOfTag(tag);
  return {
    name: name.slice(name.indexOf(':') + 1),
    attributes: new Map(attributes.map(({ key, value }) => [key, value])),
    children: [],
    text: '',
  };
}

/** The elements at `path` below this one: `a/b`. */
export function elementsAt(element: XmlElement, path: string): XmlElement[] {
  return path
    .split('/')
    .reduce<XmlElement[]>(
      (all, name) => all.flatMap(({ children }) => children.filter((child) => child.name === name)),
      [element],
    );
}

/** Every element below this one, and itself. */
export function* everyElement(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* everyElement(child);
}

/** All text in the element, in order of its elements. */
export function textIn(element: XmlElement): string {
  return Array.from(everyElement(element), ({ text }) => text)
    .filter((text) => text !== '')
    .join(' ');
}
