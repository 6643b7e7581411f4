import '../../english.ts';
import { describe, expect, it } from 'vitest';
import english from '../../../../src/_locales/en/messages.json' with { type: 'json' };
import { frameWords, LAST_WORDS } from '../../../../src/content/warning/frame-words.ts';
import { plainText, textOf } from '../../../../src/content/warning/text.ts';
import type { Explanation } from '../../../../src/messages.ts';
import { countWords, gradeOf, sentencesIn } from '../../readability.ts';

const words = frameWords();
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

describe('an explanation', () => {
  it('becomes text', () => {
    expect(textOf(explanation, words, false)).toEqual({
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
    expect(textOf(explanation, words, true).body).toEqual([
      'Your message went out without this file, while we were still checking.',
      'You are about to send them to X.',
    ]);
  });
});

describe('our own words', () => {
  it.each(['lost', 'many', 'moved'] as const)('need no explanation: %s', (question) => {
    const { title, body, dontSend, send, reasons } = plainText(question, words);
    const text = [title, ...body].join(' ');
    expect(countWords(text)).toBeLessThanOrEqual(60);
    for (const sentence of sentencesIn(text)) expect(countWords(sentence)).toBeLessThanOrEqual(15);
    expect(gradeOf(text)).toBeLessThanOrEqual(6);
    expect(dontSend).not.toBe(send);
    expect(reasons).toEqual([]);
  });

  it('count with words that were loaded before', () => {
    expect(words.stillChecking(12, 40)).toBe('Still checking: 12 of 40');
    expect(words.checkingMany(12, 40)).toBe('Checking your files: 12 of 40');
    expect(words.listing(1234)).toBe('Reading the folder. Files so far: 1234');
    expect(words.manyBody()).toContain('more than 20,000 files');
  });

  it('are all there', () => {
    const texts = Object.values(words).filter((word) => typeof word === 'string');
    expect(texts.filter((text) => /^\w+_\w+$/.test(text) || text === '')).toEqual([]);
  });
});

it('the words for when no word can be loaded are those of the English file', () => {
  for (const [key, words] of Object.entries(LAST_WORDS)) {
    expect((english as Record<string, { message: string }>)[key]?.message, key).toBe(words);
  }
});
