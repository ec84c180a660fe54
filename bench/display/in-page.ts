import type { Page } from 'playwright-core';

/** Milliseconds from the drop of a file. */
export interface FirstPicture {
  /** To the frame after the first tile of it. */
  readonly firstTileMs: number;
  /** To the frame with every tile of the view. */
  readonly wholeViewMs: number;
}

const INPUT = 'bench-file';

/** Drops a file of the disk onto the window, as from the desktop, and watches the map. */
export async function dropAndWatch(page: Page, path: string): Promise<FirstPicture> {
  await page.evaluate((id) => {
    const input = document.createElement('input');
    Object.assign(input, { id, type: 'file', hidden: true });
    document.body.append(input);
  }, INPUT);
  await page.locator(`#${INPUT}`).setInputFiles(path);
  return page.evaluate(async (id) => {
    const input = document.getElementById(id) as HTMLInputElement;
    const data = new DataTransfer();
    data.items.add(input.files![0]!);
    input.remove();
    const start = performance.now();
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true }));
    }
    // A survey without an image has no map on the screen yet.
    while (!window.__mobaMap) await new Promise(requestAnimationFrame);
    const map = window.__mobaMap;
    const hasTile = new Promise<void>((done) => {
      map.on('sourcedata', (event) => {
        if (event.sourceId === 'image' && event.tile) done();
      });
    });
    await hasTile;
    await new Promise(requestAnimationFrame);
    const firstTileMs = performance.now() - start;
    await new Promise<void>((done) => void map.once('idle', () => done()));
    return { firstTileMs, wholeViewMs: performance.now() - start };
  }, INPUT);
}

/** Moves the map as a hand does: drags to and fro, the wheel in and out. */
export async function panAndZoom(page: Page, rounds: number): Promise<void> {
  const box = await page.locator('.maplibregl-canvas').boundingBox();
  if (!box) throw new Error('bench: no map');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  for (let i = 0; i < rounds; i++) {
    const [dx, dy] = i % 2 === 0 ? [-260, -120] : [240, 140];
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 1; step <= 20; step++) {
      await page.mouse.move(x + (dx * step) / 20, y + (dy * step) / 20);
      await page.waitForTimeout(16);
    }
    await page.mouse.up();
    await page.mouse.move(x + 40, y + 40);
    for (let step = 0; step < 6; step++) {
      await page.mouse.wheel(0, i % 3 === 2 ? 240 : -160);
      await page.waitForTimeout(50);
    }
    await page.waitForTimeout(200);
  }
}
