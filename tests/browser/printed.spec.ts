import { headScan } from '../../src/pages/samples/head-scan.ts';
import type { Grey } from '../../src/types.ts';
import { text } from '../fixtures/dicom/samples.ts';
import { makeDicom } from '../fixtures/dicom/writer.ts';
import { write as print } from '../fixtures/print/drawing.ts';
import { decide } from './decide.ts';
import { drawn } from './drawn.ts';
import type { Tab } from './driver.ts';
import { asSent, write } from './files.ts';
import { expect, test } from './fixture.ts';

/** What is printed on pictures, from the file to the question, with the real reader in both browsers. */

const PAGE = 'https://chatgpt.com/react-19/';
const SIZE = 512;
/** The reader is loaded for the first line that a browser meets. */
const PATIENCE = { timeout: 40_000 };

/** A white page with these lines on it. */
const page = (tab: Tab, lines: readonly string[]): Promise<Buffer> =>
  drawn(tab, { width: 600, height: 320, paper: 'white', ink: 'black', lines });

/** A made-up head with these words in its corner. */
function scan(words: string): Grey {
  const picture = { width: SIZE, height: SIZE, data: headScan(SIZE) };
  print(picture, { text: words, x: 12, y: 12, dot: 2, ink: 255 });
  return picture;
}

test('a laboratory report as a picture is held, told whose it is, refused and sent', async ({
  open,
  server,
}, info) => {
  const tab = await open(PAGE);
  const report = await page(tab, [
    'Name: Kovacs, Anna',
    'Date of birth: 12.04.1976',
    'Hemoglobin 14.2 g/dL 13.5 - 17.5',
    'Glucose 88 mg/dL 70 - 99',
    'Creatinine 0.9 mg/dL 0.7 - 1.3',
    'Sodium 140 mmol/L 136 - 145',
  ]);
  const path = write(info, 'download.png', report);
  await tab.drop('#drop', [path]);
  await tab.overlay.opened();
  await expect(async () => expect(await tab.overlay.text()).toMatch(/K… A…|A… K…/)).toPass(PATIENCE);
  const told = await tab.overlay.text();
  expect(told).toContain('This file looks like a medical record.');
  expect(told).not.toMatch(/kovacs|12\.04/i);
  await decide(tab, "Don't send");
  expect(server.bodyBytes).toBe(0);

  await tab.drop('#drop', [path]);
  await tab.overlay.opened();
  await decide(tab, 'Send as it is');
  const [upload] = await server.arrived(1);
  expect(upload?.files).toMatchObject(asSent([path]));
});

test("a bank's letter names somebody and is none of our business", async ({ open, server }, info) => {
  const tab = await open(PAGE);
  const letter = await page(tab, [
    'North River Bank',
    'Dear Ms Anna Kovacs, born 12.04.1976,',
    'Acc No: 4711 0815 22',
    'Balance on 12.04.2026: 1,204.50',
    'Customer ID: 88120934',
    'Kind regards, Peter Lindholm',
  ]);
  const path = write(info, 'letter.png', letter);
  await tab.drop('#drop', [path]);
  const [upload] = await server.arrived(1);
  expect(upload?.files).toMatchObject(asSent([path]));
  expect(await tab.overlay.present()).toBe(false);
  expect(await tab.overlay.notes()).toBe('');
});

test('the name in the header of a DICOM file is found on its picture', async ({ open }, info) => {
  const { data } = scan('KOVACS^ANNA');
  const number = (tag: string, value: number) => ({ tag, vr: 'US', value });
  const file = makeDicom({
    elements: [
      text('00080016', 'UI', '1.2.840.10008.5.1.4.1.1.6.1'),
      text('00080060', 'CS', 'US'),
      text('00100010', 'PN', 'Kovacs^Anna'),
      text('00280004', 'CS', 'MONOCHROME2'),
      number('00280002', 1),
      number('00280010', SIZE),
      number('00280011', SIZE),
      number('00280100', 8),
      number('00280101', 8),
      number('00280102', 7),
      number('00280103', 0),
    ],
    pixelBytes: data,
  });
  const tab = await open(PAGE);
  await tab.drop('#drop', [write(info, 'IM000001', file)]);
  await tab.overlay.opened();
  const found = 'The name from the file, printed on the picture too';
  await expect(async () => expect(await tab.overlay.text()).toContain(found)).toPass(PATIENCE);
  expect(await tab.overlay.text()).toContain('A… K…');
  await decide(tab, "Don't send");
});
