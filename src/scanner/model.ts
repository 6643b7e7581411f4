/** The appearance model, run by onnxruntime in this worker on one thread: weights and wasm lie in the package. */
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import model from '../../models/appearance/labels.json' with { type: 'json' };

const MODEL = new URL('../../models/appearance/appearance.onnx', import.meta.url);
const FLOATS = 3 * model.size * model.size;

// More threads need memory that workers share, which a browser gives to isolated pages only.
env.wasm.numThreads = 1;

let loading: Promise<InferenceSession> | undefined;

/** Loads the model ahead of the first picture. A failure shows when the model is asked. */
export function warmUpModel(): void {
  load().catch(() => undefined);
}

/**
 * @param pictures `3 * size * size` floats of 0 to 255 a picture: its red, green and blue planes
 * @returns a row of probabilities a picture, in the order of the labels
 */
export async function classify(pictures: Float32Array): Promise<Float32Array> {
  const session = await load();
  const count = pictures.length / FLOATS;
  const picture = new Tensor('float32', pictures, [count, 3, model.size, model.size]);
  const { scores } = await session.run({ picture });
  if (!(scores?.data instanceof Float32Array)) throw new TypeError('The model gave no scores');
  return scores.data;
}

function load(): Promise<InferenceSession> {
  loading ??= InferenceSession.create(MODEL.href, { executionProviders: ['wasm'] });
  return loading;
}
