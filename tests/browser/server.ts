import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { makeCertificate } from './certificate.ts';
import { type ArrivedFile, parseMultipart } from './multipart.ts';

/** One request as the server saw it; `bodyBytes` grows while the body arrives. */
interface SeenRequest {
  method: string;
  host: string;
  path: string;
  bodyBytes: number;
}

/** A POST that arrived whole. */
interface Upload {
  host: string;
  path: string;
  files: ArrivedFile[];
  fields: Record<string, string>;
}

/** Stands for every host on the internet: the test browsers resolve all names to it. */
export interface TestServer {
  port: number;
  /** Uploads that arrived whole since the last `forget()`, in order. */
  readonly uploads: readonly Upload[];
  /** Every request since the last `forget()`, also those still arriving. */
  readonly requests: readonly SeenRequest[];
  /** Bytes of request bodies that have arrived up to now, whole or not. */
  readonly bodyBytes: number;
  /** Resolves as soon as `count` uploads have arrived; the test's own time limit bounds it. */
  arrived(count: number): Promise<readonly Upload[]>;
  /** Serves one more page, on every host. */
  serve(path: string, html: string): void;
  forget(): void;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

/** Serves the files under `folder` and records every upload. */
export async function startServer(folder: string, port = 0): Promise<TestServer> {
  let uploads: Upload[] = [];
  let requests: SeenRequest[] = [];
  const pages = new Map<string, string>();
  let waiting: Array<{ count: number; resolve(uploads: readonly Upload[]): void }> = [];

  async function receive(request: IncomingMessage, seen: SeenRequest): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) {
      seen.bodyBytes += chunk.length;
      chunks.push(chunk);
    }
    const form = parseMultipart(request.headers['content-type'] ?? '', Buffer.concat(chunks));
    uploads.push({ host: seen.host, path: seen.path, ...form });
    for (const wait of waiting.filter(({ count }) => uploads.length >= count)) wait.resolve(uploads);
    waiting = waiting.filter(({ count }) => uploads.length < count);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'https://server').pathname;
    const seen = { method: request.method ?? '', host: request.headers.host ?? '', path, bodyBytes: 0 };
    requests.push(seen);
    if (seen.method === 'POST') {
      await receive(request, seen);
      response.writeHead(200, { 'content-type': TYPES['.html'] });
      response.end('<!doctype html><title>Received</title><p id="received">Received</p>');
      return;
    }
    const page = pages.get(path);
    if (page !== undefined) {
      response.writeHead(200, { 'content-type': TYPES['.html'] });
      response.end(page);
      return;
    }
    const file = join(folder, normalize(path.endsWith('/') ? `${path}index.html` : path));
    const content = await readFile(file);
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    response.end(content);
  }

  const server = createServer(makeCertificate('Lead Apron test server'), (request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(404);
      response.end();
    });
  });
  server.on('upgrade', (request, socket) => {
    requests.push({
      method: 'UPGRADE',
      host: request.headers.host ?? '',
      path: request.url ?? '',
      bodyBytes: 0,
    });
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));

  return {
    port: (server.address() as AddressInfo).port,
    get uploads() {
      return uploads;
    },
    get requests() {
      return requests;
    },
    get bodyBytes() {
      return requests.reduce((sum, request) => sum + request.bodyBytes, 0);
    },
    arrived: (count) =>
      new Promise((resolve) => {
        if (uploads.length >= count) resolve(uploads);
        else waiting.push({ count, resolve });
      }),
    serve: (path, html) => void pages.set(path, html),
    forget() {
      uploads = [];
      requests = [];
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
