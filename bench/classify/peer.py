"""One measurement of a peer on the arrays in a folder: CPU seconds as JSON. See bench-classify.ts."""
import json
import os
import resource
import subprocess
import sys
import time

import numpy as np

folder, what = sys.argv[1:3]
path = lambda name: os.path.join(folder, name)
bands = int(open(path("bands")).read())
X = np.fromfile(path("X"), "f8").reshape(-1, bands)
y = np.fromfile(path("y"), "u1")


def pixels(limit):
    kind = "u1" if bands == 3 else "u2"
    rows = np.fromfile(path("image"), kind).reshape(-1, bands)[:limit].astype("f4")
    return rows, np.fromfile(path("truth"), "u1")[:limit]


def timed(work):
    wall, cpu = time.perf_counter(), time.process_time()
    result = work()
    return result, time.process_time() - cpu, time.perf_counter() - wall


def supervised(model, limit):
    rows, truth = pixels(limit)
    _, train, _ = timed(lambda: model.fit(X, y))
    found, predict, wall = timed(lambda: model.predict(rows))
    return {
        "trainS": train,
        "predictS": predict,
        "predictWallS": wall,
        "pixels": len(rows),
        "right": float((found == truth)[:262_144].mean()),
    }


def otb(limit):
    from osgeo import gdal, ogr

    rows, truth = pixels(limit)
    width = 512
    height = len(rows) // width
    tif = path("otb.tif")
    raster = gdal.GetDriverByName("GTiff").Create(tif, width, height, bands, gdal.GDT_UInt16)
    for band in range(bands):
        raster.GetRasterBand(band + 1).WriteArray(
            rows[: width * height, band].reshape(height, width).astype("u2")
        )
    raster = None
    if not os.path.exists(path("otb.sqlite")):
        source = ogr.GetDriverByName("SQLite").CreateDataSource(path("otb.sqlite"))
        layer = source.CreateLayer("samples", None, ogr.wkbPoint)
        for band in range(bands):
            layer.CreateField(ogr.FieldDefn(f"b{band}", ogr.OFTReal))
        layer.CreateField(ogr.FieldDefn("cls", ogr.OFTInteger))
        layer.StartTransaction()
        for row, label in zip(X, y):
            feature = ogr.Feature(layer.GetLayerDefn())
            for band in range(bands):
                feature.SetField(f"b{band}", float(row[band]))
            feature.SetField("cls", int(label) + 1)
            layer.CreateFeature(feature)
        layer.CommitTransaction()
        source = None

    def run(*arguments):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(arguments, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime

    fields = [f"b{band}" for band in range(bands)]
    forest = "-classifier rf -classifier.rf.max 15 -classifier.rf.min 2 -classifier.rf.nbtrees 100"
    train = run(
        "otbcli_TrainVectorClassifier", "-io.vd", path("otb.sqlite"), "-io.out", path("otb.model"),
        "-feat", *fields, "-cfield", "cls", *forest.split(), "-classifier.rf.acc", "0.0001",
    )
    predict = run(
        "otbcli_ImageClassifier", "-in", tif, "-model", path("otb.model"),
        "-out", path("otb-classes.tif"), "uint8",
    )
    found = gdal.Open(path("otb-classes.tif")).ReadAsArray().ravel()
    right = float((found == truth[: width * height] + 1).mean())
    return {"trainS": train, "predictS": predict, "pixels": width * height, "right": right}


if what == "otb":
    answer = otb(262_144)
elif what.startswith("forest"):
    from sklearn.ensemble import RandomForestClassifier

    jobs = int(what[-1])
    answer = supervised(
        RandomForestClassifier(100, max_depth=15, random_state=1, n_jobs=jobs), 262_144
    )
elif what == "qda":
    from sklearn.discriminant_analysis import QuadraticDiscriminantAnalysis

    answer = supervised(QuadraticDiscriminantAnalysis(), 1_000_000)
else:
    from sklearn.cluster import KMeans

    rows, _ = pixels(200_000)
    model = KMeans(8, n_init=1, max_iter=20, algorithm="lloyd", random_state=0, tol=0)
    model.fit(rows)
    start = np.array(model.cluster_centers_) + rows.std(0) * 0.3
    model = KMeans(8, init=start, n_init=1, max_iter=20, algorithm="lloyd", tol=0)
    _, cpu, _ = timed(lambda: model.fit(rows))
    answer = {"trainS": cpu, "predictS": 0, "pixels": len(rows) * int(model.n_iter_), "right": 0}
print(json.dumps(answer))
