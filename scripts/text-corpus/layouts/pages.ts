/** Screens and paper: a portal, a viewer's window, a laboratory's report, a label on a wrist. */
import { phantomOf, scanUrl } from '../grounds.ts';
import { fill, type Lettering, type Line, type Sheet, widthOf, write, writeLines } from '../sheet.ts';
import { ageOf, labelled, labelsOf, part, plain, techniqueLines, wordingOf } from '../wording.ts';
import { type Given, type Made, madeOf, pageLettering } from './layout.ts';

/** A patient portal: who it is at the top, the exam's report or a scan below. */
export async function portal(given: Given): Promise<Made> {
  const { random, person, exam, pictures } = given;
  const { name, date } = wordingOf(random, 'pages');
  const labels = labelsOf(random, person);
  const lettering = pageLettering(random);
  const small = lettering.size;
  const sheet: Sheet = { width: Math.max(800, small * 58), height: Math.max(560, small * 42), ops: [] };
  fill(sheet, '#fff');
  const barInk = random.chance(0.7) ? '#ffffff' : lettering.color;
  const bar = small * 3;
  const color = barInk === '#ffffff' ? random.pick(['#1a5276', '#0b5345', '#2c3e50', '#7b241c']) : '#eef3f7';
  fill(sheet, color, { x: 0, y: 0, width: sheet.width, height: bar });
  const onBar = { ...lettering, color: barInk };
  write(
    sheet,
    [part('words', random.pick(['MyHealth', 'Patient Portal', 'CarePortal']))],
    { x: 16, y: small },
    { ...onBar, bold: true },
  );
  const menu: Line = [
    part(
      'words',
      random.pick(['Messages   Visits   Test Results   Billing', 'Home   Images   Reports   Sign out']),
    ),
  ];
  write(sheet, menu, { x: sheet.width - 16, y: small, align: 'right' }, onBar);
  const top = bar + small;
  write(
    sheet,
    [part('name', name(person))],
    { x: 16, y: top },
    { ...lettering, size: Math.round(small * 1.4), bold: true },
  );
  const facts: Line = [
    ...labelled(labels.birth, 'birthDate', date(person.birth)),
    plain(random.pick(['   ', '  |  ', ' - '])),
    ...labelled(labels.id, 'patientId', person.id),
    ...(random.chance(0.4) ? [plain('   '), part('phone', person.phone)] : []),
  ];
  write(sheet, facts, { x: 16, y: top + small * 2 }, lettering);
  const body: Line[] = [
    [part('words', 'Imaging result')],
    labelled(labels.day, 'examDate', date(exam.day)),
    labelled('Ordered by', 'doctor', exam.doctor),
    [plain(' ')],
    [part('words', 'FINDINGS: The lungs are clear. No pleural effusion.')],
    [part('words', 'Heart size is within normal limits.')],
    [part('words', 'IMPRESSION: No acute cardiopulmonary disease.')],
  ];
  writeLines(sheet, body, { x: 16, y: top + small * 4.5 }, lettering);
  if (random.chance(0.6)) {
    const side = Math.round(sheet.width * 0.3);
    const url = await scanUrl(random, pictures.medical);
    sheet.ops.push({
      op: 'image',
      url,
      x: sheet.width - side - 20,
      y: sheet.height - side - 20,
      width: side,
      height: side,
    });
  }
  return madeOf(sheet, 'page', false, lettering);
}

