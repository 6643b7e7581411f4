import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { samplesOf } from '../../../../scripts/kinds/kind.ts';
import { KINDS } from '../../../../scripts/kinds/kinds.ts';
import { emptyRow, isBad, rowOf } from '../../../../scripts/kinds/rows.ts';
import { SNIFF_LENGTH, sniffKind } from '../../../../src/detectors/sniff/index.ts';
import type { CheckResult } from '../../../../src/pages/check/result.ts';

it('no kind is listed twice', () => {
  const names = KINDS.map(({ kind }) => kind);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(KINDS.map((kind) => [kind.kind, kind] as const))('%s', (_name, kind) => {
  it('is made as what it is, broken and hostile', async () => {
    const whole = await kind.make();
    const sniffed = sniffKind(whole.slice(0, SNIFF_LENGTH), whole.length);
    expect(kind.is.length === 0 ? ['unknown'] : kind.is).toContain(sniffed);
    const samples = samplesOf(kind).map(({ sample }) => sample);
    expect(samples).toEqual(expect.arrayContaining(['made', 'broken', 'hostile']));
  });
});

describe('samples', () => {
  const [kind] = KINDS;
  if (!kind) throw new Error('no kind');
  const written = async (what: string) => {
    const folder = await mkdtemp(join(tmpdir(), 'lead-apron-kinds-test-'));
    const path = join(folder, 'file');
    await samplesOf(kind)
      .find((sample) => sample.what === what)
      ?.write(path);
    const { size, blocks } = await stat(path);
    const content = size < 1_000_000 ? new Uint8Array(await readFile(path)) : undefined;
    await rm(folder, { recursive: true });
    return { size, blocks, content };
  };

  it('are broken in the ways they say', async () => {
    const whole = await kind.make();
    const cut = await written('cut off');
    expect(cut.content).toEqual(whole.slice(0, Math.ceil(whole.length * 0.6)));
    const { content: damaged = new Uint8Array() } = await written('damaged');
    expect(damaged).toHaveLength(whole.length);
    const share = damaged.filter((byte, at) => byte !== whole[at]).length / whole.length;
    expect(share).toBeGreaterThan(0.05);
    expect(share).toBeLessThan(0.11);
  });

  it('of four gigabytes take no room', async () => {
    const { size, blocks } = await written('zeros behind it, 4 GB');
    expect(size).toBeGreaterThan(4e9);
    expect(blocks * 512).toBeLessThan(10_000_000);
  });
});

describe('a row', () => {
  const kind = { kind: 'zip', is: ['zip'], name: 'a.zip', make: () => new Uint8Array() } as const;
  const result = (more: Partial<CheckResult> = {}): CheckResult => ({
    file: 'a.zip',
    kind: 'zip',
    level: 'warn',
    findings: [],
    ms: 5,
    bytesRead: 9,
    ...more,
  });
  const row = (sample: 'made' | 'broken' | 'hostile' | 'real', more: Partial<CheckResult>, peak = 300) =>
    rowOf(kind, { sample, what: 'x' }, result(more), peak);

  it('that is as it must be is good', () => {
    expect(row('made', {})).toMatchObject({ recognised: true, level: 'warn', ms: 5, peakMB: 300, ok: true });
    expect(row('broken', { kind: 'unknown', level: 'note' })).toMatchObject({ recognised: false, ok: true });
    expect(
      rowOf(kind, { sample: 'hostile', what: 'x', isOrdinary: true }, result({ level: 'pass' }), 1).ok,
    ).toBe(true);
    expect(row('real', { level: 'pass' }).ok).toBe(true);
  });

  it.each([
    ['made, and not recognised', row('made', { kind: 'unknown' })],
    ['real, and not recognised', row('real', { kind: 'unknown' })],
    ['medical, and passed over', row('made', { level: 'pass' })],
    ['broken, and passed over', row('broken', { level: 'pass', error: 'unreadable' })],
    ['slow', row('made', { ms: 10_001 })],
    ['killed', row('hostile', { error: 'timed-out' })],
    ['large', row('hostile', {}, 601)],
    ['without an answer', rowOf(kind, { sample: 'hostile', what: 'x' }, undefined, 300)],
  ])('of a file that is %s is bad', (_what, one) => {
    expect(isBad(one)).toBe(true);
  });

  it('without a sample is neither', () => {
    expect(isBad(emptyRow(kind, 'real'))).toBe(false);
  });
});
