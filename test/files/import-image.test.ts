import { expect, test } from 'vitest';
import { importFile } from '../../src/files/import/import-file.ts';
import { encodePng } from '../../src/files/png/png.ts';

const png = encodePng(4, 3, new Uint8Array(48).fill(200));
const image = new File([png.slice().buffer], 'bed.png');
const world = new File(['0.5\n0\n0\n-0.5\n1000.25\n1999.75\n'], 'bed.pgw');
const prj = new File(
  [
    'PROJCS["JGD_2011_Japan_Zone_9",GEOGCS["GCS_JGD_2011",DATUM["D_JGD_2011",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",139.8333333333333],PARAMETER["Scale_Factor",0.9999],PARAMETER["Latitude_Of_Origin",36.0],UNIT["Meter",1.0]]',
  ],
  'bed.prj',
);

test('a PNG with world file and .prj is a raster of its place', async () => {
  expect(await importFile({ file: image, companions: [world, prj] })).toMatchObject({
    kind: 'raster',
    header: { crs: 'EPSG:6677', transform: [0.5, 0, 1000, 0, -0.5, 2000], width: 4, height: 3 },
  });
});

test('alone it is a raster without a system, so that no area is claimed', async () => {
  expect(await importFile({ file: image, companions: [] })).toMatchObject({
    kind: 'raster',
    header: { crs: null },
  });
});
