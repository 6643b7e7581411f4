/**
 * `npm run train:papers [-- --judge]`: teaches what papers of somebody's care are like, and which words in them are the
 * patient's name, with `training/papers`; writes `models/papers`. With --judge it first tells how well papers are known that
 * were left out, a fifth at a time.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LEAST_FEATURES } from '../src/detectors/burned-in-text/meaning/learned/care.ts';
import { modelOf } from '../src/detectors/burned-in-text/meaning/learned/linear.ts';
import { wordsOfText } from '../src/detectors/burned-in-text/meaning/learned/words-of-text.ts';
import { randomly } from '../tests/fixtures/print/drawing.ts';
import { examplesOfCare, examplesOfNames, windowsOfText } from './papers/examples.ts';
import { learn, type Ways } from './papers/learn.ts';
import { ordinaryFixtures, papersToLearn, textsOfNothing, textsOfSoftware } from './papers/texts.ts';

const MODELS = join(import.meta.dirname, '..', 'models', 'papers');
const OF_CARE: Ways = { ridge: 0.01, least: LEAST_FEATURES, examples: 12 };
const OF_NAMES: Ways = { ridge: 0.03, least: 1, examples: 6 };
/** Windows of a text of software: some have hundreds. */
const MOST_OF_SOFTWARE = 2;
const PARTS = 5;
const SHARES = [0.005, 0.01, 0.02, 0.03, 0.05, 0.1];

const { values } = parseArgs({ options: { judge: { type: 'boolean' } } });
const papers = [...(await papersToLearn()), ...ordinaryFixtures()];
const random = randomly(1);
const software = [...(await textsOfSoftware()), ...textsOfNothing(random)];
const ofCare = papers.map((paper) => examplesOfCare(paper, random));
const ofSoftware = software.flatMap((text) =>
  windowsOfText(text)
    .slice(0, MOST_OF_SOFTWARE)
    .map((part) => ({ features: wordsOfText(part), is: false })),
);
console.log(`${papers.length} papers, ${software.length} texts of software`);

if (values.judge) judgeCare();
await write('care', learn([...ofCare.flat(), ...ofSoftware], OF_CARE));
const medical = papers.filter((paper) => paper.medical);
await write('name', learn(medical.flatMap(examplesOfNames), OF_NAMES));

function judgeCare(): void {
  const odds = papers.map(() => 0);
  for (let part = 0; part < PARTS; part++) {
    const kept = ofCare.filter((_, i) => i % PARTS !== part).flat();
    const oddsOf = modelOf(learn([...kept, ...ofSoftware], OF_CARE), LEAST_FEATURES);
    for (const [i, [whole]] of ofCare.entries())
      if (whole && i % PARTS === part) odds[i] = oddsOf(whole.features);
  }
  const [those = [], others = []] = [true, false].map((is) =>
    odds.filter((_, i) => papers[i]?.medical === is).sort((a, b) => b - a),
  );
  for (const share of SHARES) {
    const least = others[Math.floor(share * others.length)] ?? 0;
    const told = those.filter((value) => value > least).length / those.length;
    console.log(
      `${(100 * told).toFixed(1)} % told at odds of ${least.toFixed(2)}, where ${100 * share} % of others are`,
    );
  }
}

async function write(name: string, model: object): Promise<void> {
  await writeFile(join(MODELS, `${name}.json`), `${JSON.stringify(model)}\n`);
}
