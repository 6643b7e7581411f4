import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { records } from '../../../../src/detectors/document/index.ts';
import { sniff } from '../../../../src/detectors/sniff/index.ts';
import { textOf } from '../../../../src/detectors/sniff/text.ts';
import { judge } from '../../../../src/verdict.ts';
import { ORDINARY_FILES } from '../../../fixtures/documents/ordinary.ts';
import { madePapers } from '../../../fixtures/documents/papers.ts';
import { personNumber } from '../../../fixtures/documents/people.ts';
import { NAMED_RECORDS } from '../../../fixtures/documents/records.ts';
import { bytes, utf8 } from '../../../fixtures/images/bytes.ts';
import { inHand } from '../in-hand.ts';

const ZEROS = new Uint8Array(5000);
const NOISE = Uint8Array.from({ length: 500 }, (_, i) => (i * 89) % 256);

async function levelOf(content: Uint8Array): Promise<string> {
  const file = inHand(content);
  const found = await sniff.examine(file);
  const { findings, unchecked } = records.accepts(file.kind) ? await records.examine(file) : { findings: [] };
  const report = { name: 'a', kind: file.kind, findings: [...found.findings, ...findings] };
  const [verdict] = judge([{ ...report, ...(unchecked && { unchecked }) }], 'balanced');
  return `${verdict?.level}${verdict?.unchecked ? ', could not check' : ''}`;
}

describe('a text that goes over into something else', () => {
  const made = Object.entries(NAMED_RECORDS).map(([name, make]) => [name, make(personNumber(1))] as const);

  it.each([...made, ['report', madePapers(1)[0]?.text ?? ''] as const])(
    'is still a record, and not all of it could be checked: %s',
    async (_name, text) => {
      for (const damage of [ZEROS, NOISE])
        expect(await levelOf(bytes(utf8(text), damage))).toBe('warn, could not check');
    },
  );

  it('is nothing to tell of where the text is ordinary', async () => {
    for (const [name, text] of Object.entries(ORDINARY_FILES))
      expect(await levelOf(bytes(utf8(text), ZEROS)), name).not.toMatch(/could not|warn/);
  });

  it('is no text where little stands before that', () => {
    expect(textOf(bytes('a few words', ZEROS))).toBeUndefined();
    expect(textOf(bytes('x'.repeat(300), ZEROS))).toEqual({ text: 'x'.repeat(300), isDamaged: true });
    expect(textOf(bytes('x'.repeat(300)))?.isDamaged).toBe(false);
  });

  it('is told for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), fc.nat(400), (content, words) => {
        const found = textOf(bytes('a'.repeat(words), content));
        if (found) expect(found.text).not.toMatch(/\0/);
      }),
    );
  });
});
