import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

export interface ServedFile {
  bytes: Uint8Array;
  /** null: shown by none of its answers. */
  etag: string | null;
  modified?: string;
  /** `none`: answers 200 with the whole file, whatever is asked. */
  /** Lets pages of any origin read, as a public bucket does. */
  cors?: boolean;
  ranges: 'yes' | 'none' | 'lying' | 'hidden' | 'cut' | 'busy' | 'sometimes';
  /** Says nothing at all, or stops in the middle of its answer. */
  hangs?: 'at-once' | 'on-the-way' | undefined;
  gzip?: boolean;
}

/** A server on this machine; `asked` counts its answers. */
export async function imageServer(file: ServedFile) {
  let asked = 0;
  const methods: string[] = [];
  const server = createServer((request, response) => {
    asked++;
    methods.push(request.method ?? '');
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const redirect = /^\/redirect\/(.*)$/.exec(pathname);
    if (pathname === '/loop.tif') response.writeHead(302, { Location: '/loop.tif' }).end();
    else if (redirect) response.writeHead(302, { Location: `/${redirect[1]}?signed=1` }).end();
    else answer(file, request.method === 'HEAD', request.headers.range, response, asked);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((done) => {
      server.closeAllConnections();
      server.close(() => done());
    });
  return { url: `http://127.0.0.1:${port}`, asked: () => asked, methods, close };
}

function answer(
  { bytes, etag, modified, ranges, hangs, gzip = false, cors = false }: ServedFile,
  head: boolean,
  range: string | undefined,
  response: ServerResponse,
  asked: number,
): void {
  const match = /^bytes=(\d+)-(\d+)$/.exec(range ?? '');
  if (cors) response.setHeader('Access-Control-Allow-Origin', '*');
  if (hangs === 'at-once') return;
  const visible = {
    ...(etag !== null && { ETag: etag }),
    ...(modified !== undefined && { 'Last-Modified': modified }),
    'Access-Control-Expose-Headers': 'ETag, Content-Range',
  };
  if (ranges === 'busy' && asked % 3 !== 0) {
    response.writeHead(503).end();
    return;
  }
  if (!match || ranges === 'none' || (ranges === 'sometimes' && asked > 1)) {
    if (gzip) {
      const packed = gzipSync(bytes);
      const headers = { 'Content-Encoding': 'gzip', 'Content-Length': packed.length };
      response.writeHead(200, { ...visible, ...headers }).end(head ? undefined : packed);
      return;
    }
    response.writeHead(200, { ...visible, 'Content-Length': bytes.length });
    response.end(head ? undefined : bytes);
    return;
  }
  const from = Number(match[1]);
  if (from >= bytes.length) {
    response.writeHead(416, { 'Content-Range': `bytes */${bytes.length}` }).end();
    return;
  }
  const part = bytes.subarray(from, Math.min(Number(match[2]) + 1, bytes.length));
  const said = ranges === 'lying' ? from + 1 : from;
  if (gzip) {
    // As the letter of HTTP has it: a range of the compressed file.
    const packed = gzipSync(bytes);
    const piece = packed.subarray(from, Math.min(Number(match[2]) + 1, packed.length));
    response.writeHead(206, {
      ...visible,
      'Content-Encoding': 'gzip',
      'Content-Range': `bytes ${from}-${from + piece.length - 1}/${packed.length}`,
    });
    response.end(piece);
    return;
  }
  response.writeHead(206, {
    ...(ranges === 'hidden' ? {} : visible),
    'Content-Length': part.length,
    ...(ranges !== 'hidden' && {
      'Content-Range': `bytes ${said}-${from + part.length - 1}/${bytes.length}`,
    }),
  });
  if (hangs === 'on-the-way') response.write(part.subarray(0, Math.floor(part.length / 2)));
  else if (ranges === 'cut') {
    response.write(part.subarray(0, Math.floor(part.length / 2)));
    setTimeout(() => response.destroy(), 10);
  } else response.end(part);
}
