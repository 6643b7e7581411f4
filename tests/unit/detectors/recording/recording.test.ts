import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archive } from '../../../../src/detectors/archive/index.ts';
import { recording } from '../../../../src/detectors/recording/index.ts';
import { sniff, sniffKind } from '../../../../src/detectors/sniff/index.ts';
import { judge } from '../../../../src/verdict.ts';
import { cpuNow } from '../../../cpu-time.ts';
import { bytes, little, utf8 } from '../../../fixtures/images/bytes.ts';
import { type EdfOptions, edf, JANE_DOE, SIGNALS, scp } from '../../../fixtures/recordings/recordings.ts';
import { inHand, lookingLikeXray } from '../in-hand.ts';

async function examine(content: Uint8Array, known = {}) {
  const file = inHand(content, known);
  const { findings, unchecked, exams } = await recording.examine(file);
  const told = findings.map(({ label, shown }) => (shown ? `${label.slice(6)} ${shown}` : label.slice(6)));
  return { kind: file.kind, told, unchecked, exams, findings };
}

const toldOf = async (options: EdfOptions) => (await examine(edf(options))).told;
const ANONYMOUS: EdfOptions = {
  patient: 'X X X X',
  recording: 'Startdate X X X X',
  start: '01.01.85',
};

describe('EDF', { timeout: 60_000 }, () => {
  it('says whose it is, when it was made and by whom, masked', async () => {
    const { kind, told, unchecked, exams } = await examine(edf());
    expect(kind).toBe('edf');
    expect(unchecked).toBeUndefined();
    expect(told).toEqual([
      'patientName D… J…',
      'patientId …67',
      'birthDate …1976',
      'accessionNumber …24',
      'operator O… N…',
      'sex',
      'examDate …2024',
      'brainWaves',
    ]);
    expect(exams?.people).toEqual([{ name: 'DOE JANE', birthDate: '19760412', id: '0234567 MCH' }]);
  });

  it.each([
    ['a name and a day', 'Doe, Jane 12.04.1976', ['patientName D… J…', 'birthDate …1976']],
    ['a number and a name', '0012342 Jane Doe F', ['patientName J… D…', 'patientId …42', 'sex']],
    ['a name alone', 'JANE DOE', ['patientName J… D…']],
    ['a name in letters that are not ASCII', 'Müller Zoë', ['patientName M… Z…']],
    ['EDF+ with a name in two words', 'X F X Jane Doe', ['patientName J… D…', 'sex']],
    ['EDF+ with more behind the name', 'X F X Doe_Jane 60kg', ['patientName D… J…', 'sex']],
  ])('says it of %s', async (_, patient, expected) => {
    expect(await toldOf({ patient })).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ['X everywhere', ANONYMOUS],
    ['words for nobody', { ...ANONYMOUS, patient: 'Anonymous' }],
    ['words for nobody in EDF+', { ...ANONYMOUS, patient: 'X X X Anonymized_Patient' }],
    ['blanks', { ...ANONYMOUS, patient: '', recording: '' }],
    ['an age in place of a name', { ...ANONYMOUS, patient: 'X X X Female_33yr' }],
  ] as const)('names nobody with %s, and is medical all the same', async (_, options) => {
    const file = inHand(edf(options));
    const { findings } = await recording.examine(file);
    expect(findings.filter(({ identifying }) => identifying)).toEqual([]);
    const all = [...(await sniff.examine(file)).findings, ...findings];
    expect(all[0]?.label).toBe('found_kindSignal');
    expect(judge([{ name: 'a.edf', kind: 'edf', findings: all }], 'balanced')[0]?.level).toBe('warn');
  });

  it.each([
    ['brainWaves', SIGNALS.brain],
    ['brainWaves', ['Fp1', 'Fp2', 'C3', 'O1']],
    ['sleepRecording', SIGNALS.sleep],
    ['sleepRecording', ['EEG Fpz-Cz', 'EOG horizontal', 'EMG submental']],
    ['sleepRecording', ['Flow.40ms', 'MaskPress.2s', 'Leak.2s']],
    ['heartTrace', SIGNALS.heart],
    ['heartTrace', ['I', 'II', 'aVR']],
    ['kindSignal', SIGNALS.other],
    ['kindSignal', ['EDF Annotations']],
  ] as const)('says %s by its signals', async (content, signals) => {
    expect(await toldOf({ ...ANONYMOUS, signals })).toContain(content);
  });

  it('is known where its numbers stand otherwise', async () => {
    const odd = edf();
    odd.set(utf8('    1792'), 184);
    odd.set(utf8('6\0\0\0'), 252);
    odd.set(utf8('1,5'), 244);
    expect(await examine(odd)).toMatchObject({ kind: 'edf', unchecked: undefined });
  });

  it('is BDF too, and packed with gzip', async () => {
    expect(await examine(edf({ isBdf: true }))).toMatchObject({ kind: 'edf' });
    const packed = inHand(new Uint8Array(gzipSync(edf())), { name: 'night.edf.gz' });
    const labels = (await archive.examine(packed, lookingLikeXray(0))).findings.map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['found_patientName', 'found_brainWaves']));
  });

  it('that was cut off in its header says what there is', async () => {
    const cut = await examine(edf().slice(0, 300));
    expect(cut.unchecked).toBe('cut-off');
    expect(cut.told).toContain('patientName D… J…');
  });

  it.each([
    ['a table that begins with a zero', utf8(`0       1       2\n${'0       3       4\n'.repeat(40)}`)],
    ['a header whose length does not add up', edf({ headerLength: 256 })],
    ['one of no signals', edf({ signals: [] })],
    ['zeros and blanks', utf8(`0${' '.repeat(600)}`)],
    [
      'the image format of the same name',
      utf8('{\nHeaderID = EH:000001:000000:000000 ;\nDim_1 = 2048 ;\n}\n'),
    ],
    ['a font', utf8('STARTFONT 2.1\nFONT -gnu-unifont\nSIZE 16 75 75\n')],
  ])('is not %s', async (_, content) => {
    expect(sniffKind(content, content.length)).not.toBe('edf');
  });
});