/** A viewer's whole window: menus, tools, the list of series, a scan with or without its overlay. */
export async function viewerWindow(given: Given): Promise<Made> {
  const { random, person, exam, pictures, identifying } = given;
  const { name, date } = wordingOf(random, 'devices');
  const size = random.pick([11, 12, 12, 14]);
  const lettering: Lettering = { font: random.pick(['sans', 'narrow'] as const), size, color: '#d8d8d8' };
  const sheet: Sheet = { width: random.pick([1024, 1280]), height: random.pick([720, 768]), ops: [] };
  fill(sheet, random.pick(['#202020', '#151a2d', '#2b2b2b']));
  const title: Line = identifying
    ? [part('words', 'Viewer - '), part('name', name(person)), plain(' - '), part('patientId', person.id)]
    : [part('words', random.pick(['DICOM Viewer 3.2', 'Image viewer', 'PACS Viewer - Study 1']))];
  write(sheet, title, { x: 8, y: 5 }, lettering);
  const menus = ['File', 'Edit', 'View', 'Tools', 'Window', 'Image', 'Series', 'Layout', 'Help'];
  write(
    sheet,
    [part('words', menus.slice(0, random.between(5, 9)).join('   '))],
    { x: 8, y: 5 + size * 2 },
    lettering,
  );
  const tools = [
    'Zoom',
    'Pan',
    'W/L',
    'Length',
    'Angle',
    'ROI',
    'Cine',
    'Reset',
    'MPR',
    'Invert',
    'Rotate',
    'Export',
  ];
  tools.slice(0, random.between(5, 12)).forEach((tool, at) => {
    const x = 8 + at * 78;
    fill(sheet, '#3a3f4b', { x, y: 5 + size * 4, width: 72, height: size * 2 });
    write(sheet, [part('words', tool)], { x: x + 36, y: 5 + size * 4.4, align: 'center' }, lettering);
  });
  const top = 5 + size * 7;
  const [left, bottom] = [180, sheet.height - size * 2.5];
  for (const at of [0, 1, 2]) {
    const y = top + at * 150;
    sheet.ops.push({ op: 'image', url: phantomOf(random), x: 20, y, width: 120, height: 110 });
    write(
      sheet,
      [part('technique', `S: ${at + 1}  ${random.between(1, 200)} images`)],
      { x: 20, y: y + 114 },
      lettering,
    );
  }
  fill(sheet, '#000', { x: left, y: top, width: sheet.width - left, height: bottom - top });
  const side = bottom - top - 20;
  const url = await scanUrl(random, pictures.medical);
  sheet.ops.push({
    op: 'image',
    url,
    x: (left + sheet.width - side) / 2,
    y: top + 10,
    width: side,
    height: side,
  });
  const upper: Line[] = identifying
    ? [
        [part('name', name(person))],
        [part('birthDate', date(person.birth))],
        [part('examDate', date(exam.day))],
      ]
    : techniqueLines(random, 2);
  writeLines(sheet, upper, { x: left + 6, y: top + 6 }, lettering);
  writeLines(sheet, techniqueLines(random, 2), { x: sheet.width - 6, y: top + 6, align: 'right' }, lettering);
  writeLines(sheet, techniqueLines(random, 2), { x: left + 6, y: bottom - size * 3 }, lettering);
  return madeOf(sheet, 'black', true, lettering);
}

const TESTS = [
  ['Hemoglobin', 'g/dL', '13.5 - 17.5', '14'],
  ['Leukocytes', '10^9/L', '4.0 - 10.0', '6'],
  ['Glucose', 'mg/dL', '70 - 99', '88'],
  ['Creatinine', 'mg/dL', '0.7 - 1.3', '1'],
  ['Sodium', 'mmol/L', '136 - 145', '140'],
  ['Potassium', 'mmol/L', '3.5 - 5.1', '4'],
  ['ALT', 'U/L', '7 - 56', '31'],
  ['TSH', 'mIU/L', '0.4 - 4.0', '2'],
] as const;

