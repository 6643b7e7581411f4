import { describe, expect, it } from 'vitest';
import type { Sign } from '../../../../src/detectors/burned-in-text/meaning/index.ts';
import { findingsIn } from '../../../../src/detectors/burned-in-text/meaning/index.ts';
import { HARD_NAMES, NO_NAMES } from '../../../fixtures/print/hard-names.ts';
import { printed } from '../../../fixtures/print/printed.ts';

const namesIn = (text: string, sign: Sign = 'clear') =>
  findingsIn(printed(text), { sign, known: [] }).filter(({ label }) => label === 'found_patientName');
const isNamed = (text: string) => namesIn(text).length > 0;

/** Where a text stands, and the shares of the names that must be found and of the rest that may be called one. */
const WHERE: readonly [string, (text: string) => string, number, number][] = [
  ['alone', (text) => text, 0.68, 0.01],
  ['beside a date and a sex', (text) => `${text} 12.04.1976 F`, 0.92, 0.01],
  ['beside a date', (text) => `${text} 12.04.2021 14:32`, 0.84, 0.01],
  ['above a number, a sex and an age', (text) => `${text}\n12345678  F 54Y`, 0.92, 0.01],
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
