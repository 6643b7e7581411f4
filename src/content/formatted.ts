/**
 * Formatted text that somebody else wrote, made anew from what text is made of: no script, no handler, no frame,
 * no style that loads. Browsers clean what is pasted likewise, but only in a paste of their own.
 *
 * It is read in a document that runs and loads nothing (HTML 8.5.1, DOMParser), and every element that comes out
 * is one we made, with attributes that we chose. Pictures stay where they are written into the text; those from the
 * net are left out, since nothing of ours may ask the net for anything. Nothing comes out that a parser reads in another way than HTML,
 * so that what is read again is what was written.
 */

const KEPT = new Set(
  (
    'a abbr b blockquote br code dd del div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li ' +
    'mark ol p pre q s samp small span strike strong sub sup table tbody td tfoot th thead tr u ul var'
  ).split(' '),
);

/** What is in these is not to be read. */
const LEFT_OUT =
  /^(script|style|template|noscript|noembed|noframes|iframe|object|embed|svg|math|title|textarea|select|video|audio|canvas|xmp|plaintext)$/;

/** Attributes that say how, by what they may say. */
const ATTRIBUTES: Record<string, RegExp> = {
  href: /^(https?|mailto):/i,
  // A picture from the net would be fetched, and by us.
  src: /^data:image\//i,
  alt: /^/,
  dir: /^(ltr|rtl|auto)$/i,
  width: /^\d+%?$/,
  height: /^\d+%?$/,
  colspan: /^\d+$/,
  rowspan: /^\d+$/,
  start: /^\d+$/,
};

const STYLES =
  'font-weight font-style text-decoration-line color background-color text-align vertical-align white-space'.split(
    ' ',
  );

/** @returns markup; empty where nothing of it is text or a picture */
export function cleanMarkup(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const clean = document.implementation.createHTMLDocument('').body;
  copyContent(body, clean);
  return clean.textContent.trim() === '' && !clean.querySelector('img') ? '' : clean.innerHTML.trim();
}

function copyContent(from: Element, to: Element): void {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) to.append(node.nodeValue ?? '');
    else if (node instanceof HTMLElement && !LEFT_OUT.test(node.localName)) {
      const copy = KEPT.has(node.localName) ? copyOf(node, to.ownerDocument) : undefined;
      if (copy?.localName === 'img' && !copy.hasAttribute('src')) continue;
      if (copy) to.append(copy);
      copyContent(node, copy ?? to);
    }
  }
}

function copyOf(element: HTMLElement, inert: Document): HTMLElement {
  const copy = inert.createElement(element.localName);
  for (const { name, value } of element.attributes) {
    if (ATTRIBUTES[name]?.test(value.trim())) copy.setAttribute(name, value.trim());
  }
  for (const name of STYLES) {
    const value = element.style.getPropertyValue(name);
    if (value && !/url|image|\\/i.test(value)) copy.style.setProperty(name, value);
  }
  return copy;
}
