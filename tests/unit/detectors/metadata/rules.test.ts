import { describe, expect, it } from 'vitest';
import type { Field } from '../../../../src/detectors/metadata/fields.ts';
import { findingsOf } from '../../../../src/detectors/metadata/rules.ts';
import type { Finding } from '../../../../src/types.ts';
import { exifSegment, jpeg, xmpSegment } from '../../../fixtures/images/jpeg.ts';
import { ordinaryPhoto, osirixExport, photoshopScan } from '../../../fixtures/images/samples.ts';
import { exif, NAMESPACES, xmp } from '../../../fixtures/images/text.ts';
import { examine, findingsOf as findingsIn } from './examine.ts';

const software = (value: string): Field => ({ role: 'software', where: 'EXIF Software', value });
const text = (value: string): Field => ({ role: 'text', where: 'EXIF ImageDescription', value });
const person = (value: string): Field => ({ role: 'person', where: 'EXIF Artist', value });
const date = (value: string): Field => ({ role: 'date', where: 'EXIF DateTimeOriginal', value });
const dicom = (name: string, value: string): Uint8Array =>
  jpeg({ segments: [xmpSegment(xmp([{ namespace: NAMESPACES.dicom, name, value }]))] });
const medical = (findings: Finding[]) => findings.filter((finding) => finding.medical);

describe('an ordinary photo', () => {
  it('has a place, and nothing medical', async () => {
    const { findings, unchecked } = await examine(ordinaryPhoto());
    expect(findings).toEqual([
      {
        detector: 'metadata',
        group: 'where',
        label: 'found_gps',
        strength: 'likely',
        medical: false,
        identifying: true,
        where: 'EXIF GPS',
      },
    ]);
    expect(unchecked).toBeUndefined();
  });

  it('with GPS zeros has no place', async () => {
    const block = exif({ gps: { latitude: [0, 0, 0], longitude: [0, 0, 0] } });
    expect(await findingsIn(jpeg({ segments: [exifSegment(block)] }))).toEqual([]);
  });

  it.each(
    [
      'Adobe Photoshop 25.0 (Windows)|GIMP 2.10|Windows Photo Editor 10.0|Screenshot|Snagit|Paint.NET v3.5|Picasa',
      'Apple iPhone 15|samsung SM-G991B|SIEMENS S65|GE X5|Canon EOS R5|FUJIFILM X-T4|Leica Q2|Philips|OLYMPUS E-M1',
      'HDR+ 1.0.345618096zd|Google|Instagram|Lightroom 7.0|matplotlib 3.8|Microsoft Office|Inkscape|Razer Synapse',
      'Visage filter|Merge Layers|Radiant Photo|Butterfly Camera|Aperture 3.6|MediaTek Camera Application',
    ].flatMap((line) => line.split('|')),
  )('made with %s says nothing medical', (name) => {
    expect(medical(findingsOf([software(name)]))).toEqual([]);
  });

  it.each([
    'OLYMPUS DIGITAL CAMERA',
    'DCIM/100MEDIA',
    'Our trip to CT, fall 2023',
    'f/2.8, 50 mm, ISO 100',
    'Portrait of Dr. Smith',
  ])('described as “%s” says nothing medical', (description) => {
    expect(medical(findingsOf([text(description)]))).toEqual([]);
  });
});

describe('programs and machines', () => {
  it.each(
    [
      'OsiriX MD 13.0|Horos v3.3.6|RadiAnt DICOM Viewer|MicroDicom|Weasis 4.1|OHIF Viewer|3D Slicer 5.2|syngo.via VB60',
      'SIEMENS Healthineers|GE Healthcare|GE MEDICAL SYSTEMS|LOGIQ E9|Philips Medical Systems|IntelliSpace|Sectra PACS',
      'Carestream Vue|Agfa IMPAX 6|InteleViewer|Ambra Health|PowerShare|eFilm 4.2|Merge PACS|Synapse PACS|INFINITT',
      'PaxeraView|Visage 7|JiveX|MedDream|PostDICOM|PocketHealth|MyChart|Cerner|Aperio Image Library|Hamamatsu',
      'NanoZoomer|OFFIS DCMTK 3.6.7|Canon Medical Systems|OLYMPUS MEDICAL SYSTEMS|dcm2niix|Planmeca Romexis',
    ].flatMap((line) => line.split('|')),
  )('%s is told by name', (name) => {
    for (const field of [software(name), text(`Saved with ${name}.`)]) {
      const [finding] = findingsOf([field]);
      expect(finding).toMatchObject({ medical: true, identifying: false, strength: 'likely' });
    }
  });

  it('ImageJ alone is only possible', () => {
    expect(findingsOf([text('ImageJ=1.53t\nimages=120')])).toMatchObject([
      { label: 'found_medicalProgram', strength: 'possible', shown: 'ImageJ' },
    ]);
  });

  it('OsiriX’s own export is certain, and its date is the exam’s', async () => {
    expect(await findingsIn(osirixExport())).toMatchObject([
      { label: 'found_medicalProgram', strength: 'strong', medical: true },
      { label: 'found_examDate', group: 'when', medical: true, shown: '…2015' },
    ]);
  });

  it.each([
    ['an ordinary picture’s', [software('GIMP'), date('2015:03:04 09:10:11')]],
    ['ImageJ’s', [software('ImageJ'), date('2015:03:04 09:10:11')]],
    ['a camera’s that knows no', [software('Horos'), date('0000:00:00 00:00:00')]],
  ])('%s date is no exam’s', (_, fields) => {
    expect(findingsOf(fields).map(({ label }) => label)).not.toContain('found_examDate');
  });
});

