/** Records as programs exchange them, and texts. */
import { appointment } from '../../tests/fixtures/documents/calendar.ts';
import { ECG_FORMS } from '../../tests/fixtures/documents/ecg.ts';
import { madePapers } from '../../tests/fixtures/documents/papers.ts';
import { personNumber } from '../../tests/fixtures/documents/people.ts';
import {
  cda,
  fhirBundle,
  hl7,
  laboratoryTable,
  NAMED_RECORDS,
} from '../../tests/fixtures/documents/records.ts';
import { utf8 } from '../../tests/fixtures/images/bytes.ts';
import type { Hostile, Kind } from './kind.ts';

const PERSON = personNumber(1);
const DEPTH = 1_000_000;

/** `lol9` is a billion of `lol` (CVE-2003-1564). */
const LAUGHS = Array.from({ length: 9 }, (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i};`.repeat(10)}">`);
const withLaughs = (xml: string, root: string): Hostile => ({
  what: 'a billion laughs',
  make: () =>
    utf8(
      xml
        .replace(`<${root}`, `<!DOCTYPE ${root} [<!ENTITY lol0 "lol">${LAUGHS.join('')}]>\n<${root}`)
        .replace('</', '&lol9;</'),
    ),
});
const deepXml = (root: string, namespace: string): Hostile => ({
  what: 'a million elements, each in the other',
  make: () => utf8(`<${root} xmlns="${namespace}">${'<a>'.repeat(DEPTH)}`),
});
const deepJson = (start: string): Hostile => ({
  what: 'a million brackets, each in the other',
  make: () => utf8(start + '['.repeat(DEPTH)),
});
function record(name: string): string {
  const make = NAMED_RECORDS[name];
  if (!make) throw new Error(`no record is called ${name}`);
  return make(PERSON);
}

function healthExport(entries: number): string {
  const [start = '', end = ''] = record('appleHealth').split('</HealthData>');
  const entry = '<Record type="HKQuantityTypeIdentifierHeartRate" unit="count/min" value="61"/>\n';
  return `${start}${entry.repeat(entries)}</HealthData>${end}`;
}

/** As long as reports are. */
const REPORT = madePapers(6)
  .filter(({ id }) => id.startsWith('en report'))
  .map(({ text }) => text)
  .join('\n\n');
const html = (text: string) =>
  `<!DOCTYPE html><html><body>${text
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('\n')}</body></html>`;
const longLine: Hostile = {
  what: 'a line of 100 MB',
  make: () => utf8(`${REPORT}\n${'Patient name: '.repeat(7_000_000)}`),
};

export const RECORDS: readonly Kind[] = [
  {
    kind: 'hl7',
    is: ['hl7'],
    name: 'result.hl7',
    make: () => utf8(hl7(PERSON)),
    hostile: [
      {
        what: 'a million segments',
        make: () => utf8(`${hl7(PERSON)}\r${'OBX|1|NM|718-7||13.5\r'.repeat(DEPTH)}`),
      },
      {
        what: 'a segment of a million fields',
        make: () => utf8(`${hl7(PERSON)}\rPID${'|^~\\&'.repeat(DEPTH)}`),
      },
    ],
  },
  {
    kind: 'cda',
    is: ['cda'],
    name: 'summary.xml',
    make: () => utf8(cda(PERSON)),
    hostile: [withLaughs(cda(PERSON), 'ClinicalDocument'), deepXml('ClinicalDocument', 'urn:hl7-org:v3')],
  },
  {
    kind: 'fhir',
    is: ['fhir'],
    name: 'bundle.json',
    make: () => utf8(fhirBundle(PERSON)),
    hostile: [deepJson('{"resourceType":"Patient","name":')],
  },
  {
    kind: 'fhir xml',
    is: ['fhir'],
    name: 'bundle.xml',
    make: () => utf8(record('fhirXml')),
    hostile: [withLaughs(record('fhirXml'), 'Bundle'), deepXml('Patient', 'http://hl7.org/fhir')],
  },
  {
    kind: 'dicom json',
    is: ['text'],
    name: 'metadata.json',
    make: () => utf8(record('dicomJson')),
    hostile: [deepJson(record('dicomJson').replace(/\}\]$/, ',"00081030":'))],
  },
  {
    kind: 'dicom xml',
    is: ['text'],
    name: 'metadata.xml',
    make: () => utf8(record('dicomXml')),
    hostile: [
      {
        what: 'a million elements, each in the other',
        make: () => utf8(record('dicomXml').replace('</NativeDicomModel>', '<Item>'.repeat(DEPTH))),
      },
    ],
  },
  {
    kind: 'csv',
    is: ['text'],
    name: 'results.csv',
    make: () => utf8(laboratoryTable(PERSON)),
    hostile: [
      {
        what: 'a row of a million cells',
        make: () => utf8(`${laboratoryTable(PERSON)}\n${','.repeat(DEPTH)}`),
      },
      {
        what: 'a quote that never ends',
        make: () => utf8(`${laboratoryTable(PERSON)}\n"${'a,'.repeat(DEPTH)}`),
      },
    ],
  },
  {
    kind: 'apple health',
    is: ['text'],
    name: 'export.xml',
    make: () => utf8(healthExport(200)),
    hostile: [{ what: 'two million entries', make: () => utf8(healthExport(2 * DEPTH)) }],
  },
  ...Object.keys(ECG_FORMS).map(
    (form): Kind => ({
      kind: `ecg, ${form.replace('Ecg', '')}`,
      is: ['text'],
      name: 'ecg.xml',
      make: () => utf8(record(form)),
      hostile: [
        {
          what: 'a million elements, each in the other',
          make: () => utf8(record(form).replace(/<\/\w+>\s*$/, '<a>'.repeat(DEPTH))),
        },
      ],
    }),
  ),
  { kind: 'ecg, watch', is: ['text'], name: 'ecg_2024-03-02.csv', make: () => utf8(record('watchEcg')) },
  {
    kind: 'calendar',
    is: ['text'],
    name: 'appointment.ics',
    make: () => utf8(appointment(PERSON)),
    hostile: [{ what: 'a line of 4 MB', make: () => utf8(appointment(PERSON, 'Patient: '.repeat(500_000))) }],
  },
  { kind: 'text', is: ['text'], name: 'report.txt', make: () => utf8(REPORT), hostile: [longLine] },
  {
    kind: 'html',
    is: ['text'],
    name: 'report.html',
    make: () => utf8(html(REPORT)),
    hostile: [
      {
        what: 'a million elements, each in the other',
        make: () => utf8(`${html(REPORT)}${'<b>'.repeat(DEPTH)}`),
      },
    ],
  },
];
