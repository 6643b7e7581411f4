/** Which words of medicine stand in a text, by lists of how they begin. */
import { plainText } from '../../../plain-words.ts';

/** Written without blanks, or with words that bend at both ends. */
const UNPARTED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Arabic}\p{sc=Devanagari}]/u;

export class Vocabulary {
  /** Beginnings of words, and whole ones with `$` behind. */
  readonly #stems = new Set<string>();
  /** Phrases by their first word. */
  readonly #phrases = new Map<string, string[]>();
  /** Signs that count wherever they stand. */
  readonly #signs = new Set<string>();
  #longest = 0;
  #longestSign = 0;

  /**
   * @param lists words with blanks between. A word is a beginning, with `$` behind it a whole word, with `$` inside a phrase
   * whose last word is a beginning. Signs of Chinese and Japanese, Arabic and Devanagari count wherever they stand.
   */
  constructor(...lists: readonly string[]) {
    for (const written of lists.flatMap((list) => list.trim().split(/\s+/))) this.#add(written);
  }

  #add(written: string): void {
    if (UNPARTED.test(written)) {
      const sign = written.replaceAll('$', ' ').trim();
      this.#signs.add(sign);
      this.#longestSign = Math.max(this.#longestSign, sign.length);
      return;
    }
    const end = written.endsWith('$') ? '$' : '';
    const word = plainText(written.replaceAll('$', ' '));
    const [first = '', ...others] = word.split(' ');
    if (others.length === 0) {
      this.#stems.add(word + end);
      this.#longest = Math.max(this.#longest, word.length);
    } else this.#phrases.set(first, [...(this.#phrases.get(first) ?? []), word + (end && ' ')]);
  }

  /** The different ones that a text holds. */
  in(text: string): Set<string> {
    const found = new Set<string>();
    const plain = `${plainText(text)} `;
    const met = new Set<string>();
    for (const { 0: word, index } of plain.matchAll(/\S+/g)) {
      const phrase = this.#phrases.get(word)?.find((one) => plain.startsWith(one, index));
      if (phrase !== undefined) found.add(phrase);
      if (met.has(word)) continue;
      met.add(word);
      const stem = this.#stemOf(word);
      if (stem !== undefined) found.add(stem);
    }
    if (UNPARTED.test(text)) for (const sign of this.#signsIn(text)) found.add(sign);
    return found;
  }

  #stemOf(word: string): string | undefined {
    if (this.#stems.has(`${word}$`)) return word;
    for (let length = Math.min(word.length, this.#longest); length > 1; length--) {
      const stem = word.slice(0, length);
      if (this.#stems.has(stem)) return stem;
    }
    return undefined;
  }

  /** The longest at each place. */
  *#signsIn(text: string): Generator<string> {
    for (let at = 0; at < text.length; at++) {
      for (let length = Math.min(this.#longestSign, text.length - at); length > 0; length--) {
        const sign = text.slice(at, at + length);
        if (!this.#signs.has(sign)) continue;
        yield sign;
        at += length - 1;
        break;
      }
    }
  }
}
