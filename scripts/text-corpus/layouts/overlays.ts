/** Scans with text in their corners, as viewers and scanners put it there. */
import { type Ground, layGround } from '../grounds.ts';
import { type Line, type Sheet, widthOf, writeLines } from '../sheet.ts';
import {
  ageOf,
  labelled,
  labelsOf,
  part,
  plain,
  techniqueLines,
  type Wording,
  wordingOf,
} from '../wording.ts';
import { type Given, letteringOf, type Made, madeOf } from './layout.ts';

interface Corners {
  topLeft: Line[];
  topRight: Line[];
  bottomLeft: Line[];
  bottomRight: Line[];
}

const STYLES = { weasis: weasis, radiant: radiant, ohif: ohif, scanner: scanner } as const;

export async function corners(given: Given): Promise<Made> {
  const { random } = given;
  const style = random.pick(['weasis', 'radiant', 'ohif', 'scanner'] as const);
  return overlaid(given, STYLES[style](given, wordingOf(random, 'devices')));
}

/** `DAVIDSON DOUGLAS [M] 01.09.2012 06.16.1976`: the whole person in one line. */
export async function line(given: Given): Promise<Made> {
  const { random, person, exam, identifying } = given;
  const { date } = wordingOf(random, 'devices');
  const [examDay, birthDay] = [date(exam.day), date(person.birth)];
  const name = `${person.family} ${person.given}`.toUpperCase();
  const who: Line = [
    part('name', name),
    plain(' '),
    part('sex', `[${person.sex}]`),
    plain(' '),
    part('examDate', examDay),
    plain(' '),
    part('birthDate', birthDay),
  ];
  const lines: Line[] = identifying ? [who] : [[part('examDate', `${examDay} ${exam.time}`)]];
  const none: Corners = { topLeft: [], topRight: [], bottomLeft: [], bottomRight: [] };
  const place = random.pick(['topLeft', 'topLeft', 'bottomLeft', 'topRight'] as const);
  return overlaid(given, { ...none, [place]: lines });
}

/** Wide enough that columns do not meet. */
async function overlaid(given: Given, texts: Corners): Promise<Made> {
  const { random, pictures, person } = given;
  const dark = random.chance(0.85);
  const lettering = letteringOf(random, dark, person);
  const widest = (lines: readonly Line[]) => Math.max(0, ...lines.map((each) => widthOf(each, lettering)));
  const needed = Math.max(
    widest(texts.topLeft) + widest(texts.topRight),
    widest(texts.bottomLeft) + widest(texts.bottomRight),
  );
  const margin = random.between(4, 12);
  const tallest = Math.max(
    texts.topLeft.length + texts.bottomLeft.length,
    texts.topRight.length + texts.bottomRight.length,
  );
  const width = Math.max(random.pick([512, 640, 720, 800, 960, 1024]), needed + 4 * margin + 20);
  const height = Math.max(Math.round(width * (0.72 + random.next() * 0.28)), tallest * lettering.size * 2);
  const sheet: Sheet = { width, height, ops: [] };
  const ground = groundOf(given);
  const side = Math.round(Math.min(width, height) * 0.7);
  const middle = { x: (width - side) / 2, y: (height - side) / 2, width: side, height: side };
  await layGround(sheet, random, ground, { dark, middle, pictures });
  const step = Math.ceil(lettering.size * 1.22);
  const [right, bottom] = [width - margin, height - margin];
  writeLines(sheet, texts.topLeft, { x: margin, y: margin }, lettering);
  writeLines(sheet, texts.topRight, { x: right, y: margin, align: 'right' }, lettering);
  writeLines(sheet, texts.bottomLeft, { x: margin, y: bottom - texts.bottomLeft.length * step }, lettering);
  const lower = bottom - texts.bottomRight.length * step;
  writeLines(sheet, texts.bottomRight, { x: right, y: lower, align: 'right' }, lettering);
  return madeOf(sheet, ground, dark, lettering);
}

function groundOf({ random, pictures }: Given): Ground {
  const ground = random.weighted({ black: 42, phantom: 18, picture: 20, gradient: 11, noise: 9 });
  return ground === 'picture' && pictures.medical.length === 0 ? 'phantom' : ground;
}

