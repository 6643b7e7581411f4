/**
 * What people are told of a batch of files: the words of the warning and of the note, as keys of `_locales`.
 * Pure. Rules for the words: say what the file is and what was found in it, without fear and without blame;
 * at most 60 words above the buttons, no sentence above 15 words; reasons come with source and date.
 */
import { isCopied } from './copies/target.ts';
import { bodyOf, counted, notAllOf, whyUnchecked } from './explanation/body.ts';
import { countExams } from './explanation/exams.ts';
import { foundGroups, more, type WhoHeading, whatItShows } from './explanation/found.ts';
import type { Jurisdiction } from './explanation/jurisdiction.ts';
import { mark, pictureShown } from './explanation/marks.ts';
import { reasonsFor } from './explanation/reasons.ts';
import { noteTitle, title } from './explanation/titles.ts';
import { isOfOthers } from './explanation/whose.ts';
import type { Explanation, FoundGroup, Preview } from './messages.ts';
import type { Site } from './sites/site.ts';
import type { FileReport, Verdict } from './types.ts';
import { mayBeQuiet, strongest } from './verdict.ts';

export interface JudgedFile {
  report: FileReport;
  verdict: Verdict;
  preview?: Preview;
  /** Detectors of a later pass are still to see it. */
  more?: boolean;
  /** Its number in the batch. */
  index?: number;
}

/** Names listed when the batch has several files. */
const MOST_NAMES = 5;
/** Longer names are cut, in characters. */
const LONGEST_NAME = 80;

/**
 * @param files those examined so far
 * @param site the covered site, absent where the host is none
 * @param total files in the batch, when more are to be examined
 * @param place whose law the reasons tell of, if any
 */
export function explain(
  files: readonly JudgedFile[],
  site: Site | undefined,
  host: string,
  total: number = files.length,
  place?: Jurisdiction,
): Explanation {
  const level = strongest(files.map(({ verdict }) => verdict.level));
  const held = files.filter(({ verdict }) => verdict.fallback === 'hold');
  const subject = held.length > 0 ? held : files.filter(({ verdict }) => verdict.level === level);
  const medical = subject.map(({ report }) => report).filter(isMedical);
  const unchecked = subject.filter(({ verdict }) => verdict.unchecked).map(({ report }) => report);
  const counts = { total, medical, unchecked: unchecked.length };
  const where = site?.name ?? host;
  const named = total > 1 ? namesOf(subject) : { files: [] };
  if (held.length > 0) {
    const body = [...whyUnchecked(unchecked), counted('note_held', total)];
    return { title: noteTitle({ ...counts, medical: [] }), body, found: [], reasons: [], ...named };
  }
  if (level !== 'warn') {
    const wentOn = counted('note_wentOn', total, where);
    const body =
      medical.length > 0 ? [...notAllOf(unchecked, total), wentOn] : [...whyUnchecked(unchecked), wentOn];
    return { title: noteTitle(counts), body, found: [], reasons: [], ...named };
  }

  const findings = medical.flatMap((report) => report.findings);
  const shows = whatItShows(findings);
  const exams = countExams(medical);
  return {
    title: title(counts),
    body: bodyOf({
      total,
      medical,
      unchecked,
      findings,
      shows,
      exams,
      where,
      more: subject.some(({ more }) => more),
    }),
    ...withPreview(foundGroups(findings, whoHeading(medical, exams.people)), subject, total),
    ...(subject.some(({ verdict }) => verdict.tick) && { tick: { key: 'warn_tick', values: [shows] } }),
    ...(subject.every(({ report, verdict }) => mayBeQuiet(report, verdict)) && {
      quiet: { key: 'warn_quiet' },
    }),
    reasons: reasonsFor(medical, site, place),
    ...named,
  };
}

function whoHeading(medical: readonly FileReport[], people: number): WhoHeading {
  if (people > 1) return 'group_whoMany';
  return medical.length > 0 && medical.every(isOfOthers) ? 'group_whoOther' : 'group_who';
}

/** The first picture in which something was found, with its places numbered as in the list. */
function withPreview(
  found: FoundGroup[],
  files: readonly JudgedFile[],
  total: number,
): Pick<Explanation, 'found' | 'preview'> {
  const file = files.find(({ report, preview }) => preview && isMedical(report));
  if (!file?.preview) return { found };
  const { preview, report, index } = file;
  // The copies' own way to show a picture counts frames otherwise than those that were looked at, but for the first.
  const isShown = index !== undefined && isCopied(report.kind) && pictureShown(report.findings) === 0;
  const { marks, found: numbered } = mark(found, report.findings, preview);
  const words = { about: { key: 'preview_about' }, caption: { key: 'preview_caption' } };
  const name = total > 1 ? { file: shorten(report.name) } : {};
  return {
    found: numbered,
    preview: { ...preview, ...words, ...name, marks, ...(isShown && { original: index }) },
  };
}

function isMedical(report: FileReport): boolean {
  return report.findings.some((finding) => finding.medical);
}

function namesOf(files: readonly JudgedFile[]): Pick<Explanation, 'files' | 'moreFiles'> {
  const names = files.map(({ report }) => shorten(report.name));
  const left = names.length - MOST_NAMES;
  return { files: names.slice(0, MOST_NAMES), ...(left > 0 && { moreFiles: more(left) }) };
}

function shorten(name: string): string {
  const characters = Array.from(name.slice(0, 2 * LONGEST_NAME));
  return characters.length > LONGEST_NAME ? `${characters.slice(0, LONGEST_NAME).join('')}…` : name;
}
