import './english.ts';
import { describe, expect, it } from 'vitest';
import { frameFor } from '../../src/background/frame.ts';
import { takeFrame } from '../../src/content/warning/frame-words.ts';
import { textOf } from '../../src/content/warning/text.ts';
import type { Person } from '../../src/detectors/exams.ts';
import { explain } from '../../src/explain.ts';
import { say } from '../../src/platform/words.ts';
import { defaultSettings } from '../../src/settings.ts';
import { siteFor } from '../../src/sites/index.ts';
import type { FileReport, Finding, Sensitivity } from '../../src/types.ts';
import { judge, judgeAs } from '../../src/verdict.ts';
import {
  disc,
  finding,
  holiday,
  janeDoe,
  lookalike,
  noNames,
  patient,
  printed,
  record,
  report,
  scan,
  unchecked,
  weakSign,
} from './explanation/reports.ts';
import { countWords, gradeOf, sentencesIn } from './readability.ts';

/** What the worker hands over with a report. */
const small = { picture: new Blob(['small']), width: 480, height: 320 };
const seen = (one: FileReport) =>
  report(
    one.name,
    [...one.findings, finding('kindUltrasound', { detector: 'appearance', where: 'picture' })],
    {
      kind: 'png',
      printRead: 'all',
    },
  );
const birth = finding('birthDate', { group: 'who', identifying: true, shown: '…1976' });
const number = finding('patientId', { group: 'who', identifying: true, shown: '…42' });
const words = finding('medicalWords', { group: 'text', strength: 'likely' });
const printedName = finding('patientName', {
  group: 'who',
  detector: 'document',
  identifying: true,
  shown: 'J… D…',
});
const unreadText = printed(finding('unreadText', { group: 'text', medical: false, strength: 'hint' }));

const jane: Person = { name: 'DOE JANE', birthDate: '19760412', id: 'MRN 42' };
const max: Person = { name: 'MAX MUSTERMANN', birthDate: '19510101', id: 'MRN 7' };
const of = (one: FileReport, people: Person[], studies: string[], isPart?: true): FileReport => ({
  ...one,
  exams: { people, studies, ...(isPart && { isPart }) },
});

interface Case {
  reports: FileReport[];
  host?: string;
  sensitivity?: Sensitivity;
  total?: number;
  more?: boolean;
}

function explained({ reports, host = 'chatgpt.com', sensitivity = 'balanced', total, more = false }: Case) {
  const verdicts = judge(reports, sensitivity);
  const files = reports.flatMap((report, index) => {
    const verdict = verdicts[index];
    const hasPlace = report.findings.some(({ place }) => place);
    return verdict ? [{ report, verdict, more, ...(hasPlace && { preview: small }) }] : [];
  });
  const explanation = explain(files, siteFor(host, ['own.example.org']), host, total);
  const { title, body, tick, quiet, found, reasons, moreFiles } = explanation;
  return {
    ...explanation,
    explanation,
    title: say(title),
    body: body.map(say),
    tick: tick && say(tick),
    quiet: quiet && say(quiet),
    found: found.map(({ heading, items }) => ({
      heading: say(heading),
      lines: items.map(({ label, shown }) => say(label) + (shown === undefined ? '' : `: ${shown}`)),
    })),
    reasons: reasons.map(({ words }) => say(words)),
    sources: reasons.flatMap(({ source }) => (source ? [{ text: say(source.words), url: source.url }] : [])),
    moreFiles: moreFiles && say(moreFiles),
  };
}

