/**
 * Pictures that pages take with the camera or of the screen, and make into files: a photo of a film, a shot of a
 * monitor. Refused, there is no picture, as when the browser cannot make one.
 *
 * Only canvases that something live was drawn on: pages put every photo that people choose through a canvas, and
 * those were asked about already. Only the first pictures after a press: a page that streams makes many each
 * second, and none of them may wait. Pages that never start a camera are not touched at all.
 */
import { apply } from '../natives.ts';
import type { Hooks } from './hooks.ts';
import type { MayHave } from './may-have.ts';

/** A photo, its thumbnail, and some more: enough for every page that takes one, too few to slow down a stream. */
const PICTURES_PER_PRESS = 4;

export function hookCamera(hooks: Hooks, mayHave: MayHave): void {
  let isWatching = false;
  const watch = (stream: MediaStream) => {
    if (isWatching || stream.getVideoTracks().length === 0) return;
    isWatching = true;
    holdPictures(hooks, mayHave);
  };
  const { MediaDevices } = window as Partial<typeof globalThis>;
  for (const name of ['getUserMedia', 'getDisplayMedia']) {
    hooks.on(MediaDevices?.prototype, name, (call) => {
      const starting = call() as Promise<MediaStream>;
      starting.then(watch, () => undefined);
      return starting;
    });
  }
}

function holdPictures(hooks: Hooks, mayHave: MayHave): void {
  const isTaken = countPresses();
  const isLive = followLivePictures(hooks);
  /** @returns the picture, its copy, or null */
  const ask = (blob: Blob): Blob | Promise<Blob | null> => {
    const { type } = blob;
    const answer = mayHave([{ file: new File([blob], 'photo', { type }), path: '' }], type);
    if (answer === true) return blob;
    return answer.then((given) => (given === true ? blob : ((given || [])[0] ?? null)));
  };

  hooks.on(HTMLCanvasElement.prototype, 'toBlob', (call, self, [callback, ...rest]) => {
    if (typeof callback !== 'function' || !isLive(self) || !isTaken()) return call();
    const give = (blob: Blob | null): void => {
      const given = blob && ask(blob);
      if (given instanceof Promise) given.then((later) => apply(callback, undefined, [later]));
      else apply(callback, undefined, [given]);
    };
    return call([give, ...rest]);
  });

  async function answer(making: Promise<Blob>, message: string, name: string): Promise<Blob> {
    const given = await ask(await making);
    if (given) return given;
    throw new DOMException(message, name);
  }
  hooks.on(window.OffscreenCanvas.prototype, 'convertToBlob', (call, self) => {
    const making = call() as Promise<Blob>;
    return isLive(self) && isTaken()
      ? answer(making, 'Encoding of the source image has failed.', 'EncodingError')
      : making;
  });
  const { ImageCapture } = window as { ImageCapture?: { prototype: object } };
  hooks.on(ImageCapture?.prototype, 'takePhoto', (call) => {
    const making = call() as Promise<Blob>;
    return isTaken() ? answer(making, 'platform error', 'UnknownError') : making;
  });
}

/** @returns asks whether a picture that is made now is one of the first after a press */
function countPresses(): () => boolean {
  // The camera itself was started by a press, mostly.
  let left = PICTURES_PER_PRESS;
  addEventListener(
    'click',
    ({ isTrusted }) => {
      if (isTrusted) left = PICTURES_PER_PRESS;
    },
    { capture: true, passive: true },
  );
  return () => {
    left -= 1;
    return left >= 0;
  };
}

/** @returns asks whether something of a camera or a screen was ever drawn on a canvas */
function followLivePictures(hooks: Hooks): (source: unknown) => boolean {
  const live = new WeakSet<object>();
  const isLive = (source: unknown): source is object =>
    typeof source === 'object' &&
    source !== null &&
    (live.has(source) || ('srcObject' in source && source.srcObject !== null));

  const follow = (owner: object, name: string, sourceOf: (args: readonly unknown[]) => unknown): void =>
    hooks.on(owner, name, (call, self, args) => {
      const result = call();
      if (isLive(sourceOf(args))) live.add((self as { canvas: object }).canvas);
      return result;
    });
  const first = ([source]: readonly unknown[]) => source;
  const last = (args: readonly unknown[]) => args.at(-1);
  follow(CanvasRenderingContext2D.prototype, 'drawImage', first);
  follow(OffscreenCanvasRenderingContext2D.prototype, 'drawImage', first);
  follow(ImageBitmapRenderingContext.prototype, 'transferFromImageBitmap', first);
  for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
    follow(prototype, 'texImage2D', last);
    follow(prototype, 'texSubImage2D', last);
  }
  hooks.on(window, 'createImageBitmap', (call, _self, [source]) => {
    const making = call() as Promise<ImageBitmap>;
    if (isLive(source)) making.then((bitmap) => live.add(bitmap)).catch(() => undefined);
    return making;
  });
  return isLive;
}
