import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = join(folder, name);
    return statSync(join(root, path)).isDirectory() ? filesBelow(path) : [path];
  });
}

const SOURCE = /\.(ts|tsx)$/;
const BUILT = 'src/core/kernels/built/';
const source = [...filesBelow('src'), ...filesBelow('workers')].filter(
  (path) => SOURCE.test(path) && !path.startsWith(BUILT),
);
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|new URL\(\s*['"](\.[^'"]+)['"]/g;

function importsOf(path: string): Import[] {
  return [...textOf(path).matchAll(IMPORT)].map((match) => {
    const target = (match[2] ?? match[3] ?? match[4] ?? '').replace(/\?.*$/, '');
    const to = target.startsWith('.') ? normalize(join(dirname(path), target)) : target;
    return { from: path, to, typeOnly: match[1] !== undefined };
  });
}

const imports = source.flatMap(importsOf);

/** Which packages and folders a folder may import; the table of docs/decisions and design.md. */
const RULES: Readonly<Record<string, { folders: readonly string[]; packages: RegExp }>> = {
  'src/core': {
    folders: ['src/core'],
    packages:
      /^(decimal\.js|proj4|@turf\/.+|geographiclib-geodesic|zod\/mini|@noble\/hashes\/.+|geojson)$/,
  },
  'src/files': {
    folders: ['src/core', 'src/files'],
    packages:
      /^(geotiff|fzstd|lerc|sql\.js.*|@zip\.js\/zip\.js|fflate|read-excel-file\/universal|@noble\/hashes\/.+|geojson)$/,
  },
  workers: {
    folders: [
      'src/core',
      'src/files',
      'src/jobs/error-transfer.ts',
      // The workers of classifier, map check and preview have workers of their own.
      'src/jobs/pooled-check-map.ts',
      'src/jobs/pooled-classify.ts',
      'src/jobs/pooled-preview.ts',
    ],
    packages: /^comlink$/,
  },
  'src/jobs': {
    folders: ['src/core', 'src/files', 'src/jobs', 'workers'],
    packages: /^(comlink|geojson)$/,
  },
  'src/store': {
    folders: [
      'src/core',
      'src/jobs',
      'src/files/bytes/hash.ts',
      // Where the browser's files lie.
      'src/files/opfs/run-folders.ts',
      'src/store',
      'sample-data',
    ],
    packages: /^(zustand\/vanilla|idb|geojson)$/,
  },
  'src/map': {
    folders: ['src/core', 'src/store', 'src/map'],
    packages: /^(maplibre-gl.*|terra-draw.*|geojson)$/,
  },
  'src/ui': {
    folders: ['src/core', 'src/store', 'src/map', 'src/i18n', 'src/ui'],
    packages: /^(react|react-dom.*|react-aria-components|lucide-react|zustand|geojson)$/,
  },
  'src/i18n': { folders: ['src/i18n', 'src/core'], packages: /^$/ },
  'src/cli': {
    folders: ['src/core', 'src/files', 'src/i18n', 'src/cli'],
    packages: /^(node:.+|geojson)$/,
  },
};

/** The stages of the science, in the order in which the data flows; each imports only leftward. */
const CORE_ORDER = [
  'foundation',
  'kernels',
  'geo',
  'layers',
  'training',
  'display',
  'classification',
  'coverage',
  'accuracy',
  'area',
  'biomass',
  'tables',
  'absorption',
  'uncertainty',
  'survey',
  'evidence',
];

const within = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);
const ruleFolder = (path: string) => Object.keys(RULES).find((folder) => within(path, folder));
const coreStage = (path: string) => {
  const parts = path.split('/');
  return parts.length === 3 ? 'foundation' : (parts[2] ?? '');
};

