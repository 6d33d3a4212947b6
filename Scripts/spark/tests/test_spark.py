"""Spark itself: both modes give the lines of one machine byte for byte, with executors that are killed in the middle.

`make test-spark` from the repository's root. ESCUCHA_SPARK_CALLS sets how many calls are judged (default 600).
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.dirname(HERE)]

import calls  # noqa: E402
from escucha_worker import Escucha  # noqa: E402
from test_worker import PROGRAM, RUBRICS  # noqa: E402

try:
    import duckdb
    import pandas  # noqa: F401
    import pyarrow
    import pyarrow.parquet
    from pyspark.sql import SparkSession
    MISSING = "" if shutil.which("java") else "there is no Java"
except ImportError as error:
    MISSING = str(error)
if not MISSING and not os.access(PROGRAM, os.X_OK):
    MISSING = f"no program at {PROGRAM}"

COUNT = int(os.environ.get("ESCUCHA_SPARK_CALLS", "600"))


# Executors run the Python of the tests: another one may lack pandas.
os.environ.setdefault("PYSPARK_PYTHON", sys.executable)


def session(master, **more):
    builder = SparkSession.builder.master(master).appName("escucha-tests")
    options = {
        "spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false", "spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1",
        "spark.sql.shuffle.partitions": "4", "spark.driver.memory": "1g", "spark.executor.memory": "512m",
        "spark.sql.execution.arrow.maxRecordsPerBatch": "2000", **more,
    }
    for name, value in options.items():
        builder = builder.config(name, value)
    made = builder.getOrCreate()
    made.sparkContext.setLogLevel("OFF")
    for name in ("calls.py", "../escucha_worker.py", "../escucha_spark.py"):
        made.sparkContext.addPyFile(os.path.join(HERE, name))
    return made


def executors():
    """Process identifiers of executors that descend from this process."""
    table = {}
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                with open(f"/proc/{name}/stat") as file:
                    parent = int(file.read().rsplit(")", 1)[1].split()[1])
                with open(f"/proc/{name}/cmdline") as file:
                    table[int(name)] = (parent, file.read())
            except OSError:
                pass

    def mine(process):
        while process in table:
            process = table[process][0]
            if process == os.getpid():
                return True
        return False

    return [process for process, (_, words) in table.items() if "CoarseGrainedExecutorBackend" in words and mine(process)]


@unittest.skipIf(MISSING, f"Spark is not tested: {MISSING}")
class Spark(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="escucha-spark-")
        cls.lines = calls.lines(COUNT)
        cls.ndjson = os.path.join(cls.folder, "calls.ndjson")
        with open(cls.ndjson, "wb") as file:
            file.write(b"".join(line + b"\n" for line in cls.lines))
        start = time.monotonic()
        cls.direct = Escucha(PROGRAM, environment=RUBRICS)(cls.lines)
        cls.say("one process", start)
        cls.escucha = Escucha(PROGRAM, environment=RUBRICS)
        cls.parquet = os.path.join(cls.folder, "calls.parquet")
        # Line feeds between the parts of a JSON text, and a null, can stand in a table.
        column = [line.decode().replace(',"turns":[', ',\n"turns":[') for line in cls.lines]
        pyarrow.parquet.write_table(
            pyarrow.table({"line": [text if text else None for text in column]}), cls.parquet, row_group_size=max(1, COUNT // 8))

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    @staticmethod
    def say(what, start):
        seconds = time.monotonic() - start
        print(f"    {what}: {seconds:.1f} s, {COUNT / seconds:.0f} lines a second", file=sys.stderr)

    def shards(self, size):
        folder = os.path.join(self.folder, f"shards-{size}")
        if not os.path.exists(folder):
            subprocess.run([PROGRAM, "shard", self.ndjson, "--calls", str(size), "--out", folder], check=True,
                           stdout=subprocess.DEVNULL)
        return folder

    def results(self, made):
        rows = []
        for one in made:
            with open(one["results"], "rb") as file:
                rows += file.read().split(b"\n")[:-1]
        return sorted(rows)

    def expected_of_shards(self):
        # A blank line is no call and is not copied into a shard.
        return sorted(row for row, line in zip(self.direct, self.lines) if line.strip())

    def run_shards(self, master, kill=False):
        from escucha_spark import score_shards

        folder = self.shards(max(1, COUNT // 7 + 1))
        output = os.path.join(self.folder, "results-" + master.split("[")[0] + ("-killed" if kill else ""))
        spark = session(master, **({"spark.task.maxFailures": "8"} if kill else {}))
        killed = []
        stop = threading.Event()

        def killer():
            # After some shards are done, while others are at work: two executors, one after the other.
            while not stop.is_set() and len(killed) < 2:
                done = len([name for name in os.listdir(output) if name.endswith(".json")]) if os.path.exists(output) else 0
                found = executors()
                if done > len(killed) and found:
                    os.kill(found[0], signal.SIGKILL)
                    killed.append(found[0])
                time.sleep(0.05)

        thread = threading.Thread(target=killer)
        if kill:
            thread.start()
        start = time.monotonic()
        try:
            made = score_shards(spark.sparkContext, folder, output, self.escucha)
        finally:
            stop.set()
            if kill:
                thread.join()
            spark.stop()
        self.say(f"shards, {master}" + (f", {len(killed)} executors killed" if kill else ""), start)
        self.assertEqual(self.results(made), self.expected_of_shards())
        if kill:
            self.assertGreater(len(killed), 0)
        store = os.path.join(output, "store.sqlite")
        merged = subprocess.run(
            [PROGRAM, "merge"] + [one["results"] for one in made] + ["--store", store, "--manifest", os.path.join(folder, "shards.json")],
            capture_output=True, text=True, env={**os.environ, **RUBRICS})
        self.assertIn(" nuevas", merged.stdout, merged.stderr)

    def test_shards_local(self):
        self.run_shards("local[2]")

    def test_shards_on_executors_that_are_killed(self):
        self.run_shards("local-cluster[2,1,512]", kill=True)

    def run_table(self, master, kill=False):
        from escucha_spark import score_table, write_table

        spark = session(master, **({"spark.task.maxFailures": "8"} if kill else {}))
        output = os.path.join(self.folder, "table-" + master.split("[")[0])
        killed = []
        stop = threading.Event()

        def killer():
            time.sleep(3)
            while not stop.is_set() and not killed:
                found = executors()
                if found:
                    os.kill(found[0], signal.SIGKILL)
                    killed.append(found[0])
                time.sleep(0.05)

        thread = threading.Thread(target=killer)
        if kill:
            thread.start()
        start = time.monotonic()
        try:
            table = spark.read.parquet(self.parquet).repartition(8)
            write_table(score_table(table, self.escucha), output, COUNT)
        finally:
            stop.set()
            if kill:
                thread.join()
            spark.stop()
        self.say(f"table, {master}" + (f", {len(killed)} executors killed" if kill else ""), start)
        found = duckdb.sql(f"SELECT line FROM read_parquet('{output}/**/*.parquet')").fetchall()
        self.assertEqual(sorted(row[0].encode() for row in found), sorted(self.direct))
        # DuckDB finds no difference between the Parquet of Spark and the NDJSON of one machine.
        ndjson = os.path.join(self.folder, "direct.ndjson")
        with open(ndjson, "wb") as file:
            file.write(b"".join(row + b"\n" for row in self.direct))
        left = f"SELECT coalesce(call_sha256, '') AS id, status, score FROM read_parquet('{output}/**/*.parquet', hive_partitioning=true)"
        right = f"""SELECT coalesce(key.call, input) AS id, status, result.evaluation.score AS score
                    FROM read_json('{ndjson}', format='newline_delimited', maximum_object_size=33554432, sample_size=-1)"""
        for a, b in ((left, right), (right, left)):
            self.assertEqual(duckdb.sql(f"({a}) EXCEPT ALL ({b})").fetchall(), [])
        months = duckdb.sql(f"SELECT count(DISTINCT month) FROM read_parquet('{output}/**/*.parquet', hive_partitioning=true)").fetchall()[0]
        self.assertGreater(months[0], 1)

    def test_table_local(self):
        self.run_table("local[2]")

    def test_table_on_executors_that_are_killed(self):
        self.run_table("local-cluster[2,1,512]", kill=True)

    def test_the_trap_of_pipe(self):
        """`rdd.pipe` takes a process that dies for one that is done; the runner does not."""
        spark = session("local[2]")
        try:
            fake = f"{sys.executable} {os.path.join(HERE, 'fake_worker.py')} crash worker -"
            lines = spark.sparkContext.parallelize(["a", "CRASH", "b", "c"], 1)
            self.assertLess(len(lines.pipe(fake).collect()), 4)
            safe = Escucha([sys.executable, os.path.join(HERE, "fake_worker.py"), "crash"])
            rows = lines.mapPartitions(lambda part: safe([line.encode() for line in part])).collect()
            self.assertEqual([json.loads(row)["status"] for row in rows], ["ok", "error", "ok", "ok"])
        finally:
            spark.stop()

    def test_nulls_and_blanks_have_their_rows(self):
        from escucha_spark import score_table

        spark = session("local[2]")
        try:
            rows = [(None,), ("",), ('{"id":"x","turns":[{"speaker":"agent","text":"hola"},{"speaker":"customer","text":"sí"}]}',)]
            table = spark.createDataFrame(rows, "line string")
            found = score_table(table, Escucha(PROGRAM, environment=RUBRICS)).collect()
            self.assertEqual(sorted(row.status for row in found), ["error", "error", "ok"])
            self.assertTrue(all(row.month == "unknown" for row in found))
        finally:
            spark.stop()


if __name__ == "__main__":
    unittest.main()
