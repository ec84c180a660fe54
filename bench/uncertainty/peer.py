"""The same model by numpy: peer.py DRAWS ITEMS SEED prints {cpuS, p05} as JSON."""

import json
import os
import sys
import time

os.environ["OMP_NUM_THREADS"] = "1"
import numpy as np

draws, items, seed = (int(text) for text in sys.argv[1:4])
random = np.random.default_rng(seed)
sigma = np.log(1.2)
start = time.process_time()
total = np.zeros(draws)
for _ in range(items):
    credit = np.maximum(1 + 0.1 * random.standard_t(4, draws), 0)
    credit *= np.maximum(1 + 0.05 * random.standard_normal(draws), 0)
    credit *= np.maximum(1 + random.uniform(-0.08, 0.08, draws), 0)
    credit *= random.lognormal(-sigma * sigma / 2, sigma, draws)
    total += credit
total.sort()
used = time.process_time() - start
print(json.dumps({"cpuS": used, "p05": float(total[draws // 20 - 1])}))
