#!/usr/bin/env bash
# OTB's forest from file to class file, two threads: folder rows.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
folder="$1"
rows="$2"
export OTB_LOGGER_LEVEL=WARNING ITK_GLOBAL_DEFAULT_NUMBER_OF_THREADS=2
cd "$folder"
if [ ! -e otb.sqlite ]; then /usr/bin/python3 "$here/otb_training.py" training.u16 training.u8 otb.sqlite; fi
width="$(gdalinfo -json ms16.tif | /usr/bin/python3 -c 'import json,sys; print(json.load(sys.stdin)["size"][0])')"
crop="otb-$rows.tif"
if [ ! -e "$crop" ]; then gdal_translate -q -srcwin 0 0 "$width" "$rows" -co TILED=YES -co BLOCKXSIZE=512 -co BLOCKYSIZE=512 ms16.tif "$crop"; fi
now() { date +%s.%N; }
start="$(now)"
otbcli_TrainVectorClassifier -io.vd otb.sqlite -io.out otb.model -feat b0 b1 b2 b3 -cfield cls \
  -classifier rf -classifier.rf.max 15 -classifier.rf.min 2 -classifier.rf.nbtrees 100 -classifier.rf.acc 0.0001 > otb-train.log 2>&1
trained="$(now)"
otbcli_ImageClassifier -in "$crop" -model otb.model -out "otb-classes-$rows.tif" uint8 -ram 1024 > otb-classify.log 2>&1
done_at="$(now)"
/usr/bin/python3 - "$here" "$start" "$trained" "$done_at" "$rows" "$width" <<'PY'
import json, sys
sys.path.insert(0, sys.argv[1])
from scene_files import window
start, trained, done = map(float, sys.argv[2:5])
rows, width = map(int, sys.argv[5:7])
classes = window(f"otb-classes-{rows}.tif", rows)[:, 0]
right = float((classes == window("truth.tif", rows)[:, 0]).mean())
print(json.dumps({"trainS": trained - start, "classifyS": done - trained, "pixels": rows * width, "accuracy": right}))
PY
