/**
 * `npm run corpus -- OUT --seed N [--count N] [--backgrounds DIR] [--only header|no-text]`: pictures with text in them
 * as devices, viewers and portals print it, half of it about people who do not exist, and `OUT/gold.json`, which tells
 * what stands where (`text-corpus/gold.ts`). With --only, pictures of somebody whose file knows the name as well, or
 * pictures without text. DIR holds pictures to draw on; without one, `../shared/data` serves where it is there, and
 * otherwise our phantoms alone. What is drawn from DIR belongs to nobody but DIR's owners: keep it off the repository.
 */
import { resolve } from 'node:path';
import { corpusOptions } from './text-corpus/command-line.ts';
import { makeCorpus } from './text-corpus/make.ts';

try {
  const { positionals, options, json, keep } = corpusOptions(process.argv.slice(2));
  const [out, ...more] = positionals;
  if ((json ?? keep) !== undefined) throw new Error('--json and --keep are for evaluate:text.');
  if (out === undefined || more.length > 0) throw new Error('Name one folder to write into.');
  const gold = await makeCorpus(resolve(out), options, (done) => {
    if (done % 100 === 0) console.log(`${done} pictures`);
  });
  const identifying = gold.filter((picture) => picture.identifying).length;
  console.log(`${gold.length} pictures, ${identifying} of them identifying: ${resolve(out)}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