describe('SCP-ECG', { timeout: 60_000 }, () => {
  it('says whose heart it is', async () => {
    const { kind, told, unchecked, exams } = await examine(scp());
    expect(kind).toBe('scp');
    expect(unchecked).toBeUndefined();
    expect(told).toEqual([
      'patientName J… D…',
      'patientId …42',
      'referringDoctor B…',
      'operator O…',
      'birthDate …1976',
      'sex',
      'hospitalName Sa…',
      'examDate …2024',
      'heartTrace',
    ]);
    expect(exams?.people).toEqual([{ name: 'DOE JANE', birthDate: '19760412', id: 'MRN0012342' }]);
  });

  it('of nobody is a heart trace', async () => {
    expect((await examine(scp({ 0: '\0', 2: 'X\0', 5: [0, 0, 0, 0] }))).told).toEqual(['heartTrace']);
  });

  it('that was cut off says so, and what there is', async () => {
    const cut = await examine(scp().slice(0, 400));
    expect(cut).toMatchObject({ kind: 'scp', unchecked: 'cut-off' });
    expect(cut.told).toContain('patientName J… D…');
  });

  it('is not what only has the word in it', () => {
    const text = utf8('a letter about SCPECG and its sections, which is long enough');
    expect(sniffKind(text, text.length)).toBe('text');
  });
});

describe('hostile recordings', { timeout: 60_000 }, () => {
  it.each([
    ['edf', edf()],
    ['scp', scp()],
  ] as const)('%s cut off or damaged ends, and shows nothing whole', async (kind, content) => {
    const change = fc.tuple(fc.nat({ max: 600 }), fc.nat({ max: 255 }));
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 2000 }),
        fc.array(change, { maxLength: 20 }),
        async (length, changes) => {
          const damaged = content.slice(0, length);
          for (const [at, value] of changes) if (at < damaged.length) damaged[at] = value;
          const { findings } = await examine(damaged, { kind });
          expect(findings.length).toBeLessThanOrEqual(20);
          for (const { shown = '' } of findings) expect(shown).not.toMatch(/Doe|Jane|0234567|0012342/);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['edf', edf({ signals: Array.from({ length: 9_999 }, () => 'EEG') })],
    ['edf', edf({ patient: 'Doe '.repeat(20) })],
    ['scp', scp({ ...JANE_DOE, 0: `${'Doe '.repeat(16_000)}\0` })],
    // A list whose one entry leads back to the list.
    ['scp', bytes(scp().slice(0, 32), little(1, 2), little(0xffffffff, 4), little(1, 4), scp().slice(42))],
    ['scp', bytes(scp().slice(0, 10), little(0xffffffff, 4), scp().slice(14))],
  ] as const)('%s without end ends soon', async (kind, content) => {
    const started = cpuNow();
    const file = inHand(content, { kind });
    await recording.examine(file);
    expect(cpuNow() - started).toBeLessThan(2_000);
    expect(file.bytes.bytesRead).toBeLessThan(100_000);
  });
});
