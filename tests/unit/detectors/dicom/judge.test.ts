import { describe, expect, it } from 'vitest';
import { couldIdentify, hasNameForm, wordsOfName, worthOf } from '../../../../src/detectors/dicom/judge.ts';
import { text } from '../../../fixtures/dicom/samples.ts';
import { examineElements, labelled } from './examine.ts';

describe('worthOf', () => {
  it.each([
    'ANONYMOUS',
    'Anonymized^^',
    'anon',
    'ANON^001',
    'Anonymous^Patient',
    'NONE',
    'UNKNOWN^UNKNOWN',
    'REMOVED',
    'Deidentified',
    'de-identified',
    'XXXX',
    'X^X',
    '----',
    '^^^^',
    '0',
    'N/A',
    'No Name',
    'Patient 1',
    'Last Name^First Name',
    'Анонимный',
  ])('takes the name %s for nothing', (name) => {
    expect(worthOf(name, 'PN', true)).toBe('nothing');
  });

  it.each([
    'Doe^Jane',
    'Na^Hyeseok',
    'X^Malcolm',
    'Люкceмбypг',
    '王^小东',
    '山田',
    'ANON^Ymous^A',
    'Noname^Jane',
  ])('takes the name %s for real', (name) => {
    expect(worthOf(name, 'PN', true)).toBe('real');
  });

  it.each(['19000101', '1900.01.01', '00000000', '18991230', '19700101', '00010101', '19000101000000'])(
    'takes the date %s for nothing',
    (date) => {
      expect(worthOf(date, date.length > 10 ? 'DT' : 'DA', true)).toBe('nothing');
    },
  );

  it.each(['19760412', '1976', '20000101', '19000102'])('takes the date %s for real', (date) => {
    expect(worthOf(date, 'DA', true)).toBe('real');
  });

  it.each(['0', '0000', '000Y', '00:00:00.000', '1111', 'Unknown', 'none', 'N/A'])(
    'takes the value %s for nothing',
    (value) => {
      expect(worthOf(value, 'LO', false)).toBe('nothing');
    },
  );

  it.each([
    '9f86d081884c7d659a2feaa0c55ad015',
    '68f75e30-167c-4e9c-89bd-b014ee3e4b6a',
    'QWxhZGRpbjpvcGVuIHNlc2FtZQ1==',
    '1.3.6.1.4.1.14519.5.2.1.7009',
    'ANON12345',
  ])('takes the number %s for a code', (number) => {
    expect(worthOf(number, 'LO', true)).toBe('link');
  });

  it.each(['MRN-0012342', '12345678', '1.2', 'CHESTXRAYOFTHELEFTSIDE', 'ABCDEF0123'])(
    'takes the number %s for real',
    (number) => {
      expect(worthOf(number, 'LO', true)).toBe('real');
    },
  );
});

describe('couldIdentify', () => {
  it.each(['Al', 'Doe^Jane', '王', '428', 'A12'])('believes %s', (value) => {
    expect(couldIdentify(value)).toBe(true);
  });

  it.each(['1', '007', 'X', '42', 'é'])('does not believe %s', (value) => {
    expect(couldIdentify(value)).toBe(false);
  });

  it('keeps a number too short to find anybody out of what identifies', async () => {
    const { findings } = await examineElements([text('00200010', 'SH', '1')]);
    expect(labelled(findings, 'studyNumber')).toMatchObject({ identifying: false });
  });
});

describe('hasNameForm', () => {
  it.each(['Doe^Jane', 'van der Berg^Anne-Marie^^Dr.', 'Doe^Jane^', 'קלמן^רות'])('knows %s', (value) => {
    expect(hasNameForm(value)).toBe(true);
  });

  it.each(['Jane Doe', '12^34', 'Gain 12^3', 'A^B', '^Jane', 'Doe^', `${'a'.repeat(5000)}1`])(
    'does not know %s',
    (value) => {
      expect(hasNameForm(value)).toBe(false);
    },
  );
});

describe('wordsOfName', () => {
  it.each([
    ['Doe^Jane', ['DOE', 'JANE']],
    ['Doe^Jane^Q', ['DOE', 'JANE']],
    ['van der Berg^Anne', ['VAN', 'DER', 'BERG', 'ANNE']],
    ['Yamada^Tarou=山田^太郎', ['YAMADA', 'TAROU']],
    ['Brown', []],
    ['D^J', []],
    ['', []],
  ])('takes %s apart', (name, words) => {
    expect(wordsOfName(name)).toEqual(words);
  });
});
