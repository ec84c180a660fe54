"""Scenes with structure and sensor noise, in every compression that the bench compares.

scene.py FOLDER SIDE: ms16-*.tif (4 x uint16) and rgb8-*.tif (3 x uint8), 512 x 512 tiles, seeded.
"""

import sys

import numpy as np
from osgeo import gdal
from scipy import ndimage

gdal.UseExceptions()
folder, side = sys.argv[1], int(sys.argv[2])
rng = np.random.default_rng(7)


def smooth(scale):
    cells = max(4, int(np.ceil(side / scale)) + 3)
    grid = rng.standard_normal((cells, cells)).astype(np.float32)
    return ndimage.zoom(grid, side / (cells - 3), order=1, prefilter=False)[:side, :side]


best = np.full((side, side), -9, np.float32)
kind = np.zeros((side, side), np.uint8)
for k in range(6):
    field = smooth(700) + smooth(160) * 0.6 + smooth(40) * 0.35 + smooth(9) * 0.25
    better = field > best
    best[better] = field[better]
    kind[better] = k
mean = np.array(
    [
        [420, 380, 260, 120],
        [520, 640, 430, 2600],
        [700, 900, 700, 3100],
        [1500, 1700, 1900, 2300],
        [1300, 1350, 1400, 1600],
        [800, 1050, 1150, 2700],
    ],
    np.float32,
)
sd = np.array(
    [
        [40, 35, 30, 30],
        [60, 70, 60, 330],
        [80, 90, 100, 300],
        [220, 230, 250, 260],
        [330, 330, 340, 340],
        [90, 120, 170, 280],
    ],
    np.float32,
)
shade = smooth(300) * 0.05 + 1
texture = smooth(3)
bands = []
for b in range(4):
    noise = rng.standard_normal((side, side), dtype=np.float32)
    band = mean[kind, b] * shade + sd[kind, b] * (0.75 * texture + 0.35 * noise)
    bands.append(np.clip(band, 1, 10000).astype(np.uint16))

driver = gdal.GetDriverByName("GTiff")
TILES = ["TILED=YES", "BLOCKXSIZE=512", "BLOCKYSIZE=512", "INTERLEAVE=PIXEL"]


def write(name, layers, kind_of, options):
    made = driver.Create(f"{folder}/{name}.tif", side, side, len(layers), kind_of, TILES + options)
    made.SetGeoTransform((-40000.0, 0.1, 0, -20000.0, 0, -0.1))
    for b, layer in enumerate(layers):
        made.GetRasterBand(b + 1).WriteArray(layer)


for name, options in {
    "deflate": ["COMPRESS=DEFLATE", "PREDICTOR=2"],
    "lzw": ["COMPRESS=LZW", "PREDICTOR=2"],
    "zstd": ["COMPRESS=ZSTD", "PREDICTOR=2"],
    "none": [],
}.items():
    write(f"ms16-{name}", bands, gdal.GDT_UInt16, options)
rgb = [np.clip(bands[b] / 10.0, 0, 255).astype(np.uint8) for b in (2, 1, 0)]
write("rgb8-deflate", rgb, gdal.GDT_Byte, ["COMPRESS=DEFLATE"])
write("rgb8-jpeg", rgb, gdal.GDT_Byte, ["COMPRESS=JPEG", "PHOTOMETRIC=YCBCR"])
