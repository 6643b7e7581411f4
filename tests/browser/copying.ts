/** Copies of pictures, made on the extension's check page as a person makes them. */
import type { Cover } from '../../src/copies/cover.ts';
import type { Tab } from './driver.ts';

interface Copy {
  /** As it would be saved. */
  name: string;
  bytes: Buffer;
  /** What was covered. */
  covers: Cover[];
}

/** Pixels as the browser shows them: red, green, blue and alpha. */
export interface Shown {
  width: number;
  height: number;
  data: Uint8Array;
}

type BlobOf = { blobOf(address: string): Blob | undefined };

/** Has the page remember the files it gives addresses to: its policy lets nobody load them. */
export function rememberFiles(tab: Tab): Promise<void> {
  return tab.evaluate(() => {
    const files = new Map<string, Blob>();
    const addressOf = URL.createObjectURL.bind(URL);
    const blobOf: BlobOf['blobOf'] = (address) => files.get(address);
    Object.assign(globalThis, { blobOf });
    URL.createObjectURL = (file: Blob) => {
      const address = addressOf(file);
      files.set(address, file);
      return address;
    };
  });
}

/** Opens the editor on the file of a row. @returns why there is no picture, or nothing */
export async function openEditor(tab: Tab, row = 0): Promise<string> {
  await tab.evaluate((index) => {
    document.querySelectorAll('#rows tr')[index]?.querySelector<HTMLButtonElement>('button.copy')?.click();
  }, row);
  return settled(tab);
}

/** Presses "Make the copy". @throws {Error} there is none; with the page's reason */
export async function makeCopy(tab: Tab): Promise<Copy> {
  await tab.evaluate(() => document.querySelector<HTMLButtonElement>('#make')?.click());
  const problem = await settled(tab);
  if (problem !== '') throw new Error(problem);
  const name = await tab.evaluate(
    () => document.querySelector<HTMLAnchorElement>('#copied a')?.download ?? '',
  );
  return { name, bytes: await copyShown(tab), covers: await coversOn(tab) };
}

/** The copy: what can be saved, or where it is not offered what is shown. */
export async function copyShown(tab: Tab): Promise<Buffer> {
  const base64 = await tab.evaluate(async () => {
    const shown = document.querySelector<HTMLImageElement>('#after')?.src ?? '';
    const saved = document.querySelector<HTMLAnchorElement>('#copied a')?.href;
    const file = (globalThis as unknown as BlobOf).blobOf(saved ?? shown);
    const address = await new Promise<string>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.readAsDataURL(file ?? new Blob());
    });
    return address.slice(address.indexOf(',') + 1);
  });
  return Buffer.from(base64, 'base64');
}

/** The boxes as they lie on the picture. */
export function coversOn(tab: Tab): Promise<Cover[]> {
  return tab.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('#boxes .box')].map(({ style }) => {
      const share = (percent: string) => Number.parseFloat(percent) / 100;
      return {
        x: share(style.left),
        y: share(style.top),
        width: share(style.width),
        height: share(style.height),
      };
    }),
  ) as unknown as Promise<Cover[]>;
}

/** What a browser shows of a picture file. */
export async function shownOf(tab: Tab, file: Uint8Array): Promise<Shown> {
  const { width, height, text } = await tab.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    let signs = '';
    for (let i = 0; i < data.length; i += 4096) signs += String.fromCharCode(...data.slice(i, i + 4096));
    return { width: canvas.width, height: canvas.height, text: btoa(signs) };
  }, Buffer.from(file).toString('base64'));
  return { width, height, data: new Uint8Array(Buffer.from(text, 'base64')) };
}

/** @returns why the editor failed, or nothing */
async function settled(tab: Tab): Promise<string> {
  const state = await tab.until(() => {
    const now = document.querySelector('#editor')?.getAttribute('data-state') ?? '';
    return ['editing', 'done', 'failed'].includes(now) ? now : '';
  });
  return state === 'failed'
    ? tab.evaluate(() => document.querySelector('#editor-status')?.textContent ?? 'no reason')
    : '';
}