describe('one file', () => {
  it('is told with what it shows, where it goes, and that nothing has left', () => {
    const { title, body, tick, files } = explained({ reports: [scan()] });
    expect([title, ...body]).toEqual([
      'This file looks like a medical image.',
      'You are about to send it to ChatGPT.',
      'It shows your name, date of birth, and hospital number.',
      'The site can keep a copy.',
      'Nothing has been sent yet.',
    ]);
    expect(tick).toBe('I have seen: name, date of birth, and hospital number.');
    expect(files).toEqual([]);
  });

  it('without a name asks to look, and for no tick', () => {
    const { body, tick } = explained({ reports: [noNames()] });
    expect(body).toContain('We found no name or date, but we can miss some.');
    expect(body).toContain('Please look before you send.');
    expect(tick).toBeUndefined();
  });

  it.each([undefined, 'partly'] as const)(
    'whose words were read %s is not said to show none',
    (printRead) => {
      const { body } = explained({ reports: [noNames('kindCt', printRead ? { printRead } : {})] });
      expect(body).toContain('We did not read all words in the picture, and a name may show.');
      expect(body.join(' ')).not.toContain('no name');
    },
  );

  it('that is a record has no picture whose words could be read', () => {
    const { body } = explained({ reports: [noNames('kindReport', {})] });
    expect(body).toContain('We found no name or date, but we can miss some.');
  });

  it('that is still to be read is said to be, and nothing else of it yet', () => {
    const { body } = explained({ reports: [noNames('kindCt', {})], more: true });
    expect(body).toContain('We are still checking for names and dates.');
    expect(body).not.toContain('Please look before you send.');
    expect(body.join(' ')).not.toMatch(/no name|not read|could not/);
  });

  it('with words in it that we cannot read says so', () => {
    const one = report('a.png', [finding('looksMedical'), unreadText], { kind: 'png', printRead: 'partly' });
    const { body, tick, found } = explained({ reports: [one] });
    expect(body).toContain('There are words on it that we could not read.');
    expect(tick).toBeUndefined();
    expect(found).toEqual([{ heading: 'Notes', lines: ['Words that we could not read'] }]);
  });

  it('with a name on the picture says where, and shows it', () => {
    const { body, preview } = explained({ reports: [seen(report('a.png', [printed(patient('J… D…'))]))] });
    expect(body).toContain('It shows your name.');
    expect(body).toContain('This is printed on the picture itself.');
    expect(preview).toMatchObject({ ...small, marks: [{ x: 0.02, y: 0.02, number: 1 }] });
    expect(preview?.file).toBeUndefined();
    const both = seen(report('a.png', [printed(patient('J… D…')), birth]));
    expect(explained({ reports: [both] }).body).toContain('Some of this is printed on the picture.');
    expect(explained({ reports: [scan()] }).preview).toBeUndefined();
  });

  it('with any date does not say that there is none', () => {
    const dated = report('IM1', [finding('fileDicom'), finding('otherWhen', { group: 'when' })]);
    expect(explained({ reports: [dated] }).body).toContain('It shows your exam date.');
  });

  it('with identifying details of no name of their own still asks for the tick in words', () => {
    const other = report('IM1', [
      finding('fileDicom'),
      finding('otherLink', { group: 'link', identifying: true }),
    ]);
    expect(explained({ reports: [other] }).tick).toBe('I have seen: personal details.');
  });

  it('that is an archive says what it holds, and what is locked', () => {
    const zip = report('study.zip', [finding('medicalArchive'), ...janeDoe], { kind: 'zip' });
    expect(explained({ reports: [zip] }).title).toBe('This file holds medical files.');
    const locked = report('CT.zip', [finding('fileName', { strength: 'possible' })], {
      kind: 'zip',
      unchecked: 'encrypted',
    });
    expect(explained({ reports: [locked] }).body).toContain('It is locked with a password.');
  });

  it('from an ultrasound machine gets the sentence for baby scans', () => {
    const { body } = explained({ reports: [noNames('kindUltrasound')] });
    expect(body).toContain("A baby scan often shows the mother's name and the hospital.");
  });

  it('that lists a disc says whose names it holds', () => {
    const { title, body } = explained({ reports: [disc] });
    expect(title).toBe('This file lists the scans on a disc.');
    expect(body).toContain('This file lists the names of people on the disc.');
    const ofTwo = explained({ reports: [of(disc, [jane, max], ['1', '2', '3'])] });
    expect(ofTwo.body).toContain('It seems to show details of 2 people.');
    const ofOne = explained({ reports: [of(disc, [jane], ['1', '2', '3'])] });
    expect(ofOne.body).toContain('It shows your name.');
    expect(ofOne.body).toContain('It seems to cover 3 exams of one person.');
  });

  it('that holds exams says how many, as far as it was looked into', () => {
    const zip = report('study.zip', [finding('medicalArchive'), ...janeDoe], { kind: 'zip' });
    const bodyOf = (...exams: [Person[], string[], true?]) =>
      explained({ reports: [of(zip, ...exams)] }).body;
    expect(bodyOf([jane], ['1']).join(' ')).not.toMatch(/exam of|exams of|people/);
    expect(bodyOf([jane], ['1', '2'])).toContain('It seems to cover 2 exams of one person.');
    expect(bodyOf([jane], ['1', '2'], true)).toContain('It seems to cover at least 2 exams of one person.');
    expect(bodyOf([jane, max], ['1', '2'], true)).toContain('It seems to show details of at least 2 people.');
  });

  it('of several people that it does not name says so', () => {
    const people = ['01 SUB', '02 SUB'].map((id) => ({ name: '', birthDate: '', id }));
    const { body } = explained({ reports: [of(noNames(), people, [])] });
    expect(body).toContain('It seems to hold data of 2 people.');
    expect(body.join(' ')).not.toContain('We found no name');
  });

  it.each([
    ['a DICOM file', noNames(), 'This file looks like a medical image.'],
    ['a picture a scanner program made', lookalike, 'This file looks like a medical image.'],
    ['a health record', record, 'This file looks like a medical record.'],
    ['a report in DICOM', noNames('kindReport'), 'This file looks like a medical record.'],
  ])('%s is called what it is', (_name, one, title) => {
    expect(explained({ reports: [one] }).title).toBe(title);
  });

  it.each<[FileReport['kind'], Finding, string]>([
    ['pdf', words, 'This file looks like a medical record.'],
    ['text', printedName, 'This file looks like a medical record.'],
    ['zip', { ...words, detector: 'document' }, 'This file looks like a medical record.'],
    ['gzip', finding('fileVolume'), 'This file looks like a medical image.'],
    ['gzip', finding('fileDicom'), 'This file looks like a medical image.'],
    ['unknown', finding('fileName'), 'This looks like a medical file.'],
    ['rar', finding('fileName', { strength: 'possible' }), 'This may be a medical file.'],
    ['png', words, 'This file looks like a medical image.'],
  ])('%s with only %o is called what it is', (kind, one, title) => {
    const reports = [report('a', [one], { kind })];
    expect(explained({ reports, sensitivity: 'strict' }).title).toBe(title);
  });

  it('of a document is not shown for its author, who is seldom the person', () => {
    const author = finding('fileAuthor', { group: 'text', medical: false, shown: 'E… R…' });
    const one = report('a.docx', [{ ...words, detector: 'document' }, author], { kind: 'zip' });
    const { body, tick, found } = explained({ reports: [one] });
    expect(body).toContain('We found only the name of who made it, but we can miss some.');
    expect(tick).toBeUndefined();
    expect(found.map(({ heading }) => heading)).toEqual(['Notes']);
    expect(found[0]?.lines).toContain('Name of who made the file: E… R…');
  });

  it('of an office file says that words in its pictures were not read', () => {
    const look = finding('kindXray', { detector: 'appearance', strength: 'likely' });
    const one = report('a.docx', [look], { kind: 'zip' });
    const { title, body } = explained({ reports: [one] });
    expect(title).toBe('This looks like a medical file.');
    expect(body).toContain('Part of it looks like an X-ray.');
    expect(body).toContain('We did not read all words in the picture, and a name may show.');
  });

  it.each([
    ['a photo of a lab report', finding('labResult', { group: 'text', strength: 'likely' })],
    ['a photo of a letter', printed(finding('medicalWords', { group: 'text', strength: 'likely' }))],
  ])('%s is a record, unless it looks like a medical image', (_name, words) => {
    const one = report('IMG_1.jpg', [words], { kind: 'jpeg', printRead: 'all' });
    expect(explained({ reports: [one] }).title).toBe('This file looks like a medical record.');
    const look = finding('kindXray', { detector: 'appearance', strength: 'likely' });
    const both = { ...one, findings: [look, words] };
    expect(explained({ reports: [both] }).title).toBe('This file looks like a medical image.');
  });

  it('with weak signs only, where such are asked about, may be one', () => {
    const { title } = explained({ reports: [weakSign], sensitivity: 'strict' });
    expect(title).toBe('This file may be a medical image.');
  });

  it('on a site the person added is told by its host', () => {
    const { body } = explained({ reports: [scan()], host: 'own.example.org' });
    expect(body).toContain('You are about to send it to own.example.org.');
  });
});

