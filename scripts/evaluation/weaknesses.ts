/** Where the look of a picture does not reach its bars, as lines of docs/accuracy.md. */
import { isMedical } from './classes.ts';
import { grouped } from './grouped.ts';
import type { MeasuredRow } from './measured.ts';
import { shown } from './share.ts';
import { inCell } from './show-table.ts';
import { asked } from './tables.ts';

/** A source, or a kind, with fewer pictures is no weakness yet. */
const ENOUGH = { source: 10, kind: 5 };
const WEAK_RECALL = 0.88;
const MANY_ALARMS = 0.02;

const ORIGIN_WORDS = {
  'other source': 'other sources',
  'same source': 'the same sources',
  made: 'them made',
} as const;

export function weaknesses(rows: readonly MeasuredRow[]): string[] {
  const bySource = grouped(rows, ({ class: name, source }) => `${name}, ${source}`);
  const byClass = grouped(rows, ({ class: name, origin }) => `${name}, all of ${ORIGIN_WORDS[origin]}`);
  const groups = [
    ...[...bySource].filter(([, { length }]) => length >= ENOUGH.source),
    ...[...byClass].filter(([, { length }]) => length >= ENOUGH.kind),
  ];
  const weak = groups.flatMap(([name, group]) => {
    const share = asked(group, 'balanced');
    const medical = isMedical(group[0]?.class ?? '');
    const rate = share.hits / share.n;
    const bad = medical ? rate < WEAK_RECALL : medical === false && rate > MANY_ALARMS;
    return bad ? [{ medical, line: `- ${inCell(name)}: ${share.hits} of ${share.n}, ${shown(share)}` }] : [];
  });
  const lines = (side: boolean) =>
    weak
      .filter(({ medical }) => medical === side)
      .map(({ line }) => line)
      .sort()
      .join('\n') || '- none';
  return [
    PROSE,
    `Medical sources (of ${ENOUGH.source} pictures or more) and kinds (of ${ENOUGH.kind}) of which balanced asks about less than 88 in 100:`,
    lines(true),
    `Ordinary ones of which it asks about more than 2 in 100:`,
    lines(false),
  ];
}

const PROSE = `- A photo of skin, a wound or a body taken with a phone looks like an ordinary photo.
- Kinds that the data hardly holds are hardly known: PET, OCT of other machines, body CT, baby scans.
- Real photos of films and screens are not in the data: those here are made by a program.
- A scan that fills less than half of a screenshot or of another large picture is usually missed.`;
