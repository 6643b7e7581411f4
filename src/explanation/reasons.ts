/**
 * The "Why?" part: calm, each claim with its source and date. What the site says comes first, then the law, what is
 * particular to these files, what chatbots make of them, whose they are, whom to ask, and what we cannot do.
 */
import type { Reason } from '../messages.ts';
import type { Site } from '../sites/site.ts';
import type { FileReport } from '../types.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import { lawIn } from './laws.ts';
import { sourced } from './sourced.ts';
import { isRecord } from './titles.ts';
import { isOfUnborn, mayBeOfUnborn } from './unborn.ts';
import { isOfAnimal } from './whose.ts';

/** More is not read. */
export const MOST_REASONS = 7;

const MISREAD = sourced(
  'why_misread',
  'why_misreadSource',
  { date: '2026-03' },
  'https://pubmed.ncbi.nlm.nih.gov/41735814/',
);
const HEAD = sourced(
  'why_head',
  'why_headSource',
  '2021',
  'https://doi.org/10.1016/j.neuroimage.2021.117845',
);
const CHEST = sourced(
  'why_chest',
  'why_chestSource',
  '2022',
  'https://www.nature.com/articles/s41598-022-19045-3',
);
const SHARED_CHATS = sourced(
  'why_sharedChats',
  'why_sharedChatsSource',
  '2025',
  'https://www.cpomagazine.com/cyber-security/openai-blocks-chatgpt-conversations-from-indexing-by-search-engines/',
);

/**
 * @param medical the files of the batch in which something medical was found
 * @param place whose law is told of, if any
 */
export function reasonsFor(
  medical: readonly FileReport[],
  site: Site | undefined,
  place: Jurisdiction | undefined,
): Reason[] {
  const hasImage = medical.some((report) => !isRecord(report));
  const isChat = site?.kind === 'ai_chat';
  const readsImages = hasImage && (isChat || site?.id === 'x');
  const isAnimal = areAll(medical, isOfAnimal);
  const isBaby = areAll(medical, isOfUnborn);
  // No health law protects animals.
  const law = isAnimal ? undefined : lawIn(place, isChat || site?.id === 'x');
  const before = [...siteSays(site), ...(law ? [law] : [])];
  const after = [
    ...(readsImages && !isBaby ? [MISREAD] : []),
    ...(isAnimal || isBaby ? [] : [whose(law)]),
    ...(hasImage ? [plain(isAnimal ? 'why_askVet' : 'why_askClinic')] : []),
    plain('why_limits'),
  ];
  const room = MOST_REASONS - before.length - after.length;
  const own = [...particular(medical, isAnimal), isChat ? SHARED_CHATS : plain('why_noWayBack')];
  return [...before, ...own.slice(0, room), ...after];
}

function plain(key: string): Reason {
  return { words: { key } };
}

/** What its own policy says, with the text it rests on; of a site without a dated text what holds for any. */
function siteSays(site: Site | undefined): Reason[] {
  if (!site?.sentence || !site.source || !site.date) return [plain('why_anySite')];
  const { sentence, name, source, date } = site;
  return [
    {
      words: { key: sentence },
      source: { words: { key: 'why_fromPolicy', values: [name, { date }] }, url: source },
    },
  ];
}

/** That the law binds who treats patients, only the page on HIPAA says too. */
function whose(law: Reason | undefined): Reason {
  return law?.words.key === 'why_lawUs' ? { ...law, words: { key: 'why_whoseLaw' } } : plain('why_whose');
}

function areAll(medical: readonly FileReport[], are: (report: FileReport) => boolean): boolean {
  return medical.length > 0 && medical.every(are);
}

/** What holds for some kinds of picture only. */
function particular(medical: readonly FileReport[], isAnimal: boolean): Reason[] {
  if (isAnimal) return [plain('why_animal')];
  const has = ({ findings }: FileReport, labels: readonly string[], shown = /(?:)/) =>
    findings.some((finding) => labels.includes(finding.label) && shown.test(finding.shown ?? ''));
  const isBody = (part: RegExp) => (report: FileReport) => has(report, ['found_bodyPart'], part);
  const isHead = isBody(/^(?:head|brain|skull|face)/i);
  const isChest = isBody(/^(?:chest|thorax)/i);
  const showsFace = (report: FileReport) =>
    has(report, ['found_recognizable', 'found_headScan']) ||
    (has(report, ['found_kindCt', 'found_kindMri']) && isHead(report));
  return [
    ...(medical.some(mayBeOfUnborn) ? [plain('why_babyScan')] : []),
    ...(medical.some(showsFace) ? [HEAD] : []),
    ...(medical.some((report) => has(report, ['found_kindXray']) && isChest(report)) ? [CHEST] : []),
  ];
}
