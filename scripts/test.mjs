import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, root } from './folders.mjs';
import { ensureChromium, ensureOracles, ensureReady } from './prepare.mjs';

const only = new Set(process.argv.slice(2));
const wants = (step) => only.size === 0 || only.has(step);
const total = { passed: 0, failed: 0, skipped: 0 };

function bin(name, args) {
  return (
    spawnSync(process.execPath, [join(root, 'node_modules', name), ...args], {
      cwd: root,
      stdio: 'inherit',
    }).status === 0
  );
}

function check(title, ok) {
  total[ok ? 'passed' : 'failed'] += 1;
  console.log(`${ok ? '✓' : '✗'} ${title}`);
}

/** Runs vitest shown as it goes, and adds up its JSON report. A report that is absent is a failure. */
async function vitest(title, config, env = {}) {
  const report = join(cacheFolder(), `${title}.json`);
  rmSync(report, { force: true });
  const args = [
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const ok = await new Promise((resolve) => {
    spawn(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), ...args], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    }).on('exit', (code) => resolve(code === 0));
  });
  if (!existsSync(report)) return check(`${title}: no report`, false);
  const result = JSON.parse(readFileSync(report, 'utf8'));
  total.passed += result.numPassedTests;
  total.failed += result.numFailedTests;
  total.skipped += result.numPendingTests + result.numTodoTests;
  const emptySuites = result.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  total.failed += emptySuites.length;
  if (!ok && result.numFailedTests + emptySuites.length === 0)
    check(`${title}: vitest failed outside its tests`, false);
}

try {
  await ensureReady();
  ensureOracles();
  if (wants('lint')) check('lint and format (biome)', bin('@biomejs/biome/bin/biome', ['ci', '.']));
  if (wants('types')) {
    check('types (tsc)', bin('typescript/bin/tsc', ['--noEmit']));
    check(
      'types of the pure core, without DOM',
      bin('typescript/bin/tsc', ['--noEmit', '-p', 'src/core']),
    );
  }
  if (wants('unit')) await vitest('unit', 'vitest.config.ts');
  if (wants('browser')) {
    const chromium = await ensureChromium();
    check('build (vite)', bin('vite/bin/vite.js', ['build', '--logLevel', 'warn']));
    await vitest('browser', 'vitest.browser.config.ts', { MOBA_CHROMIUM: chromium });
  }
} catch (error) {
  check(error instanceof Error ? error.message : String(error), false);
}

console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