describe('who may import whom', () => {
  it('reads the sources', () => {
    expect(source.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(100);
  });

  it('no folder imports what its row does not allow', () => {
    const broken = imports.filter(({ from, to }) => {
      const folder = ruleFolder(from);
      if (folder === undefined) return false;
      const rule = RULES[folder]!;
      const local = /^(src|workers|sample-data|node_modules)(\/|$)/.test(to);
      if (!local) return !rule.packages.test(to);
      return !rule.folders.some((allowed) => within(to, allowed));
    });
    expect(broken).toEqual([]);
  });

  it('jobs import workers only as types or as a worker address', () => {
    const broken = imports.filter(
      ({ from, to, typeOnly }) =>
        within(from, 'src/jobs') &&
        within(to, 'workers') &&
        !typeOnly &&
        !/new (URL|Worker)\(/.test(textOf(from)),
    );
    expect(broken).toEqual([]);
  });

  it('inside core a stage imports only from stages before it', () => {
    const broken = imports.filter(({ from, to }) => {
      if (!within(from, 'src/core') || !within(to, 'src/core')) return false;
      return CORE_ORDER.indexOf(coreStage(to)) > CORE_ORDER.indexOf(coreStage(from));
    });
    expect(broken).toEqual([]);
  });

  it('every folder of core has its place in the order', () => {
    const stages = new Set(source.filter((path) => within(path, 'src/core')).map(coreStage));
    expect([...stages].filter((stage) => !CORE_ORDER.includes(stage))).toEqual([]);
  });

  it('the calculator can be lifted out: decimal.js and the foundation only', () => {
    const broken = imports.filter(({ from, to }) => {
      if (!within(from, 'src/core/absorption')) return false;
      if (within(to, 'src/core')) return !['foundation', 'absorption'].includes(coreStage(to));
      return to !== 'decimal.js';
    });
    expect(broken).toEqual([]);
  });

  it('a table knows nothing of a survey: the foundation only', () => {
    const broken = imports.filter(
      ({ from, to }) =>
        within(from, 'src/core/tables') && !['foundation', 'tables'].includes(coreStage(to)),
    );
    expect(broken).toEqual([]);
  });

  it('the files of core form no import cycle', () => {
    const graph = new Map<string, string[]>();
    for (const { from, to } of imports) graph.set(from, [...(graph.get(from) ?? []), to]);
    const done = new Set<string>();
    const cycle = (path: string, trail: readonly string[]): readonly string[] | null => {
      if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
      if (done.has(path)) return null;
      for (const next of graph.get(path) ?? []) {
        const found = cycle(next, [...trail, path]);
        if (found) return found;
      }
      done.add(path);
      return null;
    };
    const cycles = source.map((path) => cycle(path, [])).filter((found) => found !== null);
    expect(cycles).toEqual([]);
  });
});

/** Words that a folder must not use, with the reason. Comments count: they would mislead too. */
const BANNED: readonly { where: string; except?: RegExp; word: RegExp; why: string }[] = [
  {
    where: 'src/core',
    word: /\b(Date\.now|new Date\(|Math\.random|performance\.now|document\.(create|query|get|body)|fetch\(|console\.|localStorage|process\.)/,
    why: 'core is told the time, the dice and the world',
  },
  {
    where: 'src',
    word: /\bturf\.area\b|import \{[^}]*\barea\b[^}]*\} from '@turf/,
    why: 'spherical area',
  },
  {
    where: 'src',
    word: /\.setHTML\(|dangerouslySetInnerHTML|\binnerHTML\b/,
    why: 'markup from data',
  },
  { where: 'src', word: /:\s*any\b|\bas any\b|<any>/, why: 'any' },
  { where: 'src', word: /@ts-(ignore|nocheck|expect-error)/, why: 'types switched off' },
  { where: 'src', word: /\b(TODO|FIXME|XXX|HACK)\b/, why: 'unfinished work called done' },
  {
    where: 'src',
    // The command line has threads of Node, in one file.
    except: /^src\/(jobs\/|cli\/launch-thread\.ts$)/,
    word: /\bnew Worker\(/,
    why: 'jobs own the workers',
  },
  {
    where: 'src/ui',
    except: /^src\/ui\/shell\/(running-job|jobs)\.tsx$/,
    word: /session\.jobs(\.find\(|\))/,
    why: 'who follows the progress of a job is drawn anew ten times a second',
  },
  { where: 'src', word: /^export default /m, why: 'named exports' },
  { where: 'src', word: /^export \* from/m, why: 'barrel' },
];

describe('words and shapes', () => {
  it.each(BANNED)('$where never says $word ($why)', ({ where, except, word }) => {
    const broken = source.filter(
      (path) => within(path, where) && !except?.test(path) && word.test(textOf(path)),
    );
    expect(broken).toEqual([]);
  });

  it('no file is over 300 lines, and the median is small', () => {
    const all = [
      ...source,
      ...filesBelow('test'),
      ...filesBelow('scripts'),
      ...filesBelow('sample-data'),
    ]
      .filter((path) => /\.(ts|tsx|mjs|css)$/.test(path))
      .map((path) => ({ path, lines: textOf(path).split('\n').length - 1 }));
    expect(all.filter(({ lines }) => lines > 300)).toEqual([]);
    const sorted = source.map((path) => textOf(path).split('\n').length).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(100);
  });

  it('no file is named for a drawer of odds and ends', () => {
    const broken = source.filter((path) =>
      /(^|\/)(utils?|helpers?|common|misc|shared|stuff)(\/|\.|$)/i.test(path),
    );
    expect(broken).toEqual([]);
  });

  it('workers are thin: under 40 lines each', () => {
    const thick = filesBelow('workers').filter((path) => textOf(path).split('\n').length > 41);
    expect(thick).toEqual([]);
  });

  it('versions in package.json are exact', () => {
    const manifest = JSON.parse(textOf('package.json')) as Record<string, Record<string, string>>;
    const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(ranges).toEqual([]);
  });

  it('every dependency has its line in docs/dependencies.md', () => {
    const manifest = JSON.parse(textOf('package.json')) as Record<string, Record<string, string>>;
    const text = textOf('docs/dependencies.md');
    const absent = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      (name) => !text.includes(`\`${name}\``),
    );
    expect(absent).toEqual([]);
  });
});

describe('this test can fail', () => {
  it('sees an import that breaks a rule', () => {
    const text =
      "import { x } from '../ui/x.ts';\nexport { y } from 'react';\nconst z = import('./z.ts');";
    const targets = [...text.matchAll(IMPORT)].map((match) => match[2] ?? match[3]);
    expect(targets).toEqual(['../ui/x.ts', 'react', './z.ts']);
    expect(relative(root, join(root, 'src/ui'))).toBe('src/ui');
    expect(BANNED[0]!.word.test('const now = Date.now();')).toBe(true);
  });
});
