import '../english.ts';
import { describe, expect, it } from 'vitest';
import { reasonsFor } from '../../../src/explanation/reasons.ts';
import { say } from '../../../src/platform/words.ts';
import { siteFor, sites } from '../../../src/sites/index.ts';
import type { FileReport } from '../../../src/types.ts';
import { finding, noNames, record, report, scan } from './reports.ts';

const told = (reports: FileReport[], host = 'chatgpt.com') =>
  reasonsFor(reports, siteFor(host, ['own.example.org'])).map(({ words, source }) => ({
    text: typeof words === 'string' ? words : say(words),
    source: source && say(source.words),
    url: source?.url,
  }));
const texts = (reports: FileReport[], host?: string) => told(reports, host).map(({ text }) => text);
const about = (kind: string, part: string) =>
  report('IM1', [finding('fileDicom'), finding(kind), finding('bodyPart', { group: 'body', shown: part })]);

const HIPAA = /HIPAA/;
const MISREAD = /general chatbots got/;
const FACE = /draw your face/;
const CHEST = /two chest X-rays/;

describe("the site's own words", () => {
  it('come with the date of the policy they rest on', () => {
    const own = told([scan()]).find(({ source }) => source?.startsWith('From ChatGPT'));
    expect(own?.text).toBe(sites.find(({ id }) => id === 'chatgpt')?.sentence);
    expect(own?.source).toBe("From ChatGPT's policy of June 4, 2026.");
    expect(own?.url).toMatch(/^https:\/\/openai\.com\//);
  });

  it('may rest on a month', () => {
    expect(told([scan()], 'copilot.microsoft.com').map(({ source }) => source)).toContain(
      "From Microsoft Copilot's policy of July 2026.",
    );
  });

  it.each(['poe.com', 'own.example.org', 'unknown.example.org'])(
    'are replaced by a general sentence where no text is dated: %s',
    (host) => {
      const [first, second] = told([scan()], host);
      expect(first).toEqual({
        text: 'This site can keep a copy of the file. What happens next depends on its rules, which can change.',
        source: undefined,
        url: undefined,
      });
      expect(second?.text).toBe('Once a file is sent, you may not be able to get it back.');
    },
  );
});

describe('what holds for some only', () => {
  it('chatbots misread pictures: on chat sites and X, not elsewhere, not for records', () => {
    expect(texts([scan()]).join()).toMatch(MISREAD);
    expect(texts([scan()], 'x.com').join()).toMatch(MISREAD);
    expect(texts([scan()], 'reddit.com').join()).not.toMatch(MISREAD);
    expect(texts([record]).join()).not.toMatch(MISREAD);
  });

  it.each([
    ['heads in CT', about('kindCt', 'Head'), FACE, true],
    ['brains in MRI', about('kindMri', 'BRAIN'), FACE, true],
    ['a face the file says can be seen', report('a', [finding('recognizable')]), FACE, true],
    ['hearts in MRI', about('kindMri', 'Heart'), FACE, false],
    ['heads in X-ray', about('kindXray', 'Head'), FACE, false],
    ['chests in X-ray', about('kindXray', 'CHEST'), CHEST, true],
    ['chests in CT', about('kindCt', 'CHEST'), CHEST, false],
    ['ultrasound', noNames('kindUltrasound'), /baby scan/, true],
    ['CT', noNames('kindCt'), /baby scan/, false],
  ])('%s', (_name, one, sentence, isTold) => {
    expect(sentence.test(texts([one]).join())).toBe(isTold);
  });

  it.each([
    ['Ca…', false],
    ['Hu…', true],
    ['Homo sapiens', true],
  ])('the law is not for animals (%s)', (shown, isTold) => {
    const one = report('IM1', [finding('fileDicom'), finding('species', { group: 'body', shown })]);
    expect(HIPAA.test(texts([one]).join())).toBe(isTold);
    expect(texts([one]).includes("Is this someone else's scan? Ask them first.")).toBe(isTold);
  });
});

describe('every reason', () => {
  it('that claims something of the world names its source', () => {
    const all = told([about('kindXray', 'Chest'), about('kindMri', 'Head')]);
    for (const claim of [HIPAA, MISREAD, FACE, CHEST, /In the EU/]) {
      const reason = all.find(({ text }) => claim.test(text));
      expect(reason?.source).toMatch(/\d{4}\.$/);
      expect(reason?.url).toMatch(/^https:\/\//);
    }
  });

  it('sends people to their clinic for what a scan means', () => {
    expect(texts([scan()])).toContain('For what your scan means, ask the clinic that ordered it.');
  });
});
