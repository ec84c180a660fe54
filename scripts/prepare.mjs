import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './folders.mjs';

const SYSTEM_CHROMIUMS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Runs a command with its output shown on stderr, so that a CLI's stdout stays clean. */
function runShown(command, args) {
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] }).status === 0;
}

/** Installs the locked packages where they are missing or older than the lock file. */
export function ensurePackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.moba-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.error('moba: installing packages (npm ci)…');
  if (!runShown('npm', ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'])) {
    throw new Error('npm ci failed: is the npm registry within reach?');
  }
  writeFileSync(stamp, lock);
}

/** Packages, and the kernels that are compiled from them and from kernels/. */
export async function ensureReady() {
  ensurePackages();
  const { ensureKernels } = await import('./build-kernels.mjs');
  await ensureKernels();
}

const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

let listsAreFresh = false;
function aptInstall(packages) {
  if (!isDebianRoot()) return false;
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  if (!listsAreFresh) listsAreFresh = runShown('apt-get', ['update', '-qq']);
  return runShown('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

/** Path of a Chromium: the system's, else Playwright's own, else the distribution's package. */
export async function ensureChromium() {
  const wanted = process.env.MOBA_CHROMIUM;
  const system = [wanted, ...SYSTEM_CHROMIUMS].find((path) => path && existsSync(path));
  if (system) return system;
  const { chromium } = await import('playwright-core');
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  console.error('moba: no Chromium found; trying Playwright’s own, then the distribution’s…');
  spawnSync('npx', ['playwright-core', 'install', 'chromium'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    timeout: 120_000,
  });
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  aptInstall(['chromium']);
  const installed = SYSTEM_CHROMIUMS.find((path) => existsSync(path));
  if (installed) return installed;
  throw new Error('No Chromium: install one and name it in MOBA_CHROMIUM=/path/to/chromium');
}

/**
 * Outside authorities for the truth tests (GDAL, PROJ, GeographicLib), a second browser engine and a
 * Japanese font for the screens: taken from Debian where we may; the tests that need an absent one skip and say so.
 */
export function ensureOracles() {
  const missing = [
    ['/usr/bin/gdalinfo', ['gdal-bin', 'python3-gdal']],
    ['/usr/bin/cs2cs', ['proj-bin']],
    ['/usr/bin/Planimeter', ['geographiclib-tools']],
    ['/usr/bin/firefox-esr', ['firefox-esr']],
    ['/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', ['fonts-noto-cjk']],
  ].filter(([path]) => !existsSync(path));
  if (missing.length > 0) aptInstall(missing.flatMap(([, packages]) => packages));
}
