/** The detector of what is printed on a picture: finds it, reads it, and says what of it names a person. */
import { PICTURE_KINDS } from '../../picture-kinds.ts';
import { greyOf } from '../../scanner/pixels/grey.ts';
import type {
  Context,
  Detector,
  Examination,
  FileInHand,
  FileKind,
  Finding,
  Grey,
  Place,
} from '../../types.ts';
import { printOn } from '../dicom/print.ts';

import { Stop } from '../errors.ts';
import { isDarkAndGrey } from './colours.ts';
import { knownDetails } from './known.ts';
import { findingsIn, type Sign } from './meaning/index.ts';
import { isNobodysCare } from './meaning/learned/care.ts';
import { paperIn } from './meaning/papers.ts';
import { rowsOf } from './meaning/rows.ts';
import type { PrintedLine } from './printed.ts';
import { mayHavePrint, type Reading, readHarder, readPrinted } from './reading/index.ts';

type Effort = Parameters<typeof readPrinted>[3];

const PICTURES: ReadonlySet<FileKind> = new Set([
  ...PICTURE_KINDS,
  'dicom',
  'pdf',
  // Of archives, office files and mails, the pictures and pages in them; of slides, the photo of the label.
  'zip',
  'mail',
  'slide',
]);
/** Milliseconds that reading a file may take from its first line on: of what seems ordinary, and of what is medical. */
const BUDGET: Record<Effort, number> = { glance: 2_500, thorough: 6_000 };
/** And all of it together, with the search for what to read: a file that takes ten seconds is given up. */
const ALL_TOGETHER = 7_500;

interface Print {
  lines: PrintedLine[];
  doubted: PrintedLine[];
  unread: Place[];
  isComplete: boolean;
  /** Of each picture, in their order. */
  readings: Reading[];
}

export const burnedInText = {
  id: 'burned-in-text',
  accepts: (kind) => PICTURES.has(kind),

  async hasWork(context, found) {
    // Print over anatomy takes a closer look to be found.
    const isMedical = found.some(({ medical }) => medical);
    try {
      const pictures = await context.pixels();
      return pictures.some((picture) => isMedical || mayHavePrint(greyOf(picture)));
    } catch {
      // Who looked at it has said why it cannot be decoded.
      return isMedical;
    }
  },

  async examine(file: FileInHand, context: Context): Promise<Examination> {
    const ends = performance.now() + ALL_TOGETHER;
    try {
      const pictures = await context.detail();
      const known = await knownDetails(file);
      const sign = await signOf(file, context);
      const examined = async (effort: Effort): Promise<Print & { findings: Finding[] }> => {
        const timed = withinTime(context, BUDGET[effort], ends);
        const print = await readAll(pictures, timed, effort);
        // A page of writing may have the headings of reports too.
        if (sign === 'none' && isNobodysCare(rowsOf(print.lines))) return { ...print, findings: [] };
        const paper = paperIn(print.lines);
        const about = { sign: paper ? 'clear' : sign, known } as const;
        let findings = findingsIn(print.lines, about, print.doubted);
        if (about.sign === 'clear' && known.some(({ is }) => is === 'name') && !findings.some(isKnownName)) {
          const doubted = [...print.doubted, ...(await lookAgain(pictures, timed, print.readings))];
          findings = findingsIn(print.lines, about, doubted);
        }
        const onPages = findings.map((finding) => onPage(finding, pictures));
        return { ...print, findings: [...onPages, ...(paper ? [paperFinding(paper)] : [])] };
      };
      const effort = effortFor(file);
      let print = await examined(effort);
      const isMedical = sign === 'clear' || print.findings.some(({ medical }) => medical);
      // What is medical deserves to be read to its end.
      if (effort === 'glance' && isMedical && !print.isComplete) {
        const again = await examined('thorough');
        if (again.lines.length > print.lines.length) print = again;
      }
      return {
        findings: [
          ...print.findings,
          ...(isMedical
            ? print.unread.slice(0, 1).map((place) => onPage(unreadFinding(place), pictures))
            : []),
        ],
        printRead: print.isComplete && print.unread.length === 0 ? 'all' : 'partly',
      };
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      // That the picture cannot be decoded has been said; that we failed has not.
      return {
        findings: [],
        printRead: 'partly',
        ...(error.reason === 'scanner-lost' && { unchecked: error.reason }),
      };
    }
  },
} satisfies Detector;

