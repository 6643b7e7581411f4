/** Pictures as large as photos, drawn by a browser: the same ones each time. */
import type { Driver } from '../../tests/browser/driver.ts';
import { CHAT } from './chat.ts';

const SUBJECTS = { garden, noise };

/**
 * A JPEG.
 * @param subject `garden` is drawn as phones see one: sky, hills and leaves out of focus, grass, a sensor's noise.
 * `noise` is soft colours under noise, of which the model may be unsure, so that its parts are looked at as well.
 */
export async function drawPhoto(
  driver: Driver,
  width: number,
  height: number,
  subject: keyof typeof SUBJECTS = 'garden',
): Promise<Uint8Array> {
  const tab = await driver.open(CHAT);
  const base64 = await tab.evaluate(SUBJECTS[subject], width, height);
  await tab.close();
  return Buffer.from(base64, 'base64');
}

// What follows runs in a page, each function by itself.

async function garden(width: number, height: number): Promise<string> {
  /** xorshift32 */
  let state = 0x1234567;
  const random = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const paper = (w: number, h: number) => {
    const context = new OffscreenCanvas(w, h).getContext('2d');
    if (!context) throw new Error('no canvas');
    return context;
  };
  const [w, h] = [width / 8, height / 8];
  const fade = (context: OffscreenCanvasRenderingContext2D, from: number, to: number, colours: string[]) => {
    const gradient = context.createLinearGradient(0, from, 0, to);
    for (const [i, colour] of colours.entries()) gradient.addColorStop(i / (colours.length - 1), colour);
    return gradient;
  };
  // What is far away is drawn small and enlarged: out of focus.
  const far = paper(w, h);
  far.fillStyle = fade(far, 0, h * 0.55, ['#3f7fc4', '#7fb0de', '#d3e3ee']);
  far.fillRect(0, 0, w, h);
  for (const [top, colour] of [
    [0.5, '#7d97ad'],
    [0.55, '#5c7f6a'],
    [0.6, '#47703f'],
  ] as const) {
    far.fillStyle = colour;
    for (let x = 0; x < w; x++) far.fillRect(x, h * (top + 0.03 * Math.sin(x / 37 + 30 * top)), 1, h);
  }
  far.fillStyle = fade(far, h * 0.65, h, ['#6f9a3f', '#557a2c', '#3d5a22']);
  far.fillRect(0, h * 0.66, w, h);
  far.fillStyle = '#c9b28c';
  far.fillRect(w * 0.58, h * 0.52, w * 0.13, h * 0.15);
  far.fillStyle = '#8c3b2a';
  far.fillRect(w * 0.57, h * 0.47, w * 0.15, h * 0.06);
  far.fillStyle = '#5a4632';
  far.fillRect(w * 0.17, h * 0.4, w * 0.025, h * 0.4);
  for (let leaf = 0; leaf < 2500; leaf++) {
    const [angle, away] = [7 * random(), Math.sqrt(random())];
    const [x, y] = [w * (0.18 + 0.16 * away * Math.cos(angle)), h * (0.32 + 0.24 * away * Math.sin(angle))];
    far.fillStyle = `hsl(${80 + 45 * random()} ${35 + 30 * random()}% ${16 + 34 * random()}%)`;
    far.fillRect(x, y, 3 + 3 * random(), 2 + 2 * random());
  }
  const near = paper(width, height);
  near.drawImage(far.canvas, 0, 0, width, height);
  for (let blade = 0; blade < 6000; blade++) {
    const [x, y] = [width * random(), height * (0.74 + 0.26 * random())];
    near.strokeStyle = `hsl(${70 + 40 * random()} ${35 + 25 * random()}% ${20 + 30 * random()}%)`;
    near.lineWidth = 2 + 4 * random();
    near.beginPath();
    near.moveTo(x, y);
    near.quadraticCurveTo(x + 10, y - 40, x + 50 * (random() - 0.5), y - 50 - 60 * random());
    near.stroke();
  }
  const picture = near.getImageData(0, 0, width, height);
  for (let i = 0; i < picture.data.length; i++)
    picture.data[i] = (picture.data[i] ?? 0) + 6 * (random() - 0.5);
  near.putImageData(picture, 0, 0);
  const file = await near.canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  let text = '';
  for (const byte of new Uint8Array(await file.arrayBuffer())) text += String.fromCharCode(byte);
  return btoa(text);
}

async function noise(width: number, height: number): Promise<string> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const picture = context.createImageData(width, height);
  for (let i = 0; i < picture.data.length; i += 4) {
    const [x, y] = [(i / 4) % width, Math.floor(i / 4 / width)];
    const light = 24 * Math.random();
    const wave = 40 * Math.sin(x / 97) * Math.cos(y / 71);
    picture.data.set([90 + wave + light, 120 + (80 * y) / height + light, 200 - wave + light, 255], i);
  }
  context.putImageData(picture, 0, 0);
  const file = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
  let text = '';
  for (const byte of new Uint8Array(await file.arrayBuffer())) text += String.fromCharCode(byte);
  return btoa(text);
}
