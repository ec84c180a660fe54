import type { Transect } from '../../coverage/cover-scale.ts';
import type { AreaEntry } from '../document/area-entry.ts';
import { newArea } from '../document/new-area.ts';
import { updateArea } from './edit-areas.ts';
import { lengthWeightRows, quadratRows, ropeSampleRows } from './edit-biomass-tables.ts';
import { withAttached } from './edit-evidence.ts';
import { addFile } from './edit-files.ts';
import { type SurveyStep, withChanged, withList } from './survey-step.ts';
import {
  coverZoneOf,
  netsOf,
  type RowValues,
  reefOf,
  ropesOf,
  stripOf,
  transectMarkOf,
} from './table-entries.ts';
import { entriesOf, type TableImport } from './table-import.ts';
import { type AreaTableKind, METHOD_OF_TABLE } from './table-target.ts';

/** All rows of a table and its file, as one step. A target that can't take the kind is no step. */
export const addTable =
  (table: TableImport): SurveyStep =>
  (survey) => {
    if (table.rows.length === 0) return survey;
    const known = survey.files.some(({ id }) => id === table.file.id);
    const before = known ? survey : addFile(table.file)(survey);
    const after = rowsStep(table)(before);
    return after === before ? survey : after;
  };

function rowsStep(table: TableImport): SurveyStep {
  switch (table.kind) {
    case 'quadrats':
      return quadratRows(table);
    case 'rope-samples':
      return ropeSampleRows(table);
    case 'shoots':
    case 'shoot-counts':
      return lengthWeightRows(table);
    case 'transect-marks':
      return transectRows(table);
    default:
      return areaRows(table, table.kind);
  }
}

function areaRows(table: TableImport, kind: AreaTableKind): SurveyStep {
  const { target, name, newId, file } = table;
  if (target.kind !== 'area') return (survey) => survey;
  const method = METHOD_OF_TABLE[kind];
  const change = (area: AreaEntry): AreaEntry => {
    if (area.method !== method) return area;
    const after = withRows(area, table);
    return { ...after, evidence: withAttached(after.evidence, [file]) };
  };
  if (target.id !== null) return updateArea(target.id, change);
  return (survey) => {
    const area = change(newArea(newId(), name, method, survey));
    return withList(survey, 'areas', [...survey.areas, area]);
  };
}

function withRows(area: AreaEntry, table: TableImport): AreaEntry {
  switch (area.method) {
    case 'cone':
      return { ...area, reefs: [...area.reefs, ...entriesOf(table, reefOf)] };
    case 'net':
      return { ...area, nets: [...area.nets, ...entriesOf(table, netsOf)] };
    case 'rope':
      return { ...area, ropes: [...area.ropes, ...entriesOf(table, ropesOf)] };
    case 'strip':
      return { ...area, strips: [...area.strips, ...entriesOf(table, stripOf)] };
    case 'cover':
      return { ...area, zones: [...area.zones, ...entriesOf(table, coverZoneOf)] };
    default:
      return area;
  }
}

/** A new transect for each name in the table; all marks into the one that is named as target. */
const transectRows =
  (table: TableImport): SurveyStep =>
  (survey) => {
    const { target, rows } = table;
    if (target.kind !== 'transect') return survey;
    if (target.id !== null) {
      const marks = entriesOf(table, transectMarkOf);
      const longer = withChanged(survey.transects, target.id, (transect) => ({
        ...transect,
        marks: [...transect.marks, ...marks],
      }));
      return withList(survey, 'transects', longer);
    }
    const nameOf = (values: RowValues) => values.transect || table.name;
    const made = [...new Set(rows.map(nameOf))].map((name) =>
      newTransect({ ...table, name, rows: rows.filter((values) => nameOf(values) === name) }),
    );
    return withList(survey, 'transects', [...survey.transects, ...made]);
  };

function newTransect(table: TableImport): Transect {
  const marks = entriesOf(table, transectMarkOf);
  return {
    id: table.newId(),
    name: table.name,
    takenOn: '',
    lengthM: '',
    kind: marks.some(({ toM }) => toM !== '') ? 'stretches' : 'points',
    scaleId: null,
    classValue: 'lower',
    marks,
  };
}