describe('a file that could not be checked', () => {
  it.each([
    ['cut-off', 'Part of the file is missing.'],
    ['unreadable', 'We could not read the file.'],
    ['unsupported', 'This browser cannot open this kind of picture or video.'],
    ['too-large', 'It is too big to check.'],
    ['timed-out', 'The check took too long.'],
    ['out-of-time', 'To check all of it would take too long.'],
    ['scanner-lost', 'The check stopped too soon.'],
    ['file-gone', 'The file was moved or changed.'],
  ] as const)('%s', (reason, sentence) => {
    const { title, body } = explained({ reports: [unchecked(reason)], sensitivity: 'strict' });
    expect(title).toBe('We could not check this file.');
    expect(body.slice(1)).toEqual([
      sentence,
      'Please look before you send.',
      'The site can keep a copy.',
      'Nothing has been sent yet.',
    ]);
  });

  it('but was found medical before is called that, and not called free of names', () => {
    const { title, body } = explained({ reports: [unchecked('cut-off', [finding('fileDicom')])] });
    expect(title).toBe('This file looks like a medical image.');
    expect(body).toContain('We could not check all of it.');
    expect(body.join(' ')).not.toContain('no name');
  });
});

describe('several files', () => {
  it.each([
    [[scan(), holiday(), holiday()], '1 of these 3 files looks like a medical image.'],
    [[scan(), scan(), holiday()], '2 of these 3 files look like medical images.'],
    [[scan(), noNames()], 'These 2 files look like medical images.'],
    [[record, holiday()], '1 of these 2 files looks like a medical record.'],
    [[record, scan(), holiday()], '2 of these 3 files look like medical images or records.'],
    [
      [report('a.zip', [finding('medicalArchive')], { kind: 'zip' }), holiday()],
      '1 of these 2 files looks like a medical image or record.',
    ],
    [[record, scan()], 'These 2 files look like medical images or records.'],
  ])('are counted', (reports, title) => {
    expect(explained({ reports }).title).toBe(title);
  });

  it('are counted against the whole batch while more are to come', () => {
    expect(explained({ reports: [scan()], total: 12 }).title).toBe(
      '1 of these 12 files looks like a medical image.',
    );
  });

  it('of one person are counted by their exams: three hundred slices are one', () => {
    const slices = Array.from({ length: 300 }, (_, index) => of(scan(`IM${index}`), [jane], ['1']));
    const { title, body, found } = explained({ reports: slices });
    expect(title).toBe('These 300 files look like medical images.');
    expect(body).toContain('They show your name, date of birth, and hospital number.');
    expect(body).toContain('They seem to be one exam of one person.');
    expect(found[0]?.lines).toHaveLength(4);
    const two = explained({ reports: [...slices, of(scan('CT1'), [jane], ['2']), holiday()] });
    expect(two.body).toContain('They seem to be 2 exams of one person.');
    const photos = Array.from({ length: 2 }, () => holiday());
    const one = explained({ reports: [of(scan('CT1'), [jane], ['1']), ...photos] });
    expect(one.body.join(' ')).not.toContain('exam of');
  });

  it('of several people are not said to be yours', () => {
    const { body, found } = explained({ reports: [of(scan(), [jane], ['1']), of(scan(), [max], ['2'])] });
    expect(body).toContain('They seem to show details of 2 people.');
    expect(body.join(' ')).not.toContain('your');
    expect(found[0]?.heading).toBe('Who they are');
  });

  it.each([
    ['one names nobody', [of(scan(), [jane], ['1']), of(scan('IM2'), [], ['1'])]],
    ['one is of a kind that does not tell', [of(scan(), [jane], ['1']), record]],
    ['not all could be looked into', [of(scan(), [jane], ['1'], true), of(scan(), [jane], ['2'])]],
  ])('of which %s are not said to be one person', (_why, reports) => {
    expect(explained({ reports }).body.join(' ')).not.toContain('one person');
  });

  it('with the list of a disc among them are still several', () => {
    const { body } = explained({ reports: [scan(), disc] });
    expect(body).toContain('They show your name, date of birth, and hospital number.');
  });

  it('that could not all be checked are counted apart', () => {
    const { title, body } = explained({ reports: [scan(), unchecked('timed-out'), holiday()] });
    expect(title).toBe('1 of these 3 files looks like a medical image.');
    expect(body).toContain('We could not check 1 of the files.');
  });

  it('are named up to five, names cut', () => {
    const reports = Array.from({ length: 12 }, (_, index) => scan(`IM${index}`));
    const { files, moreFiles } = explained({ reports: [...reports, holiday()] });
    expect(files).toEqual(['IM0', 'IM1', 'IM2', 'IM3', 'IM4']);
    expect(moreFiles).toBe('and 7 more');
    const [long] = explained({ reports: [scan('é'.repeat(300)), holiday()] }).files;
    expect(long).toBe(`${'é'.repeat(80)}…`);
  });

  it('show the first picture with something on it, by its name', () => {
    const reports = [
      scan(),
      holiday(),
      report('b.png', [finding('looksMedical'), printed(patient('J… D…'))]),
    ];
    const { preview, body } = explained({
      reports: [...reports, report('c.png', reports[2]?.findings ?? [])],
    });
    expect(preview?.file).toBe('b.png');
    expect(body).toContain('Some of this is printed on the pictures.');
  });

  it('do not show a picture that is not medical', () => {
    const passport = report('passport.png', [printed({ ...patient('J… D…'), medical: false })], {
      kind: 'png',
    });
    expect(explained({ reports: [scan(), passport] }).preview).toBeUndefined();
  });

  it('show each detail once, with the values that differ', () => {
    const others = ['A… B…', 'C… D…', 'E… F…'].map((name) =>
      scan(name, [finding('fileDicom'), patient(name)]),
    );
    const { found } = explained({ reports: [scan(), scan(), ...others] });
    expect(found[0]?.lines[0]).toMatch(/: J… D…, A… B…, C… D…, …$/);
    expect(found[0]?.lines).toHaveLength(4);
  });
});

