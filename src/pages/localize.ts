/**
 * Fills a page with its words: `data-i18n` names the key of an element's text, `data-i18n-label` that of its
 * `aria-label`. The HTML itself has no words, so that every language is treated alike.
 */
import { direction, language, say } from '../platform/words.ts';

export function localize(): void {
  document.documentElement.lang = language();
  document.documentElement.dir = direction();
  for (const element of document.querySelectorAll('[data-i18n]')) {
    element.textContent = say({ key: element.getAttribute('data-i18n') ?? '' });
  }
  for (const element of document.querySelectorAll('[data-i18n-label]')) {
    element.ariaLabel = say({ key: element.getAttribute('data-i18n-label') ?? '' });
  }
}
