"""scikit-learn's word on a task given as JSON on the standard input; answers in JSON."""
import json
import sys

import numpy as np
from sklearn.cluster import KMeans
from sklearn.ensemble import RandomForestClassifier
from sklearn.neighbors import NearestCentroid

task = json.load(sys.stdin)
train = np.array(task["train"], float)
if task["kind"] == "forest":
    labels = np.array(task["labels"])
    test, truth = np.array(task["test"], float), np.array(task["truth"])
    forests = [
        RandomForestClassifier(
            task["trees"],
            max_depth=task["maxDepth"],
            min_samples_leaf=task["minLeaf"],
            random_state=seed,
        ).fit(train, labels)
        for seed in range(3)
    ]
    answer = {
        "accuracies": [float((f.predict(test) == truth).mean()) for f in forests],
        "importance": np.mean([f.feature_importances_ for f in forests], axis=0).tolist(),
    }
elif task["kind"] == "k-means":
    centers = np.array(task["centers"], float)
    settled = KMeans(len(centers), init=centers, n_init=1, algorithm="lloyd", tol=0).fit(train)
    free = KMeans(len(centers), n_init=10, algorithm="lloyd", random_state=0).fit(train)
    ours = ((train[:, None, :] - centers[None]) ** 2).sum(2).min(1).sum()
    answer = {
        "inertia": float(ours),
        "settledInertia": float(settled.inertia_),
        "bestInertia": float(free.inertia_),
    }
else:
    model = NearestCentroid().fit(train, np.array(task["labels"]))
    answer = {"classes": model.predict(np.array(task["test"], float)).tolist()}
print(json.dumps(answer))
