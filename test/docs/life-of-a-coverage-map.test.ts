import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { blobSource } from '../../src/files/bytes/byte-source.ts';
import { openGeoTiff } from '../../src/files/geotiff/open-geotiff.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `docs/${path}`),
];

/** Top-level folders of the repository that a path in a document may start with. */
const FOLDERS = 'src|workers|test|docs|sample-data|scripts|bench';
const IN_CODE = new RegExp(`\`((?:${FOLDERS})/[^\`\\s*{}<>…]*)\``, 'g');
/** Relative links of Markdown, without their anchors. */
const LINK = /\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)/g;

function missingPaths(document: string): string[] {
  const text = textOf(document);
  const named = [...text.matchAll(IN_CODE)].map(([, path]) => path!);
  const linked = [...text.matchAll(LINK)].map(([, path]) => join(dirname(document), path!));
  return [...named, ...linked].filter((path) => !existsSync(join(root, path)));
}

describe('the documents', () => {
  it.each(documents)('%s names only files that exist', (document) => {
    expect(missingPaths(document)).toEqual([]);
  });

  it('a path that is gone would be seen', () => {
    expect([...'`src/core/no-such.ts`'.matchAll(IN_CODE)]).toHaveLength(1);
    expect([...'[a](docs/gone.md#part)'.matchAll(LINK)].map(([, path]) => path)).toEqual([
      'docs/gone.md',
    ]);
  });
});

describe('the life of a coverage map', () => {
  const life = textOf('docs/life-of-a-coverage-map.md');

  it('follows a pixel that has the values it says', async () => {
    const said =
      /column (\d+), row (\d+) of .*: red (\d+), green (\d+), blue (\d+), near infrared (\d+)/
        .exec(life)!
        .slice(1)
        .map(Number);
    const blob = new Blob([readFileSync(join(root, 'sample-data/cove/orthomosaic.tif'))]);
    const reader = await openGeoTiff(blobSource(blob, 'orthomosaic.tif'));
    const [col = 0, row = 0, ...values] = said;
    const { bands } = await reader.read({ col, row, width: 1, height: 1 });
    expect(bands.map((band) => band[0])).toEqual(values);
  });

  it('passes through every folder of the flow', () => {
    const core = ['layers', 'training', 'classification', 'coverage', 'area', 'biomass'];
    const stages = [...core, 'absorption', 'survey', 'evidence'].map((name) => `src/core/${name}/`);
    const windows = ['src/files/', 'src/jobs/', 'src/store/', 'src/map/', 'src/ui/', 'src/cli/'];
    for (const folder of [...stages, ...windows, 'workers/']) expect(life).toContain(folder);
  });
});
