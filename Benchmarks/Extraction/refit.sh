#!/bin/bash
# Fits what Models/ has learnt from recorded faxes: words.weights and class_calibration.yaml, stretches.weights, context.weights and
# calibration.yaml.
#
# usage: refit.sh SETS MODELS WORK SCORE
#   SETS    a file with a line for each set of faxes: NAME RECORDINGS FAXES LOOKS (FAXES with their truth; LOOKS keeps second looks)
#   MODELS  the folder to start from; it is not changed
#   WORK    an empty folder; the new files are in WORK/Models at the end
#   SCORE   score.py
#
# What a model says of forms that it was fitted on is worth nothing to the next step. So each set is read with models that were fitted
# on all the others, and on what was read so the next model is fitted. Only what is written at the end is fitted on all sets.
set -eu
sets=$(realpath "$1"); models=$(realpath "$2"); work=$(realpath "$3"); score=$(realpath "$4")
here=$(cd "$(dirname "$0")" && pwd)
extraction=${EXTRACTION:-$here/.build/release/extraction}
cores=$(nproc)
export OMP_THREAD_LIMIT=1 OPENBLAS_NUM_THREADS=1

line() { grep "^$1 " "$sets"; }
# What `extraction COMMAND` says of a set, read with its own models.
rows() { read -r name recordings _ _ < <(line "$1"); "$extraction" "$2" "$recordings" "$work/$name/Models" > "$work/$2/$name.jsonl"; }
features() { read -r name recordings faxes looks < <(line "$1"); "$extraction" features "$recordings" "$work/$name/Models" "$faxes" "$looks" > "$work/features/$name.jsonl"; }
export sets models work score here extraction
export -f line rows features
each() { mkdir -p "$work/$1"; cut -d' ' -f1 "$sets" | xargs -P "$cores" -I{} bash -c "$2"; }
# The rows of all sets, each with its truth.
all() { while read -r name _ faxes _; do echo "$work/$1/$name.jsonl $faxes"; done < "$sets"; }

each . 'mkdir -p "$work/{}" && cp -r "$models" "$work/{}/Models"'
cp -r "$models" "$work/Models"
each classes 'rows {} classes'
python3 "$here/fit_words.py" $(all classes) --folds 8 --out "$work/Models/words.weights" --each "$work/{}/Models/words.weights"
each classes 'rows {} classes'
python3 "$here/fit_class.py" $(all classes) --out "$work/Models/class_calibration.yaml"
each . 'cp "$work/Models/class_calibration.yaml" "$work/{}/Models/"'
each stretches 'rows {} stretches'
python3 "$here/fit_context.py" $(all stretches) --score "$score" --out "$work/Models/stretches.weights" --each "$work/{}/Models/stretches.weights"
each context 'rows {} context'
python3 "$here/fit_context.py" $(all context) --score "$score" --out "$work/Models/context.weights" --each "$work/{}/Models/context.weights"
each features 'features {}'
python3 "$here/fit.py" $(all features) --score "$score" --budget "${BUDGET:-333}" --folds 6 \
    --data "${DATA:-the development faxes and Benchmarks/UnseenForms}" --out "$work/Models/calibration.yaml" --curve "$work/curve.svg" > "$work/fit.log"
head -16 "$work/fit.log"
