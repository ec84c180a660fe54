"""scikit-learn's forest from file to class file: training.u16 training.u8 image truth rows jobs out [rgb]."""

import json
import sys
import time

import numpy as np
from sklearn.ensemble import RandomForestClassifier

from scene_files import training, window, write_classes

values, labels, image, truth, rows, jobs, out = sys.argv[1:8]
rows = int(rows)
x, y = training(values, labels, 4)
if "rgb" in sys.argv[8:]:
    x = np.clip(x[:, [2, 1, 0]] / 10, 0, 255).astype(np.uint8).astype(np.float32)
forest = RandomForestClassifier(100, max_depth=15, n_jobs=int(jobs), random_state=0)
start = time.perf_counter()
forest.fit(x, y)
trained = time.perf_counter()
pixels = window(image, rows)
classes = forest.predict(pixels)
write_classes(out, image, rows, classes)
done = time.perf_counter()
right = float((classes == window(truth, rows)[:, 0]).mean())
print(json.dumps({"trainS": trained - start, "classifyS": done - trained, "pixels": len(pixels), "accuracy": right}))