/** Printed or on a screen: who, then results with their units and ranges. */
export async function labReport(given: Given): Promise<Made> {
  const { random, person, exam, identifying } = given;
  const { name, date } = wordingOf(random, 'pages');
  const labels = labelsOf(random, person);
  const lettering = pageLettering(random);
  const { size } = lettering;
  const sheet: Sheet = { width: Math.max(560, size * 46), height: size * 34, ops: [] };
  fill(sheet, random.pick(['#fff', '#fff', '#fbfaf4']));
  const heading = { ...lettering, size: Math.round(size * 1.3), bold: true };
  const title = identifying ? part('institution', exam.institution) : part('words', 'Laboratory Report');
  write(sheet, [title], { x: 24, y: 20 }, heading);
  const who: Line[] = [
    labelled(labels.name, 'name', name(person)),
    labelled(labels.birth, 'birthDate', date(person.birth)),
    labelled(labels.id, 'patientId', person.id),
    ...(random.chance(0.3) ? [[part('address', person.address)] as Line] : []),
    ...(random.chance(0.2) ? [labelled('Insurance No:', 'insurance', person.insurance)] : []),
    labelled('Physician:', 'doctor', exam.doctor),
  ];
  const facts = [...(identifying ? who : []), labelled('Collected:', 'examDate', date(exam.day))];
  const below = writeLines(sheet, facts, { x: 24, y: 28 + size * 2 }, lettering) + size;
  const columns = [24, sheet.width * 0.42, sheet.width * 0.58, sheet.width * 0.76];
  const rows = [
    ['Test', 'Result', 'Unit', 'Reference'],
    ...TESTS.slice(0, random.between(4, 8)).map(resultOf),
  ];
  rows.forEach((row, index) => {
    const y = below + index * size * 1.6;
    row.forEach((cell, column) => {
      write(
        sheet,
        [part('words', cell)],
        { x: columns[column] ?? 0, y },
        { ...lettering, bold: index === 0 },
      );
    });
    fill(sheet, '#bbb', { x: 20, y: y + size * 1.4, width: sheet.width - 40, height: 1 });
  });
  const photo = random.chance(0.4);
  if (photo) sheet.photo = photoOf(given);
  return madeOf(sheet, photo ? 'photo' : 'page', false, lettering);

  function resultOf([test, unit, range, middle]: (typeof TESTS)[number]): string[] {
    return [test, `${middle}.${random.digits(1)}`, unit, range];
  }
}

/** A label on a wrist, a film bag or a tube, photographed from near. */
export async function stickyLabel(given: Given): Promise<Made> {
  const { random, person, exam } = given;
  const { name, date } = wordingOf(random, 'pages');
  const labels = labelsOf(random, person);
  const lettering: Lettering = {
    ...pageLettering(random),
    size: random.pick([16, 18, 24, 24, 32]),
    color: '#111',
  };
  const lines: Line[] = [
    [part('name', name(person))],
    [...labelled(labels.birth, 'birthDate', date(person.birth)), plain('  '), part('sex', person.sex)],
    labelled(labels.id, 'patientId', person.id),
    ...(random.chance(0.4)
      ? [[part('age', `${ageOf(person, exam)}Y`), plain('  '), part('examDate', date(exam.day))] as Line]
      : []),
  ];
  const { size } = lettering;
  const width = Math.max(...lines.map((each) => widthOf(each, lettering))) + 60 + size * 2;
  const sheet: Sheet = { width, height: Math.round((lines.length + 4) * size * 1.3), ops: [] };
  fill(sheet, '#fff');
  const below = writeLines(sheet, lines, { x: 20, y: 16 }, lettering) + 6;
  for (let x = 24; x < width * 0.6; x += random.between(4, 9)) {
    fill(sheet, '#111', { x, y: below, width: random.between(1, 3), height: size * 1.8 });
  }
  sheet.photo = { ...photoOf(given), margin: random.between(40, 140) };
  return madeOf(sheet, 'photo', false, lettering);
}

const photoOf = ({ random }: Given): NonNullable<Sheet['photo']> => ({
  turn: (random.next() - 0.5) * 5,
  margin: random.between(16, 70),
  table: random.pick(['#6b4f36', '#8a8478', '#3e4a52', '#c9a98b', '#b58a6d', '#dad6cf']),
  shade: random.next() * 0.35,
  seed: random.between(1, 1e9),
});
