/** The strips or tiles of a TIFF page: which we can unpack, within what bounds. */
import { addDecoder, BaseDecoder, type GeoTIFFImage, type ImageFileDirectory } from 'geotiff';
import { inflate } from '../../detectors/inflate.ts';
import { unpackLzw } from './lzw.ts';
import { unpackBits } from './packbits.ts';
import { type JpegBlock, unpackJpeg } from './tiff-jpeg.ts';

type Unpack = (packed: Uint8Array, length: number) => Promise<Uint8Array> | Uint8Array;

/** Packed or unpacked, all blocks together; bytes. */
const MOST_BYTES = 2 ** 28;
/** All are unpacked at once, and each takes some memory of its own. */
const MOST_BLOCKS = 2 ** 13;

/** Compression (TIFF 6.0, page 30): the bytes as they are. */
const NONE = 1;
/** The others, each bounded: geotiff's own unpack without a limit, and a small block can unpack to gigabytes. */
const UNPACKERS: readonly (readonly [compressions: readonly number[], Unpack])[] = [
  [[5], unpackLzw],
  [[8, 32946], (packed, length) => inflate(packed, 'deflate', length)],
  [[32773], unpackBits],
];
/** JPEG by Technical Note 2; what came before it (6) nobody could agree on. */
const JPEG = 7;
const COMPRESSIONS: readonly unknown[] = [NONE, JPEG, ...UNPACKERS.flatMap(([compressions]) => compressions)];
/** PhotometricInterpretation: greys, RGB, a palette, CMYK, YCbCr, CIELab, and not what a sensor saw (DNG 1.7, 32803). */
const COLOURS: readonly unknown[] = [0, 1, 2, 3, 5, 6, 8];
/** Those that a browser gives as they are: grey, and what it makes red, green and blue of. */
const JPEG_COLOURS: readonly unknown[] = [0, 1, 2, 6];
const RGB = 2;

for (const [compressions, unpack] of UNPACKERS) {
  class Bounded extends BaseDecoder {
    override async decodeBlock(packed: ArrayBuffer): Promise<ArrayBufferLike> {
      return (await unpack(new Uint8Array(packed), blockLength(this.parameters))).buffer;
    }
  }
  addDecoder([...compressions], async () => Bounded, parametersOf);
}

type BlockParameters = BaseDecoder['parameters'];

interface JpegParameters extends BlockParameters {
  jpeg: JpegBlock;
}

class Jpeg extends BaseDecoder {
  override async decodeBlock(packed: ArrayBuffer): Promise<ArrayBufferLike> {
    const { jpeg } = this.parameters as JpegParameters;
    return (await unpackJpeg(new Uint8Array(packed), jpeg)).buffer;
  }
}

addDecoder(
  [JPEG],
  async () => Jpeg,
  async (directory): Promise<JpegParameters> => {
    const parameters = await parametersOf(directory);
    const { tileWidth, tileHeight, planarConfiguration, bitsPerSample } = parameters;
    const tables = await directory.loadValue('JPEGTables');
    const jpeg = {
      width: tileWidth,
      height: tileHeight,
      samples: planarConfiguration === 2 || typeof bitsPerSample === 'number' ? 1 : bitsPerSample.length,
      ...(tables && { tables: Uint8Array.from(tables as ArrayLike<number>) }),
      isRgb: directory.getValue('PhotometricInterpretation') === RGB,
    };
    return { ...parameters, jpeg };
  },
);

/** A strip may say that it has four billion rows, and mean all there are. */
async function parametersOf(directory: ImageFileDirectory): Promise<BaseDecoder['parameters']> {
  const value = (tag: Parameters<ImageFileDirectory['getValue']>[0]): number => directory.getValue(tag) ?? 0;
  const inStrips = directory.hasTag('StripOffsets');
  const rows = value('ImageLength');
  return {
    tileWidth: value(inStrips ? 'ImageWidth' : 'TileWidth'),
    tileHeight: inStrips ? Math.min(value('RowsPerStrip') || rows, rows) : value('TileLength'),
    planarConfiguration: value('PlanarConfiguration') || 1,
    bitsPerSample: directory.getValue('BitsPerSample') ?? 1,
    predictor: (await directory.loadValue('Predictor')) || 1,
  };
}

function blockLength({ tileWidth, tileHeight, bitsPerSample }: BaseDecoder['parameters']): number {
  const samples = typeof bitsPerSample === 'number' ? [bitsPerSample] : Array.from(bitsPerSample);
  return tileHeight * Math.ceil((tileWidth * samples.reduce((sum, bits) => sum + bits, 0)) / 8);
}

/** Is the page packed, and are its colours written, in a way that we can read? */
export function isKnown(page: GeoTIFFImage): boolean {
  const colours: unknown = page.fileDirectory.getValue('PhotometricInterpretation');
  if (isJpeg(page)) return JPEG_COLOURS.includes(colours) && page.getBitsPerSample() === 8;
  return (
    COMPRESSIONS.includes(page.fileDirectory.getValue('Compression') ?? NONE) && COLOURS.includes(colours)
  );
}

/** Its values are red, green and blue already, whatever the file says of its colours. */
export function isJpeg({ fileDirectory }: GeoTIFFImage): boolean {
  return fileDirectory.getValue('Compression') === JPEG;
}

/** Can all blocks be held, as they are packed and as they unpack? They may overlap in the file. */
export async function fits(page: GeoTIFFImage): Promise<boolean> {
  const [width, height] = [page.getTileWidth(), page.getTileHeight()];
  const across = Math.ceil(page.getWidth() / width);
  const down = Math.ceil(page.getHeight() / height);
  const unpacked = across * width * down * height * Math.max(page.getBytesPerPixel(), 1);
  if (!(unpacked <= MOST_BYTES && across * down <= MOST_BLOCKS)) return false;
  const counts = await page.fileDirectory.loadValue(page.isTiled ? 'TileByteCounts' : 'StripByteCounts');
  let packed = 0;
  for (const count of counts ?? []) packed += Number(count);
  return packed <= MOST_BYTES;
}
