import { expose } from 'comlink';
import { pixelAreaField } from '../../../src/core/area/pixel-area.ts';
import { polygonize } from '../../../src/core/coverage/polygonize/polygonize.ts';
import { blobSource } from '../../../src/files/bytes/byte-source.ts';
import { openGeoTiff } from '../../../src/files/geotiff/open-geotiff.ts';
import { opfsSink } from '../../../src/files/opfs/opfs-sink.ts';
import { polygonsGeoJson } from '../../../src/files/polygons/polygons-geojson.ts';

/** Polygons of a map that a run has kept, written to a file of the browser. Returns how many. */
async function polygonizeKept(sha256: string): Promise<number> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('coverage');
  const file = await (await folder.getFileHandle(sha256)).getFile();
  const reader = await openGeoTiff(blobSource(file, sha256));
  const out = await opfsSink(await root.getFileHandle('polygons.geojson', { create: true }));
  try {
    out.truncate(0);
    let polygons = 0;
    const collection = polygonsGeoJson(reader.header, new Map(), (bytes) => {
      out.write(out.size(), bytes);
    });
    const { runAreaM2 } = pixelAreaField(reader.header);
    const take: Parameters<typeof polygonize>[2] = (polygon) => {
      polygons += 1;
      collection.add(polygon);
    };
    await polygonize(reader, sha256, take, { runAreaM2 });
    collection.finish();
    out.flush();
    return polygons;
  } finally {
    out.close();
  }
}

const api = { polygonizeKept };
export type PolygonizeApi = typeof api;
expose(api);
