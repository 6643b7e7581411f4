import type { Keep } from './read-back.ts';
import type { Size } from './size.ts';

/** A JPEG is packed in blocks of 8 pixels a side: what is smaller than one pixel of each, its decoder cannot make. */
const MOST_HALVINGS = 3;

/**
 * A JPEG decoded at a half, a quarter or an eighth of its sides: averages of 2, 4 or 8 pixels a side fall out of the
 * decoder's arithmetic without the pixels, in a third of the time. They are those that `readBack` makes of the whole, to
 * a level or two.
 * @returns upright and in sRGB, or nothing where the browser or the picture is not made for it, or the picture is broken
 */
export async function halvedJpeg(
  file: Blob,
  { width, height }: Size,
  keep: Keep,
): Promise<ImageBitmap | undefined> {
  // Firefox's frames do not say how they are turned, and it decodes no faster at a smaller size.
  if (!('rotation' in VideoFrame.prototype)) return undefined;
  const parts = 2 ** Math.min(keep(width, height), MOST_HALVINGS);
  if (parts === 1) return undefined;
  // Of sides that do not come out even, the decoder makes one pixel of the rest.
  const decoder = new ImageDecoder({
    data: await file.arrayBuffer(),
    type: 'image/jpeg',
    desiredWidth: Math.ceil(width / parts),
    desiredHeight: Math.ceil(height / parts),
  });
  try {
    const { image } = await decoder.decode();
    return await createImageBitmap(image).finally(() => image.close());
  } catch {
    return undefined;
  } finally {
    decoder.close();
  }
}
