"""Share of pixels whose class is the truth's: classes.tif truth.tif."""

import sys

from osgeo import gdal

classes, truth = (gdal.Open(path) for path in sys.argv[1:3])
right = 0
for row in range(0, truth.RasterYSize, 256):
    rows = min(256, truth.RasterYSize - row)
    a = classes.ReadAsArray(0, row, truth.RasterXSize, rows)
    b = truth.ReadAsArray(0, row, truth.RasterXSize, rows)
    right += int((a == b).sum())
print(right / (truth.RasterXSize * truth.RasterYSize))
