import type { Issue, IssuePlace } from '../../issues.ts';
import { imageOfSurvey } from '../areas/classified-image.ts';
import { stagesAgree } from '../areas/stage-figures.ts';
import type { CoverageStep } from '../document/coverage-step.ts';
import type { Survey } from '../document/document.ts';
import { trainingRunIssues } from './training-issues.ts';

/** Share of the classified pixels above which a person should look at what the model doubted, %. */
const MOST_LOW_CONFIDENCE_PCT = 20;

const issue = (
  severity: Issue['severity'],
  code: string,
  details: Issue['details'] = {},
  at: IssuePlace = { kind: 'survey' },
): Issue => ({ code, severity, at, details });

function imageIssues({ files, imageSets }: Survey): Issue[] {
  return imageSets
    .filter(({ id }) => imageOfSurvey({ files, imageSets }, id) === null)
    .map(({ name, fileIds }) => {
      const missing = fileIds.filter((id) => !files.some((file) => file.id === id)).length;
      return issue('error', 'image-set-incomplete', { set: name, missing });
    });
}

function placeIssues({ classification, studyArea }: Survey): Issue[] {
  return classification.withinStudyArea && studyArea === null
    ? [issue('error', 'classify-without-study-area')]
    : [];
}

/** Classes of the map that are still only the number of a cluster. */
function clusterIssues(survey: Survey, { settings }: CoverageStep): Issue[] {
  const { clusters } = survey.classification;
  if (settings.model !== 'k-means' || settings.modelSource.kind === 'saved') return [];
  const unnamed = clusters.classes.filter(({ isNamed }) => !isNamed).map(({ classId }) => classId);
  if (unnamed.length === 0) return [];
  const claimed = survey.areas.find(
    (area) => area.method === 'class' && area.classIds.some((id) => unnamed.includes(id)),
  );
  const details = { clusters: unnamed.length };
  if (!claimed) return [issue('doubt', 'clusters-unnamed', details)];
  const at = { kind: 'area', areaId: claimed.id } as const;
  return [issue('error', 'cluster-claimed-unnamed', { ...details, area: claimed.name }, at)];
}

function confidenceIssues({ classes, lowConfidence }: CoverageStep): Issue[] {
  if (lowConfidence === null) return [];
  const pixels = classes.reduce((sum, entry) => sum + entry.pixels, 0);
  const percent = pixels === 0 ? 0 : (lowConfidence.pixels / pixels) * 100;
  if (percent <= MOST_LOW_CONFIDENCE_PCT) return [];
  const details = { percent: percent.toFixed(1), belowPct: lowConfidence.belowPct };
  return [issue('doubt', 'confidence-low', details)];
}

function runIssues(survey: Survey, coverage: CoverageStep): Issue[] {
  const broken = stagesAgree(coverage) ? [] : [issue('error', 'coverage-record-broken')];
  return [
    ...broken,
    ...clusterIssues(survey, coverage),
    ...confidenceIssues(coverage),
    ...trainingRunIssues(survey, coverage),
  ];
}

/** What a person should look at in what is classified, how, and what the run told of itself. */
export const classificationIssues = (survey: Survey): readonly Issue[] => [
  ...imageIssues(survey),
  ...placeIssues(survey),
  ...(survey.coverage ? runIssues(survey, survey.coverage) : []),
];
