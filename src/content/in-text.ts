/** The texts of a live drop or paste, and the pictures written into them. */
import { findInlaid } from './inlaid.ts';
import { frameWord } from './warning/frame-words.ts';

export interface Texts {
  html: string;
  text: string;
  /** A picture is in one of them that must be looked at. */
  hasPicture: boolean;
  /**
   * The pictures as files, to be looked at; the page gets the text alone.
   * @throws {RangeError} more than anybody writes into one text
   */
  pictures(): File[];
}

/** Types of texts that pages look for pictures in. */
const WITH_PICTURES = ['text/html', 'text/uri-list'];
const MOST_PICTURES = 500;

/** Must be called while the event is being dispatched. */
export function readTexts(dataTransfer: DataTransfer): Texts {
  const { types } = dataTransfer;
  const read = (type: string) => (types.includes(type) ? dataTransfer.getData(type) : '');
  const inlaid = findInlaid(WITH_PICTURES.map(read).join('\n'));
  return {
    html: read('text/html'),
    text: read('text/plain'),
    hasPicture: inlaid.length > 0,
    pictures() {
      if (inlaid.length > MOST_PICTURES) throw new RangeError('too many pictures in a text');
      return inlaid.map(
        ({ type, decode }, index) =>
          new File([decode()], frameWord('inText', index + 1) || String(index + 1), {
            type,
            // The same text pasted again has the same pictures.
            lastModified: 0,
          }),
      );
    },
  };
}
