import { compareFigures } from '../core/evidence/compare-figures.ts';
import { imageOfSurvey } from '../core/survey/areas/classified-image.ts';
import type { Survey, SurveyFile } from '../core/survey/document/document.ts';
import { surveyFromJson } from '../core/survey/document/schema.ts';
import { evaluateSurvey } from '../core/survey/evaluate.ts';
import { checkMap, type MapCheck, type MapSources } from '../files/classify/check-map.ts';
import { letMessagesIn } from '../files/classify/let-messages-in.ts';
import { lonePool, type TileSetup } from '../files/classify/tile-setup.ts';
import { withUncertaintyChecked } from '../files/evidence/check-uncertainty.ts';
import {
  type OpenedPackage,
  openEvidencePackage,
} from '../files/evidence/evidence-package-open.ts';
import { checkFits, type FitReport, type FitSources } from '../files/fits/check-fits.ts';
import { openRecipe } from '../files/raster/open-recipe.ts';
import type { RasterRecipe, RasterSource } from '../files/raster/raster-recipe.ts';
import { commandArguments, onlyFile } from './command-arguments.ts';
import type { CommandWork } from './command-work.ts';
import { readWholeFile } from './node-files.ts';
import { USAGES } from './usages.ts';

/** `agrees`: nothing is other than the package says. */
export interface VerifyReport extends FitReport {
  readonly agrees: boolean;
  readonly files: OpenedPackage['report'];
  readonly figures: { readonly equal: number; readonly different: readonly string[] };
  /** The class map, made again from the pixels. */
  readonly map: MapCheck;
}

const USAGE = USAGES.verify;

type Bytes = (file: Pick<SurveyFile, 'sha256'>) => Blob | null;

/** Bytes by digest, of files that are what the manifest lists. */
function packageBytes({ manifest, files, report }: OpenedPackage): Bytes {
  const equal = new Set(report.flatMap(({ path, state }) => (state === 'equal' ? [path] : [])));
  const paths = new Map(
    manifest.files.flatMap(({ path, sha256 }) => (equal.has(path) ? [[sha256, path]] : [])),
  );
  return ({ sha256 }) => files.get(paths.get(sha256) ?? '') ?? null;
}

function sourcesOf(survey: Survey, bytes: Bytes): { fits: FitSources; map: MapSources } {
  const sourceOf = (file: SurveyFile): RasterSource | null => {
    if (file.remote) return { kind: 'url', ...file.remote };
    const blob = bytes(file);
    const beside = survey.files.filter(({ id }) => file.companionIds.includes(id));
    const companions = beside.flatMap((each) => {
      const data = bytes(each);
      return data ? [{ name: each.name, blob: data }] : [];
    });
    return blob && { kind: 'blob', name: file.name, blob, companions };
  };
  const recipeOf = (imageId: string): RasterRecipe | null => {
    const image = imageOfSurvey(survey, imageId);
    const sources = image?.files.map(sourceOf) ?? [];
    const there = sources.filter((source) => source !== null);
    if (!image || there.length !== sources.length) return null;
    return { sources: there, combine: image.combine };
  };
  const { modelSource } = survey.classification;
  return {
    fits: {
      image: async (imageId) => {
        const recipe = recipeOf(imageId);
        return recipe && openRecipe(recipe);
      },
      file: async (fileId) => {
        const file = survey.files.find(({ id }) => id === fileId);
        const blob = file && bytes(file);
        return file && blob ? { blob, name: file.name } : null;
      },
    },
    map: {
      image: recipeOf(survey.classification.imageId ?? ''),
      model: modelSource.kind === 'saved' ? bytes(modelSource) : null,
    },
  };
}

/**
 * `verify EVIDENCE.zip`: as a reviewer would, from the package alone. Errors: `cli-usage`,
 * `cancelled`, those of readWholeFile, openEvidencePackage and the survey's schema.
 */
export async function verifyCommand(
  args: readonly string[],
  { signal, onProgress }: CommandWork,
): Promise<VerifyReport> {
  const path = onlyFile(commandArguments(args, [], USAGE), USAGE);
  const blob = new Blob([(await readWholeFile(path)) as Uint8Array<ArrayBuffer>]);
  const listed = await openEvidencePackage(blob, { fileName: path });
  const survey = surveyFromJson(listed.survey);
  const opened = await withUncertaintyChecked(listed, survey, { signal, onProgress });
  const figures = compareFigures(opened.recordedFigures, evaluateSurvey(survey).derivation);
  const sources = sourcesOf(survey, packageBytes(opened));
  const report = await checkFits(survey, sources.fits, { signal, onProgress });
  const now = () => performance.now();
  const startPool = (setup: Promise<TileSetup>) =>
    lonePool(setup, { signal, pause: letMessagesIn(now) });
  const work = { startPool, now, signal, onProgress };
  const map = await checkMap(survey, sources.map, work);
  const agrees =
    opened.report.every(({ state }) => state === 'equal') &&
    figures.different.length === 0 &&
    report.fits.every(({ state }) => state === 'equal') &&
    report.unbacked.length === 0 &&
    (map.state === 'equal' || map.state === 'none');
  return { agrees, files: opened.report, figures, map, ...report };
}
