#!/bin/sh
# How many instructions a call costs: repeatable to a hundredth of a per cent where times are not, so a gate may hold it.
#   instructions.sh [MOST]     ends with 1 when bare matching of 300 patterns needs more a call (default 300000)
#                              and with 77 when valgrind or the built program is missing
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
most=${1:-300000}
program=$root/.build/release/MatchBenchmark
work=${ESCUCHA_BENCHMARK:-$root/.build/benchmark}
command -v valgrind >/dev/null 2>&1 || { echo "instructions: valgrind is not installed: skipped"; exit 77; }
[ -x "$program" ] || { echo "instructions: build it first: swift build -c release --product MatchBenchmark"; exit 77; }
mkdir -p "$work"
[ -f "$work/calls-300.ndjson" ] || python3 "$here/generate.py" calls --calls 300 --out "$work/calls-300.ndjson"
[ -f "$work/patterns-300.tsv" ] || python3 "$here/generate.py" patterns --count 300 --out "$work/patterns-300.tsv"
: > "$work/none.ndjson"
count() {
  SWIFT_DETERMINISTIC_HASHING=1 valgrind --tool=callgrind --callgrind-out-file=/dev/null "$program" "$1" "$work/patterns-300.tsv" 2>&1 \
    | sed -n 's/.*refs: *//p' | tr -d ' ,'
}
with=$(count "$work/calls-300.ndjson")
without=$(count "$work/none.ndjson")
each=$(( (with - without) / 300 ))
echo "instructions a call: $each (at most $most)"
[ "$each" -le "$most" ]
