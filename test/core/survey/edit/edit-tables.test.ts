import { describe, expect, it } from 'vitest';
import type { Survey } from '../../../../src/core/survey/document/document.ts';
import { emptySurvey } from '../../../../src/core/survey/document/empty-survey.ts';
import { newArea } from '../../../../src/core/survey/document/new-area.ts';
import { newCreditItem, newFormula } from '../../../../src/core/survey/document/new-item.ts';
import { addTable } from '../../../../src/core/survey/edit/edit-tables.ts';
import type { TableImport } from '../../../../src/core/survey/edit/table-import.ts';
import { tableTargets } from '../../../../src/core/survey/edit/table-target.ts';
import { TABLE_KINDS } from '../../../../src/core/tables/table-kind.ts';

const file = {
  id: 'f',
  name: '網台帳.csv',
  kind: 'table',
  bytes: 1,
  sha256: 'a'.repeat(64),
  crs: null,
  takenOn: null,
  credit: '',
  raster: null,
  remote: null,
  companionIds: [],
} as const;

const blank = emptySurvey({ id: 's', title: '' });

function imported(table: Pick<TableImport, 'kind' | 'target' | 'rows'>): TableImport {
  let ids = 0;
  return { file, name: '網台帳', newId: () => `n${++ids}`, ...table };
}

const nets = [
  { season: '2018', cooperative: '伊勢湾', netCount: '44681', netAreaM2: '23.3' },
  { season: '2019', cooperative: '鈴鹿', netCount: '41465', netAreaM2: '23.3' },
];

describe('rows of a table into an area', () => {
  const survey: Survey = { ...blank, areas: [newArea('net', '養殖網', 'net', blank)] };

  it('are put behind what is there, with the file as evidence', () => {
    const table = imported({ kind: 'nets', target: { kind: 'area', id: 'net' }, rows: nets });
    const once = addTable(table)(survey);
    const [area] = addTable({ ...table, rows: nets.slice(0, 1) })(once).areas;
    expect(area).toMatchObject({
      nets: [
        { id: 'n1', ...nets[0] },
        { id: 'n2', ...nets[1] },
        { id: 'n3', ...nets[0] },
      ],
      evidence: { attachment: '網台帳.csv', fileIds: ['f'] },
    });
    expect(once.files).toEqual([file]);
  });

  it('make an area of their method where a new one is asked for', () => {
    const rows = [{ name: '1号', baseRadiusM: '8.9', heightM: '3.2', topRadiusM: '', other: 'x' }];
    const target = { kind: 'area', id: null } as const;
    const { areas } = addTable(imported({ kind: 'reefs', target, rows }))(blank);
    expect(areas).toHaveLength(1);
    expect(areas[0]).toMatchObject({ name: '網台帳', method: 'cone' });
    const [reef] = areas[0]?.method === 'cone' ? areas[0].reefs : [];
    expect(Object.keys(reef ?? {}).sort()).toEqual(
      ['id', 'name', 'baseRadiusM', 'heightM', 'topRadiusM'].sort(),
    );
  });

  it.each([
    ['an area of another method', { kind: 'ropes', target: { kind: 'area', id: 'net' } }],
    ['an area that is gone', { kind: 'nets', target: { kind: 'area', id: 'none' } }],
    ['a target of another kind', { kind: 'nets', target: { kind: 'transect', id: null } }],
  ] as const)('%s takes none, and the survey is the same', (_what, table) => {
    expect(addTable(imported({ ...table, rows: nets }))(survey)).toBe(survey);
  });

  it('a table without rows is no step', () => {
    const target = { kind: 'area', id: 'net' } as const;
    expect(addTable(imported({ kind: 'nets', target, rows: [] }))(survey)).toBe(survey);
  });

  it('a percentage is kept before its class; without either it is an empty percentage', () => {
    const rows = [
      { name: 'A', areaM2: '100', coverPct: '35', coverClass: '3' },
      { name: 'B', areaM2: '50', coverPct: '', coverClass: '2' },
      { name: 'C', areaM2: '', coverPct: '', coverClass: '' },
    ];
    const target = { kind: 'area', id: null } as const;
    const [area] = addTable(imported({ kind: 'cover-zones', target, rows }))(blank).areas;
    const zones = area?.method === 'cover' ? area.zones : [];
    expect(zones.map(({ cover }) => cover)).toEqual([
      { kind: 'percent', percent: '35' },
      { kind: 'class', code: '2' },
      { kind: 'percent', percent: '' },
    ]);
    expect(zones[0]?.area).toEqual({ kind: 'typed', areaM2: '100' });
  });
});

