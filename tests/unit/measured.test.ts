import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import measured from '../../models/appearance/measured.json' with { type: 'json' };
import { askedAt, notedAtBalanced, ofHundred, oneIn, tried } from '../../src/measured.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url));

describe('round numbers', () => {
  it.each([
    { hits: 5, n: 2500, one: 500 },
    { hits: 7, n: 2500, one: 300 },
    { hits: 9, n: 1616, one: 100 },
    { hits: 3, n: 5700, one: 1000 },
    { hits: 260, n: 1000, one: 3 },
    { hits: 3, n: 3, one: 1 },
  ])('$hits of $n are, rounded down, about 1 in $one', ({ hits, n, one }) => {
    expect(oneIn({ hits, n })).toEqual({ fewer: false, one });
  });

  it('promise no more than was tried where there was hardly any', () => {
    expect(oneIn({ hits: 0, n: 2600 })).toEqual({ fewer: true, one: 800 });
    expect(oneIn({ hits: 1, n: 1616 })).toEqual({ fewer: true, one: 300 });
    expect(oneIn({ hits: 2, n: 1616 })).toEqual({ fewer: true, one: 200 });
    expect(oneIn({ hits: 0, n: 2 })).toEqual({ fewer: true, one: 1 });
  });

  it('of a hundred are rounded down', () => {
    expect(ofHundred({ hits: 959, n: 1000 })).toBe(95);
    expect(ofHundred({ hits: 1000, n: 1000 })).toBe(100);
    expect(ofHundred({ hits: 0, n: 0 })).toBe(0);
  });
});

describe('the document', () => {
  const document = read('docs/accuracy.md').toString();

  it('says the numbers of the settings page', () => {
    const inWords = ({ fewer, one }: ReturnType<typeof oneIn>) =>
      `${fewer ? 'fewer than' : 'about'} 1 in ${one}`;
    for (const sensitivity of ['relaxed', 'balanced', 'strict'] as const) {
      const { ofHundred: medical, ordinary } = askedAt(sensitivity);
      const line = document.split('\n').find((each) => each.startsWith(`- ${sensitivity}: `));
      expect(line).toContain(`${medical} of 100 medical pictures`);
      expect(line).toContain(`for ${inWords(ordinary)} ordinary ones`);
    }
    expect(document).toContain(`A small note for ${inWords(notedAtBalanced)} ordinary ones`);
    expect(document).toContain(`Of ${tried.medical} medical and ${tried.ordinary} ordinary pictures`);
  });

  it('and the settings page speak of the weights that are in the package', () => {
    const weights = createHash('sha256').update(read('models/appearance/appearance.onnx')).digest('hex');
    const how = 'New weights are measured anew: see "Made again" in docs/accuracy.md.';
    expect(weights.startsWith(measured.model), how).toBe(true);
    expect(document, how).toContain(`\`${measured.model}\``);
  });
});
