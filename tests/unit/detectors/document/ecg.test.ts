import { describe, expect, it } from 'vitest';
import { ECG_FORMS, watchEcg } from '../../../fixtures/documents/ecg.ts';
import { personNumber } from '../../../fixtures/documents/people.ts';
import { findingsIn, isWarned, labelsOf } from './examined.ts';

const person = personNumber(0);
const NAMES = Object.keys(ECG_FORMS);
const made = (name: string) => ECG_FORMS[name]?.(person) ?? '';

describe('an electrocardiogram in XML', () => {
  it.each(NAMES)('%s: says what it is and whose', async (name) => {
    const findings = await findingsIn(made(name));
    const told = findings.map(({ label, shown }) => `${label.slice(6)} ${shown ?? ''}`);
    expect(told).toEqual(expect.arrayContaining(['patientName J… D…', 'birthDate …1930', 'patientId …33']));
    expect([...labelsOf(findings)]).toEqual(expect.arrayContaining(['fileRecord', 'heartTrace', 'sex']));
    for (const { shown = '' } of findings) expect(shown).not.toMatch(/Doe|Jane|Okafor|Bravo|40071233/);
  });

  it.each(NAMES.filter((name) => name !== 'schillerEcg'))('%s: says when', async (name) => {
    expect(await findingsIn(made(name))).toContainEqual(
      expect.objectContaining({ label: 'found_examDate', shown: '…2024' }),
    );
  });

  it.each(NAMES)('%s: is read when it was cut behind the patient, and with prefixes', async (name) => {
    const text = made(name);
    const cut = text.slice(0, text.indexOf('0 0 '));
    expect(labelsOf(await findingsIn(cut))).toContain('patientName');
    const prefixed = text.replaceAll(/<(\/?)(\w)/g, '<$1e:$2');
    expect(labelsOf(await findingsIn(prefixed))).toContain('patientName');
  });

  it.each(NAMES)('%s: of nobody is medical all the same, and names nobody', async (name) => {
    const bare = ECG_FORMS[name]?.({ ...person, family: '', given: '', number: '' }) ?? '';
    const nobody = bare.replace(/<(birthTime|dateofbirth|DateofBirth|BirthDateTime|birthdate)/, '<was$1');
    const findings = await findingsIn(nobody.replace(/DOB="\d+"/, ''));
    expect(isWarned(findings)).toBe(true);
    const names = ['patientName', 'patientId', 'birthDate'];
    expect([...labelsOf(findings)].filter((label) => names.includes(label))).toEqual([]);
  });

  it('tells a name that is one text, or initials', async () => {
    const whole = made('annotatedEcg').replace(/<name>.*<\/name>/, '<name>Jane Doe</name>');
    expect(await findingsIn(whole)).toContainEqual(
      expect.objectContaining({ label: 'found_patientName', shown: 'J… D…' }),
    );
  });

  it.each([
    ['an empty drawing', '<ECG><PATH d="M0 0"/></ECG>'],
    ['a form of the same name', '<RestingECG><Form/></RestingECG>'],
    ['a calendar of events', '<x><eventdata><event>Concert</event></eventdata><id>40071233</id></x>'],
    ['a subject of a letter', '<mail><SUBJECT LAST_NAME="Doe" FIRST_NAME="Jane"/></mail>'],
  ])('is not %s', async (_, xml) => {
    expect(await findingsIn(xml)).toEqual([]);
  });
});

describe('an electrocardiogram of a watch', () => {
  const german = watchEcg(person)
    .replace('Date of Birth,"', 'Geburtsdatum,"')
    .replace('Device,', 'Gerät,')
    .replace('Unit,', 'Einheit,');

  it.each([
    ['in English', watchEcg(person)],
    ['in German', german],
    ['whose text is garbled', watchEcg(person).replace('µV', 'ÂµV')],
    ['with lines of Windows', watchEcg(person).replaceAll('\n', '\r\n')],
  ])('%s says whose it is', async (_, text) => {
    const told = (await findingsIn(text)).map(({ label, shown }) => `${label.slice(6)} ${shown ?? ''}`);
    expect(told).toEqual(
      expect.arrayContaining(['patientName J… D…', 'birthDate …1930', 'examDate …2024', 'heartTrace ']),
    );
  });

  it('of nobody is medical all the same', async () => {
    const findings = await findingsIn(
      watchEcg({ ...person, given: '', family: '' }).replace(/"\w+ \d+, \d+"/, ''),
    );
    expect(isWarned(findings)).toBe(true);
    expect(findings.filter(({ identifying }) => identifying)).toEqual([]);
  });

  it.each([
    ['a table of voltages', 'Name,Jane Doe\nDevice,Scope 3000\nUnit,µV\n1\n2\n'],
    ['a list of watches', 'Name,Model\nJane Doe,"Watch6,1"\n'],
  ])('is not %s', async (_, text) => expect(isWarned(await findingsIn(text))).toBe(false));
});
