import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metadata } from '../../../../src/detectors/metadata/index.ts';
import type { Examination, Finding } from '../../../../src/types.ts';
import { judge } from '../../../../src/verdict.ts';
import { cpuNow } from '../../../cpu-time.ts';
import { avi, gif, m4v, mkv, mov, mp4 } from '../../../fixtures/clips/clips.ts';
import { big, bytes, little } from '../../../fixtures/images/bytes.ts';
import { box } from '../../../fixtures/images/heic.ts';
import { NAMESPACES, xmp } from '../../../fixtures/images/text.ts';
import { inHand } from '../in-hand.ts';
import { examine, findingsOf, labelsOf } from './examine.ts';

const PATIENCE = { timeout: 60_000 };
const XMP = xmp([{ namespace: NAMESPACES.dicom, name: 'PatientName', value: 'Doe^Jane' }]);
const XMP_UUID = Buffer.from('be7acfcb97a942e89c71999491e3afac', 'hex');

const levelOf = ({ findings, unchecked }: Examination) =>
  judge([{ name: 'x', kind: 'video', findings, ...(unchecked && { unchecked }) }], 'balanced')[0]?.level;
const said = (findings: readonly Finding[], label: string) =>
  findings.find((one) => one.label === `found_${label}`);

/** A patient in a comment, by every container's own words. */
const NAMED: [string, (text: string) => Uint8Array][] = [
  ['MP4', (text) => mp4({ '\xa9cmt': text })],
  [
    'MP4 by 3GPP',
    (text) =>
      bytes(box('ftyp', '3gp4', big(0, 4)), box('moov', box('udta', box('dscp', new Uint8Array(6), text)))),
  ],
  ['QuickTime', (text) => mov({ 'com.apple.quicktime.make': 'x', 'com.apple.quicktime.comment': text })],
  ['iTunes', (text) => m4v({ '\xa9nam': 'x', desc: text })],
  ['Matroska behind its frames', (text) => mkv({ COMMENT: text })],
  ['Matroska, the title', (text) => mkv({}, text)],
  ['AVI', (text) => avi({ INAM: 'x', ICMT: text })],
  ['GIF', (text) => gif(text)],
  ['GIF behind its frame', (text) => gif('', text)],
];

describe('what is written in a film', () => {
  it.each(NAMED)('names a patient: %s', async (_name, make) => {
    const examination = await examine(make('Echo of patient: Roux, Anne'));
    expect(said(examination.findings, 'patientName')).toMatchObject({ shown: 'R… A…', identifying: true });
    expect(levelOf(examination)).toBe('warn');
  });

  it('names the machine, and then the day counts', async () => {
    // The first of March 2023.
    const film = mp4({ '\xa9mak': 'GE Healthcare', '\xa9mod': 'LOGIQ E10' }, { created: 3_760_473_600 });
    const findings = await findingsOf(film);
    expect(said(findings, 'medicalProgram')).toMatchObject({ medical: true, shown: 'GE HealthCare' });
    expect(said(findings, 'examDate')).toMatchObject({ shown: '…2023' });
    expect(await labelsOf(avi({ ISFT: 'Karl Storz AIDA', ICRD: '2022-05-01' }))).toEqual([
      'medicalProgram',
      'examDate',
    ]);
    expect(await labelsOf(mkv({ ENCODER: 'MediCapture MVR' }))).toContain('examDate');
  });

  it('may be an XMP packet', async () => {
    const labels = ['scanDetails', 'patientName'];
    expect(await labelsOf(mp4({}, { after: [box('uuid', XMP_UUID, XMP)] }))).toEqual(labels);
    expect(await labelsOf(gif('', '', XMP))).toEqual(labels);
  });
});