describe('what was found', () => {
  it('stands under headings in the order people care', () => {
    const { found } = explained({ reports: [scan()] });
    expect(found.map(({ heading }) => heading)).toEqual([
      'Who you are',
      'When',
      'Hospital and doctors',
      'Codes that lead to your records',
    ]);
  });

  it('is bounded: six lines a heading, then their number', () => {
    const many = Array.from({ length: 9 }, (_, index) => finding(`made${index}`, { group: 'text' }));
    const [text] = explained({ reports: [report('a', [finding('fileDicom'), ...many])] }).found;
    expect(text?.lines).toHaveLength(7);
    expect(text?.lines.at(-1)).toBe('and 3 more');
  });

  it('names people first', () => {
    const reports = [report('a', [finding('fileDicom'), finding('sex', { group: 'who' }), patient('J… D…')])];
    expect(explained({ reports }).found[0]?.lines[0]).toContain('J… D…');
  });
});

describe('notes', () => {
  it.each([
    [[weakSign], 'This may be a medical picture.', ['It went on to ChatGPT.']],
    [
      [report('xray.pdf', weakSign.findings, { kind: 'pdf' })],
      'This may be a medical file.',
      ['It went on to ChatGPT.'],
    ],
    [[weakSign, weakSign, holiday()], '2 of these 3 files may be medical.', ['They went on to ChatGPT.']],
    [
      [unchecked('too-large')],
      'We could not check this file.',
      ['It is too big to check.', 'It went on to ChatGPT.'],
    ],
  ])('say what went on', (reports, title, body) => {
    expect(explained({ reports })).toMatchObject({ title, body, found: [], reasons: [], tick: undefined });
  });
});

