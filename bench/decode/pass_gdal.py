"""One pass of GDAL, one thread, by 512 x 512 windows: prints megapixels per CPU second.

Bands one after the other into one array that is used again; the lower half warms up, as in
pass-ours.ts, and fills GDAL's cache with blocks whose memory the pass then takes.
"""

import sys
import time

import numpy as np
from osgeo import gdal, gdal_array

gdal.UseExceptions()
gdal.SetCacheMax(64 << 20)
image = gdal.Open(sys.argv[1])
side = image.RasterXSize
kind = gdal_array.GDALTypeCodeToNumericTypeCode(image.GetRasterBand(1).DataType)
room = np.empty((image.RasterCount, 512, 512), kind)


def run(first):
    for y in range(first, side - 511, 512):
        for x in range(0, side - 511, 512):
            image.ReadAsArray(x, y, 512, 512, buf_obj=room)


run(side >> 1)
start = time.process_time()
run(0)
print(side * side / (time.process_time() - start) / 1e6)