describe("somebody's holiday", () => {
  const FILMS: [string, Uint8Array][] = [
    [
      'of an iPhone',
      mov({
        'com.apple.quicktime.location.ISO6709': '+37.7749-122.4194+010.000/',
        'com.apple.quicktime.make': 'Apple',
        'com.apple.quicktime.model': 'iPhone 15 Pro',
        'com.apple.quicktime.software': '17.5.1',
        'com.apple.quicktime.creationdate': '2024-07-01T10:15:30-0700',
      }),
    ],
    ['of an Android phone', mp4({ '\xa9xyz': '+37.7749-122.4194/' }, { created: 3_760_473_600 })],
    ['of a camera', mp4({ '\xa9mak': 'Canon', '\xa9mod': 'EOS R6', '\xa9ART': 'Jane Doe' })],
    [
      'cut by a program',
      m4v({ '\xa9too': 'HandBrake 1.7.3', '\xa9nam': 'Beach and birthday', '\xa9day': '2024' }),
    ],
    ['from the net', mkv({ ARTIST: 'Some Band', DATE_RECORDED: '2020', LOCATION: 'Rome' }, 'Live in Rome')],
    ['of an old camera', avi({ ISFT: 'CanonMVI06', IART: 'Jane Doe', ICRD: '2004-05-01' })],
    ['that is a meme', gif('Created with GIMP', 'by giphy.com')],
  ];

  it.each(FILMS)('%s passes', async (_name, film) => {
    const examination = await examine(film);
    expect(examination.unchecked).toBeUndefined();
    expect(examination.findings.every(({ medical }) => !medical)).toBe(true);
    expect(levelOf(examination)).toBe('pass');
  });

  it('says where it was filmed, and by whom', async () => {
    const [[, phone], , [, camera]] = FILMS as [[string, Uint8Array], unknown, [string, Uint8Array]];
    expect(said(await findingsOf(phone), 'gps')).toMatchObject({ identifying: true, medical: false });
    expect(said(await findingsOf(camera), 'authorName')).toMatchObject({ shown: 'J… D…' });
  });
});

describe('hostile films', () => {
  const FILMS = NAMED.map(([, make]) => make('Patient: Roux, Anne'));

  it('cut off or changed anywhere never throw, and are no reason to ask', PATIENCE, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...FILMS),
        fc.nat(),
        fc.nat(255),
        fc.boolean(),
        async (whole, at, value, isCut) => {
          const film = isCut ? whole.slice(0, 16 + (at % whole.length)) : whole.slice();
          if (!isCut) film[16 + (at % (whole.length - 16))] = value;
          const file = inHand(film);
          if (!metadata.accepts(file.kind)) return;
          expect((await metadata.examine(file)).unchecked).toBeUndefined();
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each<[string, () => Uint8Array]>([
    [
      'a hundred thousand boxes',
      () => bytes(box('ftyp', 'isom', big(0, 4)), ...Array(100_000).fill(box('free'))),
    ],
    [
      'boxes without a length',
      () => bytes(box('ftyp', 'isom', big(0, 4)), ...Array(1000).fill(bytes(big(1, 4), 'moov', big(0, 8)))),
    ],
    [
      'a length of eight exabytes',
      () =>
        bytes(
          box('ftyp', 'isom', big(0, 4)),
          big(1, 4),
          'moov',
          [0x7f, 255, 255, 255, 255, 255, 255, 255],
          new Uint8Array(100),
        ),
    ],
    [
      'tags in tags in tags',
      () =>
        bytes(
          Buffer.from('1a45dfa38018538067', 'hex'),
          Buffer.from('01ffffffffffffff1254c36701ffffffffffff00', 'hex'),
          Buffer.from('67c801ffffffffffff00'.repeat(20_000), 'hex'),
        ),
    ],
    ['a thousand clusters', () => mkv({ COMMENT: 'x' }, '', 5_000)],
    [
      'a hundred thousand chunks',
      () => bytes('RIFF', little(800_004, 4), 'AVI ', ...Array(100_000).fill(bytes('JUNK', little(0, 4)))),
    ],
    [
      'a comment without end',
      () =>
        bytes(
          'GIF89a',
          [1, 0, 1, 0, 0, 0, 0],
          [0x21, 0xfe],
          ...Array(40_000).fill(bytes([255], new Uint8Array(255).fill(65))),
        ),
    ],
  ])('%s: end soon', PATIENCE, async (_name, make) => {
    const file = inHand(make());
    const started = cpuNow();
    expect((await metadata.examine(file)).unchecked).toBeUndefined();
    expect(cpuNow() - started).toBeLessThan(4_000);
    expect(file.bytes.bytesRead).toBeLessThan(9_000_000);
  });
});
