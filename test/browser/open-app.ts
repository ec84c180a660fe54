import { type Browser, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

export interface OpenApp {
  readonly page: Page;
  /** Console errors and uncaught exceptions so far; a journey ends with none. */
  readonly problems: string[];
  readonly close: () => Promise<void>;
}

export interface OpenOptions {
  readonly language?: 'ja' | 'en';
  readonly width?: number;
  readonly height?: number;
  readonly path?: string;
  /** As a machine whose browser draws no 3D. */
  readonly withoutWebGl?: boolean;
}

export const CHROMIUM = process.env.MOBA_CHROMIUM ?? '/usr/bin/chromium';

/** Chromium as a machine without a screen has it: software WebGL, no calls home. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
}

/** A fresh profile on the built app; requests that leave the origin are problems too. */
export async function openApp(browser: Browser, options: OpenOptions = {}): Promise<OpenApp> {
  const url = inject('url');
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    locale: options.language === 'en' ? 'en-GB' : 'ja-JP',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  if (options.withoutWebGl) await page.addInitScript(refuseWebGl);
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url())) {
      problems.push(`request leaves the origin: ${request.url()}`);
    }
  });
  await page.goto(new URL(options.path ?? '', url).href);
  return { page, problems, close: () => context.close() };
}

/** Runs in the page. */
function refuseWebGl(): void {
  for (const Kind of [HTMLCanvasElement, OffscreenCanvas]) {
    const getContext = Kind.prototype.getContext as (kind: string, options?: object) => unknown;
    Object.defineProperty(Kind.prototype, 'getContext', {
      value(this: HTMLCanvasElement, kind: string, options?: object) {
        return kind.startsWith('webgl') ? null : getContext.call(this, kind, options);
      },
    });
  }
}

/** How far pixels of a screenshot region vary: the variance of luminance. A blank map gives 0. */
export async function luminanceVariance(page: Page, selector: string): Promise<number> {
  const png = (await page.locator(selector).first().screenshot()).toString('base64');
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    if (context === null) return 0;
    context.drawImage(bitmap, 0, 0);
    const { data: rgba } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    let sum = 0;
    let squares = 0;
    const count = rgba.length / 4;
    for (let i = 0; i < rgba.length; i += 4) {
      const y = 0.2126 * rgba[i]! + 0.7152 * rgba[i + 1]! + 0.0722 * rgba[i + 2]!;
      sum += y;
      squares += y * y;
    }
    return squares / count - (sum / count) ** 2;
  }, png);
}
