/** Tags and entities of XML, forgiving and in one pass. No entity is expanded but the five that XML itself knows. */

/** A name with its value if it has one, white space, or whatever else: each character is consumed once. */
const ATTRIBUTE = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?|\s+|./gs;
const ENTITY = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** @returns where the `>` of the tag at `open` stands, -1 without one; quotes may hide others */
export function endOfTag(xml: string, open: number): number {
  if (xml.startsWith('<!--', open)) {
    const end = xml.indexOf('-->', open);
    return end < 0 ? end : end + 2;
  }
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

/** @param tag what stands between `<` and `>` */
export function partsOfTag(tag: string): { name: string; attributes: { key: string; value: string }[] } {
  const [[, name = ''] = [], ...attributes] = tag.matchAll(ATTRIBUTE);
  return {
    name,
    attributes: attributes.flatMap(([, key, double, single]) => {
      const value = double ?? single;
      return key === undefined || value === undefined ? [] : [{ key, value: decodeEntities(value) }];
    }),
  };
}

export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (entity, name?: string, decimal?: string, hex?: string) => {
    if (name) return NAMED[name.toLowerCase()] ?? entity;
    const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? '', 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}
