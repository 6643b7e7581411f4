/** The whole detector, with pictures drawn here and the real reader. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { burnedInText } from '../../../../src/detectors/burned-in-text/index.ts';
import { Stop } from '../../../../src/detectors/errors.ts';
import { headScan } from '../../../../src/pages/samples/head-scan.ts';
import type { Context, FileInHand, Finding, Grey, Pixels } from '../../../../src/types.ts';
import { janeDoeXray } from '../../../fixtures/dicom/samples.ts';
import { addNoise, flat, write } from '../../../fixtures/print/drawing.ts';
import { realReader } from '../../scanner/real-reader.ts';
import { inHand, WITHOUT_PRINT } from '../in-hand.ts';

const { read } = realReader();
const LOOKS_LIKE_XRAY: Finding = {
  detector: 'appearance',
  group: 'file',
  label: 'found_kindXray',
  strength: 'likely',
  medical: true,
  identifying: false,
  where: 'picture',
};
const WEAKLY: Finding = { ...LOOKS_LIKE_XRAY, strength: 'hint' };

function page(lines: readonly string[], { ground = 0, ink = 230 } = {}): Grey {
  const picture = flat(900, 60 + 44 * lines.length, ground);
  for (const [row, text] of lines.entries()) write(picture, { text, x: 30, y: 24 + row * 44, dot: 3, ink });
  return picture;
}

function inColour({ width, height, data }: Grey, tint = 0): Pixels {
  const pixels = new Uint8ClampedArray(4 * width * height);
  for (const [at, grey] of data.entries()) pixels.set([grey + tint, grey, grey - tint, 255], 4 * at);
  return { width, height, data: pixels };
}

const contextOf = (picture: Grey, more: Partial<Context> = {}): Context => ({
  ...WITHOUT_PRINT,
  pixels: async () => [inColour(picture)],
  detail: async () => [picture],
  classify: async () => new Float32Array(),
  read,
  ...more,
});
const picture = (known: Partial<FileInHand> = {}): FileInHand => inHand('', { kind: 'png', ...known });
const labels = (findings: readonly Finding[]) => findings.map(({ label }) => label.replace('found_', ''));

/** As it is read off a line. */
const WORD = { confidence: 90, y: 5, width: 60, height: 15 };

afterEach(() => vi.restoreAllMocks());

describe('what is printed on a picture', () => {
  const corner = page(['LINDHOLM ANNA', '12.04.1976', 'ID 47110815']);

  it('names a person where the picture looks like a scan, and says where', async () => {
    const context = contextOf(corner);
    const { findings, printRead, unchecked } = await burnedInText.examine(
      picture({ found: [LOOKS_LIKE_XRAY] }),
      context,
    );
    expect(labels(findings)).toEqual(expect.arrayContaining(['patientName', 'birthDate', 'patientId']));
    expect({ printRead, unchecked }).toEqual({ printRead: 'all' });
    const name = findings.find(({ label }) => label === 'found_patientName');
    expect(name).toMatchObject({ identifying: true, shown: 'L… A…', where: 'printed on the picture' });
    expect(name?.place?.y).toBeLessThan(0.3);
    expect(findings.every(({ shown = '' }) => !/lindholm|anna|47110815|12\.04/i.test(shown))).toBe(true);
  });

  it('names the person of the sample that people try first, whose day runs into the picture', async () => {
    const pixels = headScan(512);
    const sample = { width: 512, height: 512, data: pixels };
    write(sample, { text: 'DOE JANE 12-APR-1976', x: 12, y: 12, dot: 2, ink: 255 });
    const file = picture({ found: [LOOKS_LIKE_XRAY] });
    const { findings } = await burnedInText.examine(file, contextOf(sample));
    expect(findings.filter(({ identifying }) => identifying)).not.toEqual([]);
  });

  it.each([
    ['may be a scan', [WEAKLY], 0],
    ['is dark and grey, with as many tones as scans have', [], 6],
  ])('makes a record of a picture that %s', async (_, found, noise) => {
    const noisy = page(['LINDHOLM ANNA', '12.04.1976', 'ID 47110815'], { ground: 40 });
    addNoise(noisy, noise, 5);
    const { findings } = await burnedInText.examine(picture({ found }), contextOf(noisy));
    expect(findings.filter(({ medical, strength }) => medical && strength === 'likely')).not.toEqual([]);
  });

  it('is a vaccination record by its title, and names the person', async () => {
    const rows = ['VACCINATION RECORD', 'NAME: LINDHOLM ANNA', 'DOB: 12.04.1976'];
    const left = [...rows];
    const read = async () =>
      (left.shift() ?? '').split(' ').map((text, i) => ({ ...WORD, text, x: 10 + i * WORD.width }));
    const { findings } = await burnedInText.examine(picture(), contextOf(page(rows), { read }));
    expect(labels(findings)).toEqual(expect.arrayContaining(['patientName', 'vaccination']));
    expect(findings.find(({ label }) => label === 'found_vaccination')?.medical).toBe(true);
  });

  it('is nobody’s business on a dark screen', async () => {
    expect((await burnedInText.examine(picture(), contextOf(corner))).findings).toEqual([]);
  });

  it('is nobody’s business on a colourful picture', async () => {
    const light = page(['LINDHOLM ANNA', '12.04.1976', 'ID 47110815'], { ground: 200, ink: 20 });
    const context = contextOf(light, { pixels: async () => [inColour(light, 40)] });
    expect(await burnedInText.examine(picture(), context)).toEqual({ findings: [], printRead: 'all' });
  });

  it('is compared with the header', async () => {
    const context = contextOf(page(['DOE^JANE']));
    const { findings } = await burnedInText.examine(
      inHand(janeDoeXray(), { found: [LOOKS_LIKE_XRAY] }),
      context,
    );
    expect(labels(findings)).toContain('nameAlsoPrinted');
  });
});

