/** Pictures as devices write them: an ultrasound's banner, an X-ray's label, a page of doses. */
import { layGround, phantomOf, scanUrl } from '../grounds.ts';
import {
  fill,
  LEADING,
  type Lettering,
  type Line,
  linesHeight,
  type Sheet,
  widthOf,
  write,
  writeLines,
} from '../sheet.ts';
import { ageOf, labelled, labelsOf, part, plain, ultrasoundLines, wordingOf } from '../wording.ts';
import { type Given, letteringOf, type Made, madeOf } from './layout.ts';

/** The banner takes 2.4 to 14 % of the height, as measured on 64 devices (deid's rules). */
export async function banner(given: Given): Promise<Made> {
  const { random, person, exam, pictures, identifying } = given;
  const { name, date } = wordingOf(random, 'devices');
  const lettering = letteringOf(random, true, person, 24);
  const two = random.chance(0.7);
  const ids: Line = [
    ...(random.chance(0.4) ? [plain('ID: ')] : []),
    part('patientId', person.id),
    ...(random.chance(0.5) ? [plain('  '), part('birthDate', date(person.birth))] : []),
    ...(random.chance(0.3)
      ? [plain(' '), part('age', `${ageOf(person, exam)}Y`), plain(' '), part('sex', person.sex)]
      : []),
  ];
  const named: Line = [part('name', name(person))];
  const first: Line = identifying
    ? named
    : [part('technique', random.pick(['ABDOMEN', 'OB', 'Cardiac', 'Thyroid', 'MSK']))];
  const left: Line[] = !identifying ? [first] : two ? [named, ids] : [[...named, plain('   '), ...ids]];
  const middle: Line[] = identifying ? [[part('institution', exam.institution)]] : [];
  const right: Line[] = [
    [part('examDate', `${date(exam.day)} ${exam.time}`)],
    [part('technique', `MI ${random.between(0, 1)}.${random.digits(1)}  TIs 0.${random.digits(1)}`)],
  ];
  const widest = (lines: readonly Line[]) => Math.max(0, ...lines.map((each) => widthOf(each, lettering)));
  const needed = widest(left) + widest(middle) + widest(right) + 60;
  const width = Math.max(random.pick([640, 720, 800, 1024]), needed);
  const height = Math.max(Math.round(width * (0.7 + random.next() * 0.1)), Math.round(lettering.size * 20));
  const sheet: Sheet = { width, height, ops: [] };
  fill(sheet, random.pick(['#000', '#000', '#080808']));
  const strip = linesHeight(2, lettering) + 8;
  const url = await scanUrl(random, pictures.ultrasound, ['ultrasound']);
  sheet.ops.push({
    op: 'image',
    url,
    x: width * 0.12,
    y: strip,
    width: width * 0.76,
    height: height - strip - 6,
  });
  if (random.chance(0.4)) {
    const color = random.pick(['#16202e', '#1d1d1d', '#24324a', '#2b2b35']);
    fill(sheet, color, { x: 0, y: 0, width, height: strip });
  }
  writeLines(sheet, left, { x: 6, y: 4 }, lettering);
  writeLines(sheet, middle, { x: widest(left) + 30, y: 4 }, lettering);
  writeLines(sheet, right, { x: width - 6, y: 4, align: 'right' }, lettering);
  const params = ultrasoundLines(random, random.between(3, 6));
  writeLines(
    sheet,
    params,
    { x: 6, y: strip + random.between(10, 60) },
    { ...lettering, size: Math.min(lettering.size, 14) },
  );
  return madeOf(sheet, 'black', true, lettering);
}

