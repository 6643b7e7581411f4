import { describe, expect, it } from 'vitest';
import { docx, odt, pptx } from '../../../fixtures/documents/office.ts';
import { ORDINARY_FILES } from '../../../fixtures/documents/ordinary.ts';
import { madePapers } from '../../../fixtures/documents/papers.ts';
import { ORDINARY } from '../../../fixtures/print/ordinary.ts';
import { examine, labelsOf, levelOf, namesIn } from './examine.ts';

const PATIENCE = { timeout: 240_000 };
const PAPERS = madePapers(3);
const WRITERS: [string, (text: string) => Uint8Array][] = [
  ['DOCX', (text) => docx(text, { properties: { creator: 'Erika Roth', title: 'Report' } })],
  ['ODT', (text) => odt(text, { properties: { creator: 'Erika Roth' } })],
  ['PPTX', (text) => pptx(['A title', text])],
];
/** A FHIR resource in a screenshot is nobody's, in a file it is; and so are papers of vaccination. */
const MEDICAL_AS_FILES = /^\{ "resourceType|^VACCINATION CERTIFICATE/;
const ordinary = [
  ...Object.entries(ORDINARY_FILES).filter(([, text]) => !/^[<{]/.test(text)),
  ...ORDINARY.filter((text) => !MEDICAL_AS_FILES.test(text)).map(
    (text, i) => [`print ${i}`, text.replaceAll(' / ', '\n')] as const,
  ),
];

describe.each(WRITERS)('medical papers in eleven languages as %s', (_, write) => {
  it('are warned about, and give away whose they are, at least 95 of 100', PATIENCE, async () => {
    const missed: string[] = [];
    for (const { id, text, person } of PAPERS) {
      const examination = await examine(write(text));
      const isNamed = namesIn(examination).some((name) => name.includes(person.family.slice(0, 1)));
      if (levelOf(examination) !== 'warn' || !isNamed)
        missed.push(`${id}: ${labelsOf(examination).join(' ')}`);
    }
    expect(PAPERS.length).toBeGreaterThan(190);
    expect(missed.length / PAPERS.length, missed.join('; ')).toBeLessThanOrEqual(0.05);
  });
});

describe.each(WRITERS)('papers of ordinary life as %s', (_, write) => {
  it('raise no warning', PATIENCE, async () => {
    const warned: string[] = [];
    for (const [name, text] of ordinary) {
      const examination = await examine(write(text));
      if (levelOf(examination) === 'warn') warned.push(`${name}: ${labelsOf(examination).join(' ')}`);
    }
    expect(ordinary.length).toBeGreaterThan(250);
    expect(warned).toEqual([]);
  });
});
