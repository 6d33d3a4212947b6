"""Runs `escucha worker` so that nothing is lost: every line of input has exactly one line of results, or an exception is raised.

Knows nothing of Spark: any queue, any scheduler can use it.

Traps that are guarded against here (each has a test):
- the process dies (a signal, memory): it is found out by its exit status, and the line that kills it is searched by halves;
- the process ends well but wrote fewer or more lines than it read: the count is compared, never assumed;
- a line that always kills the process becomes one error row instead of a task that fails for ever;
- a wrong option, rubric or pack (exit code 2) is nobody's line: it is raised at once with the program's own sentence;
- a full pipe: input is written by a thread of its own while output is read.
"""

import hashlib
import json
import os
import subprocess
import threading


class WorkerError(RuntimeError):
    """The worker cannot be used at all; the message is its own sentence."""


class _Failed(Exception):
    """One run of the worker did not give one line for each line; why."""


def error_row(line: bytes, sentence: str) -> bytes:
    """The row that stands for a line on which the worker dies, in the form of `escucha worker`."""
    row = {
        "escucha": "result/1", "status": "error", "key": None, "input": hashlib.sha256(line).hexdigest(),
        "source": None, "error": sentence, "result": None, "call": None,
    }
    return json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode()


def _once(command, lines, timeout, environment):
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, **environment})
    errors = []

    def feed():
        try:
            for line in lines:
                process.stdin.write(line + b"\n")
            process.stdin.close()
        except BrokenPipeError:
            pass  # The process is gone; its exit status says so.

    def listen():
        errors.append(process.stderr.read())

    helpers = [threading.Thread(target=feed, daemon=True), threading.Thread(target=listen, daemon=True)]
    for helper in helpers:
        helper.start()
    alarm = threading.Timer(timeout, process.kill)
    alarm.start()
    try:
        output = process.stdout.read()
        status = process.wait()
    finally:
        alarm.cancel()
    for helper in helpers:
        helper.join()
    process.stdout.close()
    process.stderr.close()
    sentence = errors[0].decode("utf-8", "replace").strip()
    if status == 2:
        raise WorkerError(sentence or "the worker refused to run")
    if status != 0:
        raise _Failed(f"signal {-status}" if status < 0 else f"exit code {status}")
    rows = output.split(b"\n")
    if rows.pop() != b"" or len(rows) != len(lines):
        raise _Failed(f"{len(rows)} lines of results for {len(lines)} lines of input")
    return rows


def score_lines(command, lines, timeout=3600.0, most_bad=100, environment=None):
    """One result for each line, in their order.

    command: what to start, as a list: a program that reads lines and writes one line for each, `escucha worker -`.
    lines: bytes without line feeds.
    most_bad: lines on which the worker may die before the whole batch is given up: then the worker is at fault, not a line.
    """
    bad = []

    def score(part):
        try:
            return _once(command, part, timeout, environment or {})
        except _Failed as why:
            if len(part) == 1:
                bad.append(part[0])
                if len(bad) > most_bad:
                    raise WorkerError(f"the worker dies on more than {most_bad} lines ({why}); it is broken, not they") from None
                return [error_row(part[0], f"the worker ends on this line ({why}).")]
            middle = len(part) // 2
            return score(part[:middle]) + score(part[middle:])

    rows = score(lines) if lines else []
    if len(rows) != len(lines):
        raise WorkerError(f"{len(rows)} results for {len(lines)} lines")
    return rows


class Escucha:
    """The program with its options, as a value that can be sent to executors.

    program: a path, or a list of words that starts the program.
    options: of `escucha worker`, as in ["--rubric", "cobranza-tardia"].
    environment: set for the program, as in {"ESCUCHA_RUBRICS": "…"}.
    """

    def __init__(self, program="escucha", options=(), environment=None):
        self.program = [program] if isinstance(program, str) else list(program)
        self.options, self.environment = list(options), dict(environment or {})

    def __call__(self, lines, timeout=3600.0):
        # One thread: the engine runs as many tasks as there are cores.
        command = self.program + ["worker", "-", "--threads", "1"] + self.options
        return score_lines(command, lines, timeout, environment=self.environment)

    def _run(self, arguments, timeout):
        return subprocess.run(
            self.program + ["worker", "--threads", "1"] + arguments + self.options, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE, env={**os.environ, **self.environment}, timeout=timeout)

    def shard(self, shard, results, manifest=None, timeout=3600.0):
        """Does one shard; answers the manifest of its results. A line that kills the worker becomes an error row."""
        done = self._run(["--in", shard, "--out", results] + (["--manifest", manifest] if manifest else []), timeout)
        if done.returncode == 2:
            raise WorkerError(done.stderr.decode("utf-8", "replace").strip())
        if done.returncode != 0:
            self._shard_by_lines(shard, results, timeout)
        with open(results + ".manifest.json", encoding="utf-8") as file:
            made = json.load(file)
        with open(results, "rb") as file:
            content = file.read()
        if content.count(b"\n") != made["shard_lines"] or hashlib.sha256(content).hexdigest() != made["results_sha256"]:
            raise WorkerError(f"{results}: the results are not what their manifest says")
        return made

    def _shard_by_lines(self, shard, results, timeout):
        with open(shard, "rb") as file:
            content = file.read()
        lines = content.split(b"\n")
        if lines[-1] == b"":
            lines.pop()
        rows = self(lines, timeout)
        # The settings of this program and these options, from a shard without lines.
        empty = results + ".empty"
        with open(empty, "wb"):
            pass
        if self._run(["--in", empty, "--out", empty + ".results"], timeout).returncode != 0:
            raise WorkerError("the worker cannot even do a shard without lines")
        with open(empty + ".results.manifest.json", encoding="utf-8") as file:
            made = json.load(file)
        for name in (empty, empty + ".results", empty + ".results.manifest.json"):
            os.unlink(name)
        body = b"".join(row + b"\n" for row in rows)
        errors = sum(b'"status":"error"' in row[:60] for row in rows)
        made.update(
            shard=os.path.basename(shard), shard_sha256=hashlib.sha256(content).hexdigest(), shard_lines=len(lines),
            results_sha256=hashlib.sha256(body).hexdigest(), bytes=len(body), ok=len(rows) - errors, errors=errors)
        _write(results, body)
        _write(results + ".manifest.json", json.dumps(made, indent=2, sort_keys=True, ensure_ascii=False).encode() + b"\n")


def _write(path, body):
    """Appears under its name only when it is whole."""
    temporary = f"{path}.part-{os.getpid()}"
    with open(temporary, "wb") as file:
        file.write(body)
        file.flush()
        os.fsync(file.fileno())
    os.replace(temporary, path)
