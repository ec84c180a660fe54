"""Reads what bench/scene wrote: training rows, and rows of an image with their truth."""

import numpy as np
from osgeo import gdal

gdal.UseExceptions()


def training(values, labels, bands):
    x = np.fromfile(values, "<u2").reshape(-1, bands)
    return x.astype(np.float32), np.fromfile(labels, np.uint8)


def window(path, rows):
    """Pixels × bands (float32) of the first rows of an image."""
    data = gdal.Open(path)
    block = data.ReadAsArray(0, 0, data.RasterXSize, rows)
    block = block.reshape(data.RasterCount, -1) if block.ndim == 3 else block.reshape(1, -1)
    return np.ascontiguousarray(block.T.astype(np.float32))


def write_classes(path, like, rows, classes):
    source = gdal.Open(like)
    options = ["TILED=YES", "COMPRESS=DEFLATE"]
    width = source.RasterXSize
    out = gdal.GetDriverByName("GTiff").Create(path, width, rows, 1, gdal.GDT_Byte, options)
    out.SetGeoTransform(source.GetGeoTransform())
    out.SetProjection(source.GetProjection())
    out.GetRasterBand(1).WriteArray(classes.reshape(rows, width).astype(np.uint8))
    out.FlushCache()
