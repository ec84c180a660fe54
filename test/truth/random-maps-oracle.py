"""Polygons and zones of seeded random class maps by GDAL and rasterio: no code of ours.

random-maps-oracle.py COUNT  ->  random-maps.json on stdout (committed with COUNT 10, from GDAL 3.6.2 and
rasterio 1.3.5). Pixels are 1 m, the upper left corner is (0, height). Regions grow by copying the
left, the upper or the upper left neighbour: they have holes, holes that touch at corners, diagonals.
"""
import json
import sys

import numpy as np
from osgeo import gdal, ogr
from rasterio import features
from rasterio.transform import Affine

gdal.UseExceptions()
NODATA = 255


def dice(seed):
    state = seed
    while True:
        state = (state * 1664525 + 1013904223) % 2**32
        yield state >> 24


def random_map(seed):
    die = dice(seed)
    width, height, classes = 8 + next(die) % 70, 8 + next(die) % 70, 2 + next(die) % 4
    ids = np.zeros((height, width), np.uint8)
    for y in range(height):
        for x in range(width):
            way = next(die)
            if way < 105 and x > 0:
                ids[y, x] = ids[y, x - 1]
            elif way < 190 and y > 0:
                ids[y, x] = ids[y - 1, x]
            elif way < 200:
                ids[y, x] = NODATA
            elif way < 220 and x > 0 and y > 0:
                ids[y, x] = ids[y - 1, x - 1]
            else:
                ids[y, x] = 1 + next(die) % classes
    return ids, die


def zones_of(width, height, die):
    """Two polygons with a hole each, the second of two parts; no corner on a pixel's centre or edge."""
    def quad(left, top, right, bottom, lean):
        return [[left, top], [right, top + lean], [right - lean, bottom], [left + lean, bottom - lean], [left, top]]
    def at(fraction, size):
        return round(fraction * size, 3) + 0.0137
    lean = 0.3171 + (next(die) % 7) / 7 - 0.5
    big = quad(at(0.06, width), at(0.9, height), at(0.83, width), at(0.12, height), lean)
    hole = quad(at(0.3, width), at(0.7, height), at(0.55, width), at(0.4, height), lean / 2)
    left = quad(at(-0.2, width), at(0.97, height), at(0.36, width), at(0.52, height), lean)
    right = quad(at(0.5, width), at(0.45, height), at(1.3, width), at(0.03, height), lean)
    inner = quad(at(0.6, width), at(0.35, height), at(0.8, width), at(0.15, height), lean / 3)
    return [
        {"type": "Polygon", "coordinates": [big, hole]},
        {"type": "MultiPolygon", "coordinates": [[left], [right, inner]]},
    ]


def polygons_of(ids):
    height, width = ids.shape
    source = gdal.GetDriverByName("MEM").Create("", width, height, 1)
    source.SetGeoTransform((0, 1, 0, height, 0, -1))
    band = source.GetRasterBand(1)
    band.WriteArray(ids)
    band.SetNoDataValue(NODATA)
    made = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = made.CreateLayer("", None, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("class", ogr.OFTInteger))
    gdal.Polygonize(band, band.GetMaskBand(), layer, 0, [])
    found = {}
    for feature in layer:
        shape = feature.GetGeometryRef()
        area = round(shape.GetArea())
        row = found.setdefault(str(feature["class"]), dict(polygons=0, areaM2=0, squares=0, perimeterM=0))
        row["polygons"] += 1
        row["areaM2"] += area
        row["squares"] += area * area
        row["perimeterM"] += round(shape.Boundary().Length())
    return found


def counts_of(ids, zones):
    transform = Affine(1, 0, 0, 0, -1, ids.shape[0])
    told = []
    for zone in zones:
        inside = features.rasterize([(zone, 1)], ids.shape, transform=transform) == 1
        values, counts = np.unique(ids[inside], return_counts=True)
        told.append({str(value): int(count) for value, count in zip(values, counts)})
    return told


maps = []
for seed in range(1, 1 + int(sys.argv[1])):
    ids, die = random_map(seed)
    zones = zones_of(ids.shape[1], ids.shape[0], die)
    maps.append(dict(seed=seed, width=ids.shape[1], height=ids.shape[0], polygons=polygons_of(ids), zones=zones, counts=counts_of(ids, zones)))
print("[\n" + ",\n".join(json.dumps(each, separators=(",", ":")) for each in maps) + "\n]")
