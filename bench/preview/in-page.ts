import type { Page } from 'playwright-core';

/** Milliseconds from the press that asked for a preview. */
export interface PreviewTimes {
  /** To the classes of the whole view. */
  readonly madeMs: number;
  /** To the frame that shows them. */
  readonly seenMs: number;
}
type Watched = { nextPreview: Promise<PreviewTimes> };

/** Presses as a person does, and watches for the preview that the last press asks for. */
export async function previewAfter(page: Page, press: () => Promise<void>): Promise<PreviewTimes> {
  await page.evaluate(() => {
    let pressedAt = 0;
    const seen = new AbortController();
    const options = { capture: true, signal: seen.signal };
    addEventListener(
      'click',
      (event) => {
        pressedAt = event.timeStamp;
      },
      options,
    );
    const nextPreview = new Promise<PreviewTimes>((done) => {
      let isUnderWay = false;
      const watcher = new MutationObserver(() => {
        const state = document.querySelector('[data-preview]')?.getAttribute('data-preview');
        if (state === 'working') isUnderWay = true;
        if (!isUnderWay || (state !== 'exact' && state !== 'rough')) return;
        watcher.disconnect();
        seen.abort();
        const madeMs = performance.now() - pressedAt;
        const map = window.__mobaMap!;
        map.triggerRepaint();
        map.once('idle', () => done({ madeMs, seenMs: performance.now() - pressedAt }));
      });
      const attributeFilter = ['data-preview'];
      watcher.observe(document.body, { subtree: true, childList: true, attributeFilter });
    });
    Object.assign(window, { nextPreview });
  });
  await press();
  return page.evaluate(() => (window as unknown as Watched).nextPreview);
}

/** Draws a square of a class that is chosen already, its middle in shares of the map. */
export async function drawSquare(page: Page, x: number, y: number): Promise<void> {
  const box = await page.locator('.maplibregl-canvas').boundingBox();
  if (!box) throw new Error('bench: no map');
  const at = (u: number, v: number) => [box.x + box.width * u, box.y + box.height * v] as const;
  const corners = [at(x, y), at(x + 0.03, y), at(x + 0.03, y + 0.04), at(x, y + 0.04), at(x, y)];
  for (const corner of corners) {
    await page.mouse.move(...corner, { steps: 3 });
    await page.mouse.click(...corner);
    // Two presses that follow at once are a double one.
    await page.waitForTimeout(350);
  }
}
