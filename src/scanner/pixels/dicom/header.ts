/** What the header says of the picture (PS3.3 C.7.6.3), read by the detector's own walk. */
import type { Source } from '../../../detectors/dicom/bytes.ts';
import { dataSetOf, type MetaListener } from '../../../detectors/dicom/data-set.ts';
import { LONGEST_HEADER, readHeader } from '../../../detectors/dicom/elements.ts';
import { type Element, PIXELS, walk } from '../../../detectors/dicom/walk.ts';
import { Stop } from '../../../detectors/errors.ts';
import type { ByteReader } from '../../../types.ts';

/** A value longer than the walk looks at is read when it is asked for: tables and overlays; bytes. */
const LONGEST_VALUE = 2 ** 24;

/** What we ask for, and the VR it has where the file does not say it. */
export const TAG = {
  syntax: '00020010',
  samples: '00280002',
  photometric: '00280004',
  planar: '00280006',
  frames: '00280008',
  rows: '00280010',
  columns: '00280011',
  allocated: '00280100',
  stored: '00280101',
  high: '00280102',
  signed: '00280103',
  padding: '00280120',
  centre: '00281050',
  width: '00281051',
  intercept: '00281052',
  slope: '00281053',
  curve: '00281056',
  red: '00281101',
  redData: '00281201',
  redSegments: '00281221',
  modalityTable: '00283000',
  windowTable: '00283010',
  table: '00283002',
  tableData: '00283006',
  offsets: '7FE00001',
  lengths: '7FE00002',
} as const;

const VRS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.values(TAG).map((tag) => [tag, 'US'])),
  ...Object.fromEntries(['00281102', '00281103'].map((tag) => [tag, 'US'])),
  ...Object.fromEntries(
    ['00281201', '00281202', '00281203', '00281221', '00281222', '00281223', TAG.tableData].map((tag) => [
      tag,
      'OW',
    ]),
  ),
  [TAG.syntax]: 'UI',
  [TAG.photometric]: 'CS',
  [TAG.curve]: 'CS',
  [TAG.frames]: 'IS',
  [TAG.centre]: 'DS',
  [TAG.width]: 'DS',
  [TAG.intercept]: 'DS',
  [TAG.slope]: 'DS',
  [TAG.modalityTable]: 'SQ',
  [TAG.windowTable]: 'SQ',
  [TAG.offsets]: 'OV',
  [TAG.lengths]: 'OV',
};
/** Rows, columns, frames, origin, bits, position and data of an overlay (PS3.3 C.9.2), one group of 60xx each. */
const OVERLAY = /^60[01][02468ACE](0010|0011|0015|0050|0100|0102|3000)$/;
const OVERLAY_VRS: Readonly<Record<string, string>> = { '0015': 'IS', '0050': 'SS', '3000': 'OW' };
/** What holds for all frames or the first, of those written frame by frame (PS3.3 C.7.6.16). */
const FRAME_GROUPS: readonly (string | undefined)[] = ['52009229', '52009230'];
const TABLES: readonly (string | undefined)[] = [TAG.modalityTable, TAG.windowTable];

type Numbers = Record<string, [bytes: number, read: (view: DataView, at: number, little: boolean) => number]>;
const NUMBERS: Numbers = {
  US: [2, (view, at, little) => view.getUint16(at, little)],
  SS: [2, (view, at, little) => view.getInt16(at, little)],
  OW: [2, (view, at, little) => view.getUint16(at, little)],
  UL: [4, (view, at, little) => view.getUint32(at, little)],
  SL: [4, (view, at, little) => view.getInt32(at, little)],
  FL: [4, (view, at, little) => view.getFloat32(at, little)],
  FD: [8, (view, at, little) => view.getFloat64(at, little)],
};

const NOTHING: Source = { size: 0, read: async () => new Uint8Array() };

/** Pixel Data: where its value begins; infinite where it comes in fragments. */
export interface PixelData {
  tag: string;
  vr: string;
  offset: number;
  length: number;
}

