/** The appearance model, run by onnxruntime in this worker on one thread: weights and wasm lie in the package. */
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import model from '../../models/appearance/labels.json' with { type: 'json' };
import { Stop } from '../detectors/errors.ts';

const MODEL = new URL('../../models/appearance/appearance.onnx', import.meta.url);
const FLOATS = 3 * model.size * model.size;

// More threads need memory that workers share, which a browser gives to isolated pages only.
env.wasm.numThreads = 1;

let loading: Promise<InferenceSession> | undefined;
let loaded = false;

export const isModelLoaded = (): boolean => loaded;

/** Ahead of the first picture, or once more after a failure. @throws {Stop} `scanner-lost` */
export async function loadModel(): Promise<void> {
  await session();
}

/**
 * @param pictures `3 * size * size` floats of 0 to 255 a picture: its red, green and blue planes
 * @returns a row of probabilities a picture, in the order of the labels
 * @throws {Stop} `scanner-lost`: the model cannot be loaded, or failed; it needs a new worker
 */
export async function classify(pictures: Float32Array): Promise<Float32Array> {
  const network = await session();
  const count = pictures.length / FLOATS;
  const picture = new Tensor('float32', pictures, [count, 3, model.size, model.size]);
  const { scores } = await network.run({ picture }).catch(lost);
  if (!(scores?.data instanceof Float32Array)) throw new Stop('scanner-lost');
  return scores.data;
}

async function session(): Promise<InferenceSession> {
  loading ??= InferenceSession.create(MODEL.href, { executionProviders: ['wasm'] });
  const network = await loading.catch(lost);
  loaded = true;
  return network;
}

function lost(): never {
  loading = undefined;
  loaded = false;
  throw new Stop('scanner-lost');
}
