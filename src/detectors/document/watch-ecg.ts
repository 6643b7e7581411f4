/**
 * An electrocardiogram of a watch, as the Health app of a phone exports it (`electrocardiograms/ecg_….csv`): rows of a
 * name and a value in the phone's language, then the samples.
 */
import { type HealthRecord, personOf, type RecordDetail, type RecordDetailKind } from './details.ts';

/** The rows before the samples are shorter; characters. */
const HEAD = 1_000;
/** What is the same in every language: the watch that took it, and the unit, `µV`, which a damaged text garbles. */
const [WATCH, UNIT] = [
  /^[^,;]{1,60}[,;]"?Watch\d{1,2},\d{1,2}"?\s*$/m,
  /^[^,;]{1,60}[,;]\P{ASCII}{1,2}V\s*$/mu,
];
/** The first rows, in this order. */
const ROWS: readonly RecordDetailKind[] = ['name', 'birthDate', 'examDate'];

export function isWatchEcg(text: string): boolean {
  const head = text.slice(0, HEAD);
  return WATCH.test(head) && UNIT.test(head);
}

export function readWatchEcg(text: string): HealthRecord {
  const rows = text.slice(0, HEAD).replace('\ufeff', '').split(/\r?\n/, ROWS.length);
  const details = ROWS.flatMap((kind, at): RecordDetail[] => {
    const [, written = ''] = /^[^,;]*[,;](.*)$/.exec(rows[at] ?? '') ?? [];
    const value = written.replaceAll('"', '').trim();
    return value === '' ? [] : [{ kind, value, where: `line ${at + 1}` }];
  });
  const name = details.find(({ kind }) => kind === 'name')?.value ?? '';
  return {
    details,
    contents: [{ content: 'found_heartTrace', where: 'unit' }],
    people: [personOf({ name, birthDate: '', id: '' })],
  };
}
