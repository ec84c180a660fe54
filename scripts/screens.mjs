import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './folders.mjs';
import { ensureChromium, ensureOracles, ensureReady } from './prepare.mjs';

await ensureReady();
ensureOracles();
const executablePath = await ensureChromium();
const { chromium } = await import('playwright-core');
const { build, preview } = await import('vite');

const STAGES = 7;
const SIZES = { desktop: { width: 1440, height: 900 }, tablet: { width: 820, height: 1180 } };
const AREA_STAGE = 3;
const folder = join(root, 'screens');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

await build({ root, logLevel: 'warn' });
const server = await preview({ root, logLevel: 'warn', preview: { port: 0, host: '127.0.0.1' } });
const url = server.resolvedUrls?.local[0];
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-background-networking'],
});

/** @type {{ file: string, caption: string }[]} */
const shots = [];

async function shoot(page, name) {
  const file = `${name}.png`;
  await page.screenshot({ path: join(folder, file) });
  shots.push({ file, caption: name });
}

const FILED = {
  suma: { title: /須磨|Suma/, totalTCo2: '1.0' },
  mie: { title: /三重|Mie/, totalTCo2: '21.6' },
};

/** 面積 with every card open, in one long picture. */
async function areaScreen(page, name) {
  await page.locator('nav.rail .stage__open').nth(AREA_STAGE).click();
  await page.locator('.area-card').first().waitFor();
  const folded = page.locator('.area-card__head > [aria-expanded="false"]');
  while ((await folded.count()) > 0) await folded.first().click();
  const { width, height } = page.viewportSize();
  const whole = await page.addStyleTag({
    content: '.inspector { height: auto !important } canvas { visibility: hidden }',
  });
  const panel = await page.locator('.areas').evaluate(({ scrollHeight }) => scrollHeight);
  await page.setViewportSize({ width, height: panel + height });
  const file = `${name}.png`;
  await page.locator('.areas').screenshot({ path: join(folder, file) });
  shots.push({ file, caption: name });
  await whole.evaluate((style) => style.remove());
  await page.setViewportSize({ width, height });
}

/** 面積, 生物量 and 吸収量 of the two filed applications. */
async function applicationScreens(page, prefix) {
  for (const [name, { title, totalTCo2 }] of Object.entries(FILED)) {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^(メニュー|Menu)$/ }).click();
    await page.getByRole('menuitem', { name: title }).first().click();
    const total = page.locator('[data-figure="total/credited-amount"]');
    await total.filter({ hasText: totalTCo2 }).first().waitFor();
    await areaScreen(page, `${prefix}-${name}-area`);
    for (const [stage, caption] of [
      [4, 'biomass'],
      [5, 'absorption'],
    ]) {
      await page.locator('nav.rail .stage__open').nth(stage).click();
      await page.locator('.inspector[aria-busy="false"] h2').first().waitFor();
      await page.waitForTimeout(300);
      await shoot(page, `${prefix}-${name}-${caption}`);
    }
  }
}

async function screensOf(size, language, theme) {
  const context = await browser.newContext({
    viewport: SIZES[size],
    colorScheme: theme,
    locale: language === 'ja' ? 'ja-JP' : 'en-GB',
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('[data-figure="total/credited-amount"]').waitFor({ timeout: 120_000 });
  const stages = page.locator('nav.rail .stage__open');
  for (let stage = 0; stage < STAGES; stage++) {
    await stages.nth(stage).click();
    await page.locator('.inspector[aria-busy="false"] h2').first().waitFor();
    await page.locator('[data-map-idle="true"]').waitFor({ timeout: 60_000 });
    await page.waitForTimeout(300);
    await shoot(page, `${size}-${language}-${theme}-${stage + 1}`);
  }
  await page.locator('[data-figure="total/credited-amount"]').click();
  await page.waitForTimeout(400);
  await shoot(page, `${size}-${language}-${theme}-8-derivation`);
  await applicationScreens(page, `${size}-${language}-${theme}`);
  await context.close();
}

for (const size of Object.keys(SIZES)) {
  for (const language of ['ja', 'en']) {
    for (const theme of ['light', 'dark']) await screensOf(size, language, theme);
  }
}

const figures = shots
  .map(
    ({ file, caption }) =>
      `<figure><img src="${file}" alt=""><figcaption>${caption}</figcaption></figure>`,
  )
  .join('\n');
const sheet = join(folder, 'index.html');
writeFileSync(
  sheet,
  `<!doctype html><meta charset="utf-8"><title>Moba: screens</title>
<style>body{font:12px sans-serif;margin:16px;display:grid;grid-template-columns:repeat(4,1fr);gap:12px}
figure{margin:0}img{width:100%;border:1px solid #ccc}</style>
${figures}
`,
);
const page = await browser.newPage({ viewport: { width: 1800, height: 1200 } });
await page.goto(`file://${sheet}`);
await page.screenshot({ path: join(folder, 'contact-sheet.png'), fullPage: true });
await browser.close();
await server.close();
console.log(`${shots.length} screens and contact-sheet.png in ${folder}`);
