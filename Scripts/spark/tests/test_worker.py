"""The runner without Spark: traps with workers that misbehave, and the real one. `python3 -m unittest` in this folder."""

import hashlib
import json
import os
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.dirname(HERE)]

import calls  # noqa: E402
from escucha_worker import Escucha, WorkerError, error_row, score_lines  # noqa: E402

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(HERE)))
PROGRAM = os.environ.get("ESCUCHA", os.path.join(ROOT, ".build", "release", "escucha"))
RUBRICS = {"ESCUCHA_RUBRICS": os.environ.get("ESCUCHA_RUBRICS", os.path.join(ROOT, "Rubrics"))}


def fake(how):
    return [sys.executable, os.path.join(HERE, "fake_worker.py"), how, "worker", "-"]


class Misbehaviour(unittest.TestCase):
    lines = [b"line %d" % number for number in range(40)]

    def check(self, how, timeout=60.0):
        lines = self.lines[:17] + [b"CRASH"] + self.lines[17:]
        rows = score_lines(fake(how), lines, timeout)
        self.assertEqual(len(rows), len(lines))
        for number, (line, row) in enumerate(zip(lines, rows)):
            value = json.loads(row)
            if number == 17:
                self.assertEqual(value["status"], "error")
                self.assertEqual(value["input"], hashlib.sha256(b"CRASH").hexdigest())
            else:
                self.assertEqual(value["line"], hashlib.sha256(line).hexdigest())
        return json.loads(rows[17])["error"]

    def test_a_line_that_always_crashes_is_one_error_row(self):
        self.assertIn("signal 11", self.check("crash"))

    def test_a_worker_that_drops_lines(self):
        self.assertIn("0 lines of results for 1 lines", self.check("drop"))

    def test_a_worker_that_writes_too_many(self):
        self.assertIn("2 lines of results for 1 lines", self.check("double"))

    def test_a_worker_that_stops_in_the_middle_of_a_line(self):
        self.assertIn("0 lines of results", self.check("half"))

    def test_a_worker_that_hangs(self):
        self.assertIn("signal 9", self.check("hang", timeout=1.5))

    def test_a_worker_that_refuses_is_nobodys_line(self):
        with self.assertRaisesRegex(WorkerError, "did you mean"):
            score_lines(fake("refuse"), self.lines)

    def test_a_broken_worker_is_not_blamed_on_lines(self):
        with self.assertRaisesRegex(WorkerError, "it is broken, not they"):
            score_lines(fake("crash-always"), self.lines, most_bad=3)

    def test_no_lines(self):
        self.assertEqual(score_lines(fake("ok"), []), [])

    def test_more_than_a_pipe_holds(self):
        lines = [b"x" * 5000] * 400
        self.assertEqual(len(score_lines(fake("ok"), lines)), 400)


@unittest.skipUnless(os.access(PROGRAM, os.X_OK), f"no program at {PROGRAM}; build it or set ESCUCHA")
class TheRealWorker(unittest.TestCase):
    escucha = Escucha(PROGRAM, environment=RUBRICS)

    def test_error_rows_are_in_the_form_of_the_worker(self):
        broken = b'{"id":'
        (row,) = self.escucha([broken])
        self.assertEqual(error_row(broken, json.loads(row)["error"]), row)

    def test_any_cut_gives_the_same_rows(self):
        lines = calls.lines(300)
        whole = self.escucha(lines)
        self.assertEqual(len(whole), 300)
        self.assertEqual(self.escucha(lines[:70]) + self.escucha(lines[70:71]) + self.escucha(lines[71:]), whole)

    def test_a_wrong_option_is_raised(self):
        with self.assertRaisesRegex(WorkerError, "cobranza-temprana"):
            Escucha(PROGRAM, ["--rubric", "cobranza-tempran"], RUBRICS)([b"{}"])

    def test_a_shard_whose_worker_dies_is_done_line_by_line(self):
        with tempfile.TemporaryDirectory() as folder:
            shard = os.path.join(folder, "s.ndjson")
            lines = calls.lines(30)
            lines[4] = b'{"id":"CRASH","turns":[{"speaker":"agent","text":"hola"}]}'
            with open(shard, "wb") as file:
                file.write(b"".join(line + b"\n" for line in lines))
            # Dies on one line of the shard, and does the rest as the real one.
            wrapper = os.path.join(folder, "wrapper")
            with open(wrapper, "w") as file:
                file.write(f"""#!/bin/bash
case "$*" in *"s.ndjson --out"*) kill -SEGV $$;; *--in*) exec "{PROGRAM}" "$@";; esac
data=$(mktemp); cat > $data; if grep -q CRASH $data; then rm $data; kill -SEGV $$; fi
"{PROGRAM}" "$@" < $data; status=$?; rm $data; exit $status
""")
            os.chmod(wrapper, 0o755)
            made = Escucha(wrapper, environment=RUBRICS).shard(shard, shard + ".results")
            self.assertEqual(made["shard_lines"], 30)
            with open(shard + ".results", "rb") as file:
                rows = file.read().split(b"\n")[:-1]
            self.assertIn("signal 11", json.loads(rows[4])["error"])
            direct = self.escucha(lines)
            self.assertEqual(rows[:4] + rows[5:], direct[:4] + direct[5:])
            store = os.path.join(folder, "store.sqlite")
            merged = subprocess.run([PROGRAM, "merge", shard + ".results", "--store", store], capture_output=True, text=True,
                                    env={**os.environ, **RUBRICS})
            self.assertIn("nuevas", merged.stdout, merged.stderr)


if __name__ == "__main__":
    unittest.main()