/** On most pictures of a scanner nothing is printed; of those without a header only the suspected are worth seconds. */
function effortFor({ kind, found }: FileInHand): Effort {
  const isWorthIt = kind === 'dicom' ? printOn(found) === 'likely' : found.some(({ medical }) => medical);
  return isWorthIt ? 'thorough' : 'glance';
}

async function readAll(pictures: readonly Grey[], timed: Timed, effort: Effort): Promise<Print> {
  const print: Print = { lines: [], doubted: [], unread: [], isComplete: true, readings: [] };
  for (const [index, picture] of pictures.entries()) {
    if (performance.now() > timed.ends) return { ...print, isComplete: false };
    const reading = await readPrinted(picture, index, timed, effort);
    print.readings.push(reading);
    print.lines.push(...reading.lines);
    print.doubted.push(...reading.doubted);
    print.unread.push(...reading.unread);
    print.isComplete &&= reading.complete;
  }
  return print;
}

/** For the name that the file holds, which is printed more often than not. */
async function lookAgain(
  pictures: readonly Grey[],
  timed: Timed,
  readings: readonly Reading[],
): Promise<PrintedLine[]> {
  const lines: PrintedLine[] = [];
  for (const [index, reading] of readings.entries()) {
    const picture = pictures[index];
    if (!picture || performance.now() > timed.ends) break;
    lines.push(...(await readHarder(picture, index, timed, reading)));
  }
  return lines;
}

const isKnownName = ({ label }: Finding): boolean => label === 'found_nameAlsoPrinted';

interface Timed extends Pick<Context, 'read' | 'languages'> {
  readonly ends: number;
}

/** Reads until the time is up. What has to be loaded for the first line counts for the whole alone. */
function withinTime({ read, languages }: Context, milliseconds: number, last: number): Timed {
  let ends = last;
  let isFirst = true;
  return {
    languages,
    get ends() {
      return ends;
    },
    async read(line, language) {
      if (performance.now() > ends) throw new Stop('timed-out');
      const words = await read(line, language);
      if (isFirst) ends = Math.min(last, performance.now() + milliseconds);
      isFirst = false;
      return words;
    },
  };
}

/** What the other detectors say of the picture, and its plainest colours. */
async function signOf({ found }: FileInHand, context: Context): Promise<Sign> {
  const signs = found.filter(({ medical }) => medical);
  if (signs.some(({ strength }) => strength === 'strong' || strength === 'likely')) return 'clear';
  if (signs.length > 0) return 'faint';
  const pictures = await context.pixels();
  return pictures.some(isDarkAndGrey) ? 'dark' : 'none';
}

/** Of a document of pages, the page says more. */
function onPage(finding: Finding, pictures: readonly Grey[]): Finding {
  const page = finding.place && pictures[finding.place.picture]?.page;
  return page ? { ...finding, where: `page ${page}` } : finding;
}

/** A paper that its title proves: a vaccination record, a sick note, a referral. */
function paperFinding(label: string): Finding {
  return {
    detector: 'burned-in-text',
    group: 'file',
    label,
    strength: 'likely',
    medical: true,
    identifying: false,
    where: 'printed on the picture',
  };
}

/** Words are there, in a script or a shape that we cannot read: they may name somebody. */
function unreadFinding(place: Place): Finding {
  return {
    detector: 'burned-in-text',
    group: 'text',
    label: 'found_unreadText',
    strength: 'hint',
    medical: false,
    identifying: false,
    where: 'printed on the picture',
    place,
  };
}
