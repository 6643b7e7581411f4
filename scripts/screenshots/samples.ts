/** Files for states that the samples of the demo do not lead to. The people in them are invented. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pdf } from '../../tests/fixtures/documents/pdf.ts';
import { personNumber } from '../../tests/fixtures/documents/people.ts';
import { fhirBundle, hl7 } from '../../tests/fixtures/documents/records.ts';
import { writeSamples } from '../demo/samples.ts';

const PERSON = personNumber(1);

const MORE: Readonly<Record<string, () => Uint8Array | string>> = {
  'locked.pdf': () => pdf(['Nobody can read this'], { encrypted: true }),
  'result.hl7': () => hl7(PERSON),
  'record.json': () => fhirBundle(PERSON),
  'letter.pdf': () => '%PDF-1.7 and nothing of it',
  'settings.json': () =>
    JSON.stringify({ sensitivity: 'strict', ownSites: ['clinic.example'], detectors: { teeth: true } }),
};

/** So many pictures that their check is still going on when they have been looked at. */
const MANY = 400;

/** Writes all samples into `folder`. */
export async function writeAllSamples(folder: string): Promise<void> {
  await writeSamples(folder);
  for (const [name, make] of Object.entries(MORE)) await writeFile(join(folder, name), make());
  await mkdir(join(folder, 'many'));
  for (const name of manyNames()) await cp(join(folder, 'holiday.jpg'), join(folder, name));
}

export function manyNames(): string[] {
  return Array.from({ length: MANY }, (_, at) => join('many', `holiday-${at + 1}.jpg`));
}
