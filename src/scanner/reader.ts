/** Tesseract's line recogniser in this thread. Its core and its languages are given to it: it loads nothing itself. */
import createTesseract, {
  type TessBaseAPI,
  type Tesseract,
} from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import type { Grey, ReadWord, TextLanguage } from '../types.ts';

/** Keeps the memory bounded, which WebAssembly never gives back. In pixels. */
const TALLEST = 64;
const WIDEST = 4_000;

/** Tesseract's numbers for its engine and for a picture that is one line (publictypes.h). */
const LSTM_ONLY = 1;
const SINGLE_LINE = 7;
/** A row of a word in Tesseract's tables. */
const WORD = '5';

export interface Reader {
  /**
   * The words of a line of print, dark on light, in reading order; none where nothing can be read. A line that is
   * higher than 64 or wider than 4000 pixels is not read.
   * @throws {Error} the core or the language cannot be loaded, or the core failed: it needs a new worker
   */
  read(line: Grey, language: TextLanguage): Promise<ReadWord[]>;
}

/** @param load the wasm of the core, or the data of a language without its word lists */
export function createReader(
  load: (what: 'core' | TextLanguage) => Promise<ArrayBuffer | Uint8Array>,
): Reader {
  let loading: Promise<Tesseract> | undefined;
  const languages = new Map<TextLanguage, Promise<TessBaseAPI>>();

  const core = () => {
    loading ??= load('core').then((wasmBinary) =>
      createTesseract({ wasmBinary, print: () => {}, printErr: () => {} }),
    );
    return loading;
  };
  const speaking = (language: TextLanguage) => {
    const known =
      languages.get(language) ??
      Promise.all([core(), load(language)]).then(([tesseract, data]) =>
        start(tesseract, language, new Uint8Array(data)),
      );
    languages.set(language, known);
    return known;
  };
  return {
    async read(line, language) {
      if (line.width < 1 || line.height < 1 || line.width > WIDEST || line.height > TALLEST) return [];
      const tesseract = await core();
      const api = await speaking(language);
      tesseract.FS.writeFile('/input', asPgm(line));
      if (api.SetImageFile(1, 0) !== 0) throw new Error('The line cannot be given to Tesseract');
      if (api.Recognize(null) !== 0) throw new Error('Tesseract cannot read the line');
      const words = wordsOf(api.GetTSVText(0));
      api.Clear();
      return words;
    },
  };
}

function start(tesseract: Tesseract, language: TextLanguage, data: Uint8Array): TessBaseAPI {
  const file = `/${language}.traineddata`;
  tesseract.FS.writeFile(file, data);
  const api = new tesseract.TessBaseAPI();
  const failed = api.Init('/', language, LSTM_ONLY);
  tesseract.FS.unlink(file);
  if (failed) throw new Error(`Tesseract cannot read ${language}`);
  // We know which is the ink: a second attempt with the colours turned around would only cost.
  api.SetVariable('tessedit_do_invert', '0');
  api.SetVariable('user_defined_dpi', '300');
  api.SetPageSegMode(SINGLE_LINE);
  return api;
}

/** The plainest picture format: a line of text, then the pixels. */
function asPgm({ width, height, data }: Grey): Uint8Array {
  const head = new TextEncoder().encode(`P5 ${width} ${height} 255\n`);
  const file = new Uint8Array(head.length + width * height);
  file.set(head);
  file.set(data.subarray(0, width * height), head.length);
  return file;
}

/** Of a table with a line a word: level, five numbers, left, top, width, height, confidence, text. */
function wordsOf(table: string): ReadWord[] {
  return table.split('\n').flatMap((row) => {
    const [level, , , , , , x, y, width, height, confidence, text = ''] = row.split('\t');
    if (level !== WORD || text.trim() === '') return [];
    return {
      text,
      confidence: Number(confidence),
      x: Number(x),
      y: Number(y),
      width: Number(width),
      height: Number(height),
    };
  });
}
