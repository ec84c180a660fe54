import { crsInfo, isSupportedCrs } from '../geo/crs.ts';
import type { CrsCode } from '../geo/crs-code.ts';
import { type ClassifiedImage, imageOfSurvey } from '../survey/areas/classified-image.ts';
import { areaBasis } from '../survey/basis/area-basis.ts';
import type { AreaEntry } from '../survey/document/area-entry.ts';
import type { Survey, SurveyFile } from '../survey/document/document.ts';
import type { Evaluation } from '../survey/evaluation.ts';
import { basisSentence } from './basis-sentence.ts';
import { methodText } from './method-text.ts';
import { grouped } from './number-text.ts';
import { areaMarks, marksBehind } from './sheet-area-marks.ts';
import type { SheetFact } from './sheet-facts.ts';
import { type SheetGeometry, sexagesimal } from './sheet-geometry.ts';
import { type EvidenceText, fillTemplate } from './text.ts';

function crsText(crs: CrsCode | null, text: EvidenceText): string {
  if (crs === null || !isSupportedCrs(crs)) return crs ?? text.sheet.noCrs;
  const info = crsInfo(crs);
  return `${text.language === 'ja' ? info.nameJa : info.nameEn} (${crs})`;
}

/** The picture of the sheet may be a reduced one: its pixels are not the image's. */
function groundPixel(geometry: SheetGeometry, imageWidth: number): string {
  const ratio = geometry.imagePixels / imageWidth;
  const metres = (value: number) => String(Math.round(value * ratio * 1e3) / 1e3);
  return `${metres(geometry.pixelWidthM)}\u00a0×\u00a0${metres(geometry.pixelHeightM)}\u00a0m`;
}

/** The image of the classification, or the one chosen for it. */
export function sheetSource(survey: Survey): ClassifiedImage | null {
  return imageOfSurvey(survey, survey.coverage?.imageId ?? survey.classification.imageId);
}

/** What the images say, each thing once; what one of them does not say is told too. */
const saidBy = (image: ClassifiedImage, of: (file: SurveyFile) => string, unknown: string) =>
  [...new Set(image.files.map((file) => of(file) || unknown))].join(', ');

/** The set and each of its images. */
function imageName({ combine, name, files }: ClassifiedImage, { sheet }: EvidenceText): string {
  if (combine === 'single') return name;
  const names = files.map((file) => file.name).join(', ');
  return fillTemplate(combine === 'bands' ? sheet.imageBands : sheet.imageMosaic, { name, names });
}

/** What the map shows: system, middle, image, day, credit. */
export function mapFacts(
  survey: Survey,
  geometry: SheetGeometry | null,
  text: EvidenceText,
): SheetFact[] {
  const { sheet } = text;
  const image = sheetSource(survey);
  const crs = image?.crs ?? geometry?.crs ?? null;
  const facts: SheetFact[] = [{ label: sheet.crs, value: crsText(crs, text) }];
  if (geometry) {
    const [lon, lat] = geometry.centreLonLat;
    const [ns, ew] = [lat < 0 ? 'S' : 'N', lon < 0 ? 'W' : 'E'];
    const value = `${sexagesimal(lat)}${ns} ${sexagesimal(lon)}${ew}`;
    facts.push({ label: sheet.centre, value });
  }
  if (image === null) return facts;
  const { raster } = image;
  const [width, height] = [raster?.width ?? 0, raster?.height ?? 0].map((size) =>
    grouped(String(size)),
  );
  const size = raster
    ? `, ${width}\u00a0×\u00a0${height}\u00a0px, ${raster.bandCount}\u00a0×\u00a0${raster.dataType}`
    : '';
  const ground = geometry && raster ? `, ${groundPixel(geometry, raster.width)}` : '';
  return [
    ...facts,
    { label: sheet.image, value: `${imageName(image, text)}${size}${ground}` },
    { label: sheet.takenOn, value: saidBy(image, ({ takenOn }) => takenOn ?? '', sheet.unknown) },
    { label: sheet.credit, value: saidBy(image, ({ credit }) => credit, sheet.unknown) },
  ];
}

/** A digest alone where there is one image, else with the name that it is of. */
const digestText = ({ name, sha256 }: SurveyFile, _: number, { length }: readonly SurveyFile[]) =>
  length === 1 ? sha256 : `${name} ${sha256}`;

/** The image's digest and the method; nothing where the survey has no image. */
export function methodFacts(survey: Survey, text: EvidenceText): SheetFact[] {
  const { sheet } = text;
  const image = sheetSource(survey);
  if (image === null) return [];
  return [
    { label: sheet.sha256, value: image.files.map(digestText).join(', ') },
    { label: sheet.method, value: methodText(survey, text) },
  ];
}

/** The user's own words, or those that the figures give; areas have no other sentence. */
function basisText(
  survey: Survey,
  area: AreaEntry,
  { derivation }: Evaluation,
  text: EvidenceText,
): string {
  if (area.basis.trim() !== '') return area.basis;
  const models: Readonly<Record<string, string>> = text.models;
  const names = {
    crs: (code: CrsCode) => crsText(code, text),
    model: (kind: string) => models[kind] ?? kind,
  };
  const sentence = basisSentence(areaBasis(survey, area, derivation), text.areaBasis, names);
  return sentence === ''
    ? text.sheet.basisMissing
    : fillTemplate(text.sheet.basisComposed, { sentence });
}

/** Why each claimed area is what it is: one fact an area. */
export function basisFacts(
  survey: Survey,
  evaluation: Evaluation,
  text: EvidenceText,
): SheetFact[] {
  return survey.areas.flatMap((area) => {
    const { id, name } = area;
    const items = survey.items.filter(({ areaId }) => areaId === id);
    if (items.length === 0) return [];
    const [first, ...others] = items.map((item) => item.label);
    const label = others.length === 0 ? first! : text.sheet.areaBasis;
    const claimants = others.length === 0 ? '' : ` (${[first, ...others].join(', ')})`;
    const known = marksBehind(areaMarks(area, survey, evaluation), text);
    const basis = basisText(survey, area, evaluation, text);
    return [{ label, value: `${name}${claimants}${known}: ${basis}` }];
  });
}
