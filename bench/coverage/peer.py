"""The same of GDAL or rasterio: peer.py JOB FOLDER SIDE MIN_PIXELS prints {coldS, warmS, count} as JSON.

One run: nothing of it is compiled on the way, and the map is in memory before the clock starts.
"""

import json
import os
import sys
import time

import numpy as np
from osgeo import gdal, ogr, osr

gdal.UseExceptions()
job, folder, side, least = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])

start = used = 0.0


def begin():
    global start
    start = time.process_time()


def stop():
    global used
    used = time.process_time() - start


def memory(name):
    band = gdal.GetDriverByName("MEM").Create("", side, side, 1, gdal.GDT_Byte)
    system = osr.SpatialReference()
    system.ImportFromEPSG(6677)
    band.SetProjection(system.ExportToWkt())
    band.SetGeoTransform((0, 1, 0, 0, 0, -1))
    if name:
        ids = np.fromfile(os.path.join(folder, name), np.uint8).reshape(side, side)
        band.GetRasterBand(1).WriteArray(ids)
    return band


def sieve():
    source, out = memory("noisy.u8"), memory(None)
    begin()
    gdal.SieveFilter(source.GetRasterBand(1), None, out.GetRasterBand(1), least, 4)
    stop()
    ids = out.GetRasterBand(1).ReadAsArray()
    ids.tofile(os.path.join(folder, "peer.u8"))
    return ids.size


def polygonize(name):
    source = memory(name)
    begin()
    path = os.path.join(folder, "peer.geojson")
    if os.path.exists(path):
        os.remove(path)
    system = osr.SpatialReference(wkt=source.GetProjection())
    vector = ogr.GetDriverByName("GeoJSON").CreateDataSource(path)
    layer = vector.CreateLayer("polygons", system, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("class", ogr.OFTInteger))
    gdal.Polygonize(source.GetRasterBand(1), None, layer, 0, [])
    layer = vector = None
    stop()
    with open(path) as text:
        return sum('"Feature"' in line for line in text)


def zonal():
    from rasterio.features import rasterize
    from rasterio.transform import Affine

    ids = np.fromfile(os.path.join(folder, "ours.u8"), np.uint8).reshape(side, side)
    begin()
    with open(os.path.join(folder, "zones.geojson")) as text:
        shapes = [(f["geometry"], i + 1) for i, f in enumerate(json.load(text)["features"])]
    zones = rasterize(shapes, out_shape=ids.shape, transform=Affine(1, 0, 0, 0, -1, 0), dtype=np.int32)
    counts = np.bincount(zones.ravel() * 8 + ids.ravel(), minlength=(len(shapes) + 1) * 8)
    stop()
    return int(counts[8:].sum())


JOBS = {
    "sieve": sieve,
    "polygonize": lambda: polygonize("ours.u8"),
    "polygonize-noisy": lambda: polygonize("noisy.u8"),
    "zonal": zonal,
}
count = JOBS[job]()
print(json.dumps({"coldS": used, "warmS": used, "count": count}))