/** A label in a corner of the film, in a box or straight on it, and the side's letter. */
export async function filmLabel(given: Given): Promise<Made> {
  const { random, person, exam, pictures, identifying } = given;
  const { name, date } = wordingOf(random, 'devices');
  const labels = labelsOf(random, person);
  const bare = random.chance(0.5);
  const who: Line[] = [
    labelled(bare ? '' : labels.name, 'name', name(person)),
    labelled(bare ? '' : labels.id, 'patientId', person.id),
    labelled(bare && random.chance(0.5) ? '' : labels.birth, 'birthDate', date(person.birth)),
    ...(random.chance(0.6) ? [[part('examDate', `${date(exam.day)} ${exam.time}`)] as Line] : []),
  ];
  const views: Line[] = [
    [
      part(
        'technique',
        random.pick(['CHEST PA', 'AP PORTABLE', 'LAT', 'ERECT', 'SUPINE', 'R CC', 'L MLO', 'KNEE AP']),
      ),
    ],
    [part('technique', random.pick(['110 kV 2 mAs', '85 kVp', 'EI 1450 DI 0.3', 'SID 180 cm']))],
  ];
  const boxed = random.chance(0.5);
  const dark = boxed ? random.chance(0.5) : random.chance(0.8);
  const lettering = letteringOf(random, dark, person);
  const lines = identifying ? who : views;
  const label = {
    width: Math.max(...lines.map((each) => widthOf(each, lettering))) + 16,
    height: linesHeight(lines.length, lettering) + 10,
  };
  const width = Math.max(random.pick([512, 600, 768, 900, 1024]), label.width + 60);
  const height = Math.max(Math.round(width * (0.85 + random.next() * 0.4)), label.height * 3);
  const sheet: Sheet = { width, height, ops: [] };
  const side = { x: width * 0.1, y: height * 0.1, width: width * 0.8, height: height * 0.8 };
  const ground = random.weighted({
    black: 20,
    phantom: 35,
    picture: pictures.medical.length > 0 ? 35 : 0,
    gradient: 10,
  });
  await layGround(sheet, random, ground, { dark: dark || boxed, middle: side, pictures });
  const x = random.chance(0.5) ? random.between(0, 14) : width - label.width - random.between(0, 14);
  const y = random.chance(0.6) ? random.between(0, 14) : height - label.height - random.between(0, 14);
  if (boxed) fill(sheet, dark ? '#000' : '#fff', { x, y, ...label });
  writeLines(sheet, lines, { x: x + 8, y: y + 5 }, lettering);
  const letter: Lettering = { font: 'sans', size: 40, color: '#fff', bold: true };
  write(sheet, [part('marker', random.pick(['R', 'L']))], { x: width * 0.1, y: height * 0.45 }, letter);
  return madeOf(sheet, boxed ? 'black' : ground, dark, lettering);
}

/** What CT scanners save as a picture of its own: who, and the dose of every series. */
export async function dosePage(given: Given): Promise<Made> {
  const { random, person, exam, identifying } = given;
  const { name, date } = wordingOf(random, 'devices');
  const dark = random.chance(0.75);
  const lettering = { ...letteringOf(random, dark, person, 18), outline: dark ? '#000' : '#fff' };
  const nobody = random.pick(['', 'ANONYMOUS', '----']);
  const who: Line[] = identifying
    ? [
        labelled('Patient Name:', 'name', name(person)),
        labelled('Patient ID:', 'patientId', person.id),
        labelled('Accession Number:', 'accession', person.accession),
        ...(random.chance(0.5) ? [labelled('Birth Date:', 'birthDate', date(person.birth))] : []),
      ]
    : [[plain(`Patient Name: ${nobody}`)], [plain('Patient ID:')]];
  const series = Array.from({ length: random.between(2, 5) }, (_, at): Line => {
    const dose = `${random.between(2, 60)}.${random.digits(2)}   ${random.between(40, 900)}.${random.digits(2)}`;
    return [
      part('technique', `${at + 1}   ${random.pick(['Scout', 'Helical', 'Axial'])}   ${dose}   Body 32`),
    ];
  });
  const lines: Line[] = [
    [part('technique', 'Dose Report')],
    ...who,
    labelled('Study Date:', 'examDate', date(exam.day)),
    [plain(' ')],
    [part('technique', 'Series  Type  CTDIvol (mGy)  DLP (mGy-cm)  Phantom')],
    ...series,
    [part('technique', `Total Exam DLP: ${random.between(100, 2400)}.${random.digits(2)}`)],
  ];
  const width = Math.max(512, ...lines.map((each) => widthOf(each, lettering) + 60));
  const height = Math.max(Math.round(width * 0.8), linesHeight(lines.length + 4, lettering));
  const sheet: Sheet = { width, height, ops: [] };
  fill(sheet, dark ? '#000' : '#fff');
  writeLines(sheet, lines, { x: 24, y: 20 }, lettering);
  return madeOf(sheet, dark ? 'black' : 'page', dark, lettering);
}

