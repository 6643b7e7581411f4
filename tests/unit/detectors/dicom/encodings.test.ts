import { describe, expect, it } from 'vitest';
import { JANE_DOE, janeDoeXray, oldXray, text } from '../../../fixtures/dicom/samples.ts';
import { type DicomElement, encapsulated, join, makeDicom, SYNTAX } from '../../../fixtures/dicom/writer.ts';
import { at, type Examined, examine, examineElements, labelled } from './examine.ts';

function told({ findings }: Examined): string[] {
  return findings.map(({ label, shown, identifying }) => `${label} ${shown} ${identifying}`).sort();
}

/** Everything found in `file` is what is found in the plain one. */
async function expectJaneDoe(file: Promise<Examined>): Promise<void> {
  const examined = await file;
  expect(examined.unchecked).toBeUndefined();
  expect(told(examined)).toEqual(told(await examine(janeDoeXray())));
}

describe('ways to write a file', () => {
  it.each(Object.entries(SYNTAX))('%s', async (_name, transferSyntax) => {
    await expectJaneDoe(examine(janeDoeXray(transferSyntax)));
  });

  it.each([
    ['implicit, declared as explicit', SYNTAX.explicit, SYNTAX.implicit],
    ['explicit, declared as implicit', SYNTAX.implicit, SYNTAX.explicit],
    ['big endian, declared as little', SYNTAX.explicit, SYNTAX.bigEndian],
    ['little endian, declared as big', SYNTAX.bigEndian, SYNTAX.explicit],
    ['plain, declared as deflated', SYNTAX.deflated, SYNTAX.implicit],
    ['in a private transfer syntax', '1.2.840.113619.5.2', SYNTAX.implicit],
  ])('%s', async (_name, transferSyntax, writtenAs) => {
    await expectJaneDoe(
      examineElements(JANE_DOE, { transferSyntax, writtenAs, pixelBytes: new Uint8Array(64) }),
    );
  });

  it('without preamble and meta information, implicit', async () => {
    await expectJaneDoe(examine(oldXray()));
  });

  it.each([SYNTAX.explicit, SYNTAX.bigEndian])(
    'without preamble and meta information, %s',
    async (writtenAs) => {
      await expectJaneDoe(examineElements(JANE_DOE, { preamble: false, meta: false, writtenAs }));
    },
  );

  it('without a preamble before the prefix', async () => {
    await expectJaneDoe(examine(janeDoeXray().slice(128)));
  });

  it('with meta information and no prefix', async () => {
    await expectJaneDoe(examineElements(JANE_DOE, { preamble: false }));
  });

  it('padded with zeros at its end', async () => {
    const padded = join([makeDicom({ elements: JANE_DOE }), new Uint8Array(1000)]);
    await expectJaneDoe(examine(padded));
  });

  it.each(['01000420', '04000563', '21000040'])(
    'starting with group %s, which looks the wrong way round',
    async (tag) => {
      for (const writtenAs of [SYNTAX.explicit, SYNTAX.implicit]) {
        const { findings } = await examineElements([text(tag, 'LO', 'Something told')], {
          meta: false,
          writtenAs,
        });
        expect(at(findings, tag)).toBeDefined();
      }
    },
  );
});

