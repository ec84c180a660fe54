import type { Figure } from '../../derivation.ts';
import { imageOfSurvey, takenOnOf } from '../areas/classified-image.ts';
import type { AreaEntry, AreaEntryOf } from '../document/area-entry.ts';
import type { Survey } from '../document/document.ts';
import { type BasisFact, basisFact, type FiguresById, inputsOf } from './basis-fact.ts';
import { outlineFacts } from './outline-basis.ts';

type Facts = readonly (BasisFact | null)[];

const areaFigure = (entry: AreaEntry, figures: FiguresById): Figure | undefined =>
  figures.get(`area:${entry.id}/${entry.method === 'rope' ? 'rope-length' : 'area-m2'}`);

const first = (figures: FiguresById, figure: Figure | undefined, role: string) =>
  inputsOf(figures, figure, role)[0];

function classFacts(survey: Survey, entry: AreaEntryOf<'class'>, figures: FiguresById): Facts {
  const { coverage } = survey;
  const image = imageOfSurvey(survey, coverage?.imageId ?? null);
  if (!coverage || !image) return [];
  const mapped = figures.get(`area:${entry.id}/mapped-m2`) ?? areaFigure(entry, figures);
  const rows = inputsOf(figures, mapped, 'classArea').map((area) => {
    const id = /class:(\d+)\/area$/.exec(area.id)?.[1] ?? '';
    const pixels = figures.get(`class:${id}/pixels`);
    return basisFact('class-row', { pixels, area }, { class: area.subject });
  });
  const crs = image.crs ?? '';
  const words = { image: image.name, crs, model: coverage.settings.model };
  const date = takenOnOf(image)?.slice(0, 10) ?? '';
  return [
    date === ''
      ? basisFact('class-undated', {}, words, rows)
      : basisFact('class', {}, { ...words, date }, rows),
    boundFact(entry, figures),
  ];
}

/** Where the bound of reference points is the area, or the map's area as it is the lesser. */
function boundFact(entry: AreaEntryOf<'class'>, figures: FiguresById): BasisFact | null {
  const area = areaFigure(entry, figures);
  const source = figures.get(`area:${entry.id}/area-lower-bound`)?.source;
  if (!figures.has(`area:${entry.id}/mapped-m2`) || source?.kind !== 'reference-points')
    return null;
  const words = { points: String(source.points), pct: String(source.confidencePct) };
  const isBound = inputsOf(figures, area, 'lowerBound').length > 0;
  return basisFact(isBound ? 'class-bound' : 'class-within-bound', { area }, words);
}

function coneFacts(entry: AreaEntryOf<'cone'>, figures: FiguresById): Facts {
  const total = areaFigure(entry, figures);
  const count = first(figures, total, 'reefCount');
  const mean = first(figures, total, 'meanReefArea');
  if (entry.reefs.length === 0) return [basisFact('reefs-filed', { count, mean })];
  const measured = first(figures, mean, 'measuredReefs');
  return [
    basisFact('reefs-measured', { count, measured }),
    basisFact(`reefs-${entry.surface}`),
    basisFact('reefs-mean', { count, measured, mean }),
  ];
}

/** One row of a table, which is the area itself where it is the only one. */
function rowsOf(figures: FiguresById, total: Figure | undefined, role: string): readonly Figure[] {
  const rows = inputsOf(figures, total, role);
  return rows.length > 0 || !total ? rows : [total];
}

const groupOf = ({ season, cooperative }: { season: string; cooperative: string }): string =>
  [season.trim(), cooperative.trim()].filter((part) => part !== '').join(' ');

function farmFacts(entry: AreaEntryOf<'net' | 'rope'>, figures: FiguresById): Facts {
  const total = areaFigure(entry, figures);
  const groups = entry.method === 'net' ? entry.nets : entry.ropes;
  const [role, count, size] =
    entry.method === 'net'
      ? ['rowArea', 'netCount', 'netArea']
      : ['rowLength', 'ropeCount', 'lengthPerRope'];
  const rows = rowsOf(figures, total, role!).map((row, index) => {
    const group = groups[index] ? groupOf(groups[index]) : '';
    const numbers = { count: first(figures, row, count!), size: first(figures, row, size!) };
    const code = group === '' ? `${entry.method}-row` : `${entry.method}-row-named`;
    return basisFact(code, numbers, group === '' ? {} : { group });
  });
  return [basisFact(`${entry.method}s`, {}, {}, rows)];
}

