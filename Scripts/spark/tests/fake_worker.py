"""A worker that misbehaves as real ones do, for the tests: `fake_worker.py HOW worker -`."""

import hashlib
import json
import os
import signal
import sys

how = sys.argv[1]
if how == "refuse":
    sys.stderr.write("there is no rubric “x”; did you mean “y”?\n")
    sys.exit(2)
lines = sys.stdin.buffer.read().split(b"\n")
if lines[-1] == b"":
    lines.pop()
for number, line in enumerate(lines):
    if how == "crash" and b"CRASH" in line:
        os.kill(os.getpid(), signal.SIGSEGV)
    if how == "crash-always":
        os.kill(os.getpid(), signal.SIGKILL)
    if how == "hang" and b"CRASH" in line:
        signal.pause()
    if how == "drop" and b"CRASH" in line:
        continue
    if how == "half" and b"CRASH" in line:
        sys.stdout.buffer.write(b'{"escucha":"result/1","sta')
        break
    if how == "double" and b"CRASH" in line:
        sys.stdout.buffer.write(b"{}\n")
    row = {"status": "ok", "line": hashlib.sha256(line).hexdigest()}
    sys.stdout.buffer.write(json.dumps(row).encode() + b"\n")
