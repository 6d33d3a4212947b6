"""Escucha on Apache Spark: `spark-submit --py-files escucha_worker.py escucha_spark.py shards|table …`. See README.md.

Both modes give the same lines that `escucha worker` gives on one machine, in any number of tasks, with tasks that fail and are
tried again. Spark schedules; it never judges a call.
"""

import argparse
import json
import os
import sys

from escucha_worker import Escucha, WorkerError

#: Columns of a table of results. `line` is the line of `escucha worker` as it is; the others are read from it.
SCHEMA = ("month string, status string, call_id string, call_sha256 string, packs_sha256 string, rubric_sha256 string, "
          "engine string, country string, agent_id string, score double, band string, worst_severity string, "
          "error string, line string")


def columns(line):
    """The row of a line of results."""
    value = json.loads(line)
    key, result = value["key"] or {}, value["result"] or {}
    evaluation = result.get("evaluation") or {}
    started = evaluation.get("started_at")
    return (started[:7] if started else "unknown", value["status"], result.get("id"), key.get("call") or value["input"],
            key.get("packs"), key.get("rubric"), key.get("engine"), result.get("country"), evaluation.get("agent_id"),
            evaluation.get("score"), evaluation.get("band"), evaluation.get("worst_severity"), value["error"],
            line.decode("utf-8"))


def line_bytes(value):
    """A value of the column of calls as one line. Line feeds can stand between the parts of a JSON text only, never in them."""
    if value is None:
        return b""
    text = value if isinstance(value, bytes) else value.encode("utf-8", "surrogatepass")
    return text.replace(b"\r\n", b" ").replace(b"\n", b" ")


def score_table(calls, escucha, column="line"):
    """A table of results for a table of calls, one row for each row.

    calls: a DataFrame with one call a row in `column` (the NDJSON of `escucha`, or lines of a shard).
    The count is compared in every task: a task whose rows do not fit fails, and Spark tries it again.
    """
    names = [part.split()[0] for part in SCHEMA.split(", ")]

    def score(batches):
        import pandas

        for batch in batches:
            lines = [line_bytes(value) for value in batch[column]]
            rows = [columns(line) for line in escucha(lines)]
            if len(rows) != len(batch):
                raise WorkerError(f"{len(rows)} results for {len(batch)} rows")
            yield pandas.DataFrame(rows, columns=names)

    return calls.select(column).mapInPandas(score, SCHEMA)


def write_table(results, path, expected):
    """Writes Parquet by month and compares the count of what lies there with what was asked for."""
    results.write.mode("errorifexists").partitionBy("month").parquet(path)
    found = results.sparkSession.read.parquet(path).count()
    if found != expected:
        raise WorkerError(f"{path}: {found} rows were written for {expected} calls")
    return found


def score_shards(context, folder, output, escucha):
    """Does every shard of `escucha shard`, a task each; answers the manifests of their results.

    The folder and the output are seen by all executors under the same name. A shard that is done twice gives the same file.
    """
    manifest = os.path.join(folder, "shards.json")
    with open(manifest, encoding="utf-8") as file:
        shards = json.load(file)["shards"]
    os.makedirs(output, exist_ok=True)

    def done(shard):
        results = os.path.join(output, shard["name"] + ".results")
        made = escucha.shard(os.path.join(folder, shard["name"]), results, manifest)
        if made["shard_lines"] != shard["lines"] or made["shard_sha256"] != shard["sha256"]:
            raise WorkerError(f"{results}: {made['shard_lines']} lines for the {shard['lines']} of {shard['name']}")
        return {"results": results, "lines": made["shard_lines"], "ok": made["ok"], "errors": made["errors"]}

    if not shards:
        return []
    all_done = context.parallelize(shards, len(shards)).map(done).collect()
    if sum(one["lines"] for one in all_done) != sum(shard["lines"] for shard in shards):
        raise WorkerError("some shards have no results")
    return all_done


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--escucha", default=os.environ.get("ESCUCHA", "escucha"), help="the program, as executors see it")
    parser.add_argument("--option", action="append", default=[], help="an option of `escucha worker`, as in --option=--rubric --option=x.yml")
    modes = parser.add_subparsers(dest="mode", required=True)
    shards = modes.add_parser("shards", help="a task is a shard")
    shards.add_argument("folder", help="the folder of `escucha shard`")
    shards.add_argument("output", help="folder for results; `escucha merge` puts them together")
    table = modes.add_parser("table", help="a column of calls to a table of results")
    table.add_argument("input", help="Parquet, or a Delta table with --format delta")
    table.add_argument("output", help="Parquet by month; must not exist")
    table.add_argument("--column", default="line", help="the column with one call a row (default: line)")
    table.add_argument("--format", default="parquet", help="format of the input as Spark names it (default: parquet)")
    chosen = parser.parse_args(arguments)

    from pyspark.sql import SparkSession

    spark = SparkSession.builder.appName("escucha").getOrCreate()
    escucha = Escucha(chosen.escucha, chosen.option, {
        name: os.environ[name] for name in ["ESCUCHA_RUBRICS"] if name in os.environ})
    try:
        if chosen.mode == "shards":
            made = score_shards(spark.sparkContext, chosen.folder, chosen.output, escucha)
            print(f"{len(made)} shards, {sum(one['lines'] for one in made)} lines, {sum(one['errors'] for one in made)} errors")
        else:
            calls = spark.read.format(chosen.format).load(chosen.input)
            expected = calls.count()
            found = write_table(score_table(calls, escucha, chosen.column), chosen.output, expected)
            print(f"{found} rows")
    finally:
        spark.stop()


if __name__ == "__main__":
    main(sys.argv[1:])
