import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xmlTexts } from '../../../../src/detectors/metadata/xml.ts';
import { cpuNow } from '../../../cpu-time.ts';
import { xmp } from '../../../fixtures/images/text.ts';
import { anyText } from '../in-hand.ts';

const texts = (xml: string | Uint8Array) => [
  ...xmlTexts(typeof xml === 'string' ? xml : new TextDecoder().decode(xml)),
];
const RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"';

describe('xmlTexts', { timeout: 30_000 }, () => {
  it('gives elements, attributes and lists with their namespaces', () => {
    const properties = [
      { namespace: 'urn:a', name: 'One', value: 'attribute', form: 'attribute' },
      { namespace: 'urn:b', name: 'Two', value: 'element', form: 'element' },
      { namespace: 'urn:a', name: 'Three', value: 'in a list', form: 'list' },
    ] as const;
    expect(texts(xmp(properties))).toEqual(properties.map(({ form, ...property }) => property));
  });

  it('takes the innermost meaning of a prefix, and forgets it where it ends', () => {
    const xml = '<a:x xmlns:a="urn:1"><a:y xmlns:a="urn:2">in</a:y>out<a:z/></a:x><a:x>lost</a:x>';
    expect(texts(xml)).toEqual([
      { namespace: 'urn:2', name: 'y', value: 'in' },
      { namespace: 'urn:1', name: 'x', value: 'out' },
      { namespace: '', name: 'x', value: 'lost' },
    ]);
  });

  it.each([
    ['entities', '<a:x xmlns:a="u">A &amp; B &#60;&#x3E; &unknown;</a:x>', 'A & B <> &unknown;'],
    ['single quotes', "<a:x xmlns:a='u'>text</a:x>", 'text'],
    ['angles in quotes', '<a:x xmlns:a="u" b="1>2">text</a:x>', 'text'],
    ['comments with quotes', '<!-- it\'s --><a:x xmlns:a="u">text</a:x>', 'text'],
    ['lists inside lists', `<a:x xmlns:a="u" ${RDF}><rdf:Alt><rdf:li>text</rdf:li></rdf:Alt></a:x>`, 'text'],
    ['white space around it', '<a:x xmlns:a="u">\n  text\n</a:x>', 'text'],
    ['no end', '<a:x xmlns:a="u">text<', 'text'],
  ])('understands %s', (_, xml, value) => {
    expect(texts(xml)).toEqual([{ namespace: 'u', name: 'x', value }]);
  });

  it('gives back what any packet holds', () => {
    const value = fc.string({ minLength: 1 }).filter((text) => text === text.trim() && !text.includes('\0'));
    const property = fc.record({
      namespace: fc.constantFrom('urn:a', 'urn:b'),
      name: fc.stringMatching(/^[A-Z][A-Za-z]{0,10}$/),
      value,
    });
    fc.assert(
      fc.property(fc.array(property), (properties) => {
        expect(texts(xmp(properties))).toEqual(properties);
      }),
    );
  });

  it('answers for any text, and for any packet cut off', () => {
    fc.assert(fc.property(anyText, (text) => Array.isArray(texts(text))));
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<', '>', '/', '"', "'", '=', ' ', 'a:b', 'xmlns:a', '!--', '&#1;', '?')),
        (parts) => Array.isArray(texts(parts.join(''))),
      ),
    );
    const packet = new TextDecoder().decode(xmp([{ namespace: 'u', name: 'x', value: 'text' }]));
    for (let length = 0; length < packet.length; length++)
      expect(Array.isArray(texts(packet.slice(0, length)))).toBe(true);
  });

  it.each([
    ['elements without an end', '<a:b>'],
    ['elements in elements', '<a:b xmlns:a="u">'],
    ['starts of tags', '<'],
    ['open quotes', '<a "'],
    ['names', 'a '],
    ['one long name', 'a'],
    ['attributes', ' a:b="c"'],
    ['declarations', ' xmlns:a="u"'],
    ['comments', '<!--'],
    ['entities', '&#60;'],
  ])('is done at once with two million bytes of %s', (_, part) => {
    const before = cpuNow();
    texts(`<x:y xmlns:x="u" ${part.repeat(2_000_000 / part.length)}`);
    texts(`<x:y xmlns:x="u">${part.repeat(2_000_000 / part.length)}`);
    expect(cpuNow() - before).toBeLessThan(3000);
  });
});
