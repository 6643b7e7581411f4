/** What the law covers, by place: each with its source and date. No place, no claim. */
import type { Reason } from '../messages.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import { sourced } from './sourced.ts';

const LAWS: Readonly<Record<Jurisdiction, Reason>> = {
  us: sourced(
    'why_lawUs',
    'why_lawUsSource',
    '2022',
    'https://www.hhs.gov/hipaa/for-professionals/privacy/guidance/cell-phone-hipaa/index.html',
  ),
  eu: sourced(
    'why_lawEurope',
    'why_lawEuropeSource',
    { date: '2016-04-27' },
    'https://gdprhub.eu/index.php?title=Article_9_GDPR',
  ),
  uk: sourced(
    'why_lawUk',
    'why_lawUkSource',
    { date: '2024-04-09' },
    'https://ico.org.uk/for-organisations/guide-to-data-protection/guide-to-the-general-data-protection-regulation-gdpr/special-category-data/what-is-special-category-data/',
  ),
  ca: sourced(
    'why_lawCanada',
    'why_lawCanadaSource',
    { date: '2022-05-16' },
    'https://www.dww.com/articles/privacy-commissioner-of-canada-releases-interpretation-bulletin-on-sensitive-personal',
  ),
  au: sourced(
    'why_lawAustralia',
    'why_lawAustraliaSource',
    { date: '2024-10-21' },
    'https://www.oaic.gov.au/privacy/privacy-guidance-for-organisations-and-government-agencies/guidance-on-privacy-and-the-use-of-commercially-available-ai-products',
  ),
};

/** @param toAi the files go to a chatbot. What we know of Australia speaks of these alone. */
export function lawIn(place: Jurisdiction | undefined, toAi: boolean): Reason | undefined {
  return place === undefined || (place === 'au' && !toAi) ? undefined : LAWS[place];
}
