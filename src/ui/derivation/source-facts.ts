import type { Figure } from '../../core/derivation.ts';
import { imageOfSurvey } from '../../core/survey/areas/classified-image.ts';
import type { Survey } from '../../core/survey/document/document.ts';
import { type Language, lookUp, type MessageKey } from '../../i18n/t.ts';
import { groupDigits } from '../figures/number-format.ts';

export interface SourceFact {
  readonly label: MessageKey;
  readonly text: string;
  readonly code?: boolean;
}

function fileFacts(survey: Survey, fileId: string | null): SourceFact[] {
  const file = survey.files.find((entry) => entry.id === fileId);
  if (!file) return [];
  return [
    { label: 'source.fact.file', text: file.name },
    ...(file.crs ? [{ label: 'source.fact.crs', text: file.crs } as const] : []),
    { label: 'source.fact.sha256', text: file.sha256, code: true },
  ];
}

/** The image that the map was made from, where the map still is the one measured. */
function imageFacts(survey: Survey, stepId: string): SourceFact[] {
  const { coverage } = survey;
  const image = imageOfSurvey(survey, coverage?.imageId ?? null);
  if (!image || coverage?.stepId !== stepId) return [];
  return [
    ...(image.combine === 'single'
      ? []
      : [{ label: `source.fact.image.${image.combine}`, text: image.name } as const]),
    ...image.files.flatMap(({ name, sha256 }): SourceFact[] => [
      { label: 'source.fact.image', text: name },
      { label: 'source.fact.image-sha256', text: sha256, code: true },
    ]),
  ];
}

/** Everything that is known of where a leaf comes from. */
export function sourceFacts(
  figure: Figure,
  survey: Survey,
  language: Language,
): readonly SourceFact[] {
  const { source } = figure;
  if (source === null) return [];
  switch (source.kind) {
    case 'typed':
      return [
        { label: 'source.fact.basis', text: source.basis?.trim() || '—' },
        { label: 'source.fact.path', text: source.path, code: true },
      ];
    case 'literature':
    case 'constant':
      return [{ label: 'source.fact.citation', text: source.citation }];
    case 'file': {
      const place = source.place
        ? [{ label: 'source.fact.place', text: source.place } as const]
        : [];
      return [...fileFacts(survey, source.fileId), ...place];
    }
    case 'polygon': {
      const area = survey.areas.find((entry) => entry.id === source.areaId);
      return [
        { label: 'source.fact.polygon', text: area?.name || source.areaId },
        { label: 'source.fact.vertices', text: groupDigits(String(source.vertices)) },
        { label: 'source.fact.holes', text: String(source.holes) },
        ...fileFacts(survey, source.fileId),
      ];
    }
    case 'pixels': {
      const name = survey.classes.find((entry) => entry.id === source.classId)?.name;
      return [
        { label: 'source.fact.class', text: name || String(source.classId) },
        { label: 'source.fact.pixels', text: groupDigits(String(source.pixels)) },
        ...fileFacts(survey, source.fileId),
        { label: 'source.fact.step', text: source.stepId, code: true },
        ...imageFacts(survey, source.stepId),
      ];
    }
    case 'reference-points':
      return [
        { label: 'source.fact.points', text: groupDigits(String(source.points)) },
        { label: 'source.fact.design', text: lookUp(language, `design.${source.design}`) ?? '' },
        {
          label: 'source.fact.estimator',
          text: lookUp(language, `estimator.${source.estimator}`) ?? '',
        },
        { label: 'source.fact.confidence', text: `${source.confidencePct} %` },
        { label: 'source.fact.step', text: source.mapStepId, code: true },
        ...fileFacts(survey, survey.coverage?.coverageId ?? null),
      ];
    case 'missing':
      return [];
  }
}
