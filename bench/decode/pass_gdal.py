"""One pass of GDAL, one thread, by 512 x 512 windows: prints megapixels per CPU second."""

import sys
import time

from osgeo import gdal

gdal.UseExceptions()
gdal.SetCacheMax(64 << 20)
image = gdal.Open(sys.argv[1])
side = image.RasterXSize
image.ReadRaster(0, 0, 512, 512)
image = gdal.Open(sys.argv[1])
start = time.process_time()
for y in range(0, side - 511, 512):
    for x in range(0, side - 511, 512):
        image.ReadRaster(x, y, 512, 512)
print(side * side / (time.process_time() - start) / 1e6)
