import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { build, type InlineConfig, preview } from 'vite';

const CHROMIUM = process.env.MOBA_CHROMIUM ?? '/usr/bin/chromium';
const cache = fileURLToPath(new URL('../../.cache/bench', import.meta.url));

/** A page of its own, built as the app is, in a headless browser with files on disk. */
export interface BenchPage {
  readonly page: Page;
  /** The browser's first process, to be measured with all that it started. */
  readonly pid: number;
  readonly close: () => Promise<void>;
}

function childOf(parent: number, profile: string): number {
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      if (status.includes(`PPid:\t${parent}\n`) && command.includes(profile)) return Number(name);
    } catch {
      // It ended meanwhile.
    }
  }
  throw new Error('bench: the browser’s process is not found');
}

/** `folder`: where the page's index.html lies; `name`: of what is built of it. */
export async function openBenchPage(folder: string, name: string): Promise<BenchPage> {
  const outDir = join(cache, 'pages', name);
  const settings = { root: folder, base: './', configFile: false, logLevel: 'error' } as const;
  await build({
    ...settings,
    worker: { format: 'es' },
    define: { __MOBA_VERSION__: '"bench"' },
    build: { outDir, emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 5000 },
  });
  return serveInChromium({ ...settings, build: { outDir } });
}

/** The app itself, built as `npm start` builds it. */
export async function openBuiltApp(): Promise<BenchPage> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  await build({ root, logLevel: 'error' });
  return serveInChromium({ root, logLevel: 'error' });
}

async function serveInChromium(settings: InlineConfig): Promise<BenchPage> {
  const server = await preview({ ...settings, preview: { port: 0, host: '127.0.0.1' } });
  // A profile on disk: a private window would keep the files of the run in memory.
  const profile = mkdtempSync(join(tmpdir(), 'moba-bench-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    viewport: { width: 1440, height: 900 },
    locale: 'ja-JP',
    args: ['--no-sandbox', '--no-first-run', '--disable-background-networking'],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  page.on('pageerror', (error) => console.error(`page: ${error.message}`));
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  const close = async () => {
    await context.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true });
  };
  return { page, pid: childOf(process.pid, profile), close };
}