describe('sequences', () => {
  const person: DicomElement[] = [text('00100010', 'PN', 'Doe^Jane')];
  const nested = (tag: string, vr: string, undefinedLength: boolean): DicomElement[] => [
    text('00080005', 'CS', 'ISO_IR 192'),
    { tag, vr: 'SQ', value: [[{ tag: '00081140', vr, value: [person], undefinedLength }]], undefinedLength },
  ];

  it.each([
    ['of defined length', false],
    ['of undefined length', true],
  ])('%s are walked, standard and private, in every encoding', async (_name, undefinedLength) => {
    for (const tag of ['00081115', '00091010', '33330101']) {
      for (const transferSyntax of [SYNTAX.explicit, SYNTAX.implicit, SYNTAX.bigEndian, SYNTAX.deflated]) {
        const { findings, unchecked } = await examineElements(nested(tag, 'SQ', undefinedLength), {
          transferSyntax,
        });
        expect(labelled(findings, 'patientName')?.where).toMatch(/ \(0008,1140\) \(0010,0010\)$/);
        expect(unchecked).toBeUndefined();
      }
    }
  });

  it('written as UN hold implicit items', async () => {
    const items = makeDicom({
      preamble: false,
      meta: false,
      transferSyntax: SYNTAX.implicit,
      elements: [{ tag: '00091010', vr: 'SQ', value: [person] }],
    }).slice(8);
    const { findings } = await examineElements([
      { tag: '00081199', vr: 'UN', value: items },
      { tag: '00091010', vr: 'UN', value: items },
    ]);
    expect(findings.map(({ where }) => where)).toContain('(0008,1199) (0010,0010)');
  });

  it('that hold nothing are not told', async () => {
    const empty: DicomElement = { tag: '00081140', vr: 'SQ', value: [[text('00081150', 'UI', '')]] };
    const { findings } = await examineElements([empty], { meta: false });
    expect(findings).toEqual([]);
  });

  it('that cannot be walked are stepped over, and the file is not called checked', async () => {
    const { findings, unchecked } = await examineElements([
      { tag: '00081140', vr: 'SQ', value: new TextEncoder().encode('this is no item at all') },
      ...person,
    ]);
    expect(unchecked).toBe('unreadable');
    expect(labelled(findings, 'patientName')).toBeDefined();
  });

  it('may end without ending their last item', async () => {
    const whole = makeDicom({ elements: nested('00081115', 'SQ', true), preamble: false, meta: false });
    const end = whole.length - 16;
    const { unchecked, findings } = await examine(join([whole.slice(0, end), whole.slice(end + 8)]));
    expect(unchecked).toBeUndefined();
    expect(labelled(findings, 'patientName')).toBeDefined();
  });
});

describe('other elements', () => {
  it('of 64-bit kinds do not lead the walk astray', async () => {
    const { findings, unchecked } = await examineElements([
      { tag: '00080001', vr: 'UV', value: [1, 2] },
      { tag: '00091001', vr: 'OV', value: new Uint8Array(16).fill(1) },
      text('00100010', 'PN', 'Doe^Jane'),
    ]);
    expect(unchecked).toBeUndefined();
    expect(labelled(findings, 'patientName')).toBeDefined();
  });

  it('longer than what is read of them are stepped over', async () => {
    const { findings, bytesRead } = await examineElements([
      { tag: '00091001', vr: 'OB', value: new Uint8Array(5_000_000).fill(7) },
      text('00100010', 'PN', 'Doe^Jane'),
    ]);
    expect(labelled(findings, 'patientName')).toBeDefined();
    expect(bytesRead).toBeLessThan(100_000);
  });

  it('after the pixels are read too', async () => {
    const after = [
      text('7FE11010', 'PN', 'Doe^Jane'),
      { tag: 'FFFCFFFC', vr: 'OB', value: Uint8Array.of(1, 1) },
    ];
    const plain = await examineElements(after, { pixelBytes: new Uint8Array(200_000) });
    expect(at(plain.findings, '7FE11010')).toMatchObject({ identifying: true });
    const compressed = await examineElements([
      ...after,
      encapsulated([new Uint8Array(90_000), new Uint8Array(7)]),
    ]);
    expect(at(compressed.findings, '7FE11010')).toMatchObject({ identifying: true });
  });

  it('after the pixels may be rubbish', async () => {
    const rubbish = new TextEncoder().encode('<html>This is how some servers end a file.</html>');
    const file = join([makeDicom({ elements: JANE_DOE, pixelBytes: new Uint8Array(64) }), rubbish]);
    expect((await examine(file)).unchecked).toBeUndefined();
  });

  it('behind many compressed frames are not looked for', async () => {
    const frames = Array.from({ length: 50 }, () => new Uint8Array(70_000));
    const { bytesRead, unchecked } = await examineElements([...JANE_DOE, encapsulated(frames)]);
    expect(unchecked).toBeUndefined();
    expect(bytesRead).toBeLessThan(110_000);
  });

  it('need no pixels after them, and cut-off pixels take nothing away', async () => {
    const whole = janeDoeXray();
    await expectJaneDoe(examine(whole.slice(0, whole.length - 5000)));
  });
});
