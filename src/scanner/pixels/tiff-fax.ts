/**
 * Pages of a fax in TIFF files (TIFF 6.0, sections 10 and 11; ITU-T T.4 and T.6). pdf.js unpacks them: each page is put
 * into a PDF of its own, and drawn.
 */
import type { GeoTIFFImage } from 'geotiff';
import { concat } from '../../detectors/bytes.ts';
import { Stop } from '../../detectors/errors.ts';
import type { Pixels } from '../../types.ts';
import { blobReader } from '../byte-reader.ts';
import type { Keep } from './read-back.ts';

/** Compression: runs by Huffman, group 3, group 4. */
const [HUFFMAN, GROUP_3, GROUP_4] = [2, 3, 4];
const FAXES: readonly unknown[] = [HUFFMAN, GROUP_3, GROUP_4];
/** Bits of T4Options: lines that lean on the one before, and fill up to whole bytes. */
const [TWO_DIMENSIONS, FILLED] = [1, 4];
/** FillOrder: the lowest bit of a byte comes first. */
const LOWEST_FIRST = 2;
const BLACK_IS_ZERO = 1;
/** Strips of a page, and packed bytes of all. */
const [MOST_STRIPS, MOST_BYTES] = [2 ** 12, 2 ** 24];

interface Fax {
  width: number;
  height: number;
  rowsPerStrip: number;
  /** Packed, from the top. */
  strips: readonly Uint8Array[];
  packing: number;
  options: number;
  blackIsZero: boolean;
}

export function isFax(page: GeoTIFFImage): boolean {
  const { fileDirectory, isTiled } = page;
  return !isTiled && FAXES.includes(fileDirectory.getValue('Compression')) && page.getSamplesPerPixel() === 1;
}

/** @throws {Stop} `too-large`, `unreadable` or `timed-out` */
export async function faxOn(page: GeoTIFFImage, file: Blob, keep: Keep): Promise<Pixels> {
  const fax = await read(page, file);
  const halvings = keep(fax.width, fax.height);
  const made = blobReader(new Blob([pdfOf(fax).slice()]));
  const { drawWhole } = await import('../pdf.ts');
  return drawWhole(made, (fax.width >> halvings) * (fax.height >> halvings));
}

async function read(page: GeoTIFFImage, file: Blob): Promise<Fax> {
  const { fileDirectory } = page;
  const numbers = async (tag: 'StripOffsets' | 'StripByteCounts') =>
    Array.from((await fileDirectory.loadValue(tag)) ?? [], Number);
  const [offsets, lengths] = [await numbers('StripOffsets'), await numbers('StripByteCounts')];
  const packed = lengths.reduce((sum, length) => sum + length, 0);
  if (offsets.length > MOST_STRIPS || !(packed <= MOST_BYTES)) throw new Stop('too-large');
  const isTurned = (await fileDirectory.loadValue('FillOrder')) === LOWEST_FIRST;
  const strips: Uint8Array[] = [];
  for (const [i, offset] of offsets.entries()) {
    const strip = new Uint8Array(await file.slice(offset, offset + (lengths[i] ?? 0)).arrayBuffer());
    strips.push(isTurned ? strip.map((byte) => TURNED[byte] ?? 0) : strip);
  }
  const height = page.getHeight();
  const packing = Number(fileDirectory.getValue('Compression'));
  return {
    width: page.getWidth(),
    height,
    rowsPerStrip: Math.min(Number(await fileDirectory.loadValue('RowsPerStrip')) || height, height),
    strips,
    packing,
    options: packing === GROUP_3 ? Number((await fileDirectory.loadValue('T4Options')) ?? 0) : 0,
    blackIsZero: fileDirectory.getValue('PhotometricInterpretation') === BLACK_IS_ZERO,
  };
}

const TURNED = Uint8Array.from({ length: 256 }, (_, byte) =>
  Array.from({ length: 8 }, (_bit, i) => ((byte >> i) & 1) << (7 - i)).reduce((sum, bit) => sum | bit, 0),
);

/** A page as large as the fax, a unit a pixel, each strip an image on it (PDF 1.7, 7.4.6). */
export function pdfOf({
  width,
  height,
  rowsPerStrip,
  strips,
  packing,
  options,
  blackIsZero,
}: Fax): Uint8Array {
  const group3 = (options & TWO_DIMENSIONS) > 0 ? 1 : 0;
  const parameters = `/K ${packing === GROUP_4 ? -1 : group3} /Columns ${width} /BlackIs1 ${blackIsZero} /EncodedByteAlign ${
    packing === HUFFMAN || (options & FILLED) > 0
  }`;
  const images = strips.flatMap((content, i) => {
    const top = i * rowsPerStrip;
    const rows = Math.min(rowsPerStrip, height - top);
    return rows > 0 ? [{ name: `S${i}`, content, rows, bottom: height - top - rows }] : [];
  });
  const drawn = images.map(({ name, rows, bottom }) => `q ${width} 0 0 ${rows} 0 ${bottom} cm /${name} Do Q`);
  const named = images.map(({ name }, i) => `/${name} ${FIRST_IMAGE + i} 0 R`).join(' ');
  return written([
    ['<< /Type /Catalog /Pages 2 0 R >>'],
    ['<< /Type /Pages /Count 1 /Kids [3 0 R] >>'],
    [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 4 0 R /Resources << /XObject << ${named} >> >> >>`,
    ],
    ['<< >>', encoder.encode(drawn.join('\n'))],
    ...images.map(
      ({ content, rows }) =>
        [
          `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${rows} /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode /DecodeParms << ${parameters} /Rows ${rows} >> >>`,
          content,
        ] as const,
    ),
  ]);
}

const FIRST_IMAGE = 5;
const encoder = new TextEncoder();

/** Objects in the order of their numbers from 1, those with a content as streams, and where each stands. */
function written(objects: readonly (readonly [dictionary: string, content?: Uint8Array])[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const places: number[] = [];
  let length = 0;
  const add = (part: string | Uint8Array) => {
    const bytes = typeof part === 'string' ? encoder.encode(part) : part;
    parts.push(bytes);
    length += bytes.length;
  };
  add('%PDF-1.7\n');
  for (const [i, [dictionary, content]] of objects.entries()) {
    places.push(length);
    const told = content ? `${dictionary.slice(0, -2)}/Length ${content.length} >>` : dictionary;
    add(`${i + 1} 0 obj\n${told}\n`);
    if (content) {
      add('stream\n');
      add(content);
      add('\nendstream\n');
    }
    add('endobj\n');
  }
  const start = length;
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  add(`xref\n0 ${places.length + 1}\n0000000000 65535 f \n${table}`);
  add(`trailer << /Size ${places.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`);
  return concat(parts);
}