/** Weasis' own arrangement: who at the top left, the exam at the top right, the series at the bottom right. */
function weasis({ random, person, exam, identifying }: Given, { name, date }: Wording): Corners {
  const who: Line[] = [
    [part('name', name(person))],
    [part('birthDate', date(person.birth))],
    labelled('ID:', 'patientId', person.id),
    labelled('Sex:', 'sex', person.sex),
  ];
  const when: Line[] = [
    [part('technique', random.pick(['CT Thorax', 'MRI Brain', 'XR Knee', 'Mammography']))],
    labelled('Acq.:', 'examDate', date(exam.day)),
    [part('examDate', exam.time)],
  ];
  const where: Line[] = [[part('institution', exam.institution)]];
  return {
    topLeft: identifying ? who : techniqueLines(random, 1),
    topRight: identifying ? [...where, ...when, labelled('Ac. Nb:', 'accession', person.accession)] : when,
    bottomLeft: techniqueLines(random, 3),
    bottomRight: [
      [part('technique', `Series Nb: ${random.between(1, 12)}`)],
      ...techniqueLines(random, 1),
      [part('technique', `Thickness: ${random.between(1, 5)} mm`)],
      [part('technique', `Location: -${random.between(1, 300)}.${random.digits(1)} mm`)],
    ],
  };
}

function radiant({ random, person, exam, identifying }: Given, { name, date }: Wording): Corners {
  const who: Line[] = [
    [part('name', name(person))],
    [part('patientId', person.id)],
    [part('institution', exam.institution)],
  ];
  return {
    topLeft: [...(identifying ? who : []), ...techniqueLines(random, 1)],
    topRight: [
      [part('examDate', date(exam.day))],
      ...(identifying && random.chance(0.5) ? [[part('birthDate', date(person.birth))]] : []),
      ...techniqueLines(random, 1),
    ],
    bottomLeft: techniqueLines(random, 2),
    bottomRight: techniqueLines(random, random.between(1, 3)),
  };
}

function ohif({ random, person, exam, identifying }: Given, { name, date }: Wording): Corners {
  const labels = labelsOf(random, person);
  const who: Line[] = [
    labelled(labels.name, 'name', name(person)),
    labelled(labels.id, 'patientId', person.id),
    ...(random.chance(0.5) ? [labelled(labels.birth, 'birthDate', date(person.birth))] : []),
  ];
  return {
    topLeft: [[part('examDate', date(exam.day))], ...(identifying ? who : [])],
    topRight: techniqueLines(random, 1),
    bottomLeft: [[part('technique', `W: ${random.between(80, 2000)} L: ${random.between(10, 600)}`)]],
    bottomRight: [[part('technique', `I: ${random.between(1, 90)} (${random.between(1, 90)}/320)`)]],
  };
}

/** As CT and MR scanners write onto films. */
function scanner({ random, person, exam, identifying }: Given, { name, date }: Wording): Corners {
  const who: Line[] = [
    [part('name', name(person))],
    [
      part('sex', person.sex),
      plain(' '),
      part('age', `0${ageOf(person, exam)}Y`),
      plain(' '),
      part('patientId', person.id),
    ],
    ...(random.chance(0.7)
      ? [labelled(random.pick(['DOB:', 'DoB', 'Born', '*']), 'birthDate', date(person.birth))]
      : []),
    ...(random.chance(0.4) ? [labelled('Acc:', 'accession', person.accession)] : []),
  ];
  const exams: Line[] = [[part('examDate', date(exam.day))], [part('examDate', exam.time)]];
  return {
    topLeft: [
      ...(identifying ? [[part('institution', exam.institution)]] : []),
      [part('technique', `Ex: ${random.digits(4)}`)],
      [part('technique', `Se: ${random.between(1, 9)}/${random.between(9, 14)}`)],
      [part('technique', `Im: ${random.between(1, 60)}/${random.between(61, 180)}`)],
      [part('technique', `Ax: S${random.between(1, 220)}.${random.digits(1)}`)],
    ],
    topRight: [...(identifying ? who : []), ...exams],
    bottomLeft: [
      [part('technique', `kV ${random.between(80, 140)}`)],
      [part('technique', `mA ${random.between(80, 420)}`)],
      [part('technique', `${random.between(1, 8)}.0 mm/${random.between(1, 9)}.4:1`)],
    ],
    bottomRight: [[part('technique', `W:${random.between(80, 2000)} L:${random.between(10, 600)}`)]],
  };
}
