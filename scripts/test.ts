/**
 * `npm test`: everything that must hold before a change lands, in the order of what is cheapest to find out.
 * Runs every stage even when one fails, and closes with `N passed, N failed`: each test of a runner counts as
 * one, and each other stage as one.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'out', 'results');

interface Count {
  passed: number;
  failed: number;
}

interface Stage {
  name: string;
  command: string[];
  /** Where the runner wrote what it counted, and how to read it; a stage without counts as one. */
  counted?: { file: string; read(report: Record<string, unknown>): Count };
}

const UNIT = join(OUT, 'unit.json');
const BROWSERS = join(OUT, 'browsers.json');

const STAGES: Stage[] = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint', command: ['biome', 'check', '.'] },
  { name: 'unused code', command: ['knip'] },
  { name: 'build', command: ['tsx', 'scripts/build.ts'] },
  { name: 'store lint', command: ['tsx', 'scripts/store-lint.ts'] },
  {
    name: 'unit tests',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT}`],
    counted: {
      file: UNIT,
      read: ({ numPassedTests, numTotalTests }) => ({
        passed: Number(numPassedTests),
        failed: Number(numTotalTests) - Number(numPassedTests),
      }),
    },
  },
  {
    name: 'both browsers',
    command: ['playwright', 'test', '--reporter=list,json'],
    counted: {
      file: BROWSERS,
      read: ({ stats }) => {
        const { expected, unexpected, flaky, skipped } = stats as Record<string, number>;
        return { passed: Number(expected), failed: Number(unexpected) + Number(flaky) + Number(skipped) };
      },
    },
  },
];

/** Runs a stage and counts. A runner that failed without a failed test counts one failure. */
async function run({ name, command, counted }: Stage): Promise<Count> {
  console.log(`\n── ${name} ──`);
  const [program = '', ...args] = command;
  const { status } = spawnSync(join(ROOT, 'node_modules', '.bin', program), args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: BROWSERS },
  });
  const ok = status === 0;
  if (!counted) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  const report = await readFile(counted.file, 'utf8').catch(() => undefined);
  const count = report ? counted.read(JSON.parse(report)) : { passed: 0, failed: 0 };
  const silent = count.passed + count.failed === 0 || (!ok && count.failed === 0);
  return silent ? { ...count, failed: count.failed + 1 } : count;
}

await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
const total: Count = { passed: 0, failed: 0 };
const failures: string[] = [];
for (const stage of STAGES) {
  const { passed, failed } = await run(stage);
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failures.push(stage.name);
}
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