describe('what is held by the settings', () => {
  const heldOf = (reports: FileReport[], total?: number) => {
    const files = judgeAs(reports, { ...defaultSettings, onFailure: 'hold', onTimeout: 'hold' }).flatMap(
      (verdict, index) => ({ report: reports[index] ?? holiday(), verdict }),
    );
    const { title, body, found } = explain(files, undefined, 'a.example', total);
    return { text: [title, ...body].map(say).join(' '), found };
  };

  it.each([
    [[unchecked('timed-out')], 'We could not check this file. The check took too long. It was not sent.'],
    [
      [unchecked('unreadable'), unchecked('timed-out'), weakSign],
      'We could not check 2 of these 3 files. We could not read the file. The check took too long. None of them',
    ],
  ])('is told in a few plain words', (reports, begins) => {
    const { text, found } = heldOf(reports);
    expect(text.startsWith(begins), text).toBe(true);
    expect(found).toEqual([]);
    expect(countWords(text)).toBeLessThanOrEqual(60);
    for (const sentence of sentencesIn(text)) expect(countWords(sentence)).toBeLessThanOrEqual(15);
    expect(gradeOf(text)).toBeLessThanOrEqual(6);
  });
});

it('offers an end to such questions only for files that name nobody', () => {
  expect(explained({ reports: [noNames('kindReport')] }).quiet).toContain('on this site');
  for (const reports of [[scan()], [noNames(), scan()], [unchecked('cut-off', janeDoe)]])
    expect(explained({ reports }).quiet).toBeUndefined();
});