export class Header implements MetaListener {
  readonly #elements = new Map<string, Element>();
  /** Of the data set, which may lie deflated in the file. */
  source: Source = NOTHING;
  littleEndian = true;
  readonly #also: Readonly<Record<string, string>>;

  /** @param also what else is asked for, by tag, with the VR it has where the file does not say it */
  constructor(also: Readonly<Record<string, string>> = {}) {
    this.#also = also;
  }

  vrOf(tag: string): string | undefined {
    return (
      VRS[tag] ?? this.#also[tag] ?? (OVERLAY.test(tag) ? (OVERLAY_VRS[tag.slice(4)] ?? 'US') : undefined)
    );
  }

  wants(tag: string): boolean {
    return tag in VRS || tag in this.#also || OVERLAY.test(tag);
  }

  /** The first of each; not those of the small copies and other pictures in sequences. */
  take(element: Element): void {
    const { tag, path, vr } = element;
    if (vr === 'SQ' || (path.length > 1 && !FRAME_GROUPS.includes(path[0]) && !TABLES.includes(path[0]))) {
      return;
    }
    const around = path.at(-2);
    const key = TABLES.includes(around) ? `${around} ${tag}` : tag;
    if (!this.#elements.has(key)) this.#elements.set(key, element);
  }

  /** Groups of the overlays there are. */
  get overlays(): string[] {
    return [...this.#elements.keys()].flatMap((key) => (/^60..3000$/.test(key) ? key.slice(0, 4) : []));
  }

  textsOf(key: string): string[] {
    const value = this.#elements.get(key)?.value;
    if (!value) return [];
    const text = new TextDecoder('latin1').decode(value);
    return text.split('\\').map((part) => part.replace(/^[\s\0]+|[\s\0]+$/g, ''));
  }

  numbersOf(key: string): number[] {
    const element = this.#elements.get(key);
    if (!element) return [];
    const [size, read] = NUMBERS[element.vr] ?? [];
    if (!size || !read) return this.textsOf(key).map((text) => (text === '' ? Number.NaN : Number(text)));
    const { value } = element;
    const view = new DataView(value.buffer, value.byteOffset, value.length);
    return Array.from({ length: Math.floor(value.length / size) }, (_, i) =>
      read(view, i * size, this.littleEndian),
    );
  }

  numberOf(key: string): number | undefined {
    const [number] = this.numbersOf(key);
    return number === undefined || Number.isNaN(number) ? undefined : number;
  }

  placeOf(key: string): { offset: number; length: number; vr: string } | undefined {
    return this.#elements.get(key);
  }

  /** A whole long value; nothing where there is none. */
  async bytesOf(key: string): Promise<Uint8Array | undefined> {
    const element = this.#elements.get(key);
    if (!element || element.length > LONGEST_VALUE) return undefined;
    return this.source.read(element.offset, element.length);
  }
}

/**
 * Walks up to the pixels.
 * @param also as of `Header`
 * @returns no pixels where the file is a report, a plan or a directory
 * @throws {Stop} `cut-off`, `unreadable` or `too-large`
 */
export async function headerOf(
  file: ByteReader,
  also?: Readonly<Record<string, string>>,
): Promise<{ header: Header; pixels?: PixelData }> {
  const header = new Header(also);
  const { window, start, encoding } = await dataSetOf(file, header);
  header.source = window.source;
  header.littleEndian = encoding.littleEndian;
  const { position, flaw } = await walk(window, start, encoding, header, (tag) => PIXELS.has(tag));
  if (flaw) throw new Stop(flaw);
  const read = readHeader(await window.from(position, LONGEST_HEADER), encoding);
  if (!read || !PIXELS.has(read.tag)) return { header };
  const { tag, vr = 'OW', size, length } = read;
  return { header, pixels: { tag, vr, offset: position + size, length } };
}