function stripFacts(entry: AreaEntryOf<'strip'>, figures: FiguresById): Facts {
  const strips = rowsOf(figures, areaFigure(entry, figures), 'rowArea');
  const rows = strips.map((row, index) => {
    const slope = first(figures, row, 'slopeDistance');
    const length = first(figures, row, 'horizontalLength');
    const zone = entry.strips[index]?.zone.trim() ?? '';
    return zone === ''
      ? basisFact('strip-row', { slope, length })
      : basisFact('strip-row-named', { slope, length }, { zone });
  });
  return [basisFact('strips', {}, {}, rows)];
}

function planFacts(entry: AreaEntryOf<'plan'>, figures: FiguresById): Facts {
  const total = areaFigure(entry, figures);
  const excluded = inputsOf(figures, total, 'excludedArea');
  const rows = excluded.map((area, index) =>
    basisFact('excluded-row', { area }, { part: entry.excluded[index]?.name.trim() ?? '' }),
  );
  const date = entry.checkedOn.trim();
  return [
    basisFact('plan', { plan: first(figures, total, 'planArea') }),
    rows.length === 0 ? null : basisFact('plan-excluded', {}, {}, rows),
    date === '' ? null : basisFact('plan-checked', {}, { date }),
  ];
}

function transplantFacts(entry: AreaEntryOf<'transplant'>, figures: FiguresById): Facts {
  const total = areaFigure(entry, figures);
  const rows = inputsOf(figures, total, 'framesArea').map((row) =>
    basisFact('frames-row', {
      count: first(figures, row, 'frameCount'),
      size: first(figures, row, 'frameArea'),
    }),
  );
  const natural = first(figures, total, 'naturalArea');
  return [basisFact('frames', {}, {}, rows), natural ? basisFact('natural', { natural }) : null];
}

function coverFacts(survey: Survey, entry: AreaEntryOf<'cover'>, figures: FiguresById): Facts {
  const rows = inputsOf(figures, areaFigure(entry, figures), 'coveredArea').map((row, index) => {
    const zone = entry.zones[index]?.name.trim() ?? '';
    const numbers = {
      area: first(figures, row, 'zoneArea'),
      cover: first(figures, row, 'zoneCover'),
    };
    return zone === ''
      ? basisFact('zone-row', numbers)
      : basisFact('zone-row-named', numbers, { zone });
  });
  const usesClasses = entry.zones.some(({ cover }) => cover.kind === 'class');
  const scale = survey.coverScales.find(({ id }) => id === entry.scaleId);
  const usesTransects = entry.zones.some(({ cover }) => cover.kind === 'transects');
  const mean = figures.get(`area:${entry.id}/mean-cover`);
  return [
    basisFact('cover', {}, {}, rows),
    usesTransects ? basisFact('cover-transects') : null,
    usesClasses && scale ? basisFact(`cover-${entry.classValue}`, {}, { scale: scale.name }) : null,
    mean ? basisFact('cover-mean', { mean }) : null,
  ];
}

/** The clauses that tell how an area was measured. */
export function methodFacts(survey: Survey, entry: AreaEntry, figures: FiguresById): Facts {
  switch (entry.method) {
    case 'class':
      return classFacts(survey, entry, figures);
    case 'polygon':
    case 'slope':
      return outlineFacts(survey, entry, figures);
    case 'cover':
      return coverFacts(survey, entry, figures);
    case 'cone':
      return coneFacts(entry, figures);
    case 'net':
    case 'rope':
      return farmFacts(entry, figures);
    case 'strip':
      return stripFacts(entry, figures);
    case 'plan':
      return planFacts(entry, figures);
    case 'transplant':
      return transplantFacts(entry, figures);
    case 'typed':
      return [basisFact(`typed-${entry.cover}`)];
  }
}