describe('DICOM attributes in XMP', () => {
  it('say whose scan it is, masked', async () => {
    const findings = await findingsIn(photoshopScan());
    expect(findings.every((finding) => finding.detector === 'metadata' && finding.medical)).toBe(true);
    expect(findings.map(({ label, shown, identifying }) => [label, shown, identifying])).toEqual([
      ['found_scanDetails', undefined, false],
      ['found_patientName', 'J… D…', true],
      ['found_patientId', '…15', true],
      ['found_birthDate', '…1976', true],
      ['found_kindXray', undefined, false],
    ]);
  });

  it.each(
    [
      'PatientName PatientID PatientSex PatientDOB StudyID StudyPhysician StudyDateTime StudyDescription SeriesNumber',
      'SeriesModality SeriesDateTime SeriesDescription EquipmentInstitution EquipmentManufacturer',
    ].flatMap((line) => line.split(' ')),
  )('%s is proof with a value, and nothing without', async (name) => {
    expect(medical(await findingsIn(dicom(name, 'CT 20240301')))).not.toEqual([]);
    expect(await findingsIn(dicom(name, '  '))).toEqual([]);
  });

  it.each([
    ['PatientName', 'Doe^Jane', true],
    ['PatientID', '4711-0815', true],
    ['PatientDOB', '1976-06-16', true],
    ['StudyID', '123456', true],
    ['StudyPhysician', 'Smith^John', true],
    ['PatientSex', 'F', false],
    ['StudyDescription', 'Chest', false],
    ['SeriesModality', 'CR', false],
    ['PatientName', 'ANONYMOUS', false],
    ['PatientDOB', '1900-01-01', false],
    ['PatientID', '1.2.826.0.1.3680043.8.498.1', false],
  ])('%s of %s identifies: %s', async (name, value, identifies) => {
    expect((await findingsIn(dicom(name, value))).some((finding) => finding.identifying)).toBe(identifies);
  });

  it('that stand for nobody are medical and identify nobody', async () => {
    const findings = await findingsIn(photoshopScan('ANONYMOUS'));
    expect(findings.map(({ label }) => label)).not.toContain('found_patientName');
    expect(findings).toContainEqual(expect.objectContaining({ label: 'found_scanDetails', medical: true }));
  });

  it('mean nothing as a namespace alone, which many programs declare', async () => {
    const packet = xmp(
      [{ namespace: NAMESPACES.dc, name: 'format', value: 'image/jpeg' }],
      [NAMESPACES.dicom],
    );
    expect(await findingsIn(jpeg({ segments: [xmpSegment(packet)] }))).toEqual([]);
  });
});

describe('texts', () => {
  it.each([
    ['a medical word', text('Chest X-ray, follow-up'), 'found_medicalWords', 'likely'],
    ['notes on technique', text('120 kVp 200 mAs'), 'found_technique', 'likely'],
    [
      'a medical keyword among others',
      { ...text('hospital, MRI, doctor'), role: 'keywords' } as const,
      'found_medicalWords',
      'possible',
    ],
  ])('with %s', (_, field, label, strength) => {
    expect(findingsOf([field])).toMatchObject([
      { label, strength, medical: true, identifying: false, group: 'text' },
    ]);
  });

  it('that name a patient', () => {
    expect(findingsOf([text('Patient: Doe, Jane; MRN: 4711-0815')])).toMatchObject([
      { label: 'found_patientName', shown: 'D… J…', strength: 'likely', medical: true, identifying: true },
      { label: 'found_patientId', shown: '…15', strength: 'likely', medical: true, identifying: true },
    ]);
  });

  it('that repeat one another are told once, at their strongest', () => {
    const keywords = { ...text('MRI'), role: 'keywords' } as const;
    expect(findingsOf([keywords, text('MRI'), text('MRI knee')])).toMatchObject([
      { label: 'found_medicalWords', strength: 'likely' },
    ]);
  });
});

describe('people', () => {
  it('who made the picture identify, and are nothing medical', () => {
    expect(findingsOf([person('Jane Doe')])).toEqual([
      {
        detector: 'metadata',
        group: 'who',
        label: 'found_authorName',
        strength: 'likely',
        medical: false,
        identifying: true,
        where: 'EXIF Artist',
        shown: 'J… D…',
      },
    ]);
  });

  it.each(['unknown', 'Anonymous', '-', 'N/A', 'x'])('called “%s” are nobody', (name) => {
    expect(findingsOf([person(name)])).toEqual([]);
  });

  it('that are a viewer’s name are a program', () => {
    expect(findingsOf([person('Horos')])).toMatchObject([{ label: 'found_medicalProgram' }]);
  });
});
