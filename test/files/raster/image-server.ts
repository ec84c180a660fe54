import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ServedFile {
  bytes: Uint8Array;
  etag: string;
  /** `none`: answers 200 with the whole file, whatever is asked. */
  /** Lets pages of any origin read, as a public bucket does. */
  cors?: boolean;
  ranges: 'yes' | 'none' | 'lying' | 'hidden' | 'cut' | 'busy';
}

/** A server on this machine; `asked` counts its answers. */
export async function imageServer(file: ServedFile) {
  let asked = 0;
  const methods: string[] = [];
  const server = createServer((request, response) => {
    asked++;
    methods.push(request.method ?? '');
    answer(file, request.method === 'HEAD', request.headers.range, response, asked);
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
  { bytes, etag, ranges, cors = false }: ServedFile,
  head: boolean,
  range: string | undefined,
  response: ServerResponse,
  asked: number,
): void {
  const match = /^bytes=(\d+)-(\d+)$/.exec(range ?? '');
  if (cors) response.setHeader('Access-Control-Allow-Origin', '*');
  const visible = { ETag: etag, 'Access-Control-Expose-Headers': 'ETag, Content-Range' };
  if (ranges === 'busy' && asked % 3 !== 0) {
    response.writeHead(503).end();
    return;
  }
  if (!match || ranges === 'none') {
    response.writeHead(200, { ...visible, 'Content-Length': bytes.length });
    response.end(head ? undefined : bytes);
    return;
  }
  const from = Number(match[1]);
  const part = bytes.subarray(from, Math.min(Number(match[2]) + 1, bytes.length));
  const said = ranges === 'lying' ? from + 1 : from;
  response.writeHead(206, {
    ...(ranges === 'hidden' ? {} : visible),
    'Content-Length': part.length,
    ...(ranges !== 'hidden' && {
      'Content-Range': `bytes ${said}-${from + part.length - 1}/${bytes.length}`,
    }),
  });
  if (ranges === 'cut') {
    response.write(part.subarray(0, Math.floor(part.length / 2)));
    setTimeout(() => response.destroy(), 10);
  } else response.end(part);
}
