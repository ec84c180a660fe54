"""GDAL's sieve and polygonize of a class file: classes.tif min_pixels sieved.tif polygons.geojson."""

import json
import sys
import time

from osgeo import gdal, ogr, osr

gdal.UseExceptions()
source, least, sieved, polygons = sys.argv[1:5]
start = time.perf_counter()
data = gdal.Open(source)
driver = gdal.GetDriverByName("GTiff")
out = driver.CreateCopy(sieved, data, options=["TILED=YES", "COMPRESS=DEFLATE"])
gdal.SieveFilter(data.GetRasterBand(1), None, out.GetRasterBand(1), int(least), 4)
out.FlushCache()
after_sieve = time.perf_counter()
system = osr.SpatialReference(wkt=data.GetProjection())
vector = ogr.GetDriverByName("GeoJSON").CreateDataSource(polygons)
layer = vector.CreateLayer("polygons", system, ogr.wkbPolygon)
layer.CreateField(ogr.FieldDefn("class", ogr.OFTInteger))
gdal.Polygonize(out.GetRasterBand(1), None, layer, 0, [])
vector = None
done = time.perf_counter()
print(json.dumps({"sieveS": after_sieve - start, "polygonizeS": done - after_sieve}))
