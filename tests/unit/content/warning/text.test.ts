import '../../english.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import english from '../../../../src/_locales/en/messages.json' with { type: 'json' };
import { frameFor } from '../../../../src/background/frame.ts';
import { frameStyle, frameWord, LAST_WORDS, takeFrame } from '../../../../src/content/warning/frame-words.ts';
import { plainText, textOf } from '../../../../src/content/warning/text.ts';
import { FRAME_WORDS, type FrameWord } from '../../../../src/frame.ts';
import type { Managed } from '../../../../src/managed.ts';
import type { Explanation } from '../../../../src/messages.ts';
import { defaultSettings } from '../../../../src/settings.ts';
import { countWords, gradeOf, sentencesIn } from '../../readability.ts';

const NOTHING: Managed = { locked: [], approvedSites: [], allowsSend: true };
const managedBy = (managed: Managed) => takeFrame(frameFor({ ...defaultSettings, managed }));
const messages = english as Record<string, { message: string }>;

beforeEach(() => takeFrame(frameFor(defaultSettings)));

const picture = new Blob(['small']);
const explanation: Explanation = {
  title: { key: 'warn_imageLooksLike' },
  body: [{ key: 'warn_aboutThem', values: ['X'] }, { key: 'warn_nothingSent' }],
  found: [
    {
      heading: { key: 'group_who' },
      items: [
        { label: { key: 'seen_name' }, shown: 'J… D…', marks: [1] },
        { label: { key: 'seen_birthDate' } },
      ],
    },
  ],
  preview: {
    picture,
    width: 480,
    height: 320,
    marks: [{ x: 0, y: 0, width: 0.5, height: 0.1, number: 1 }],
    about: { key: 'preview_about' },
    caption: { key: 'preview_caption' },
    file: 'a.dcm',
  },
  tick: { key: 'warn_tick', values: [[{ key: 'seen_name' }, { key: 'seen_birthDate' }]] },
  reasons: [
    {
      words: { key: 'site_imgur' },
      source: { words: { key: 'why_headSource', values: ['2021'] }, url: 'https://example.org/' },
    },
    { words: { key: 'why_noWayBack' } },
  ],
  files: ['a.dcm', 'b.dcm'],
  moreFiles: { key: 'warn_more', values: ['7'] },
};
const { tick: _, ...nameless } = { ...explanation, quiet: { key: 'warn_quiet' } };

describe('an explanation', () => {
  it('becomes text', () => {
    expect(textOf(explanation, false, true)).toEqual({
      title: 'This file looks like a medical image.',
      body: ['You are about to send them to X.', 'Nothing has been sent yet.'],
      dontSend: "Don't send",
      send: 'Send as it is',
      files: ['a.dcm', 'b.dcm', 'and 7 more'],
      found: [
        {
          heading: 'Who you are',
          lines: [
            { label: 'name', shown: 'J… D…', marks: [1] },
            { label: 'date of birth', shown: undefined, marks: [] },
          ],
        },
      ],
      preview: {
        picture,
        width: 480,
        height: 320,
        marks: [{ x: 0, y: 0, width: 0.5, height: 0.1, number: 1 }],
        about: 'Your picture, made small. What we found on it is covered.',
        caption: 'In this small copy we covered what we found. Your file still shows it.',
        file: 'a.dcm',
      },
      tick: 'I have seen: name and date of birth.',
      reasons: [
        {
          text: 'Imgur says every uploaded image is public. Anyone with the link can open it.',
          source: { text: 'NeuroImage, 2021.', url: 'https://example.org/' },
        },
        { text: 'Once a file is sent, you may not be able to get it back.', source: undefined },
      ],
    });
  });

  it('does not say that nothing was sent when the message was', () => {
    expect(textOf(explanation, true, false).body).toEqual([
      'Your message went out without this file, while we were still checking.',
    ]);
  });

  it('offers an end to such questions only where the page wants that', () => {
    expect(textOf(nameless, false, true).quiet).toContain('on this site');
    expect(textOf(nameless, false, false).quiet).toBeUndefined();
  });

  it('carries the words of the organisation, and leaves out what it does not allow', () => {
    managedBy({ ...NOTHING, message: 'Use the archive.', contact: 'mailto:it@example.org' });
    expect(textOf(explanation, false, true)).toMatchObject({
      organisation: { message: 'Use the archive.', contact: 'mailto:it@example.org' },
      send: 'Send as it is',
      tick: expect.any(String),
    });
    managedBy({ ...NOTHING, allowsSend: false });
    for (const one of [explanation, nameless]) {
      const text = textOf(one, false, true);
      for (const absent of ['send', 'tick', 'quiet']) expect(text).not.toHaveProperty(absent);
      expect(text.dontSend).toBe("Don't send");
    }
  });
});

const QUESTIONS = ['lost', 'many', 'gone', 'moved'] as const;

describe('our own words', () => {
  describe.each([true, false])('where sending is allowed: %s', (allowsSend) => {
    it.each(QUESTIONS)('need no explanation: %s', (question) => {
      managedBy({ ...NOTHING, allowsSend });
      const { title, body, dontSend, send, reasons } = plainText(question);
      const text = [title, ...body].join(' ');
      expect(countWords(text)).toBeLessThanOrEqual(60);
      for (const sentence of sentencesIn(text)) expect(countWords(sentence)).toBeLessThanOrEqual(15);
      expect(gradeOf(text)).toBeLessThanOrEqual(6);
      expect(dontSend).not.toBe(send);
      expect(reasons).toEqual([]);
      // To leave out or to add a file that was checked is no sending as it is.
      expect(send !== undefined).toBe(allowsSend || question === 'moved');
      if (!send) expect(title).not.toContain('?');
    });
  });

  it('count with words that were loaded before', () => {
    expect(frameWord('stillChecking', 12, 40)).toBe('Still checking: 12 of 40');
    expect(frameWord('checkingMany', 12, 40)).toBe('Checking your files: 12 of 40');
    expect(frameWord('listing', 1234)).toBe('Reading the folder. Files so far: 1234');
    expect(frameWord('manyBody')).toContain('more than 20,000 files');
  });

  it('are all there, short and plain', () => {
    for (const name of Object.keys(FRAME_WORDS) as FrameWord[]) {
      const text = frameWord(name);
      expect(text, name).not.toMatch(/^$|^\w+_\w+$/);
      for (const sentence of sentencesIn(text)) expect(countWords(sentence), name).toBeLessThanOrEqual(15);
    }
  });
});

describe('before they came', () => {
  it('the words are those of the English file, and the dialog looks as the browser makes it', async () => {
    for (const [name, words] of Object.entries(LAST_WORDS)) {
      expect(messages[FRAME_WORDS[name as FrameWord]]?.message, name).toBe(words);
    }
    vi.resetModules();
    const fresh = await import('../../../../src/content/warning/frame-words.ts');
    expect(fresh.frameWord('send')).toBe('Send as it is');
    expect(fresh.maySend(), 'unknown').toBe(false);
    fresh.takeAllowance(true);
    expect(fresh.maySend()).toBe(true);
    expect(fresh.frameStyle()).toContain('display:contents');
    expect(frameStyle()).not.toBe(fresh.frameStyle());
  });
});
