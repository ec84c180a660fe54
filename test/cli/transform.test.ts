import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ABSENT_REASON, SHARED_ABSENT, sharedJson } from '../shared-data.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'moba-transform-'));
function csv(text: string): string {
  const path = join(folder, 'points.csv');
  writeFileSync(path, text);
  return path;
}

const toZone9 = (path: string) =>
  run('transform', '--from', 'EPSG:6668', '--to', 'EPSG:6677', path);
const ORIGIN = `${139 + 50 / 60}`;

describe('moba transform', () => {
  test('there and back against PROJ, to a millimetre', async ({ skip }) => {
    skip(SHARED_ABSENT, ABSENT_REASON);
    const { points } = sharedJson<{
      points: { lon: number; lat: number; to: Record<string, [number, number]> }[];
    }>('vectors/crs.json');
    const chosen = points.filter(({ to }) => to['6677'] !== undefined);
    expect(chosen.length).toBeGreaterThan(20);
    const lines = chosen.map(({ lon, lat }) => `${lon},${lat}`);
    const { json } = await toZone9(csv(`x,y\n${lines.join('\n')}\n`));
    for (const [index, { to }] of chosen.entries()) {
      const [x, y] = json.points[index];
      expect(Math.hypot(x - to['6677']![0], y - to['6677']![1])).toBeLessThan(1e-3);
    }
    const east = chosen.map(({ to }) => to['6677']!.join(','));
    const path = csv(`x,y\n${east.join('\n')}\n`);
    const back = await run('transform', '--from', 'EPSG:6677', '--to', 'EPSG:6668', path);
    for (const [index, { lon, lat }] of chosen.entries()) {
      const [x, y] = back.json.points[index];
      expect(Math.hypot(x - lon, y - lat)).toBeLessThan(1e-8);
    }
  });

  test.for<[string, string]>([
    ['header', `x,y\n${ORIGIN},36\n`],
    ['no header', `${ORIGIN},36\n`],
    ['BOM, CRLF, blank lines, quotes', `\uFEFF"x","y"\r\n\r\n"${ORIGIN}","36"\r\n\r\n`],
    ['other columns, other order', `name,Y,X\nA,36,${ORIGIN}\n`],
    ['semicolons', `y;x;note\n36;${ORIGIN};a,b\n`],
    ['quoted separators and lines', `name,x,y\n"a,\n""b""",${ORIGIN},36\n`],
    ['no header, more columns', `${ORIGIN},36,reef\n,,\n`],
    ['tabs', `x\ty\n${ORIGIN}\t36`],
  ])('%s', async ([, text]) => {
    const { json } = await toZone9(csv(text));
    expect(json.points).toHaveLength(1);
    expect(Math.hypot(...json.points[0])).toBeLessThan(1e-6);
  });

  test.for<[string, string, RegExp]>([
    ['a word', 'x,y\n140,36\n140,north\n', /^csv-row-invalid: Line 3 .*140,north/],
    ['one number', 'x,y\n\n140\n', /^csv-row-invalid: Line 3 /],
    ['hexadecimal', 'x,y\n0x10,36\n', /^csv-row-invalid: Line 2 /],
    ['other names', 'lat,lon\n36,140\n', /^csv-columns-missing: /],
    ['latitude first', 'x,y\n36,140\n', /^csv-row-outside-crs: Line 2 /],
    ['decimal commas', 'x;y\n139,7;35,6\n', /^csv-row-invalid: Line 2 /],
    ['after lines in quotes', 'n,x,y\n"a\nb",140,36\nc,140,z\n', /^csv-row-invalid: Line 4 /],
    ['a quote that stays open', 'x,y\n"140,36\n', /^csv-quote-open: In \S+\.csv, /],
    ['no text', '\u0000\u0001', /^csv-columns-missing: /],
  ])('%s is refused', async ([, text, wanted]) => {
    const { code, error } = await toZone9(csv(text));
    expect(code).toBe(2);
    expect(error).toMatch(wanted);
  });

  test('Shift_JIS, as Japanese Excel writes it', async () => {
    const path = join(folder, 'sjis.csv');
    const header = Buffer.from([0x92, 0x6e, 0x93, 0x5f]); // 地点
    writeFileSync(path, Buffer.concat([header, Buffer.from(`,x,y\n1,${ORIGIN},36\n`)]));
    const { json } = await toZone9(path);
    expect(Math.hypot(...json.points[0])).toBeLessThan(1e-6);
  });

  test('an unknown system is named', async () => {
    const path = csv('x,y\n1,2\n');
    const { error } = await run('transform', '--from', 'EPSG:5514', '--to', 'EPSG:4326', path);
    expect(error).toMatch(/^crs-unsupported: .*EPSG:5514/);
  });
});
