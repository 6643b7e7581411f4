/** The asking side of a copy: what the check page holds in its hand. */
import type { CopyAnswer, CopyOrder } from '../messages.ts';
import { ScannerLostError, withScanner } from './client.ts';

/** @param signal takes the order back: the answer is `scanner-lost` then, as when the scanner is lost. Never rejects. */
export async function askForCopy(order: CopyOrder, signal: AbortSignal): Promise<CopyAnswer> {
  let answer: CopyAnswer = { failed: 'scanner-lost' };
  await withScanner(
    (connection, watch) =>
      new Promise((resolve, reject) => {
        connection.onGone(() => reject(new ScannerLostError()));
        connection.onMessage((reply) => {
          if (reply.type !== 'copied') return;
          answer = reply.answer;
          resolve();
        });
        watch.everySecond(() => connection.tell({ type: 'stay' }));
        connection.tell({ type: 'copy', order });
      }),
    signal,
  ).catch(() => undefined);
  return answer;
}
