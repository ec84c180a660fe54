import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Path of a Firefox, or null: then what needs one is skipped. */
export const FIREFOX =
  [process.env.MOBA_FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
    (path) => path && existsSync(path),
  ) ?? null;

/** What a page is served, by path; a path that is not here goes to `elsewhere`. */
export interface ServedPage {
  readonly files: Readonly<Record<string, string>>;
  /** Origin of a server that has the rest. */
  readonly elsewhere?: string;
}

const TYPES = { html: 'text/html; charset=utf-8', js: 'text/javascript' } as const;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

async function passOn(from: string, path: string, response: ServerResponse): Promise<void> {
  const got = await fetch(new URL(path, from));
  const type = got.headers.get('content-type') ?? 'application/octet-stream';
  response.writeHead(got.status, { 'content-type': type });
  response.end(Buffer.from(await got.arrayBuffer()));
}

/**
 * Opens a page in a fresh headless Firefox and gives what it posts to `/answer`. The page does its
 * work by itself: no driver stands between.
 */
export async function answerOfFirefox(page: ServedPage, patienceMs: number): Promise<Buffer> {
  if (FIREFOX === null) throw new Error('no Firefox');
  const profile = mkdtempSync(join(tmpdir(), 'moba-firefox-'));
  let browser: ChildProcess | null = null;
  let hear: (answer: Buffer) => void = () => {};
  const heard = new Promise<Buffer>((resolve) => {
    hear = resolve;
  });
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const file = page.files[path];
    if (path === '/answer') {
      hear(await bodyOf(request));
      response.end();
    } else if (file !== undefined) {
      response.writeHead(200, { 'content-type': TYPES[path.endsWith('.js') ? 'js' : 'html'] });
      response.end(file);
    } else if (page.elsewhere) await passOn(page.elsewhere, path, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const args = ['--headless', '--no-remote', '--profile', profile, `http://127.0.0.1:${port}/`];
  let timer: NodeJS.Timeout | undefined;
  try {
    browser = spawn(FIREFOX, args, { stdio: 'ignore' });
    const late = new Promise<never>((_, reject) => {
      const tell = () => reject(new Error(`Firefox said nothing in ${patienceMs} ms`));
      timer = setTimeout(tell, patienceMs);
    });
    return await Promise.race([heard, late]);
  } finally {
    clearTimeout(timer);
    browser?.kill('SIGKILL');
    server.closeAllConnections();
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
