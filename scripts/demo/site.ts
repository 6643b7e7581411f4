/** The pretend website: a page to send files from, and a server that tells what it has received. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { basename, extname, join } from 'node:path';
import type { Certificate } from '../../tests/browser/certificate.ts';
import { parseMultipart } from '../../tests/browser/multipart.ts';

const PAGE = join(import.meta.dirname, 'page');
const TYPES: Record<string, string> = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript' };

/** Files offered on the page. */
export interface Offer {
  folder: string;
  samples: readonly { name: string; about: string }[];
}

interface Received {
  by: string;
  name: string;
  size: number;
}

export interface Site {
  port: number;
  /** Starts its list anew. */
  forget(): void;
  close(): Promise<void>;
}

/** @param certificate for https; plain http without one */
export async function startSite(offer: Offer, certificate?: Certificate): Promise<Site> {
  const received: Received[] = [];
  const watching = new Set<ServerResponse>();

  const tell = (response: ServerResponse) => response.write(`data: ${JSON.stringify(received)}\n\n`);
  function take(...files: Received[]): void {
    received.push(...files);
    for (const response of watching) tell(response);
  }

  /** As a composer sends: one file a request, the page goes on. */
  async function receiveFile(request: IncomingMessage, response: ServerResponse, { searchParams }: URL) {
    let size = 0;
    for await (const chunk of request as AsyncIterable<Buffer>) size += chunk.length;
    take({ by: searchParams.get('by') ?? '', name: searchParams.get('name') ?? '', size });
    response.end();
  }

  /** As a plain form sends: the browser goes to the answer. */
  async function receiveForm(request: IncomingMessage, response: ServerResponse) {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const { files } = parseMultipart(request.headers['content-type'] ?? '', Buffer.concat(chunks));
    take(...files.map(({ name, size }) => ({ by: 'Form', name, size })));
    response.writeHead(303, { location: '/' }).end();
  }

  function watch(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    watching.add(response);
    response.on('close', () => watching.delete(response));
    tell(response);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://site');
    if (request.method === 'POST') {
      return url.pathname === '/form' ? receiveForm(request, response) : receiveFile(request, response, url);
    }
    if (url.pathname === '/received') return watch(response);
    if (url.pathname === '/offer') return void response.end(JSON.stringify(offer));
    const isSample = url.pathname.startsWith('/samples/');
    const name = basename(url.pathname) || 'index.html';
    const content = await readFile(join(isSample ? offer.folder : PAGE, name));
    const type = isSample ? undefined : TYPES[extname(name)];
    response.writeHead(200, { 'content-type': type ?? 'application/octet-stream' }).end(content);
  }

  const listener: RequestListener = (request, response) => {
    answer(request, response).catch(() => response.writeHead(404).end());
  };
  const server = certificate ? createSecureServer(certificate, listener) : createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    forget() {
      received.length = 0;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
