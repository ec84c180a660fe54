import type { Page } from 'playwright-core';

export interface MapControls {
  readonly mapHeightPx: number;
  /** The accessible names of the buttons. */
  readonly buttons: readonly string[];
  /** Each pair that lies over one another, and each control that leaves the map. */
  readonly faults: readonly string[];
}

/** The boxes of all that floats over the map, panels and buttons, against one another. */
export async function mapControls(page: Page): Promise<MapControls> {
  return page.evaluate(() => {
    const ground = document.querySelector('.ground')!.getBoundingClientRect();
    const floating = '.layers, .tools, .tools .tool, .hint, .status';
    const controls = [
      ...document.querySelectorAll<HTMLElement>(
        `.ground :is(${floating}, .maplibregl-ctrl-group, .maplibregl-ctrl-group button)`,
      ),
    ].map((element) => ({
      element,
      name: element.ariaLabel ?? element.className,
      box: element.getBoundingClientRect(),
    }));
    const faults = controls
      .filter(({ box }) => box.top < ground.top || box.bottom > ground.bottom + 0.5)
      .map(({ name }) => `${name} leaves the map`);
    for (const [at, one] of controls.entries()) {
      for (const other of controls.slice(at + 1)) {
        const isPart = one.element.contains(other.element) || other.element.contains(one.element);
        const [a, b] = [one.box, other.box];
        const isApart =
          a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        if (!isPart && !isApart) faults.push(`${one.name} × ${other.name}`);
      }
    }
    return {
      mapHeightPx: ground.height,
      buttons: controls.filter(({ element }) => element.matches('button')).map(({ name }) => name),
      faults,
    };
  });
}
