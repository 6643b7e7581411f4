/** The detector of office files: what they say, whose it is, and the pictures in them. See README.md. */
import type { Context, Detector, Examination, FileInHand, Finding, UncheckedReason } from '../../types.ts';
import { examineMember, fileOf } from '../archive/inside.ts';
import { list } from '../archive/list.ts';
import type { Member } from '../archive/member.ts';
import { findingsInTable, findingsInText } from '../document/index.ts';
import { storedFindings } from '../document/stored.ts';
import { FileGoneError, Stop } from '../errors.ts';
import { inEmbedded } from './embedded.ts';
import { isLocked } from './locked.ts';
import { createReader, type OfficeKind, officeKindOf } from './parts.ts';
import { picturesIn } from './pictures.ts';
import { propertiesIn } from './properties.ts';
import { textOf } from './text.ts';
import { dateStyles, sharedTexts, sheetText } from './workbook.ts';

/** Parts of one kind that are read: what it is about stands in the first ones. */
const MOST_SHEETS = 8;
const MOST_SLIDES = 20;
const MOST_OTHERS = 6;
const PROPERTIES = /^(?:docProps\/(?:core|app|custom)|meta)\.xml$/;
/** Pictures whose beginnings are read. */
const MOST_PICTURES = 24;

export const office = {
  id: 'document',
  accepts: (kind) => kind === 'zip' || kind === 'unknown',
  async examine(file: FileInHand, context: Context): Promise<Examination> {
    if (file.kind === 'unknown')
      return { findings: [], ...((await isLocked(file.bytes)) && { unchecked: 'encrypted' }) };
    const { members: parts } = await list(file);
    const kind = officeKindOf(parts);
    if (!kind || kind === 'other') return { findings: [] };
    const { findings, unchecked } = await written(parts, kind);
    const pictured = await inPictures(parts, context);
    const embedded = await inEmbedded(parts, context);
    const reason = unchecked ?? pictured.unchecked;
    return {
      findings: [...findings, ...pictured.findings, ...embedded],
      ...(reason && { unchecked: reason }),
    };
  },
} satisfies Detector;

/** What is written in it, and what it says of itself. */
async function written(parts: readonly Member[], kind: OfficeKind): Promise<Examination> {
  let unchecked: UncheckedReason | undefined;
  const { all } = createReader(parts, () => {
    unchecked ??= 'unreadable';
  });
  const attempt = async <Result>(act: () => Promise<Result>, instead: Result): Promise<Result> => {
    try {
      return await act();
    } catch (error) {
      if (error instanceof FileGoneError) throw error;
      unchecked ??= error instanceof Stop ? error.reason : 'unreadable';
      return instead;
    }
  };
  const properties = await attempt(() => all(PROPERTIES, MOST_OTHERS), []);
  const said = await attempt(() => READERS[kind](all), { findings: [], hasText: false });
  const stored = storedFindings(properties.flatMap(propertiesIn), said.hasText);
  return { findings: [...said.findings, ...stored], ...(unchecked && { unchecked }) };
}

type All = ReturnType<typeof createReader>['all'];

interface Said {
  findings: Finding[];
  hasText: boolean;
}

const READERS: Readonly<Record<OfficeKind, (all: All) => Promise<Said>>> = {
  /** The head of the page comes first: it may be where the title and the name stand. */
  async text(all) {
    const form = { isOpen: false };
    const texts = [
      ...(await all(/^word\/header\d*\.xml$/, MOST_OTHERS)),
      ...(await all(/^word\/document\d*\.xml$/, 1)),
      ...(await all(/^word\/(?:footnotes|endnotes|comments|footer\d*)\.xml$/, MOST_OTHERS)),
    ];
    return inText(texts.map((xml) => textOf(xml, form)));
  },
  async slides(all) {
    const form = { isOpen: false };
    const slides = await all(/^ppt\/slides\/slide\d+\.xml$/, MOST_SLIDES);
    const notes = await all(/^ppt\/(?:notesSlides\/notesSlide|comments\/\w*?)\d+\.xml$/, MOST_OTHERS);
    return inText([...slides, ...notes].map((xml) => textOf(xml, form)));
  },
  async sheets(all) {
    const [shared = ''] = await all(/^xl\/sharedStrings\.xml$/, 1);
    const [styles = ''] = await all(/^xl\/styles\.xml$/, 1);
    const [texts, dates] = [sharedTexts(shared), dateStyles(styles)];
    const sheets = await all(/^xl\/worksheets\/sheet\d+\.xml$/, MOST_SHEETS);
    const beside = await all(/^xl\/(?:comments\d*|drawings\/drawing\d+)\.xml$/, MOST_OTHERS);
    return inSheets(
      sheets.map((xml) => sheetText(xml, texts, dates)),
      beside.map((xml) => textOf(xml, { isOpen: false })),
    );
  },
  /** Heads and feet of pages stand among the styles. */
  async open(all) {
    const [content = ''] = await all(/^content\.xml$/, 1);
    if (/<office:spreadsheet/.test(content))
      return inSheets([textOf(content, { isOpen: true, isSheet: true })], []);
    const [styles = ''] = await all(/^styles\.xml$/, 1);
    return inText([styles, content].map((xml) => textOf(xml, { isOpen: true })));
  },
};

function inText(texts: readonly string[]): Said {
  const text = texts.join('\n');
  return { findings: findingsInText(text, () => 'text'), hasText: /\p{L}/u.test(text) };
}

/** Each sheet may be a table, or a form that somebody filled in. */
function inSheets(sheets: readonly string[], beside: readonly string[]): Said {
  const findings = sheets.flatMap((text, at) => {
    const where = `sheet ${at + 1}`;
    const table = findingsInTable(text).map((finding) => ({
      ...finding,
      where: `${where}: ${finding.where}`,
    }));
    return table.length > 0 ? table : findingsInText(text, () => where);
  });
  const text = beside.join('\n');
  return {
    findings: [...findings, ...findingsInText(text, () => 'text')],
    hasText: [...sheets, text].some((one) => /\p{L}/u.test(one)),
  };
}

/** Hidden details of the pictures in it. How they look, and what is printed on them, is seen as in any picture. */
async function inPictures(parts: readonly Member[], context: Context): Promise<Examination> {
  const findings: Finding[] = [];
  let unchecked: UncheckedReason | undefined;
  for (const picture of picturesIn(parts, MOST_PICTURES)) {
    const hidden = await hiddenIn(picture, context);
    findings.push(
      ...hidden.findings.map((finding) => ({ ...finding, where: `${picture.path}: ${finding.where}` })),
    );
    // A picture that is damaged is a reason only where something speaks for it.
    if (hidden.findings.some(({ medical }) => medical)) unchecked ??= hidden.unchecked;
  }
  return { findings, ...(unchecked && { unchecked }) };
}

async function hiddenIn(picture: Member, context: Context): Promise<Examination> {
  try {
    return await examineMember(await fileOf(picture), context);
  } catch (error) {
    if (error instanceof FileGoneError) throw error;
    return { findings: [], unchecked: error instanceof Stop ? error.reason : 'unreadable' };
  }
}
