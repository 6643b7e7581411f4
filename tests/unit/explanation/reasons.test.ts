import '../english.ts';
import { describe, expect, it } from 'vitest';
import type { Jurisdiction } from '../../../src/explanation/jurisdiction.ts';
import { MOST_REASONS, reasonsFor } from '../../../src/explanation/reasons.ts';
import { say } from '../../../src/platform/words.ts';
import { siteFor } from '../../../src/sites/index.ts';
import type { FileReport } from '../../../src/types.ts';
import { finding, noNames, record, report, scan } from './reports.ts';

interface Where {
  host?: string;
  place?: Jurisdiction | undefined;
}

const reasons = (reports: FileReport[], { host = 'chatgpt.com', place }: Where = {}) =>
  reasonsFor(reports, siteFor(host, ['own.example.org']), place);
const keys = (reports: FileReport[], where?: Where) => reasons(reports, where).map(({ words }) => words.key);
const told = (reports: FileReport[], where?: Where) =>
  reasons(reports, where).map(({ words, source }) => ({
    text: say(words),
    source: source && say(source.words),
    url: source?.url,
  }));
const about = (kind: string, part: string) =>
  report('IM1', [finding('fileDicom'), finding(kind), finding('bodyPart', { group: 'body', shown: part })]);
const ofAnimal = (shown = 'Ca…') =>
  report('IM1', [finding('fileDicom'), finding('species', { group: 'body', shown })]);

describe("the site's own words", () => {
  it('come first, with the date of the policy they rest on', () => {
    expect(told([scan()], { host: 'imgur.com' })[0]).toEqual({
      text: 'Imgur says every uploaded image is public. Anyone with the link can open it.',
      source: "From Imgur's policy of January 11, 2023.",
      url: 'https://imgur.com/privacy',
    });
  });

  it('may rest on a month', () => {
    const [first] = told([scan()], { host: 'copilot.microsoft.com' });
    expect(first?.source).toBe("From Microsoft Copilot's policy of July 2026.");
  });

  it.each(['poe.com', 'own.example.org', 'unknown.example.org'])(
    'are replaced by a general sentence where no text is dated: %s',
    (host) => {
      expect(told([scan()], { host })[0]).toEqual({
        text: 'This site can keep a copy of the file. What happens next depends on its rules, which can change.',
        source: undefined,
        url: undefined,
      });
    },
  );
});

describe('the law', () => {
  it.each<[Jurisdiction, RegExp, string]>([
    ['us', /HIPAA/, 'From the US health department, 2022.'],
    ['eu', /GDPR/, 'GDPR, Article 9, April 27, 2016.'],
    ['uk', /UK law/, "From the UK's data office, ICO, April 9, 2024."],
    ['ca', /Canada/, "From a law firm, on the view of Canada's privacy office, May 16, 2022."],
    ['au', /Australia/, "From Australia's privacy office, OAIC, October 21, 2024."],
  ])('of %s is told with its source', (place, words, source) => {
    const law = told([scan()], { place })[1];
    expect(law?.text).toMatch(words);
    expect(law?.source).toBe(source);
    expect(law?.url).toMatch(/^https:\/\//);
  });

  it('is left out where the place is unknown, and so is it of who treats patients', () => {
    expect(keys([scan()]).filter((key) => /law/i.test(key))).toEqual([]);
    expect(keys([scan()])).toContain('why_whose');
    expect(keys([scan()], { place: 'us' })).toContain('why_whoseLaw');
  });

  it('of Australia speaks of chatbots alone', () => {
    expect(keys([scan()], { host: 'reddit.com', place: 'au' }).join()).not.toMatch(/law/i);
  });
});

describe('what holds for some only', () => {
  it('chatbots misread pictures: on chat sites and X, not elsewhere, not for records', () => {
    expect(keys([scan()])).toContain('why_misread');
    expect(keys([scan()], { host: 'x.com' })).toContain('why_misread');
    expect(keys([scan()], { host: 'reddit.com' })).not.toContain('why_misread');
    expect(keys([record])).not.toContain('why_misread');
  });

  it('chats that are shared, and files that cannot be got back', () => {
    expect(keys([scan()])).toContain('why_sharedChats');
    expect(keys([scan()], { host: 'reddit.com' })).toContain('why_noWayBack');
  });

  it.each([
    ['heads in CT', about('kindCt', 'Head'), 'why_head', true],
    ['brains in MRI', about('kindMri', 'BRAIN'), 'why_head', true],
    ['a face the file says can be seen', report('a', [finding('recognizable')]), 'why_head', true],
    ['hearts in MRI', about('kindMri', 'Heart'), 'why_head', false],
    ['heads in X-ray', about('kindXray', 'Head'), 'why_head', false],
    ['chests in X-ray', about('kindXray', 'CHEST'), 'why_chest', true],
    ['chests in CT', about('kindCt', 'CHEST'), 'why_chest', false],
    ['ultrasound', noNames('kindUltrasound'), 'why_babyScan', true],
    ['CT', noNames('kindCt'), 'why_babyScan', false],
  ])('%s', (_name, one, key, isTold) => {
    expect(keys([one]).includes(key)).toBe(isTold);
  });
});

describe('a baby scan', () => {
  it('that is surely one is met without a doubt about readings or about whose it is', () => {
    expect(keys([about('kindUltrasound', 'FETUS')], { place: 'us' })).toEqual([
      'site_chatgpt',
      'why_lawUs',
      'why_babyScan',
      'why_sharedChats',
      'why_askClinic',
      'why_limits',
    ]);
  });

  it.each(['LIVER', 'HEART'])('is not every ultrasound (%s)', (part) => {
    expect(keys([about('kindUltrasound', part)])).toContain('why_whose');
  });
});

describe('a scan of an animal', () => {
  it('has no law, an owner and a vet', () => {
    expect(keys([ofAnimal()], { host: 'reddit.com', place: 'us' })).toEqual([
      'site_reddit',
      'why_animal',
      'why_noWayBack',
      'why_askVet',
      'why_limits',
    ]);
  });

  it('beside one of a person leaves the person the law', () => {
    expect(keys([ofAnimal(), scan()], { place: 'us' })).toContain('why_lawUs');
    expect(keys([about('kindUltrasound', 'FETUS'), scan()], { place: 'us' })).toContain('why_whoseLaw');
  });

  it.each(['Hu…', 'Homo sapiens'])('is not one of a person (%s)', (shown) => {
    const found = keys([ofAnimal(shown)], { place: 'us' });
    expect(found).toContain('why_lawUs');
    expect(found).not.toContain('why_animal');
  });
});

it('reasons are few, and stand in one order', () => {
  expect(keys([about('kindXray', 'Chest'), about('kindMri', 'Head')], { place: 'us' })).toEqual([
    'site_chatgpt',
    'why_lawUs',
    'why_head',
    'why_misread',
    'why_whoseLaw',
    'why_askClinic',
    'why_limits',
  ]);
  expect(MOST_REASONS).toBe(7);
});
