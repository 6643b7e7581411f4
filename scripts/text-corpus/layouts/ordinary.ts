/** Pictures that have nothing to do with a hospital: what people send all day. */
import { phantomOf, pictureUrl } from '../grounds.ts';
import { inventPerson } from '../people.ts';
import type { Random } from '../random.ts';
import { fill, type Lettering, type Line, linesHeight, type Sheet, write, writeLines } from '../sheet.ts';
import { part, wordingOf } from '../wording.ts';
import { type Given, type Made, madeOf, pageLettering } from './layout.ts';

const KINDS = { menu, meme, receipt, code, chat, poster } as const;

export async function ordinaryText(given: Given): Promise<Made> {
  return KINDS[given.random.pick(['menu', 'meme', 'receipt', 'code', 'chat', 'poster'] as const)](given);
}

/** A photo without any text; without a folder of them, a coloured gradient with grain. */
export async function ordinaryPhoto({ random, pictures }: Given): Promise<Made> {
  const sheet: Sheet = {
    width: random.pick([640, 900, 1024]),
    height: random.pick([480, 640, 768]),
    ops: [],
  };
  await layPhoto(sheet, random, pictures.ordinary);
  return { sheet, background: 'photo', polarity: 'no text', size: 0, font: 'none' };
}

async function layPhoto(sheet: Sheet, random: Random, photos: readonly string[]): Promise<void> {
  const whole = { x: 0, y: 0, width: sheet.width, height: sheet.height };
  if (photos.length > 0) {
    sheet.ops.push({ op: 'image', url: await pictureUrl(random.pick(photos)), ...whole });
    return;
  }
  const color = () =>
    `rgb(${random.between(20, 230)}, ${random.between(20, 230)}, ${random.between(20, 230)})`;
  sheet.ops.push({ op: 'gradient', from: color(), to: color(), angle: random.next() * 6 });
  sheet.ops.push({ op: 'noise', amount: 30, grain: random.pick([1, 2, 6]), seed: random.between(1, 1e9) });
}

const DISHES = [
  'Tomato soup,Caesar salad,Grilled salmon,Pasta carbonara,Mushroom risotto,Apple pie',
  'Lemonade,Espresso,House red wine,Club sandwich,French fries,Chocolate cake',
].flatMap((some) => some.split(','));

async function menu({ random }: Given): Promise<Made> {
  const lettering = pageLettering(random);
  const { size } = lettering;
  const sheet: Sheet = { width: size * 32, height: size * 34, ops: [] };
  fill(sheet, random.pick(['#fff', '#f6efe0']));
  const title = { ...lettering, size: Math.round(size * 1.8), bold: true };
  write(
    sheet,
    [part('words', random.pick(['MENU', 'Lunch Menu', "Chef's Specials"]))],
    { x: sheet.width / 2, y: size, align: 'center' },
    title,
  );
  DISHES.slice(0, random.between(7, 12)).forEach((dish, at) => {
    const y = size * (4.5 + at * 2.2);
    write(sheet, [part('words', dish)], { x: size * 2, y }, lettering);
    write(
      sheet,
      [part('words', `${random.between(3, 24)}.${random.pick(['00', '50', '90'])}`)],
      { x: sheet.width - size * 2, y, align: 'right' },
      lettering,
    );
  });
  return madeOf(sheet, 'page', false, lettering);
}

async function meme({ random, pictures }: Given): Promise<Made> {
  const lettering: Lettering = {
    font: 'sans',
    size: random.pick([24, 32]),
    color: '#fff',
    bold: true,
    outline: '#000',
  };
  const sheet: Sheet = { width: random.pick([600, 720]), height: random.pick([500, 600]), ops: [] };
  await layPhoto(sheet, random, pictures.ordinary);
  const [first, second] = random.pick([
    ['WHEN THE COFFEE', 'FINALLY KICKS IN'],
    ['ONE DOES NOT SIMPLY', 'CLOSE ALL THE TABS'],
    ['ME ON MONDAY', 'ME ON FRIDAY'],
    ['NOBODY:', 'MY CAT AT 3 AM'],
    ['HOLD ON', 'LET ME CHECK MY NOTES'],
  ] as const);
  write(sheet, [part('words', first)], { x: sheet.width / 2, y: 10, align: 'center' }, lettering);
  const y = sheet.height - lettering.size * 1.5;
  write(sheet, [part('words', second)], { x: sheet.width / 2, y, align: 'center' }, lettering);
  return madeOf(sheet, 'photo', true, lettering);
}

async function receipt({ random }: Given): Promise<Made> {
  const [font, size] = random.pick([
    ['mono', 12],
    ['mono', 14],
    ['mono', 18],
    ['dots 7x9', 12],
    ['dots 5x7', 18],
  ] as const);
  const lettering: Lettering = { font, size, color: '#222' };
  const { date } = wordingOf(random, 'pages');
  const day = { year: random.between(2015, 2025), month: random.between(1, 12), day: random.between(1, 28) };
  const price = () => `${random.between(1, 39)}.${random.digits(2)}`;
  const lines: Line[] = [
    random.pick(['CORNER MARKET', 'SUPER FOODS', 'BAKERY LANE']),
    `${random.between(1, 99)} High Street`,
    `Tel ${random.digits(3)} 555 01${random.digits(2)}`,
    `${date(day)} ${random.between(10, 20)}:${random.between(10, 59)}`,
    `Receipt No ${random.digits(6)}`,
    ' ',
    ...random
      .pick([
        ['Milk 1L', 'Bread', 'Apples', 'Eggs x12'],
        ['Coffee', 'Bagel', 'Orange juice'],
      ])
      .map((item) => `${item.padEnd(16)}${price()}`),
    ' ',
    `TOTAL           ${price()}`,
    `VISA ****${random.digits(4)}`,
    'THANK YOU',
  ].map((text) => [part('words', text)]);
  const sheet: Sheet = { width: size * 22, height: linesHeight(lines.length + 2, lettering), ops: [] };
  fill(sheet, '#fdfdfb');
  writeLines(sheet, lines, { x: size * 2, y: size }, lettering);
  const photo = random.chance(0.5);
  if (photo) {
    const turn = (random.next() - 0.5) * 5;
    sheet.photo = { turn, margin: 50, table: '#6b4f36', shade: 0.2, seed: random.between(1, 1e9) };
  }
  return madeOf(sheet, photo ? 'photo' : 'page', false, lettering);
}

