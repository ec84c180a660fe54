"""Training rows as the vector file that OTB learns from: training.u16 training.u8 out.sqlite."""

import sys

import numpy as np
from osgeo import ogr

values, labels, out = sys.argv[1:4]
x = np.fromfile(values, "<u2").reshape(-1, 4)
y = np.fromfile(labels, np.uint8)
data = ogr.GetDriverByName("SQLite").CreateDataSource(out)
layer = data.CreateLayer("training", None, ogr.wkbPoint)
point = ogr.CreateGeometryFromWkt("POINT (0 0)")
for b in range(4):
    layer.CreateField(ogr.FieldDefn(f"b{b}", ogr.OFTReal))
layer.CreateField(ogr.FieldDefn("cls", ogr.OFTInteger))
layer.StartTransaction()
for row, label in zip(x.tolist(), y.tolist()):
    feature = ogr.Feature(layer.GetLayerDefn())
    for b in range(4):
        feature.SetField(b, float(row[b]))
    feature.SetField(4, int(label))
    # OTB 8.1 crashes on rows without a geometry.
    feature.SetGeometry(point)
    layer.CreateFeature(feature)
layer.CommitTransaction()
