import { describe, expect, it } from 'vitest';
import type { Sign } from '../../../../src/detectors/burned-in-text/meaning/index.ts';
import { findingsIn } from '../../../../src/detectors/burned-in-text/meaning/index.ts';
import { FAMILY_NAMES, HARD_NAMES, NO_NAMES } from '../../../fixtures/print/hard-names.ts';
import { printed } from '../../../fixtures/print/printed.ts';

const namesIn = (text: string, sign: Sign = 'clear') =>
  findingsIn(printed(text), { sign, known: [] }).filter(({ label }) => label === 'found_patientName');
const isNamed = (text: string) => namesIn(text).length > 0;

/** Where a text stands, and the shares of the names that must be found and of the rest that may be called one. */
const WHERE: readonly [string, (text: string) => string, number, number][] = [
  ['alone', (text) => text, 0.68, 0.01],
  // A name that is lost is worse than a word that is taken for one, where a person stands beside.
  ['beside a date and a sex', (text) => `${text} 12.04.1976 F`, 0.92, 0.11],
  ['beside a date', (text) => `${text} 12.04.2021 14:32`, 0.84, 0.01],
  ['above a number, a sex and an age', (text) => `${text}\n12345678  F 54Y`, 0.92, 0.11],
];

describe.each(WHERE)('%s', (_, within, leastFound, mostWrong) => {
  it('hard names are found', () => {
    const found = HARD_NAMES.filter((name) => isNamed(within(name))).length / HARD_NAMES.length;
    expect(found).toBeGreaterThan(leastFound);
  });

  it('other words are nobody', () => {
    const wrong = NO_NAMES.filter((words) => isNamed(within(words)));
    expect(wrong.length / NO_NAMES.length, wrong.join()).toBeLessThan(mostWrong);
  });
});

/** Where families stand: none may be lost. */
const FAMILIES: readonly [string, Sign, (family: string) => string][] = [
  ['a label', 'clear', (family) => `Patient: ${family.toUpperCase()} ANNA`],
  ['a label of medicine', 'none', (family) => `Patient Name: ${family}, Anna\nDOB: 12.04.1976`],
  ['a label, and a rare given name', 'clear', (family) => `Patient: Olrik ${family}`],
  ['a date and a sex', 'clear', (family) => `${family.toUpperCase()} OLRIK 12.04.1976 F`],
  ['a date and a sex, which may be no scan', 'faint', (family) => `${family}, Anna 12.04.1976 F`],
  ['a sex and an age below', 'clear', (family) => `Anna ${family}\n12345678  F 54Y`],
  ['a title', 'clear', (family) => `Mrs ${family}`],
  ['a caret', 'clear', (family) => `${family.toUpperCase()}^ANNA`],
];

it.each(FAMILIES)('families are found beside %s (%s)', (_, sign, within) => {
  const lost = FAMILY_NAMES.filter((family) => namesIn(within(family), sign).length === 0);
  expect(lost).toEqual([]);
});

describe.each<Sign>(['faint', 'clear'])('on a picture whose sign is %s', (sign) => {
  it.each([
    ['Patient Name: England', 'E…'],
    ['Patient: Dixon Mary\nDOB 12.04.1976', 'D… M…'],
    ['Patient: FRANCE Marie\nNée le 12.04.1976', 'F… M…'],
    ['Paciente: PORTUGAL MARIA\nFecha de nacimiento 12.04.1976', 'P… M…'],
    ['Patient: Berlin Hans\ngeb. 12.04.1976', 'B… H…'],
    ['MARY DIXON 12.04.1976 F', 'M… D…'],
    ['DIXON MARY\n12345678 F 54Y', 'D… M…'],
    ['FOURNIER NOEL 54Y', 'F… N…'],
    ['STEVENS JOHNSON M 60Y', 'S… J…'],
    ['RALPH LAUREN M 50Y', 'R… L…'],
    ['ROSE GOLD F 70Y', 'R… G…'],
    ['SAN JOSE, ANA F 50Y', 'S… J… A…'],
    ['DOE, BABY GIRL 12.04.1976 F', 'D… B… G…'],
    ['PAT KELLY F 54Y', 'P… K…'],
    ['Pat. Doe, Jane\n12345678 F 54Y', 'D… J…'],
    ['COPYRIGHT 2019 FUJIFILM  NOVAK EVA 12345678 F', 'N… E…'],
    ['DOE JANE 12.04.1976 F © Philips', 'D… J…'],
  ])('%j is somebody', (text, shown) => {
    expect(namesIn(text, sign).map((name) => name.shown?.replace(/ …$/, ''))).toEqual([shown]);
  });
});

