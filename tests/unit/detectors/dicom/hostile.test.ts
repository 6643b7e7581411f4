import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dicom } from '../../../../src/detectors/dicom/index.ts';
import { FileGoneError } from '../../../../src/detectors/errors.ts';
import { JANE_DOE, janeDoeXray, structuredReport, text } from '../../../fixtures/dicom/samples.ts';
import { join, makeDicom, SYNTAX } from '../../../fixtures/dicom/writer.ts';
import { type Examined, examine, labelled } from './examine.ts';

const PREFIX = join([new Uint8Array(128), new TextEncoder().encode('DICM')]);
const SEQUENCE = Uint8Array.of(0x08, 0, 0x15, 0x11, 0x53, 0x51, 0, 0, 0xff, 0xff, 0xff, 0xff);
const ITEM = Uint8Array.of(0xfe, 0xff, 0, 0xe0, 0xff, 0xff, 0xff, 0xff);
const REASONS = [undefined, 'cut-off', 'unreadable', 'too-large'];
/** Many files, or large ones; a busy machine takes its time. */
const PATIENCE = { timeout: 30_000 };

function repeated(part: Uint8Array, times: number): Uint8Array {
  const bytes = new Uint8Array(part.length * times);
  for (let at = 0; at < bytes.length; at += part.length) bytes.set(part, at);
  return bytes;
}

/** Whatever the file declares: it is read once, give or take the window's edges, and told of in few words. */
async function expectBounded(bytes: Uint8Array): Promise<Examined> {
  const examined = await examine(bytes);
  expect(REASONS).toContain(examined.unchecked);
  expect(examined.bytesRead).toBeLessThanOrEqual(bytes.length * 2);
  expect(examined.findings.length).toBeLessThanOrEqual(500);
  return examined;
}

describe('bytes nobody meant as DICOM', () => {
  it('never throw, and are read at most once', PATIENCE, async () => {
    const rubbish = fc.uint8Array({ maxLength: 3000 });
    await fc.assert(
      fc.asyncProperty(rubbish, fc.boolean(), async (bytes, prefixed) => {
        await expectBounded(prefixed ? join([PREFIX, bytes]) : bytes);
      }),
      { numRuns: 500 },
    );
  });

  it('never throw where the file says they are deflated', PATIENCE, async () => {
    const head = makeDicom({ transferSyntax: SYNTAX.deflated, writtenAs: SYNTAX.explicit, elements: [] });
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 1000 }), async (bytes) => {
        await expectBounded(join([head, bytes]));
      }),
    );
  });
});

describe('damaged files', () => {
  it.each(Object.entries({ report: structuredReport(), xray: janeDoeXray().slice(0, 900) }))(
    'a %s cut off at any byte keeps what it says, and says it is cut off',
    PATIENCE,
    async (_name, whole) => {
      const labels = new Set((await examine(whole)).findings.map(({ label }) => label));
      let before = -1;
      for (let length = 132; length < whole.length; length++) {
        const { findings, unchecked } = await expectBounded(whole.slice(0, length));
        expect(['cut-off', undefined]).toContain(unchecked);
        expect(findings.every(({ label }) => labels.has(label) || label === 'found_otherLink')).toBe(true);
        const names = findings.filter(({ label }) => label === 'found_patientName').length;
        expect(names).toBeGreaterThanOrEqual(before);
        before = names;
      }
      expect(before).toBe(1);
    },
  );

  it.each(Object.entries(SYNTAX))(
    '%s with any bytes changed never hang',
    PATIENCE,
    async (_name, transferSyntax) => {
      const elements = [
        ...JANE_DOE,
        { tag: '00081140', vr: 'SQ', value: [[text('00081155', 'UI', '1.2.3')]] },
      ];
      const whole = makeDicom({ transferSyntax, elements });
      const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), {
        minLength: 1,
        maxLength: 10,
      });
      await fc.assert(
        fc.asyncProperty(changes, async (bytes) => {
          const damaged = whole.slice();
          for (const [at, value] of bytes) damaged[at] = value;
          await expectBounded(damaged);
        }),
        { numRuns: 200 },
      );
    },
  );

  it('any length changed to any other is survived', PATIENCE, async () => {
    const elements = [text('00100010', 'PN', 'Doe^Jane'), { tag: '00081140', vr: 'SQ', value: [JANE_DOE] }];
    const whole = makeDicom({ elements, transferSyntax: SYNTAX.implicit, preamble: false, meta: false });
    const lengths = fc.oneof(fc.constantFrom(0xffffffff, 0xfffffffe, 0x7fffffff, 0x80000000), fc.nat(5000));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 4), lengths, async (at, length) => {
        const damaged = whole.slice();
        new DataView(damaged.buffer).setUint32(at, length, true);
        await expectBounded(damaged);
      }),
      { numRuns: 300 },
    );
  });
});

describe('bombs', () => {
  const head = makeDicom({ elements: [text('00080005', 'CS', 'ISO_IR 100')] });

  it('of sequences in sequences are given up, with what came before them', async () => {
    const named = makeDicom({ elements: [text('00080090', 'PN', 'House^Gregor')], meta: false });
    const deep = repeated(join([SEQUENCE, ITEM]), 100_000);
    const { unchecked, findings, bytesRead } = await examine(join([named, deep]));
    expect(unchecked).toBe('unreadable');
    expect(labelled(findings, 'referringDoctor')).toBeDefined();
    expect(bytesRead).toBeLessThan(100_000);
  });

  it('of empty items are given up', PATIENCE, async () => {
    const items = repeated(Uint8Array.of(0xfe, 0xff, 0, 0xe0, 0, 0, 0, 0), 700_000);
    expect((await expectBounded(join([head, SEQUENCE, items]))).unchecked).toBe('too-large');
  });

  it('of elements are given up', PATIENCE, async () => {
    const element = Uint8Array.of(0x09, 0, 0x10, 0x10, 0x4c, 0x4f, 0, 0);
    expect((await expectBounded(join([head, repeated(element, 700_000)]))).unchecked).toBe('too-large');
  });

  it('of long values are stepped over', PATIENCE, async () => {
    const element = makeDicom({
      preamble: false,
      meta: false,
      elements: [{ tag: '00091010', vr: 'OB', value: new Uint8Array(1_100_000).fill(1) }],
    });
    const { unchecked, bytesRead } = await expectBounded(join([head, repeated(element, 60)]));
    expect(unchecked).toBeUndefined();
    expect(bytesRead).toBeLessThan(1_000_000);
  });

  it('of deflated nothing are given up', PATIENCE, async () => {
    const endless = new Uint8Array(100_000_000);
    endless.set([0x08, 0, 0x15, 0x11, 0x4f, 0x42, 0, 0, 0, 0, 0, 0xf0]);
    const meta = makeDicom({ transferSyntax: SYNTAX.deflated, writtenAs: SYNTAX.explicit, elements: [] });
    const { unchecked } = await expectBounded(join([meta, new Uint8Array(deflateRawSync(endless))]));
    expect(unchecked).toBe('too-large');
  });
});

describe('a file that is gone', () => {
  it('is the one thing that throws', async () => {
    const bytes = { size: 5000, bytesRead: 0, read: () => Promise.reject(new FileGoneError()) };
    const examined = dicom.examine({ name: '', path: '', type: '', bytes, kind: 'dicom', found: [] });
    await expect(examined).rejects.toBeInstanceOf(FileGoneError);
  });
});