const CASES: Record<string, Case> = {
  scan: { reports: [scan()] },
  'scan on the longest name': { reports: [scan()], host: 'copilot.microsoft.com' },
  'scan on an own site': { reports: [scan()], host: 'own.example.org' },
  'printed names on the longest name': {
    reports: [seen(report('a.png', [patient('J… D…'), birth, number].map(printed)))],
    host: 'copilot.microsoft.com',
  },
  'some of it printed': {
    reports: [seen(report('a.png', [printed(patient('J… D…')), birth, number]))],
    host: 'copilot.microsoft.com',
  },
  'words not read': { reports: [noNames('kindCt', {})] },
  'words we cannot read': {
    reports: [report('a.png', [finding('looksMedical'), unreadText], { kind: 'png' })],
  },
  'printed, and more not checked': {
    reports: [unchecked('cut-off', [...janeDoe, printed(patient('J… D…'))])],
  },
  'some of many printed': { reports: [report('a.png', [...janeDoe, printed(patient('J… D…'))]), holiday()] },
  'no names': { reports: [noNames()] },
  'no names on the longest name': { reports: [noNames()], host: 'copilot.microsoft.com' },
  'still being read': { reports: [noNames('kindCt', {})], more: true },
  'some of many found, still being read': { reports: [scan(), holiday()], more: true },
  ultrasound: { reports: [noNames('kindUltrasound')] },
  record: { reports: [record] },
  'report in DICOM': { reports: [noNames('kindReport')] },
  disc: { reports: [disc] },
  lookalike: { reports: [lookalike] },
  'weak sign': { reports: [weakSign], sensitivity: 'strict' },
  'cut off': { reports: [unchecked('cut-off', janeDoe)] },
  'cut off, with a likeness, still being read': {
    reports: [unchecked('cut-off', [...lookalike.findings, ...janeDoe.map(printed)])],
    host: 'copilot.microsoft.com',
    more: true,
  },
  'of no known packing, by its look': {
    reports: [unchecked('unsupported', lookalike.findings)],
    host: 'copilot.microsoft.com',
  },
  gone: { reports: [unchecked('file-gone')], sensitivity: 'strict' },
  'one of many': { reports: [scan(), holiday(), holiday()] },
  'all of many': { reports: [scan(), record, disc] },
  'a folder of exams': {
    reports: [of(scan(), [jane], ['1']), of({ ...record, findings: janeDoe }, [jane], ['2']), holiday()],
    host: 'copilot.microsoft.com',
  },
  'a folder of people, some not checked': {
    reports: [
      of({ ...record, findings: janeDoe }, [jane], ['1']),
      of(scan(), [max], ['2'], true),
      unchecked('timed-out', janeDoe),
    ],
    host: 'copilot.microsoft.com',
  },
  'an archive of exams': {
    reports: [of(report('a.zip', [finding('medicalArchive'), ...janeDoe]), [jane], ['1', '2'], true)],
    host: 'copilot.microsoft.com',
  },
  'a disc of people': { reports: [of(disc, [jane, max], ['1', '2'], true)] },
  'many, some not checked': {
    reports: [scan(), unchecked('timed-out'), unchecked('unreadable'), unchecked('cut-off'), holiday()],
  },
  'none could be checked': {
    reports: [unchecked('timed-out'), unchecked('unreadable')],
    sensitivity: 'strict',
  },
};

