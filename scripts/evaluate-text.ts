/**
 * `npm run --silent evaluate:text -- --seed N [--count N] [--backgrounds DIR] [--only header|no-text] [--json OUT]
 * [--keep DIR]`: makes the corpus of printed text (`npm run corpus`), asks the built extension's scanner, in a real browser, about every picture
 * as an upload of its own, and says how much of it was found (`evaluation/text-score.ts` says what counts). OUT gets
 * the figures as JSON; DIR of `--keep` the pictures, and `wrong.txt` with all that was missed or made up. Ends with 1
 * when a picture got no answer or the extension asked the network, with 2 when it was asked wrongly.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { launchChromium } from '../tests/browser/chromium.ts';
import { buildTarget } from './build.ts';
import { ask } from './evaluation/ask.ts';
import { asLines } from './evaluation/show-table.ts';
import { figuresOf, textTables, wrongTexts } from './evaluation/text-figures.ts';
import { type Scored, scoreOf } from './evaluation/text-score.ts';
import { type CorpusCommand, corpusOptions } from './text-corpus/command-line.ts';
import { makeCorpus } from './text-corpus/make.ts';

const EXTENSION = join(import.meta.dirname, '..', 'dist', 'chromium');
/** The browser's names lead to this port of this machine, where nobody listens (RFC 863). */
const NOWHERE = 9;
const TELL_EVERY = 50;

/** @returns whether every picture got an answer, and the extension stayed silent on the network */
async function run({ options, json, keep }: CorpusCommand): Promise<boolean> {
  const folder = keep ?? (await mkdtemp(join(tmpdir(), 'lead-apron-corpus-')));
  if (json !== undefined) await mkdir(dirname(json), { recursive: true });
  try {
    const gold = await makeCorpus(folder, options);
    console.log(`${gold.length} pictures made`);
    if (!existsSync(join(EXTENSION, 'manifest.json'))) await buildTarget('chromium');
    const driver = await launchChromium({ port: NOWHERE, extension: EXTENSION });
    const scored: Scored[] = [];
    const problems: string[] = [];
    const times: number[] = [];
    const files = gold.map((picture) => ({ file: picture.path, path: join(folder, picture.path), picture }));
    for await (const { listed, result, problem } of ask(driver, files, 'balanced', 1)) {
      if (problem !== undefined) problems.push(`${listed.file}: no answer (${problem})`);
      if (result?.error !== undefined) problems.push(`${listed.file}: ${result.error}`);
      if (result) times.push(result.ms);
      scored.push(scoreOf(listed.picture, result?.findings ?? []));
      if (scored.length % TELL_EVERY === 0) console.log(`${scored.length} asked`);
    }
    const requests = await driver.close();

    const said = [
      ...textTables(scored).flatMap((table) => [...asLines(table), '']),
      timesOf(times),
      ...problems,
    ];
    console.log(`\n${said.join('\n')}`);
    for (const { url } of requests) console.log(`The extension asked the network for ${url}`);
    if (json !== undefined) await writeFile(json, `${JSON.stringify(figuresOf(scored), null, 1)}\n`);
    if (keep !== undefined) await writeFile(join(keep, 'wrong.txt'), `${wrongTexts(scored).join('\n')}\n`);
    return times.length === gold.length && requests.length === 0;
  } finally {
    if (keep === undefined) await rm(folder, { recursive: true });
  }
}

function timesOf(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.ceil(share * sorted.length) - 1] ?? 0).toFixed(0);
  return `ms a picture, all detectors: median ${at(0.5)}, p95 ${at(0.95)}, max ${at(1)}`;
}

try {
  const command = corpusOptions(process.argv.slice(2));
  if (command.positionals.length > 0) throw new Error('Only options, no names.');
  process.exitCode = (await run(command)) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
