import type { Figure, FigureSource } from '../derivation.ts';
import { imageOfSurvey } from '../survey/areas/classified-image.ts';
import type { Survey } from '../survey/document/document.ts';
import { formulaByKey } from '../survey/formulas.ts';
import { type EvidenceText, fillTemplate } from './text.ts';

type PixelsSource = Extract<FigureSource, { kind: 'pixels' }>;

function pixelsText(
  source: PixelsSource,
  { value }: Figure,
  survey: Survey,
  text: EvidenceText,
): string {
  const words = {
    image: imageOfSurvey(survey, survey.coverage?.imageId ?? null)?.name ?? text.sheet.unknown,
    className: survey.classes.find(({ id }) => id === source.classId)?.name ?? '',
    value: source.classId,
    pixels: source.pixels,
    step: source.stepId.slice(0, 12),
  };
  if (value.kind !== 'measured' || source.pixels === 0) {
    return fillTemplate(text.sources.pixels, words);
  }
  const mean = (value.value / source.pixels).toPrecision(10);
  return fillTemplate(text.sources.pixelArea, { ...words, mean });
}

function sourceText(
  source: FigureSource,
  figure: Figure,
  survey: Survey,
  text: EvidenceText,
): string {
  const fileName = (id: string) => survey.files.find((file) => file.id === id)?.name ?? id;
  const { sources } = text;
  switch (source.kind) {
    case 'typed': {
      const { path, basis = '' } = source;
      return fillTemplate(basis === '' ? sources.typedBare : sources.typed, { path, basis });
    }
    case 'literature':
      return fillTemplate(sources.literature, { citation: source.citation });
    case 'constant':
      return fillTemplate(sources.constant, { citation: source.citation });
    case 'file':
      return fillTemplate(sources.file, {
        file: fileName(source.fileId),
        place: source.place ?? '',
      }).trim();
    case 'polygon': {
      const { vertices, holes, fileId, areaId } = source;
      const words = { vertices, holes, path: `areas/${areaId}/geometry` };
      return fileId === null
        ? fillTemplate(sources.drawnPolygon, words)
        : fillTemplate(sources.polygon, { ...words, file: fileName(fileId) });
    }
    case 'pixels':
      return pixelsText(source, figure, survey, text);
    case 'reference-points': {
      const { points, design, estimator, confidencePct, mapStepId } = source;
      const words = { points, design, estimator, confidencePct, step: mapStepId.slice(0, 12) };
      return fillTemplate(sources.referencePoints, words);
    }
    case 'missing':
      return sources.missing;
  }
}

/** Where a figure comes from: the source of a leaf, the citation of a formula. */
export function originText(figure: Figure, survey: Survey, text: EvidenceText): string {
  if (figure.source) return sourceText(figure.source, figure, survey, text);
  return (figure.formula === null ? null : formulaByKey(figure.formula))?.citation ?? '';
}
