/** Shows what the decoder makes of files, for people and for tests. */
import { BufferTarget, CanvasSource, Output, WebMOutputFormat } from 'mediabunny';
import type { Decoded } from './worker.ts';

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
const files = document.querySelector<HTMLInputElement>('#files');
const film = document.querySelector<HTMLButtonElement>('#film');
const results = document.querySelector<HTMLElement>('#results');

function decode(file: Blob): Promise<Decoded> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Decoded>) => resolve(data), { once: true });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
    worker.postMessage(file);
  });
}

async function show(chosen: readonly Blob[]): Promise<void> {
  const seen: (Decoded | string)[] = [];
  for (const file of chosen) seen.push(await decode(file).catch(String));
  if (results) results.textContent = JSON.stringify(seen);
}

/** A second of film, from red over green to blue. */
async function makeFilm(): Promise<Blob> {
  const target = new BufferTarget();
  const output = new Output({ format: new WebMOutputFormat(), target });
  const canvas = new OffscreenCanvas(64, 48);
  const context = canvas.getContext('2d');
  const source = new CanvasSource(canvas, { codec: 'vp8', bitrate: 1e6 });
  output.addVideoTrack(source);
  await output.start();
  for (let frame = 0; frame < 15; frame++) {
    if (context) context.fillStyle = ['#f00', '#0f0', '#00f'][Math.floor(frame / 5)] ?? '';
    context?.fillRect(0, 0, canvas.width, canvas.height);
    await source.add(frame / 15, 1 / 15);
  }
  await output.finalize();
  return new Blob([target.buffer ?? new ArrayBuffer()]);
}

files?.addEventListener('change', () => show([...(files.files ?? [])]));
film?.addEventListener('click', async () => show([await makeFilm()]));
