import { type Figure, type FigureId, figureText } from '../../derivation.ts';
import { isSurveyError } from '../../errors.ts';
import type { Issue } from '../../issues.ts';
import { figureNumber, withoutLastBits } from '../../uncertainty/figure-number.ts';
import { vertexAreaVariance } from '../../uncertainty/polygon-vertex-error.ts';
import type { UncertainFigure } from '../../uncertainty/uncertain-figure.ts';
import type { Survey } from '../document/document.ts';
import { isOutline } from '../document/outline-entry.ts';
import type { UncertaintyEntry } from '../document/uncertainty-entry.ts';
import { planeRings } from './plane-rings.ts';
import { type OutlineOfFigure, type StatedTerms, statedTerms } from './stated-terms.ts';

export interface StatedUncertainty {
  /** What can be used; what can't is not known, and an issue says why. */
  readonly figures: ReadonlyMap<FigureId, UncertainFigure>;
  readonly issues: readonly Issue[];
}

type Figures = ReadonlyMap<FigureId, Figure>;

/** Numbers of one work that stand in several items are one number, and wrong together. */
const literatureKey = ({ source, quantity, value }: Figure): string | null =>
  source?.kind === 'literature' && value.kind === 'decimal'
    ? JSON.stringify([quantity, value.text, source.citation.trim()])
    : null;

const OUTLINE = /^area:(.+)\/(measured-area|sloped-area)$/;

/** The outline whose area a figure is; of a slope, its surface errs as its ground does. Null: none. */
export function outlineOf(
  survey: Survey,
  figure: Figure,
  figures: Figures,
): OutlineOfFigure | null {
  const [, areaId] = OUTLINE.exec(figure.id) ?? [];
  const area = survey.areas.find(({ id }) => id === areaId);
  const ground = figures.get(`area:${areaId}/measured-area`);
  if (area === undefined || !isOutline(area) || ground === undefined) return null;
  const steepness = figureNumber(figure) / figureNumber(ground);
  try {
    const rings = planeRings(area.geometry, area.crs);
    return {
      imageId: area.fileId ?? `area:${area.id}`,
      deviationM2: (sigmaM) => {
        const { jitterM4, secondOrderM4 } = vertexAreaVariance(rings, sigmaM);
        return withoutLastBits(steepness * Math.sqrt(jitterM4 + secondOrderM4));
      },
    };
  } catch (error) {
    // Its area itself says that the CRS or the coordinates are unusable.
    if (isSurveyError(error)) return null;
    throw error;
  }
}

/** Every figure that a statement of one speaks of: it, and those of the same number of the same work. */
export function spokenOf(
  id: FigureId,
  figures: Figures,
  own: ReadonlySet<FigureId>,
): readonly Figure[] {
  const figure = figures.get(id);
  const key = figure === undefined ? null : literatureKey(figure);
  if (figure === undefined || key === null) return figure === undefined ? [] : [figure];
  const same = [...figures.values()].filter(
    (other) => !own.has(other.id) && literatureKey(other) === key,
  );
  return [figure, ...same];
}

/** How sure the figures are that people said it of. */
export function statedUncertainty(survey: Survey, figures: Figures): StatedUncertainty {
  const issues: Issue[] = [];
  const made = new Map<FigureId, UncertainFigure>();
  const entries = survey.uncertainties ?? [];
  const own = new Set(entries.map(({ figure }) => figure));
  const terms = new Map<string, StatedTerms>();
  const raise = (code: string, { figure }: UncertaintyEntry, severity: Issue['severity']) =>
    issues.push({
      code,
      severity,
      at: { kind: 'figure', figureId: figure },
      details: { subject: figures.get(figure)?.subject ?? '', figure },
    });
  for (const entry of entries) {
    const spoken = spokenOf(entry.figure, figures, own);
    const [first] = spoken;
    if (first === undefined || figureText(first) === null) {
      raise('uncertainty-of-no-figure', entry, 'note');
      continue;
    }
    const literature = literatureKey(first);
    const key = literature && JSON.stringify([literature, entry.error]);
    const found =
      (key === null ? undefined : terms.get(key)) ??
      statedTerms(
        entry.error,
        `stated:${first.id}`,
        figureNumber(first),
        outlineOf(survey, first, figures),
      );
    if (typeof found === 'string') {
      raise(found, entry, 'doubt');
      continue;
    }
    if (key !== null) terms.set(key, found);
    if (entry.error.kind !== 'exact' && entry.source.trim() === '') {
      raise('uncertainty-without-source', entry, 'doubt');
    }
    for (const { id } of spoken) {
      if (!made.has(id)) made.set(id, { figure: id, estimate: null, terms: found });
    }
  }
  return { figures: made, issues };
}