/** Letters of lead, views and nothing else. */
export async function markers(given: Given): Promise<Made> {
  const { random, person, pictures } = given;
  const lettering: Lettering = { ...letteringOf(random, true, person), color: '#fff' };
  const size = random.pick([600, 768, 900]);
  const sheet: Sheet = { width: size, height: Math.round(size * 1.1), ops: [] };
  const middle = { x: 0, y: 0, width: sheet.width, height: sheet.height };
  const ground = pictures.medical.length > 0 && random.chance(0.6) ? 'picture' : 'phantom';
  await layGround(sheet, random, ground, { dark: true, middle, pictures });
  const words = [
    'R',
    'L',
    'R',
    'L',
    'AP',
    'PA',
    'ERECT',
    'PORTABLE',
    'SUPINE',
    'RCC',
    'LMLO',
    'R 12',
    'L AB',
  ];
  for (let count = random.between(1, 3); count > 0; count--) {
    const at = {
      x: random.between(10, size - 40 - lettering.size * 5),
      y: random.between(10, sheet.height - 80),
    };
    write(sheet, [part('marker', random.pick(words))], at, {
      ...lettering,
      size: lettering.size * random.pick([1, 2]),
    });
  }
  return madeOf(sheet, ground, true, lettering);
}

/** A ruler at the side, its length, and what was measured. */
export async function scaleBar(given: Given): Promise<Made> {
  const { random, person, pictures } = given;
  const lettering = letteringOf(random, true, person);
  const sheet: Sheet = { width: random.pick([640, 800]), height: 600, ops: [] };
  fill(sheet, '#000');
  const ultrasound = random.chance(0.5);
  const url = ultrasound
    ? await scanUrl(random, pictures.ultrasound, ['ultrasound'])
    : await scanUrl(random, pictures.medical);
  sheet.ops.push({ op: 'image', url, x: 60, y: 20, width: sheet.width - 120, height: 560 });
  const top = random.between(60, 200);
  for (let tick = 0; tick <= 10; tick++) {
    fill(sheet, lettering.color, {
      x: sheet.width - 24,
      y: top + tick * 20,
      width: tick % 5 === 0 ? 14 : 7,
      height: 1,
    });
  }
  const length = random.pick(['5 cm', '10 cm', '10 mm', '50 mm']);
  write(sheet, [part('technique', length)], { x: sheet.width - 30, y: top + 90, align: 'right' }, lettering);
  const measured: Line[] = Array.from({ length: random.between(0, 3) }, (_, at) => [
    part('technique', `${at + 1} D ${random.between(1, 9)}.${random.digits(2)} cm`),
  ]);
  writeLines(
    sheet,
    measured,
    { x: 8, y: 600 - Math.ceil(lettering.size * LEADING) * (measured.length + 1) },
    lettering,
  );
  return madeOf(sheet, 'black', true, lettering);
}

/** A scan that nobody wrote on. */
export async function scanAlone({ random, pictures }: Given): Promise<Made> {
  const sheet: Sheet = { width: random.pick([512, 640, 900]), height: random.pick([512, 640, 768]), ops: [] };
  const real = pictures.medical.length > 0 && random.chance(0.5);
  const url = real ? await scanUrl(random, pictures.medical) : phantomOf(random);
  fill(sheet, '#000');
  sheet.ops.push({ op: 'image', url, x: 0, y: 0, width: sheet.width, height: sheet.height });
  return { sheet, background: real ? 'picture' : 'phantom', polarity: 'no text', size: 0, font: 'none' };
}
