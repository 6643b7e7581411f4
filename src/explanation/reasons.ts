/** The "Why?" part: calm, each claim with its source and date. */
import type { Reason } from '../messages.ts';
import type { Site } from '../sites/site.ts';
import type { FileReport, Finding } from '../types.ts';
import { isRecord } from './titles.ts';

const LAW: readonly Reason[] = [
  {
    words: { key: 'why_lawUs' },
    source: {
      words: { key: 'why_lawUsSource' },
      url: 'https://www.hhs.gov/hipaa/for-professionals/privacy/guidance/cell-phone-hipaa/index.html',
    },
  },
  {
    words: { key: 'why_lawEurope' },
    source: {
      words: { key: 'why_lawEuropeSource' },
      url: 'https://gdprhub.eu/index.php?title=Article_9_GDPR',
    },
  },
];
const MISREAD: Reason = {
  words: { key: 'why_misread' },
  source: { words: { key: 'why_misreadSource' }, url: 'https://pubmed.ncbi.nlm.nih.gov/41735814/' },
};
const HEAD: Reason = {
  words: { key: 'why_head' },
  source: { words: { key: 'why_headSource' }, url: 'https://doi.org/10.1016/j.neuroimage.2021.117845' },
};
const CHEST: Reason = {
  words: { key: 'why_chest' },
  source: { words: { key: 'why_chestSource' }, url: 'https://www.nature.com/articles/s41598-022-19045-3' },
};

/** @param medical the files of the batch in which something medical was found */
export function reasonsFor(medical: readonly FileReport[], site: Site | undefined): Reason[] {
  const findings = medical.flatMap((report) => report.findings);
  const isAnimal = isOfAnimal(findings);
  const hasImage = medical.some((report) => !isRecord(report));
  const readsImages = site?.kind === 'ai_chat' || site?.id === 'x';
  return [
    ...(site?.date ? [plain('why_copy'), ...ownWords(site)] : [plain('why_anySite'), plain('why_noWayBack')]),
    ...(isAnimal ? [] : LAW),
    ...(hasImage && readsImages ? [MISREAD] : []),
    ...particular(medical),
    ...(hasImage ? [plain('why_askClinic')] : []),
    ...(isAnimal ? [] : [plain('why_someoneElse')]),
    plain('why_limits'),
  ];
}

function plain(key: string): Reason {
  return { words: { key } };
}

/** The site's own sentence as it stands in `sites/`, and the policy it rests on. */
function ownWords({ sentence, source, date, name }: Site): Reason[] {
  if (!sentence || !source || !date) return [];
  return [
    { words: sentence, source: { words: { key: 'why_fromPolicy', values: [name, { date }] }, url: source } },
  ];
}

/** No health law protects animals. People's files may carry a species too: `Human`, `Homo sapiens`. */
function isOfAnimal(findings: readonly Finding[]): boolean {
  const species = findings.filter(({ label }) => label === 'found_species');
  return species.length > 0 && !species.some(({ shown }) => /^h[uo]/i.test(shown ?? ''));
}

/** What holds for some kinds of picture only. */
function particular(medical: readonly FileReport[]): Reason[] {
  const has = ({ findings }: FileReport, labels: readonly string[], shown = /(?:)/) =>
    findings.some((finding) => labels.includes(finding.label) && shown.test(finding.shown ?? ''));
  const isBody = (part: RegExp) => (report: FileReport) => has(report, ['found_bodyPart'], part);
  const isHead = isBody(/^(?:head|brain|skull|face)/i);
  const isChest = isBody(/^(?:chest|thorax)/i);
  const showsFace = (report: FileReport) =>
    has(report, ['found_recognizable', 'found_headScan']) ||
    (has(report, ['found_kindCt', 'found_kindMri']) && isHead(report));
  return [
    ...(medical.some((report) => has(report, ['found_kindUltrasound'])) ? [plain('why_babyScan')] : []),
    ...(medical.some(showsFace) ? [HEAD] : []),
    ...(medical.some((report) => has(report, ['found_kindXray']) && isChest(report)) ? [CHEST] : []),
  ];
}