it('a title and a caret vouch beside a credit, too', () => {
  expect(namesIn('Mrs Noel')).toHaveLength(1);
  expect(namesIn('DOE^JANE ©')).toHaveLength(1);
});

it('Pat writes to a friend, and rice has a name', () => {
  const text = 'Pat: Lunch Tomorrow\nAnna: Yes 12.04.2024';
  expect(findingsIn(printed(text), { sign: 'faint', known: [] })).toEqual([]);
  expect(namesIn('वस्तु का नाम: चावल')).toEqual([]);
});

it('what holds an insurance is told without the label', () => {
  expect(namesIn('TITULAR: MARIA LOPEZ')[0]?.shown).toBe('M… L…');
});

it('at the signs of ordinary pictures nobody is told without a label of medicine', () => {
  for (const sign of ['none', 'dark'] as const)
    for (const text of [...NO_NAMES, ...FAMILY_NAMES])
      expect(findingsIn(printed(`${text} 12.04.1976 F`), { sign, known: [] }), text).toEqual([]);
});

describe('what vouches for a name', () => {
  it.each([
    ['a given name, beside how the picture was taken', 'JANE DOE CHEST PA', 'KNEE AP / LAT'],
    ['a given name, with another sign between', 'ROE_RICHARD', 'SAG_T2'],
    ['a given name, behind a part of the body', 'BRAIN, DENNIS', 'BRAIN, ROUTINE'],
    [
      'a sex beside it, for a family as a maker is called',
      'Siemens, Olrik 12.04.1976 F',
      'Siemens, Vision 12.04.1976 F',
    ],
    [
      'a number and an age below, for the shortest of names',
      'NG AI\n12345678  F 54Y',
      'AX ST\n12345678  F 54Y',
    ],
    ['a colon, for two letters', 'Patient Name: Wu', 'Patient Name: LO'],
  ])('%s', (_, name, none) => {
    expect(namesIn(name)).toHaveLength(1);
    expect(namesIn(none)).toEqual([]);
  });

  it('is not looked for on what may be no scan', () => {
    expect(namesIn('ROE_RICHARD 12.04.1976 F', 'faint')).toEqual([]);
    expect(namesIn('BRAIN, DENNIS 12.04.1976 F', 'dark')).toEqual([]);
    expect(namesIn('NG AMY 12.04.2021', 'faint')).toEqual([]);
    expect(namesIn('Lido B 12.04.2021', 'faint')).toEqual([]);
  });
});

it('a name is told without what stands beside it', () => {
  const [name] = namesIn('DOE, JANE CHEST PA 12.04.1976 F');
  expect(name?.shown).toBe('D… J…');
  const [alone] = namesIn('HRYTSENKO NADIIA CF) 07/06/2022');
  expect(alone?.shown).toBe('H… N…');
});

it('who made a picture is told beside it, and is not whose it is', () => {
  expect(namesIn('Case courtesy of Marit Halden')).toEqual([]);
  expect(namesIn('© Marit Halden')).toEqual([]);
});

it('letters of names that a reader took for small ones are forgiven', () => {
  expect(namesIn('Underwood, lan')).toHaveLength(1);
  expect(namesIn('chen, Yuki')).toHaveLength(1);
  expect(namesIn('Femur, lateral')).toEqual([]);
});
