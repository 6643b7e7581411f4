import type { Tab } from './driver.ts';

export interface Sheet {
  /** A file that the browser shows, below the words. */
  ground?: Uint8Array;
  width: number;
  height: number;
  /** Of the sheet, and of the words on it: CSS colours. */
  paper: string;
  ink: string;
  lines: readonly string[];
}

/** Words on a picture, in a font of the browser; 18 pixels, from the upper left corner. @returns a PNG file */
export async function drawn(tab: Tab, { ground, width, height, paper, ink, lines }: Sheet): Promise<Buffer> {
  const address = await tab.evaluate(
    async (base64, size, colours, words) => {
      const canvas = document.createElement('canvas');
      [canvas.width = 0, canvas.height = 0] = size;
      const [below = '', above = ''] = colours;
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.fillStyle = below;
      context.fillRect(0, 0, canvas.width, canvas.height);
      if (base64 !== '') {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
        context.drawImage(await createImageBitmap(new Blob([bytes])), 0, 0);
      }
      context.fillStyle = above;
      context.font = '18px sans-serif';
      context.textBaseline = 'top';
      for (const [index, line] of words.entries()) context.fillText(line, 8, 8 + 26 * index);
      return canvas.toDataURL('image/png');
    },
    Buffer.from(ground ?? []).toString('base64'),
    [width, height],
    [paper, ink],
    [...lines],
  );
  return Buffer.from(address.slice(address.indexOf(',')), 'base64');
}
