import type { MultiPolygon, Polygon } from 'geojson';
import type { Survey } from '../survey/document/document.ts';
import type { Evaluation } from '../survey/evaluation.ts';
import { type OnPage, ringsPath } from './sheet-projection.ts';
import type { SheetRow } from './sheet-table.ts';
import { ALARM, INK, svg } from './svg.ts';
import type { EvidenceText } from './text.ts';

type Hatch = 'rising' | 'falling';

/** Lines of a hatch are this far apart, mm. */
const GAP = 1.5;

/** Told apart in black and white by their direction. */
function hatchPattern(hatch: Hatch): string {
  const size = { width: GAP, height: GAP };
  return svg(
    'pattern',
    {
      id: hatch,
      ...size,
      patternUnits: 'userSpaceOnUse',
      patternTransform: `rotate(${hatch === 'rising' ? 45 : -45})`,
    },
    svg('rect', { ...size, fill: ALARM, 'fill-opacity': 0.6 }) +
      svg('rect', { width: 0.32, height: GAP, fill: '#ffffff' }),
  );
}

function hatched(
  pieces: readonly { readonly geometry: Polygon | MultiPolygon }[],
  hatch: Hatch,
  onPage: OnPage,
): string {
  const drawn = pieces.flatMap(({ geometry }) => {
    const rings = onPage(geometry, 'EPSG:4326');
    if (rings === null) return [];
    const shape = { d: ringsPath(rings), fill: `url(#${hatch})`, 'fill-rule': 'evenodd' };
    return [svg('path', { ...shape, stroke: ALARM, 'stroke-width': 0.35 })];
  });
  return drawn.length === 0 ? '' : svg('defs', {}, hatchPattern(hatch)) + drawn.join('');
}

function dashed(rings: NonNullable<ReturnType<OnPage>>): string {
  const line = { d: ringsPath(rings), fill: 'none' };
  return (
    svg('path', { ...line, stroke: '#ffffff', 'stroke-width': 1, 'stroke-opacity': 0.85 }) +
    svg('path', { ...line, stroke: INK, 'stroke-width': 0.45, 'stroke-dasharray': '2.4 1.1' })
  );
}

/** What was surveyed, and ground that is counted twice or claimed outside of it. */
export function drawGround(survey: Survey, evaluation: Evaluation, onPage: OnPage): string {
  const { studyArea } = survey;
  const range = studyArea && onPage(studyArea.geometry, studyArea.crs);
  return (
    hatched(evaluation.overlaps, 'rising', onPage) +
    hatched(evaluation.outside, 'falling', onPage) +
    (range ? dashed(range) : '')
  );
}

/** What `drawGround` draws, for the legend. No square metres: these claims are in no sum. */
export function groundRows(survey: Survey, evaluation: Evaluation, text: EvidenceText): SheetRow[] {
  const { ground } = text;
  const row = (
    name: string,
    chip: string,
    chipStyle: SheetRow['chipStyle'] & string,
  ): SheetRow => ({
    cells: [name],
    chip,
    chipStyle,
  });
  return [
    ...(survey.studyArea === null ? [] : [row(ground.studyArea, INK, 'dashed')]),
    ...(evaluation.overlaps.length === 0 ? [] : [row(ground.overlap, ALARM, 'rising')]),
    ...(evaluation.outside.length === 0 ? [] : [row(ground.outside, ALARM, 'falling')]),
  ];
}
