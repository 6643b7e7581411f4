import { describe, expect, it } from 'vitest';
import { maskName } from '../../../../src/detectors/mask.ts';
import { ORDINARY_FILES } from '../../../fixtures/documents/ordinary.ts';
import { madePapers } from '../../../fixtures/documents/papers.ts';
import { personNumber } from '../../../fixtures/documents/people.ts';
import { NAMED_RECORDS, watchTable } from '../../../fixtures/documents/records.ts';
import { ORDINARY } from '../../../fixtures/print/ordinary.ts';
import { findingsIn, isWarned, labelsOf } from './examined.ts';

const PATIENCE = { timeout: 120_000 };
/** A FHIR resource in a screenshot is nobody's, in a file it is; and so are papers of vaccination. */
const MEDICAL_AS_FILES = /^\{ "resourceType|^VACCINATION CERTIFICATE/;
const PAPERS = madePapers(3);
const ordinary = [
  ...Object.entries(ORDINARY_FILES),
  ...ORDINARY.filter((text) => !MEDICAL_AS_FILES.test(text)).map(
    (text, i) => [`print ${i}`, text.replaceAll(' / ', '\n')] as const,
  ),
];

/** Of the person in it, as it may be shown. */
async function namesFound(text: string): Promise<string[]> {
  return (await findingsIn(text)).flatMap(({ label, shown }) =>
    label === 'found_patientName' && shown ? [shown] : [],
  );
}

describe('ordinary texts', PATIENCE, () => {
  it('are many', () => expect(ordinary.length).toBeGreaterThan(250));

  it('raise no warning', async () => {
    const warned: string[] = [];
    for (const [name, text] of ordinary) {
      const findings = await findingsIn(text);
      if (isWarned(findings)) warned.push(`${name}: ${[...labelsOf(findings)].join(' ')}`);
    }
    expect(warned).toEqual([]);
  });
});

describe('medical papers in eleven languages', PATIENCE, () => {
  it('are many', () => expect(PAPERS.length).toBeGreaterThan(190));

  it('are warned about, at least 95 of 100', async () => {
    const missed: string[] = [];
    for (const { id, text } of PAPERS) if (!isWarned(await findingsIn(text))) missed.push(id);
    expect(missed.length / PAPERS.length, missed.join('; ')).toBeLessThanOrEqual(0.05);
  });

  it('give away whose they are, at least 95 of 100', async () => {
    const missed: string[] = [];
    for (const { id, text, person } of PAPERS) {
      const initial = person.family.slice(0, 1);
      const names = await namesFound(text);
      if (!names.some((name) => name.includes(initial)))
        missed.push(`${id} ${person.family} ${person.given}: ${names.join()}`);
    }
    expect(missed.length / PAPERS.length, missed.join('; ')).toBeLessThanOrEqual(0.05);
  });
});

describe('records', PATIENCE, () => {
  const people = Array.from({ length: 12 }, (_, i) => personNumber(i));

  it.each(Object.keys(NAMED_RECORDS))('%s: warned about, with the name', async (kind) => {
    for (const person of people) {
      const text = NAMED_RECORDS[kind]?.(person) ?? '';
      expect(isWarned(await findingsIn(text)), kind).toBe(true);
      const whole = maskName(`${person.family}^${person.given}`);
      const names = await namesFound(text);
      const given = maskName(person.given);
      const turned = maskName(`${person.family} ${person.given}`);
      expect(
        [whole, turned, given, `${turned} …`].some((name) => names.includes(name)),
        names.join(),
      ).toBe(true);
    }
  });

  it('of a watch, which names nobody', async () => {
    const findings = await findingsIn(watchTable());
    expect(labelsOf(findings)).toContain('healthData');
    expect(findings.some(({ identifying }) => identifying)).toBe(false);
    expect(isWarned(findings)).toBe(true);
  });
});