const CODE = `import { readFile } from 'node:fs/promises';
const rows = new Map<string, number>();
export async function load(path: string) {
  const text = await readFile(path, 'utf8');
  for (const line of text.split('\\n')) {
    rows.set(line, (rows.get(line) ?? 0) + 1);
  }
  return rows;
}
// TODO: handle empty files, see issue 1234
if (rows.size > 100) throw new Error('too many');
console.log(rows.size, Date.now());`;

async function code({ random }: Given): Promise<Made> {
  const dark = random.chance(0.7);
  const lettering: Lettering = {
    font: 'mono',
    size: random.pick([12, 14, 16]),
    color: dark ? '#d4d4d4' : '#1e1e1e',
  };
  const lines = CODE.split('\n').slice(0, random.between(6, 12));
  const sheet: Sheet = {
    width: lettering.size * 40,
    height: linesHeight(lines.length + 3, lettering),
    ops: [],
  };
  fill(sheet, dark ? '#1e1e1e' : '#ffffff');
  writeLines(
    sheet,
    lines.map((text, at): Line => [part('words', `${String(at + 1).padStart(3)}  ${text}`)]),
    { x: 8, y: 14 },
    lettering,
  );
  return madeOf(sheet, dark ? 'black' : 'page', dark, lettering);
}

const TALK = [
  'Are you coming tonight?|Sure, 8 pm?|Running ten minutes late|lol ok|Did you see the game?',
  'Can you bring the charger|See you there!|Happy birthday!!|Thanks a lot',
].flatMap((some) => some.split('|'));

async function chat({ random }: Given): Promise<Made> {
  const dark = random.chance(0.4);
  const lettering: Lettering = {
    font: 'sans',
    size: random.pick([14, 16, 18]),
    color: dark ? '#f0f0f0' : '#111111',
  };
  const { size } = lettering;
  const sheet: Sheet = { width: size * 28, height: size * 36, ops: [] };
  fill(sheet, dark ? '#0b141a' : '#ece5dd');
  const { given } = inventPerson(random);
  write(sheet, [part('words', given)], { x: size * 3, y: size }, { ...lettering, bold: true });
  TALK.slice(0, random.between(5, 9)).forEach((text, at) => {
    const [mine, y] = [at % 2 === 1, size * (4 + at * 3.2)];
    const width = text.length * size * 0.56 + size * 5;
    const x = mine ? sheet.width - width - size : size;
    fill(sheet, dark ? (mine ? '#005c4b' : '#202c33') : mine ? '#dcf8c6' : '#ffffff', {
      x,
      y,
      width,
      height: size * 2.2,
    });
    write(sheet, [part('words', text)], { x: x + size * 0.6, y: y + size * 0.4 }, lettering);
    const clock = `${random.between(10, 23)}:${random.between(10, 59)}`;
    write(
      sheet,
      [part('words', clock)],
      { x: x + width - 6, y: y + size, align: 'right' },
      { ...lettering, size: Math.round(size * 0.7) },
    );
  });
  return madeOf(sheet, 'page', dark, lettering);
}

async function poster({ random, pictures }: Given): Promise<Made> {
  const lettering: Lettering = {
    font: random.pick(['sans', 'serif'] as const),
    size: random.pick([18, 24, 32]),
    color: '#fff',
    bold: true,
    outline: '#000',
  };
  const sheet: Sheet = { width: lettering.size * 26, height: lettering.size * 30, ops: [] };
  if (random.chance(0.7)) await layPhoto(sheet, random, pictures.ordinary);
  else
    sheet.ops.push({
      op: 'image',
      url: phantomOf(random, ['shepp-logan']),
      x: 0,
      y: 0,
      width: sheet.width,
      height: sheet.height,
    });
  const texts = random.pick([
    ['SUMMER FESTIVAL', 'Live music and food', 'Saturday 14 June, 6 pm', 'City Park'],
    ['BIG SALE', 'Up to 50% off', 'Friday to Sunday only', 'www.shop.example'],
    ['GRAND OPENING', 'Free coffee for everyone', 'May 3, 10 am', '12 Market Square'],
    ['YOGA FOR BEGINNERS', 'Every Tuesday 19:00', 'Community Hall', 'No booking needed'],
  ]);
  texts.forEach((text, at) => {
    const size = at === 0 ? Math.round(lettering.size * 1.6) : lettering.size;
    write(
      sheet,
      [part('words', text)],
      { x: sheet.width / 2, y: lettering.size * (3 + at * 4), align: 'center' },
      { ...lettering, size },
    );
  });
  return madeOf(sheet, 'photo', true, lettering);
}