describe.each(Object.entries(CASES))('the words: %s', (_name, one) => {
  const { explanation, title, body, tick, quiet, reasons, sources, preview } = explained(one);
  const ticks = [tick, quiet].filter((text) => text !== undefined);
  const above = [title, ...body, ...ticks].join(' ');

  it('are few above the buttons, in short sentences, for six years of school', () => {
    takeFrame(frameFor(defaultSettings));
    const meanwhile = textOf(explanation, true, true);
    const afterwards = [meanwhile.title, ...meanwhile.body, ...ticks].join(' ');
    expect(afterwards).toContain('went out without this file');
    for (const words of [above, afterwards]) {
      expect(countWords(words)).toBeLessThanOrEqual(60);
      for (const sentence of sentencesIn(words)) expect(countWords(sentence)).toBeLessThanOrEqual(15);
      expect(gradeOf(words)).toBeLessThanOrEqual(6);
    }
    expect(ticks.length).toBeLessThanOrEqual(1);
  });

  it('are few under the preview', () => {
    for (const words of preview ? [say(preview.about), say(preview.caption)] : []) {
      for (const sentence of sentencesIn(words)) expect(countWords(sentence)).toBeLessThanOrEqual(15);
      expect(gradeOf(words)).toBeLessThanOrEqual(6);
    }
  });

  it('give reasons for eight years of school', () => {
    expect(reasons.length).toBeGreaterThan(0);
    expect(gradeOf(reasons.join(' '))).toBeLessThanOrEqual(8.5);
  });

  it('neither promise nor frighten', () => {
    const all = [above, ...reasons, ...sources.map(({ text }) => text)].join(' ');
    expect(all).not.toMatch(/\b(safe|clean|anonymous|compliant|danger|leak|hack|stolen|illegal)|!/i);
    expect(all).not.toMatch(/warn_|why_|seen_|group_|unchecked_/);
  });
});
