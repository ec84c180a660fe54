"""Classes inside zones by GDAL, PROJ and GeographicLib: no code of ours.

zonal-oracle.py CLASSES.tif ZONES.geojson [areas]  ->  JSON on stdout.
Zones are in the raster's CRS. Pixels by gdal.RasterizeLayer (centre rule) and numpy; with `areas`
each pixel's corners go through PROJ (osr) and its area through Planimeter.
"""
import json
import subprocess
import sys

import numpy as np
from osgeo import gdal, ogr, osr

gdal.UseExceptions()
raster = gdal.Open(sys.argv[1])
zones = ogr.Open(sys.argv[2])
with_areas = sys.argv[3:] == ["areas"]
band = raster.GetRasterBand(1)
values = band.ReadAsArray()
nodata = band.GetNoDataValue()
transform = raster.GetGeoTransform()
system = raster.GetSpatialRef()
system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
geographic = osr.SpatialReference()
geographic.ImportFromEPSG(4326)
geographic.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
to_lon_lat = osr.CoordinateTransformation(system, geographic)


def mask_of(feature):
    memory = gdal.GetDriverByName("MEM").Create("", raster.RasterXSize, raster.RasterYSize, 1)
    memory.SetGeoTransform(transform)
    memory.SetSpatialRef(system)
    source = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = source.CreateLayer("zone", system, ogr.wkbUnknown)
    copy = ogr.Feature(layer.GetLayerDefn())
    copy.SetGeometry(feature.GetGeometryRef())
    layer.CreateFeature(copy)
    gdal.RasterizeLayer(memory, [1], layer, burn_values=[1])
    return memory.ReadAsArray() == 1


def pixel_areas(rows, cols):
    places = []
    for row, col in zip(rows, cols):
        for dx, dy in ((0, 0), (1, 0), (1, 1), (0, 1)):
            x, y = gdal.ApplyGeoTransform(transform, float(col + dx), float(row + dy))
            places.append((x, y))
    moved = to_lon_lat.TransformPoints(places)
    lines = []
    for i, (lon, lat, _) in enumerate(moved):
        lines.append(f"{lat:.17g} {lon:.17g}")
        if i % 4 == 3:
            lines.append("")
    told = subprocess.run(
        ["Planimeter", "-r", "-p", "12"], input="\n".join(lines), capture_output=True, text=True, check=True
    ).stdout
    return np.array([abs(float(line.split()[2])) for line in told.splitlines()])


report = []
for feature in zones.GetLayer(0):
    mask = mask_of(feature)
    inside = mask & (values != nodata)
    found, counts = np.unique(values[inside], return_counts=True)
    classes = [{"value": int(v), "pixels": int(n)} for v, n in zip(found, counts)]
    if with_areas:
        rows, cols = np.nonzero(inside)
        areas = pixel_areas(rows, cols)
        for entry in classes:
            entry["areaM2"] = float(areas[values[rows, cols] == entry["value"]].sum())
    report.append({"classes": classes, "nodataPixels": int((mask & ~inside).sum())})
json.dump(report, sys.stdout)
