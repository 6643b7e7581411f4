/** What the scripts about the corpus are asked in the same words. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { CorpusOptions } from './make.ts';

/** Pictures that lie beside some checkouts. */
const BESIDE = join(import.meta.dirname, '..', '..', '..', 'shared', 'data');
const COUNT = 600;

export interface CorpusCommand {
  options: CorpusOptions;
  positionals: string[];
  /** Where the figures go. */
  json?: string;
  /** Where the pictures stay. */
  keep?: string;
}

/** @throws {Error} the command line makes no sense; the message says why */
export function corpusOptions(args: readonly string[], beside = BESIDE): CorpusCommand {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      seed: { type: 'string' },
      count: { type: 'string', default: String(COUNT) },
      backgrounds: { type: 'string' },
      json: { type: 'string' },
      keep: { type: 'string' },
      only: { type: 'string' },
    },
  });
  const [seed, count] = [whole('seed', values.seed), whole('count', values.count)];
  if (count === 0) throw new Error('--count is at least 1.');
  const { only } = values;
  if (only !== undefined && only !== 'header' && only !== 'no-text')
    throw new Error('--only is header or no-text.');
  const given = values.backgrounds === undefined ? undefined : resolve(values.backgrounds);
  if (given !== undefined && !existsSync(given)) throw new Error(`There is no folder ${given}.`);
  const backgrounds = given ?? (existsSync(beside) ? beside : undefined);
  return {
    options: { seed, count, ...(backgrounds !== undefined && { backgrounds }), ...(only && { only }) },
    positionals,
    ...(values.json !== undefined && { json: resolve(values.json) }),
    ...(values.keep !== undefined && { keep: resolve(values.keep) }),
  };
}

function whole(name: string, value: string | undefined): number {
  if (value === undefined || !/^\d{1,9}$/.test(value)) throw new Error(`--${name} is a whole number.`);
  return Number(value);
}
