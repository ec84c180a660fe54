"""GDAL's sieve and polygons of a class map: no code of ours.

class-maps-oracle.py MAP.tif OUT MIN_PIXELS CONNECTIVITY  ->  [[class, pixels], …] on stdout, sorted, of
the map's polygons (4-connected, nodata left out), and the sieved map as bytes in OUT.
class-maps-oracle.py MAP.png OUT.tif  ->  its first band as a GeoTIFF.
"""
import json
import sys

import numpy as np
from osgeo import gdal, ogr

gdal.UseExceptions()
source, out = sys.argv[1:3]
data = gdal.Open(source)
if len(sys.argv) == 3:
    gdal.Translate(out, data, bandList=[1])
    sys.exit()
least, connectivity = int(sys.argv[3]), int(sys.argv[4])
band = data.GetRasterBand(1)
mask = band.GetMaskBand() if band.GetNoDataValue() is not None else None
made = gdal.GetDriverByName("MEM").Create("", data.RasterXSize, data.RasterYSize, 1, gdal.GDT_Byte)
gdal.SieveFilter(band, mask, made.GetRasterBand(1), least, connectivity)
made.GetRasterBand(1).ReadAsArray().astype(np.uint8).tofile(out)
vector = ogr.GetDriverByName("Memory").CreateDataSource("")
layer = vector.CreateLayer("polygons", None, ogr.wkbPolygon)
layer.CreateField(ogr.FieldDefn("class", ogr.OFTInteger))
gdal.Polygonize(band, mask, layer, 0, [])
_, a, b, _, d, e = data.GetGeoTransform()
pixel = abs(a * e - b * d)
print(json.dumps(sorted([f["class"], round(f.GetGeometryRef().GetArea() / pixel)] for f in layer)))
