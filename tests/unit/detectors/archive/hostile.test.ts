import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileKind } from '../../../../src/types.ts';
import { cpuNow } from '../../../cpu-time.ts';
import { iso } from '../../../fixtures/archives/iso.ts';
import { rar4, rar5 } from '../../../fixtures/archives/rar.ts';
import { tar } from '../../../fixtures/archives/tar.ts';
import { type ZipFile, zip } from '../../../fixtures/archives/zip.ts';
import { janeDoeXray } from '../../../fixtures/dicom/samples.ts';
import { bytes, utf8 } from '../../../fixtures/images/bytes.ts';
import { examine } from './examine.ts';

const XRAY = janeDoeXray();
const FILES = [
  { path: 'DICOM/IM000001', content: XRAY.slice(0, 3000) },
  { path: 'a.txt', content: utf8('text') },
];
const ZEROS = new Uint8Array(60_000_000);
const manyNames = (count: number): ZipFile[] =>
  Array.from({ length: count }, (_, i) => ({
    path: `s${i % 7}/IM${100_000 + i}`,
    content: utf8('no'),
    stored: true,
  }));

/** Ends within this, whatever it is, on a slow machine; milliseconds. */
const WITHIN = 8_000;

async function timed(content: Uint8Array) {
  const started = cpuNow();
  const result = await examine(content);
  return { ...result, ms: cpuNow() - started };
}

describe('bombs', { timeout: 60_000 }, () => {
  const bomb: ZipFile = { path: 'IM000001', content: ZEROS };
  const nested = zip([{ path: 'a.zip', content: zip([{ ...bomb, path: 'IM1.zip' }]) }]);

  it.each([
    ['flat', zip([bomb])],
    ['of a thousand overlapping files', overlapping(1000)],
    ['nested', nested],
    ['packed alone', new Uint8Array(gzipSync(ZEROS))],
    ['packed in packed', new Uint8Array(gzipSync(gzipSync(ZEROS)))],
    ['of ten thousand files', zip(manyNames(10_000))],
    ['of a file that is said to be 4 GB', zip([{ path: 'DICOMDIR', content: utf8('x'), size: 0xfffffffe }])],
    ['of a loop of folders', iso({ 'A/IM000001': utf8('x') }, { loop: true })],
    ['of a TAR in zeros', new Uint8Array(gzipSync(bytes(tar(FILES).slice(0, 512), ZEROS)))],
  ])('%s: end within the budget', async (_, content) => {
    const { ms, bytesRead } = await timed(content);
    expect(ms).toBeLessThan(WITHIN);
    expect(bytesRead).toBeLessThan(40_000_000);
  });

  it('of scans by name that are too many say that not all were looked at', async () => {
    expect(await examine(zip(manyNames(1000)))).toMatchObject({ unchecked: 'too-large' });
  });

  function overlapping(count: number): Uint8Array {
    const first = zip([bomb], { cutOff: true });
    const entry = zip([bomb]).slice(first.length, -22);
    const all = Array.from({ length: count }, () => entry);
    const end = zip(manyNames(count), {}).slice(-22);
    const directory = bytes(...all);
    new DataView(end.buffer).setUint32(12, directory.length, true);
    new DataView(end.buffer).setUint32(16, first.length, true);
    return bytes(first, directory, end);
  }
});

const WHOLE: [string, Uint8Array][] = [
  ['ZIP', zip(FILES)],
  ['64-bit ZIP', zip(FILES, { wide: true })],
  ['TAR', tar(FILES)],
  ['packed TAR', new Uint8Array(gzipSync(tar(FILES)))],
  ['disc', iso({ 'DICOM/IM000001': XRAY.slice(0, 3000) })],
  ['RAR 4', rar4(FILES)],
  ['RAR 5', rar5(FILES)],
];

describe.each(WHOLE)('%s', { timeout: 60_000 }, (_, content) => {
  const known = { kind: kindOf(content) };

  it('cut off anywhere ends', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: content.length }), async (length) => {
        const { findings } = await examine(content.slice(0, length), known);
        expect(findings.length).toBeLessThanOrEqual(500);
      }),
      { numRuns: 60 },
    );
  });

  it('with any bytes changed ends', async () => {
    const changes = fc.array(fc.tuple(fc.nat({ max: content.length - 1 }), fc.nat({ max: 255 })), {
      minLength: 1,
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        const changed = content.slice();
        for (const [at, value] of all) changed[at] = value;
        const { findings } = await examine(changed, known);
        expect(findings.length).toBeLessThanOrEqual(500);
      }),
      { numRuns: 60 },
    );
  });
});

it('any bytes at all, taken for any archive, end', { timeout: 60_000 }, async () => {
  const kinds = fc.constantFrom<FileKind[]>('zip', 'tar', 'gzip', 'iso', 'rar', '7z');
  await fc.assert(
    fc.asyncProperty(kinds, fc.uint8Array({ maxLength: 3000 }), async (kind, content) => {
      expect((await examine(content, { kind })).findings).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

function kindOf(content: Uint8Array): FileKind {
  const starts: [string, FileKind][] = [
    ['PK', 'zip'],
    ['\x1f\x8b', 'gzip'],
    ['Rar!', 'rar'],
  ];
  const head = String.fromCharCode(...content.slice(0, 4));
  const known = starts.find(([start]) => head.startsWith(start))?.[1];
  return known ?? (String.fromCharCode(...content.slice(257, 262)) === 'ustar' ? 'tar' : 'iso');
}
