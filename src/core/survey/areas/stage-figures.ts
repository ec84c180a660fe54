import { crossToDecimal } from '../../area/measured-area.ts';
import { canonicalJson, type Json } from '../../content-id.ts';
import type { ClassCoverage } from '../../coverage/coverage-map.ts';
import { derivedFigure, type Figure, leafFigure, printedInput } from '../../derivation.ts';
import type { CoverageStage, CoverageStep } from '../document/coverage-step.ts';
import type { StageEffect } from '../evaluation.ts';
import { changeOfArea } from './stage-formulas.ts';

const entryOf = (stage: CoverageStage, classId: number): ClassCoverage | undefined =>
  stage.classes.find((entry) => entry.classId === classId);

const pixelsOf = ({ classes, nodataPixels }: CoverageStage): number =>
  classes.reduce((sum, { pixels }) => sum + pixels, nodataPixels);

const isSame = (a: CoverageStage, b: Pick<CoverageStep, 'classes' | 'nodataPixels'>) =>
  a.nodataPixels === b.nodataPixels &&
  a.classes.length === b.classes.length &&
  a.classes.every((entry) => {
    const other = b.classes.find(({ classId }) => classId === entry.classId);
    return other?.pixels === entry.pixels && other.areaM2 === entry.areaM2;
  });

/**
 * The stages are the steps that were asked for; a step moves pixels from class to class, so that
 * their sum stays; and the last stage is the map itself.
 */
export function stagesAgree(coverage: CoverageStep): boolean {
  const [first, ...rest] = coverage.stages;
  const last = coverage.stages.at(-1);
  if (!first || !last || first.step !== 'classify' || !isSame(last, coverage)) return false;
  const { post } = coverage.settings;
  const isAsked = ({ step }: CoverageStage, at: number) =>
    step !== 'classify' &&
    canonicalJson(step as unknown as Json) === canonicalJson(post[at] as unknown as Json);
  return (
    rest.length === post.length &&
    rest.every(isAsked) &&
    rest.every((stage) => pixelsOf(stage) === pixelsOf(first))
  );
}

/** Area of a class after stage n: a leaf, crossed into decimals so that a change can be told. */
function stageArea(
  coverage: CoverageStep,
  stage: number,
  entry: ClassCoverage,
  subject: string,
): readonly [Figure, Figure] {
  const prefix = `class:${entry.classId}/stage:${stage}`;
  const { stepId, coverageId: fileId } = coverage;
  const { classId, pixels } = entry;
  const measured = leafFigure(
    { id: `${prefix}/measured`, quantity: 'class-area', subject, unit: 'm2' },
    { kind: 'measured', value: entry.areaM2 },
    { kind: 'pixels', stepId, fileId, classId, pixels },
  );
  const head = { id: `${prefix}/area`, quantity: 'class-area', subject, unit: 'm2' } as const;
  return [measured, crossToDecimal(head, measured)];
}

/**
 * What each step after the classification did to one class, where it did anything. Nothing where
 * the record contradicts itself.
 */
export function stageFigures(
  coverage: CoverageStep,
  classId: number,
  subject: string,
): { readonly figures: readonly Figure[]; readonly effects: readonly StageEffect[] } {
  const figures: Figure[] = [];
  const effects: StageEffect[] = [];
  const { stages } = coverage;
  if (stages.length < 2 || !stagesAgree(coverage)) return { figures, effects };
  let before: Figure | null = null;
  for (const [at, stage] of stages.entries()) {
    const { step } = stage;
    const entry = entryOf(stage, classId);
    const earlier = at === 0 ? undefined : entryOf(stages[at - 1]!, classId);
    if (!entry || step === 'classify' || !earlier) continue;
    if (earlier.pixels === entry.pixels && earlier.areaM2 === entry.areaM2) continue;
    if (before === null) {
      const mapped = stageArea(coverage, at - 1, earlier, subject);
      figures.push(...mapped);
      before = mapped[1];
    }
    const made = stageArea(coverage, at, entry, subject);
    const [, after] = made;
    const id = `class:${classId}/stage:${at}/change`;
    const head = { id, quantity: `change-by-${step.kind}`, subject, unit: 'm2' } as const;
    const inputs = [printedInput('after', after), printedInput('before', before)];
    figures.push(...made, derivedFigure(head, changeOfArea, inputs, null));
    effects.push({ stage: at, changeM2: id });
    before = after;
  }
  return { figures, effects };
}
