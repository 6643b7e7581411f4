import { describe, expect, it } from 'vitest';
import { textOf } from '../../../../src/detectors/burned-in-text/printed.ts';
import { findBands } from '../../../../src/detectors/burned-in-text/reading/bands.ts';
import { readHarder, readPrinted } from '../../../../src/detectors/burned-in-text/reading/index.ts';
import { Stop } from '../../../../src/detectors/errors.ts';
import type { Context, Grey, ReadWord, TextLanguage } from '../../../../src/types.ts';
import { cpuNow } from '../../../cpu-time.ts';
import { addNoise, flat, write } from '../../../fixtures/print/drawing.ts';
import { realReader } from '../../scanner/real-reader.ts';

const reader = realReader();
const english: Pick<Context, 'read' | 'languages'> = { read: reader.read, languages: ['eng'] };

/** Answers each line with what `said` makes of it, and remembers in which language it was asked. */
function scripted(said: (language: TextLanguage, call: number) => ReadWord[]) {
  const asked: TextLanguage[] = [];
  const read = async (_: Grey, language: TextLanguage) => said(language, asked.push(language));
  return { asked, read };
}

const sure = (text: string, confidence: number): ReadWord[] => [
  { text, confidence, x: 10, y: 10, width: 60, height: 20 },
];

function page(rows: number): Grey {
  const picture = flat(700, 60 + 40 * rows, 0);
  for (let row = 0; row < rows; row++) {
    write(picture, { text: 'PATIENT ID: 4823', x: 30, y: 20 + row * 40, dot: 3, ink: 230 });
  }
  return picture;
}

