/** Typed requests between the parts of the extension. Each is addressed; the others stay silent. */
import type { Runtime } from 'webextension-polyfill';
import type { Requests } from '../messages.ts';
import { browser } from './browser.ts';

type Receiver = keyof Requests;
type Name<R extends Receiver> = keyof Requests[R] & string;
type Ask<R extends Receiver, N extends Name<R>> = Requests[R][N] extends { ask: infer A } ? A : never;
type Answer<R extends Receiver, N extends Name<R>> = Requests[R][N] extends { answer: infer A } ? A : never;

/** Who sent a request, as far as the parts of this extension need to know. */
interface Sender {
  tabId: number | undefined;
  frameId: number | undefined;
  incognito: boolean;
}

type Handlers<R extends Receiver> = {
  [N in Name<R>]: (ask: Ask<R, N>, sender: Sender) => Promise<Answer<R, N>>;
};

interface Envelope {
  to: Receiver;
  name: string;
  ask: unknown;
}

type Reply = { answer?: unknown } | { failure: string };

/**
 * Sends a request to the background, twice where nobody answers: Firefox 153 rejects what is sent in the moment in which
 * its event page goes to sleep, and wakes it for the next (5 of 147 where it slept after 0.3 s; all 5 were answered then).
 * @throws when nobody answers (the extension was updated or removed)
 */
export async function askBackground<N extends Name<'background'>>(
  name: N,
  ask: Ask<'background', N>,
): Promise<Answer<'background', N>> {
  const envelope: Envelope = { to: 'background', name, ask };
  const send = () => browser.runtime.sendMessage<Envelope, Reply>(envelope);
  return opened(await send().catch(send)) as Answer<'background', N>;
}

/** Sends a request to the content script of a tab's main frame; `undefined` when there is none. */
export async function askPage<N extends Name<'content'>>(
  tabId: number,
  name: N,
  ask: Ask<'content', N>,
): Promise<Answer<'content', N> | undefined> {
  const envelope: Envelope = { to: 'content', name, ask };
  try {
    const reply = await browser.tabs.sendMessage<Envelope, Reply>(tabId, envelope, { frameId: 0 });
    return opened(reply) as Answer<'content', N>;
  } catch {
    return undefined;
  }
}

/** Answers the requests addressed to `receiver`, and no others. */
export function answerRequests<R extends Receiver>(receiver: R, handlers: Handlers<R>): void {
  const listener = (message: unknown, sender: Runtime.MessageSender, reply: (reply: Reply) => void) => {
    const { to, name, ask } = message as Envelope;
    if (to !== receiver || !Object.hasOwn(handlers, name)) return undefined;
    const from: Sender = {
      tabId: sender.tab?.id,
      frameId: sender.frameId,
      incognito: sender.tab?.incognito ?? false,
    };
    const handler = handlers[name as Name<R>];
    handler(ask as Ask<R, Name<R>>, from).then(
      (answer) => reply({ answer }),
      (error: unknown) => reply({ failure: String(error) }),
    );
    // The reply comes later.
    return true;
  };
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerCallback);
}

/** @throws when nobody answered, or answering failed */
function opened(reply: Reply | undefined): unknown {
  if (!reply) throw new Error('nobody answered');
  if ('failure' in reply) throw new Error(reply.failure);
  return reply.answer;
}