describe('the work', () => {
  it('is none where nothing looks like print', async () => {
    const empty = contextOf(flat(400, 300, 90));
    expect(await burnedInText.hasWork(empty, [])).toBe(false);
    expect(await burnedInText.hasWork(empty, [WEAKLY])).toBe(true);
    expect(await burnedInText.hasWork(contextOf(page(['PATIENT NAME'])), [])).toBe(true);
  });

  it('is none where the picture cannot be decoded', async () => {
    const context = contextOf(flat(1, 1, 0), { pixels: () => Promise.reject(new Stop('unreadable')) });
    expect(await burnedInText.hasWork(context, [])).toBe(false);
  });

  it('ends when the time is up, and says so', async () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const slow: Context['read'] = (line, language) => {
      now += 2_000;
      return read(line, language);
    };
    const context = contextOf(page(new Array(12).fill('PATIENT ID: 4823')), { read: slow });
    const { printRead } = await burnedInText.examine(picture({ found: [LOOKS_LIKE_XRAY] }), context);
    expect(printRead).toBe('partly');
    expect(now).toBeLessThanOrEqual(10_000);
  });

  it('that failed is told, so that the person is asked', async () => {
    const context = contextOf(page(['PATIENT NAME']), {
      read: () => Promise.reject(new Stop('scanner-lost')),
    });
    expect(await burnedInText.examine(picture(), context)).toMatchObject({ unchecked: 'scanner-lost' });
  });

  it('on a picture that cannot be decoded again is left, and said to be left', async () => {
    const context = contextOf(flat(1, 1, 0), { detail: () => Promise.reject(new Stop('too-large')) });
    expect(await burnedInText.examine(picture(), context)).toEqual({ findings: [], printRead: 'partly' });
  });
});

describe('print that cannot be read', () => {
  it('is told of on a scan, and on nothing else', async () => {
    const unsure: Context['read'] = async () => [
      { text: 'ћђшчњљ', confidence: 12, x: 10, y: 10, width: 200, height: 20 },
    ];
    const context = contextOf(page(['PATIENT NAME ANNA LINDHOLM']), { read: unsure });
    const onScan = await burnedInText.examine(picture({ found: [LOOKS_LIKE_XRAY] }), context);
    expect(labels(onScan.findings)).toEqual(['unreadText']);
    expect(onScan.printRead).toBe('partly');
    const light = contextOf(page(['PATIENT NAME ANNA LINDHOLM'], { ground: 255, ink: 0 }), { read: unsure });
    expect((await burnedInText.examine(picture(), light)).findings).toEqual([]);
  });
});
