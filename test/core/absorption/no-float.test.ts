import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  ancestry,
  type Derivation,
  type Figure,
  figureById,
} from '../../../src/core/derivation.ts';
import type { Survey } from '../../../src/core/survey/document/document.ts';
import { areaHead } from '../../../src/core/survey/document/new-area.ts';
import { evaluateSurvey } from '../../../src/core/survey/evaluate.ts';
import { evaluations } from '../../truth/applications.ts';
import { square, survey } from '../survey/sample-survey.ts';

/** An item on an outline: here a float has to be let in. */
const drawn = {
  ...survey,
  areas: [
    {
      ...areaHead('bed', 'bed'),
      basis: 'drone',
      method: 'polygon',
      crs: 'EPSG:4326',
      geometry: structuredClone(square),
      fileId: null,
    },
  ],
} as unknown as Survey;

const core = fileURLToPath(new URL('../../../src/core/', import.meta.url));

/** Ways in which a decimal becomes a float, or a float comes to be. */
const FLOATS =
  /\.toNumber\(|\bparseFloat\(|\bNumber\(|\bMath\.|\bvalueOf\(|[^\w.]\d+\.\d+(?![\d.]*['"])/;

/** Where a float may be: each says so in its own words. */
const CROSSINGS = new Set([
  // Student's t, read off as from a table and rounded up.
  'absorption/t-quantile.ts',
  // How many quadrats to harvest next year: whole numbers, no input of a credit.
  'biomass/allocation.ts',
]);

/** Drawn for the eye; nothing of core may rest on it. */
const PLOT = /-plot\.ts$/;

const withoutWords = (source: string): string =>
  source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '')
    .replace(/'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/g, "''");

const sourceOf = (path: string): string => readFileSync(join(core, path), 'utf8');

const filesBelow = (folder: string): string[] =>
  readdirSync(join(core, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });

/** A measured input is let in by one formula alone, which cuts it to a stated resolution. */
const CROSSING_FORMULA = /^measured-[a-z-]+@\d+$/;

function floatsInChain(derivation: Derivation, id: string): string[] {
  const chain = ancestry(derivation, id);
  const figures = figureById(chain);
  return chain
    .filter(
      ({ formula, value }) => value.kind === 'decimal' && !CROSSING_FORMULA.test(formula ?? ''),
    )
    .flatMap(({ inputs }) => inputs)
    .filter(({ figure }) => figures.get(figure)?.value.kind === 'measured')
    .map(({ figure }) => figure);
}

describe('no float in the credit chain', () => {
  it('in the sources: absorption and biomass compute in decimals alone', () => {
    const files = [...filesBelow('absorption'), ...filesBelow('biomass')];
    expect(files.length).toBeGreaterThan(30);
    const found = files.filter(
      (path) =>
        !CROSSINGS.has(path) && !PLOT.test(path) && FLOATS.test(withoutWords(sourceOf(path))),
    );
    expect(found).toEqual([]);
    const onPlots = files.filter((path) => /from '[^']*-plot\.ts'/.test(sourceOf(path)));
    expect(onPlots).toEqual([]);
  });

  it('in the figures: behind a total, a measured value enters at a crossing alone', () => {
    for (const { derivation, totalTCo2 } of Object.values(evaluations)) {
      expect(totalTCo2).not.toBeNull();
      expect(floatsInChain(derivation, totalTCo2 ?? '')).toEqual([]);
    }
    const made = evaluateSurvey(drawn);
    expect(made.totalTCo2).not.toBeNull();
    expect(floatsInChain(made.derivation, made.totalTCo2 ?? '')).toEqual([]);
    const measured = ancestry(made.derivation, made.totalTCo2 ?? '').filter(
      ({ value }) => value.kind === 'measured',
    );
    expect(measured.map(({ id }) => id)).toEqual(['area:bed/measured-area']);
  });

  it('would see one: in a source, and in a figure', () => {
    for (const line of [
      'value.toNumber()',
      'Number(text)',
      'Math.sqrt(2)',
      'x * 0.06',
      'x = 1.5;',
    ]) {
      expect(FLOATS.test(withoutWords(line)), line).toBe(true);
    }
    for (const line of ["min: '0.5'", '/** 0.5 */ x', '// 1.5', 'times(44)']) {
      expect(FLOATS.test(withoutWords(line)), line).toBe(false);
    }
    const { derivation, totalTCo2 } = evaluations.suma;
    const floated = derivation.map((figure): Figure => {
      const isArea = figure.id === 'area:suma-3-area/area-ha';
      return isArea ? { ...figure, value: { kind: 'measured', value: 5.8 } } : figure;
    });
    expect(floatsInChain(floated, totalTCo2 ?? '')).toContain('area:suma-3-area/area-ha');
  });
});