describe('reading', () => {
  it.each([
    { dot: 2, ground: 0, ink: 255, noise: 0 },
    { dot: 3, ground: 20, ink: 220, noise: 15 },
    { dot: 4, ground: 230, ink: 30, noise: 0 },
    { dot: 9, ground: 120, ink: 20, noise: 0 },
  ])('reads letters of $dot times 7 pixels, $ink on $ground', async ({ dot, ground, ink, noise }) => {
    const picture = flat(1400, 200, ground);
    const box = write(picture, { text: 'PATIENT ID: 4823', x: 60, y: 50, dot, ink });
    addNoise(picture, noise, 3);
    const { lines, complete, unread } = await readPrinted(picture, 2, english, 'thorough');
    expect(lines.map(textOf).join(' ')).toContain('PATIENT');
    expect(lines.map(textOf).join(' ')).toContain('4823');
    expect(complete).toBe(true);
    expect(unread).toEqual([]);
    const place = lines[0]?.place;
    expect(place?.picture).toBe(2);
    expect(Math.abs((place?.x ?? 0) * 1400 - box.x)).toBeLessThan(7 * dot);
    expect(Math.abs((place?.y ?? 0) * 200 - box.y)).toBeLessThan(4 * dot);
    expect((place?.height ?? 0) * 200).toBeLessThan(14 * dot);
  });

  it.each([2, 5])('reads the caret between the parts of a name, of dots of %i pixels', async (dot) => {
    const picture = flat(900, 100, 0);
    write(picture, { text: 'HALDEN^MARIT 4823', x: 30, y: 30, dot, ink: 230 });
    const { lines } = await readPrinted(picture, 0, english, 'thorough');
    expect(lines.map(textOf).join(' ')).toMatch(/^HAL\w+\^MARIT 4823$/);
  });

  it.each(["O'HALDEN MARIT", 'HALDEN"MARIT"', 'HALDEN*MARIT', 'Halden Marit'])(
    'finds no caret in %s',
    async (text) => {
      const picture = flat(900, 100, 0);
      write(picture, { text, x: 30, y: 30, dot: 3, ink: 230 });
      const { lines } = await readPrinted(picture, 0, english, 'thorough');
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.map(textOf).join(' ')).not.toContain('^');
    },
  );

  it('reads letters with a dark line around them, half on black and half on bright ground', async () => {
    const picture = flat(900, 120, 0);
    for (let y = 0; y < 120; y++) picture.data.fill(205, y * 900 + 250, (y + 1) * 900);
    const at = { text: 'PATIENT ID: 482376', x: 60, y: 40, dot: 3 };
    for (const x of [58, 60, 62]) for (const y of [38, 40, 42]) write(picture, { ...at, x, y, ink: 0 });
    write(picture, { ...at, ink: 235 });
    const { lines } = await readPrinted(picture, 0, english, 'thorough');
    expect(lines.map(textOf).join(' ')).toContain('PATIENT ID: 48');
  });

  it('splits a line where the gap is as wide as between columns', async () => {
    const picture = flat(900, 100, 255);
    write(picture, { text: 'PATIENT', x: 30, y: 30, dot: 4, ink: 0 });
    write(picture, { text: '4823', x: 500, y: 30, dot: 4, ink: 0 });
    const { lines } = await readPrinted(picture, 0, english, 'glance');
    expect(lines.map(textOf)).toEqual(['PATIENT', '4823']);
  });

  it('asks for nothing where there is no print', async () => {
    const noise = flat(1000, 1000, 100);
    addNoise(noise, 40, 11);
    const { asked, read } = scripted(() => []);
    for (const picture of [noise, flat(400, 300, 0), flat(1, 1, 9)]) {
      expect(await readPrinted(picture, 0, { read, languages: ['eng'] }, 'thorough')).toEqual({
        lines: [],
        complete: true,
        unread: [],
        doubted: [],
        poor: [],
      });
    }
    expect(asked).toEqual([]);
  });

  it('gives what it has when the time is up', async () => {
    const { read } = scripted((_, call) => {
      if (call > 3) throw new Stop('timed-out');
      return sure('PATIENT', 90);
    });
    const { lines, complete } = await readPrinted(page(6), 0, { read, languages: ['deu'] }, 'thorough');
    expect(lines).toHaveLength(3);
    expect(complete).toBe(false);
  });

  it('lets a lost reader be known', async () => {
    const { read } = scripted(() => {
      throw new Stop('scanner-lost');
    });
    const lost = readPrinted(page(1), 0, { read, languages: ['eng'] }, 'glance');
    await expect(lost).rejects.toMatchObject({ reason: 'scanner-lost' });
  });

  it('reads at most 40 lines at a glance, and says so', async () => {
    const { asked, read } = scripted(() => sure('PATIENT', 90));
    const glance = await readPrinted(page(50), 0, { read, languages: ['deu'] }, 'glance');
    expect([asked.length, glance.complete]).toEqual([40, false]);
    const thorough = await readPrinted(page(50), 0, { read, languages: ['deu'] }, 'thorough');
    expect([thorough.lines.length, thorough.complete]).toEqual([50, true]);
  });

  it('stays with the language that can read the lines', async () => {
    const { asked, read } = scripted((language) => sure('ПАЦІЄНТ', language === 'ukr' ? 90 : 30));
    const { lines } = await readPrinted(page(3), 0, { read, languages: ['deu', 'ukr'] }, 'thorough');
    expect(lines.map(textOf)).toEqual(['ПАЦІЄНТ', 'ПАЦІЄНТ', 'ПАЦІЄНТ']);
    expect(asked.slice(0, asked.indexOf('ukr')).every((language) => language === 'deu')).toBe(true);
    expect(asked.slice(-2)).toEqual(['ukr', 'ukr']);
  });

  it('keeps what other attempts at a line said, apart from what is believed', async () => {
    const { read } = scripted((_, call) => sure(call === 2 ? 'LINDHOLN' : 'LINDHOLM', call === 2 ? 50 : 30));
    const { lines, doubted } = await readPrinted(page(1), 0, { read, languages: ['deu'] }, 'thorough');
    expect(lines.map(textOf)).toEqual(['LINDHOLN']);
    expect(doubted.map(textOf)).toContain('LINDHOLM');
  });

  it('looks again at what was read badly, and at what noise hides, but not for long', async () => {
    const noisy = page(40);
    addNoise(noisy, 60, 3);
    const { poor } = await readPrinted(
      noisy,
      0,
      { read: async () => sure('~~', 3), languages: ['deu'] },
      'thorough',
    );
    expect(poor.length).toBeGreaterThan(24);
    const { asked, read } = scripted(() => sure('LINDHOLM', 40));
    const lines = await readHarder(noisy, 0, { read, languages: ['deu'] }, { poor });
    expect(lines.map(textOf)).toContain('LINDHOLM');
    expect(asked.length).toBeLessThanOrEqual(48);
  });

  it('stops looking again when the time is up', async () => {
    const { read } = scripted(() => {
      throw new Stop('timed-out');
    });
    expect(await readHarder(page(3), 0, { read, languages: ['deu'] }, { poor: [] })).toEqual([]);
  });

  it('tells where print is that it cannot read', async () => {
    const { read } = scripted(() => sure('~~', 3));
    const { lines, unread } = await readPrinted(page(2), 0, { read, languages: ['eng'] }, 'thorough');
    expect(lines).toEqual([]);
    expect(unread).toHaveLength(2);
    for (const { x, y, width, height } of unread) {
      expect(x + width <= 1 && y + height <= 1 && width > 0 && height > 0).toBe(true);
    }
  });

  it('looks at a megapixel of noise in less time than it reads a page of ten lines', {
    timeout: 30_000,
  }, async () => {
    const noise = flat(1000, 1000, 100);
    addNoise(noise, 40, 5);
    const timed = async (work: () => unknown) => {
      const started = cpuNow();
      await work();
      return cpuNow() - started;
    };
    const least = async (work: () => unknown) =>
      Math.min(await timed(work), await timed(work), await timed(work));
    const read = await least(() => readPrinted(page(10), 0, english, 'thorough'));
    expect(await least(() => findBands(noise))).toBeLessThan(read);
  });
});