describe('rows of a table into what was weighed', () => {
  const item = newCreditItem('i', '項目1');
  const survey: Survey = { ...blank, items: [item] };
  const quadrats = [{ station: 'St.1', species: 'カジメ', frameAreaM2: '0.25', wetMassKg: '1.2' }];

  it('quadrats go into the list, and into a wet mass where one is named', () => {
    const list = { kind: 'survey', id: null } as const;
    const alone = addTable(imported({ kind: 'quadrats', target: list, rows: quadrats }))(survey);
    expect(alone.quadrats).toMatchObject([{ id: 'n1', ...quadrats[0], coverClass: '' }]);
    expect(alone.items).toBe(survey.items);
    const target = { kind: 'wet-mass', id: 'i' } as const;
    const used = addTable(imported({ kind: 'quadrats', target, rows: quadrats }))(survey);
    expect(used.quadrats).toHaveLength(1);
    expect(used.items[0]?.formula).toMatchObject({
      wetMass: { quadratIds: ['n1'], evidence: { fileIds: ['f'] } },
    });
  });

  it('shoots make a relation, and counts join it; the file proves the wet mass made from it', () => {
    const target = { kind: 'length-weight', id: null } as const;
    const rows = [{ lengthCm: '120', wetMassG: '310' }];
    const first = addTable(imported({ kind: 'shoots', target, rows }))(survey);
    const [relation] = first.lengthWeights;
    expect(relation).toMatchObject({ name: '網台帳', shoots: [rows[0]], counts: [] });
    const formula = newFormula('wet-mass-per-area');
    if (formula.kind !== 'wet-mass-per-area') throw new Error('not this formula');
    const { cover, siting, reusedFrom, evidence } = formula.wetMass;
    const wetMass = {
      ...{ cover, siting, reusedFrom, evidence },
      kind: 'length-weight',
      lengthWeightId: relation?.id ?? '',
    } as const;
    const using = { ...first, items: [{ ...item, formula: { ...formula, wetMass } }] };
    const counts = [{ transect: 'L1', areaM2: '20', shoots: '60', meanLengthCm: '98' }];
    const after = addTable(
      imported({
        kind: 'shoot-counts',
        target: { kind: 'length-weight', id: relation?.id ?? '' },
        rows: counts,
      }),
    )(using);
    expect(after.lengthWeights).toMatchObject([{ shoots: [rows[0]], counts }]);
    expect(after.items[0]?.formula).toMatchObject({ wetMass: { evidence: { fileIds: ['f'] } } });
  });

  it('marks make a transect for each name', () => {
    const rows = [
      { transect: 'L1', fromM: '0', toM: '5', coverPct: '40' },
      { transect: 'L2', fromM: '0', toM: '', coverPct: '10' },
      { transect: 'L1', fromM: '5', toM: '10', coverPct: '60' },
    ];
    const target = { kind: 'transect', id: null } as const;
    const { transects } = addTable(imported({ kind: 'transect-marks', target, rows }))(blank);
    expect(transects.map(({ name, kind, marks }) => [name, kind, marks.length])).toEqual([
      ['L1', 'stretches', 2],
      ['L2', 'points', 1],
    ]);
  });

  it('rope samples need an item that weighs samples', () => {
    const formula = newFormula('wet-mass-per-rope');
    if (formula.kind !== 'wet-mass-per-rope') throw new Error('not this formula');
    const { siting, reusedFrom, evidence } = formula.ropeMass;
    const ropeMass = { siting, reusedFrom, evidence, kind: 'samples', samples: [] } as const;
    const roped = { ...blank, items: [{ ...item, formula: { ...formula, ropeMass } }] };
    const rows = [{ name: 'a', lengthCm: '100', wetMassG: '329' }];
    const target = { kind: 'rope-mass', id: 'i' } as const;
    const table = imported({ kind: 'rope-samples', target, rows });
    expect(addTable(table)(survey)).toBe(survey);
    expect(addTable(table)(roped).items[0]?.formula).toMatchObject({
      ropeMass: { samples: [{ id: 'n1', ...rows[0] }], evidence: { fileIds: ['f'] } },
    });
  });
});

describe('where rows may go', () => {
  it('every kind has a place in an empty survey, but rope samples', () => {
    const without = TABLE_KINDS.filter((kind) => tableTargets(blank, kind).length === 0);
    expect(without).toEqual(['rope-samples']);
  });

  it('what is there comes before something new, and only what fits', () => {
    const survey: Survey = {
      ...blank,
      areas: [newArea('net', '', 'net', blank), newArea('cone', '', 'cone', blank)],
    };
    expect(tableTargets(survey, 'nets')).toEqual([
      { kind: 'area', id: 'net' },
      { kind: 'area', id: null },
    ]);
  });
});
