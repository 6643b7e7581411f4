/**
 * `npm test`: everything that must hold before a change lands, in the order of what is cheapest to find out.
 * Runs every stage even when one fails, and closes with `N passed, N failed`: each test of a runner counts as
 * one, and each other stage as one.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'out', 'results');

interface Count {
  passed: number;
  failed: number;
  /** Which tests failed and the first words of why, as far as the runner says. */
  complaints: string[];
}

interface UnitReport {
  numPassedTests: number;
  numTotalTests: number;
  testResults: {
    name: string;
    message: string;
    status: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

interface BrowserSuite {
  specs: {
    title: string;
    file: string;
    tests: { projectName: string; status: string; results: { error?: { message?: string } }[] }[];
  }[];
  suites?: BrowserSuite[];
}

interface BrowserReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  suites: BrowserSuite[];
}

interface Stage {
  name: string;
  command: string[];
  /** Where the runner wrote what it counted, and how to read it; a stage without counts as one. */
  counted?: { file: string; read(report: string): Count };
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
      read: readUnit,
    },
  },
  {
    name: 'both browsers',
    command: ['playwright', 'test', '--reporter=list,json'],
    counted: {
      file: BROWSERS,
      read: readBrowsers,
    },
  },
];

function readUnit(json: string): Count {
  const { numPassedTests, numTotalTests, testResults } = JSON.parse(json) as UnitReport;
  const complaints = testResults.flatMap(({ name, message, status, assertionResults }) => [
    ...(status === 'failed' && assertionResults.length === 0 ? [complaint(name, message)] : []),
    ...assertionResults
      .filter((test) => test.status !== 'passed')
      .map((test) => complaint(`${name} › ${test.fullName}`, test.failureMessages[0])),
  ]);
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests, complaints };
}

function readBrowsers(json: string): Count {
  const { stats, suites } = JSON.parse(json) as BrowserReport;
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped,
    complaints: suites.flatMap(complaintsOf),
  };
}

function complaintsOf({ specs, suites = [] }: BrowserSuite): string[] {
  const failed = specs.flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status !== 'expected')
      .map(({ projectName, results }) =>
        complaint(`[${projectName}] ${file} › ${title}`, results.at(-1)?.error?.message),
      ),
  );
  return [...failed, ...suites.flatMap(complaintsOf)];
}

function complaint(test: string, message = ''): string {
  const why = stripVTControlCharacters(message).split('\n').find(Boolean) ?? '';
  return `${test.replace(`${ROOT}/`, '')}: ${why.slice(0, 200)}`;
}

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
  if (!counted) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, complaints: [] };
  const report = await readFile(counted.file, 'utf8').catch(() => undefined);
  const count = report ? counted.read(report) : { passed: 0, failed: 0, complaints: [] };
  const silent = count.passed + count.failed === 0 || (!ok && count.failed === 0);
  return silent ? { ...count, failed: count.failed + 1 } : count;
}

await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
const total: Count = { passed: 0, failed: 0, complaints: [] };
const failures: string[] = [];
for (const stage of STAGES) {
  const { passed, failed, complaints } = await run(stage);
  total.passed += passed;
  total.failed += failed;
  total.complaints.push(...complaints);
  if (failed > 0) failures.push(stage.name);
}
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
for (const each of total.complaints) console.log(`  ${each}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
