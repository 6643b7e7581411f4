/** The memory of the extension's own process, as Linux counts it (proc(5): `VmHWM`, `clear_refs`). */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const RESET_PEAK = '5';

/** The renderers that hold the extension's pages and workers, of the browser that this process started. */
function extensionProcesses(): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((id) => id > 0 && textOf(id, 'cmdline').includes('--extension-process') && isOurs(id));
}

function isOurs(id: number): boolean {
  for (let parent = id; parent > 1; parent = parentOf(parent)) if (parent === process.pid) return true;
  return false;
}

/** The name in brackets may hold anything, even brackets (proc(5), `stat`). */
function parentOf(id: number): number {
  const text = textOf(id, 'stat');
  return Number(
    text
      .slice(text.lastIndexOf(')') + 1)
      .trim()
      .split(' ')[1] ?? 0,
  );
}

/** Empty for a process that has ended. */
function textOf(id: number, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

/** From now on a new peak counts. */
export function forgetPeak(): void {
  for (const id of extensionProcesses()) writeFileSync(`/proc/${id}/clear_refs`, RESET_PEAK);
}

/** Megabytes that they held at most since then: code, model and all. */
export function peakMegabytes(): number {
  const kilobytes = extensionProcesses().map((id) =>
    Number(/^VmHWM:\s*(\d+) kB/m.exec(textOf(id, 'status'))?.[1] ?? 0),
  );
  return Math.round(kilobytes.reduce((sum, size) => sum + size, 0) / 1024);
}
