"""Passes of GDAL, one thread, by 512 x 512 windows: prints megapixels per CPU second.

Bands one after the other into one array that is used again. As in pass-ours.ts, whole passes of a
CPU second warm up and fill GDAL's cache with blocks whose memory the measured second then takes; of
an image that is larger than the cache, none is found there again.
"""

import sys
import time

import numpy as np
from osgeo import gdal, gdal_array

gdal.UseExceptions()
gdal.SetCacheMax(32 << 20)
image = gdal.Open(sys.argv[1])
side = image.RasterXSize
kind = gdal_array.GDALTypeCodeToNumericTypeCode(image.GetRasterBand(1).DataType)
room = np.empty((image.RasterCount, 512, 512), kind)


def passes():
    """Whole passes that take a CPU second or more; their megapixels per second."""
    start = time.process_time()
    count = 0
    while time.process_time() - start < 1:
        for y in range(0, side - 511, 512):
            for x in range(0, side - 511, 512):
                image.ReadAsArray(x, y, 512, 512, buf_obj=room)
        count += 1
    return count * side * side / (time.process_time() - start) / 1e6


passes()
print(passes())
