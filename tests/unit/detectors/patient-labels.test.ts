import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patientDetailsIn } from '../../../src/detectors/patient-labels.ts';
import { cpuNow } from '../../cpu-time.ts';
import { anyText } from './in-hand.ts';

const told = (text: string) => patientDetailsIn(text).map(({ label, shown }) => `${label.slice(6)} ${shown}`);

describe('labelled details of a patient', { timeout: 30_000 }, () => {
  it.each([
    ['Patient Name: Jane Doe', ['patientName J… D…']],
    ['Patient: Doe, Jane', ['patientName D… J…']],
    ['Patient Name: Jane Doe, DOB: 16.06.1976', ['patientName J… D…', 'birthDate …1976']],
    [
      'Patient Name=Jane Doe DOB=1976-06-16\nMRN=12345678',
      ['patientName J… D…', 'patientId …78', 'birthDate …1976'],
    ],
    ['ID: 3; MRN: 4711-0815; Accession No.: A123456', ['patientId …15', 'accessionNumber …56']],
    ['DOE^JANE 045Y', ['patientName J… D…']],
    ['Patientenname: Müller, Anna | Geb.: 16.06.1976', ['patientName M… A…', 'birthDate …1976']],
    ['Nombre del paciente: Ana Ruiz', ['patientName A… R…']],
    ['Nom du patient : Anne Roux', ['patientName A… R…']],
    ['Nome Paziente: Anna Rossi', ['patientName A… R…']],
    ['ФИО пациента: Иванова Анна', ['patientName И… А…']],
    ["Ім'я пацієнта: Шевченко Ганна", ['patientName Ш… Г…']],
    ['患者姓名：王小明', ['patientName 王…']],
    ['患者ID: 123456', ['patientId …56']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(patientDetailsIn(text).every(({ identifying }) => identifying)).toBe(true);
  });

  it.each([
    'DOB: 16.06.1976',
    'Name: Jane Doe',
    'A patient man waits',
    'Patients: many',
    'Patient Name: ANONYMOUS',
    'Patient Name:',
    'MRN: 0',
    'impatient: yes',
    'x^2 + y^2, 2^N, a^b',
    'https://example.org/patient?id=3',
  ])('are not in %s', (text) => {
    expect(patientDetailsIn(text)).toEqual([]);
  });

  it('are never shown in full, and looked for in any text', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{2,12}$/);
    fc.assert(
      fc.property(word, word, (given, family) => {
        const shown = told(`Patient name: ${given} ${family}\nMRN: ${given}1234`).join(' ');
        expect(shown).not.toContain(given);
        expect(shown).not.toContain(family);
      }),
    );
    fc.assert(fc.property(anyText, (text) => Array.isArray(patientDetailsIn(text))));
  });

  it.each(['Patient ', 'Patient:', 'mrn: ', 'A^', 'Aa', 'dob'])(
    'are found at once in a long text of “%s”',
    (part) => {
      const before = cpuNow();
      patientDetailsIn(part.repeat(100_000));
      expect(cpuNow() - before).toBeLessThan(1000);
    },
  );
});
