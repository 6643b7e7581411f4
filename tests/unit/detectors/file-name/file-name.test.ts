import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../../../src/detectors/file-name/index.ts';
import type { Finding } from '../../../../src/types.ts';
import { cpuNow } from '../../../cpu-time.ts';
import { anyText, inHand } from '../in-hand.ts';

async function findingsOf(name: string, path = ''): Promise<Finding[]> {
  return (await fileName.examine(inHand('', { name, path }))).findings;
}

const TELLING = [
  'DICOMDIR',
  'IM-0001-0001.dcm',
  'IM-0001-0012-0002.jpg',
  'IM000001',
  'I0000012',
  'I00123',
  'PT000000',
  'SE000001',
  '1.2.840.113619.2.55.3.604688119.868.1244',
  'MR.1.3.12.2.1107.5.2.32.35177.2.jpg',
  'CT1.2.826.0.1.3680043.8.498.100',
  'image-000001.dcm',
  'knee.dcm.png',
  'SMITH.MR.HEAD.0001.IMA',
  'brain.nii.gz',
  'volume.mha',
  'slide.svs',
  'results.hl7',
  'chest-x-ray.jpg',
  'Röntgen.jpg',
  '胸部X線.png',
];

const ORDINARY = [
  'IMG_1234.jpg IMG00012.jpg IMG-20240101-WA0001.jpg DSC01234.JPG DSCF0001.jpg PXL_20240101_123456789.jpg',
  'P1010001.JPG MVIMG_20190101_120000.jpg 20240101_120000.jpg image1.png image.png image-1.png photo.jpeg',
  'Screenshot_20240101-120000.png Screen-Shot-2024-01-01-at-10.00.00.png FB_IMG_1700000000000.jpg 0001.jpg',
  'WhatsApp-Image-2024-01-01-at-10.00.00.jpeg received_1234567890.jpeg unnamed.png download.jpg Untitled.png',
  'Scan0001.pdf Scan_20240101.pdf invoice-2024-001.pdf CV_Jane_Doe_2024.pdf Doe_Jane_20240101.pdf resume.docx',
  'report.pdf Final_Report_20240102.pdf v1.2.3.zip package-1.2.3.4.5.6.7.8.tgz 192.168.1.1.log 3.14159.txt',
  'backup.img disk.iso radiance.hdr words.dic README index.html main.ts.map I am.txt IM.txt I1.jpg ST1.png',
  'a3f5c9e0-1b2c-4d5e-8f90-123456789abc.jpg 9f86d081884c7d659a2feaa0c55ad015.png Hartford_CT.jpg CT_20230415.jpg',
]
  .join(' ')
  .split(' ');

describe('file names that tell', () => {
  it.each(TELLING)('%s', async (name) => {
    expect(await findingsOf(name)).toEqual([
      {
        detector: 'file-name',
        group: 'file',
        label: 'found_fileName',
        strength: 'possible',
        medical: true,
        identifying: false,
        where: 'file name',
      },
    ]);
  });

  it.each([
    'DICOM/PAT/STU/IMG.jpg',
    'disc/IHE_PDI/a.jpg',
    'PT000000/ST000000/SE000000/IM.jpg',
    'MRI knee 2024/a.jpg',
  ])('by their folder: %s', async (path) => {
    expect(await findingsOf('a.jpg', path)).toHaveLength(1);
  });
});

describe('ordinary file names', { timeout: 30_000 }, () => {
  it.each(ORDINARY)('%s', async (name) => {
    expect(await findingsOf(name)).toEqual([]);
  });

  it('of any camera, and of any hexadecimal digits', async () => {
    const camera = fc
      .tuple(
        fc.constantFrom(
          'IMG_',
          'DSC',
          'DSC_',
          'DSCN',
          'DSCF',
          'PXL_',
          'IMG',
          'P',
          'GOPR',
          'DJI_',
          'MVIMG_',
          'VID_',
        ),
        fc.nat({ max: 99_999_999 }),
        fc.constantFrom('.jpg', '.JPG', '.jpeg', '.heic', '.png', '.mp4'),
      )
      .map(([prefix, number, extension]) => `${prefix}${number}${extension}`);
    const hash = fc.stringMatching(/^[0-9a-f]{8,40}\.(jpg|png|pdf)$/);
    await fc.assert(
      fc.asyncProperty(fc.oneof(camera, hash), async (name) => {
        expect(await findingsOf(name)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('names that identify', { timeout: 30_000 }, () => {
  it.each([
    ['Doe_Jane_19760616_CT.jpg', 'found_patientName', 'D… J…'],
    ['19760616_Doe_Jane_xray.png', 'found_patientName', 'D… J…'],
    ['Müller, Anna 1976-06-16 Röntgen.pdf', 'found_patientName', 'M… A…'],
    ['20190101_Иванов_Иван_рентген.jpg', 'found_patientName', 'И… И…'],
    ['DOE^JANE.png', 'found_patientName', 'J… D…'],
    ['MRN 1234567 chest xray.png', 'found_patientId', '…67'],
    ['AB12345678-MRIBrainWithoutContrast.zip', 'found_accessionNumber', '…78'],
  ])('%s: %s %s', async (name, label, shown) => {
    const [telling, ...identifying] = await findingsOf(name);
    expect(telling).toMatchObject({ label: 'found_fileName', identifying: false });
    expect(identifying).toHaveLength(1);
    expect(identifying[0]).toMatchObject({ label, shown, identifying: true, strength: 'possible' });
  });

  it.each([
    'Final_Report_20240102_MRI.pdf',
    '20240102_Chest_Xray.jpg',
    'Left_Knee_20240102_MRI.jpg',
    'MRI_20240105.jpg',
    '20240105-MRI.zip',
    'xray of my hand.jpg',
  ])('not %s, which is nobody’s', async (name) => {
    expect((await findingsOf(name)).map(({ label }) => label)).toEqual(['found_fileName']);
  });

  it('never show a name or number in full', async () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{2,12}$/);
    const number = fc.stringMatching(/^[1-9][0-9]{5,9}$/);
    await fc.assert(
      fc.asyncProperty(word, word, number, async (family, given, id) => {
        const findings = await findingsOf(`${family}_${given}_19760616 MRN ${id} MRI.jpg`);
        const shown = findings.map((finding) => finding.shown ?? '').join(' ');
        expect(shown).not.toContain(family);
        expect(shown).not.toContain(given);
        expect(shown).not.toContain(id);
      }),
    );
  });

  it('answer for any name', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (name) => {
        expect(Array.isArray(await findingsOf(name, name))).toBe(true);
      }),
    );
  });

  it.each([
    '1.'.repeat(50_000),
    'A'.repeat(100_000),
    '_A'.repeat(50_000),
    'Aa '.repeat(30_000),
    'MRN '.repeat(20_000),
  ])('are done with at once, however long (case %#)', async (name) => {
    const before = cpuNow();
    await findingsOf(`${name} x-ray`);
    expect(cpuNow() - before).toBeLessThan(1000);
  });
});
