#!/usr/bin/env python3
"""Runs the matching benchmark: all programs in turn inside each round, so that a machine that is busy is busy for all.

    run.py [--rounds 7] [--calls 20000] [--quick] [--work DIRECTORY] [--note TEXT]

Builds nothing of ours (`make bench` does that first). Peers come from PyPI into a virtual environment inside the work
directory, and from the distribution (libsimdjson, libvectorscan); one that cannot be had is named and left out. Slow
peers get fewer calls; everything is compared by seconds for each call, of whole processes. The table is printed and added
to RESULTS.md with --note.
"""
import argparse
import datetime
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time

import peers

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(HERE)))
RELEASE = os.path.join(ROOT, ".build", "release")
PACKAGES = {"hyperscan": "hyperscan", "ahocorasick_rs": "ahocorasick_rs", "spacy": "spacy", "orjson": "orjson"}


def make(path, *arguments):
    if not os.path.exists(path):
        subprocess.run([sys.executable, os.path.join(HERE, "generate.py"), *arguments, "--out", path], check=True)
    return path


def environment(work, left_out):
    """A Python with the peers that could be installed; answers its path and their names."""
    python = os.path.join(work, "venv", "bin", "python3")
    if not os.path.exists(python):
        subprocess.run([sys.executable, "-m", "venv", os.path.join(work, "venv")], check=True)
    found = []
    for module, package in PACKAGES.items():
        if subprocess.run([python, "-c", f"import {module}"], capture_output=True).returncode:
            subprocess.run([python, "-m", "pip", "install", "-q", "--timeout", "20", package], capture_output=True)
        if subprocess.run([python, "-c", f"import {module}"], capture_output=True).returncode:
            left_out.append(f"{module}: the package registry does not give it")
        else:
            found.append(module)
    return python, found


def vectorscan(work, patterns, left_out):
    """The C++ peer and its expressions, where compiler and libraries are installed."""
    binary, expressions = os.path.join(work, "peer"), patterns + ".rx"
    if not os.path.exists(binary):
        built = subprocess.run(
            ["g++", "-O3", "-march=native", os.path.join(HERE, "peer.cpp"), "-o", binary, "-lsimdjson", "-lhs"],
            capture_output=True) if subprocess.run(["sh", "-c", "command -v g++"], capture_output=True).returncode == 0 else None
        if built is None or built.returncode:
            left_out.append("simdjson + Vectorscan: install g++, libsimdjson-dev and libvectorscan-dev")
            return None
    with open(expressions, "w", encoding="utf-8") as out:
        for line in open(patterns, encoding="utf-8"):
            text = " "
            for element in peers.elements(line.rstrip("\n").split("\t")[2]):
                if isinstance(element, tuple):
                    text += "(?:[^ ]+ ){%d,%d}" % element
                else:
                    text += "(?:" + "|".join(" ".join(choice) for choice in element) + ") "
            out.write(text.replace("ñ", "\\{") + "\n")
    return [binary, None, expressions]


def run(command, calls):
    """Seconds, peak MB and exit code."""
    begin = time.perf_counter()
    rubrics = os.path.join(ROOT, "Rubrics")
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen(
            command, stdout=out, stderr=subprocess.DEVNULL, env={**os.environ, "ESCUCHA_RUBRICS": rubrics})
        _, status, usage = os.wait4(process.pid, 0)
        clock = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        head = out.read(200)
    # Peers say how long they took without imports and compilation; for our programs all from start to exit counts.
    if head.startswith(b'{"calls"'):
        clock = json.loads(head)["seconds"]
    return {"clock": clock, "peak": usage.ru_maxrss / 1024, "calls": calls, "code": process.returncode}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--calls", type=int, default=20000)
    parser.add_argument("--quick", action="store_true", help="two rounds, two thousand calls: to see whether it runs")
    parser.add_argument("--work", default=os.path.join(ROOT, ".build", "benchmark"))
    parser.add_argument("--note", help="adds the table to RESULTS.md under this note")
    options = parser.parse_args()
    if options.quick:
        options.rounds, options.calls = 2, 2000
    os.makedirs(options.work, exist_ok=True)
    at = lambda name: os.path.join(options.work, name)
    few = {"re_loop": options.calls // 200, "re_tuned": options.calls // 20, "spacy": options.calls // 100,
           "hyperscan": options.calls // 4, "ahocorasick_rs": options.calls // 10}
    calls = make(at(f"calls-{options.calls}.ndjson"), "calls", "--calls", str(options.calls))
    short = {count: make(at(f"calls-{count}.ndjson"), "calls", "--calls", str(count)) for count in set(few.values())}
    words = make(at(f"words-{options.calls // 20}"), "words", "--calls", str(options.calls // 20))
    small, large = (make(at(f"patterns-{n}.tsv"), "patterns", "--count", str(n)) for n in (300, 5000))
    left_out = []
    python, found = environment(options.work, left_out)
    bench, tool = os.path.join(RELEASE, "MatchBenchmark"), os.path.join(RELEASE, "escucha")
    # Name, command, calls, what it is compared with.
    programs = [("match, 300 patterns", [bench, calls, small], options.calls)]
    programs.append(("match, 5,000 patterns", [bench, calls, large], options.calls))
    peer = vectorscan(options.work, small, left_out)
    if peer:
        programs.append(("C++ simdjson + Vectorscan", [peer[0], calls, peer[2]], options.calls))
    for name in ("hyperscan", "ahocorasick_rs", "re_tuned", "re_loop", "spacy"):
        if name in found or name.startswith("re_"):
            programs.append((f"Python {name}", [python, os.path.join(HERE, "peers.py"), name, short[few[name]], small], few[name]))
    programs.append(("match, files with words", [bench, "--files", words, small], options.calls // 20))
    if "orjson" in found:
        programs.append(("Python orjson.loads of them", [python, os.path.join(HERE, "peers.py"), "orjson", words, small], options.calls // 20))
    if os.path.exists(tool):
        for threads in (1, 2):
            programs.append((f"analyze, all packs, {threads} thread{'s' * (threads > 1)}",
                             [tool, "analyze", calls, "--rules-only", "--country", "MX", "--threads", str(threads)], options.calls))
        empty = at("empty.ndjson")
        open(empty, "w").close()
        programs.append(("analyze, empty file", [tool, "analyze", empty], 1))
    figures = {name: [] for name, _, _ in programs}
    for number in range(options.rounds):
        for name, command, count in programs:
            result = run(command, count)
            if result["code"] not in (0, 3):
                left_out.append(f"{name}: it ended with {result['code']}")
            figures[name].append(result)
        print(f"round {number + 1} of {options.rounds}", file=sys.stderr)
    base = [r["clock"] / r["calls"] for r in figures[programs[0][0]]]
    lines = ["| program | calls | calls a second (median) | time against bare matching: median (range) | peak MB |",
             "|---|---:|---:|---:|---:|"]
    for name, _, count in programs:
        each = [r["clock"] / r["calls"] for r in figures[name]]
        ratios = sorted(own / other for own, other in zip(each, base))
        rate = f"{1 / statistics.median(each):,.0f}" if count > 1 else f"{statistics.median(each) * 1000:.0f} ms from start to exit"
        ratio = f"{statistics.median(ratios):.2f} ({ratios[0]:.2f}–{ratios[-1]:.2f})" if count > 1 else ""
        lines.append(f"| {name} | {count:,} | {rate} | {ratio} | {max(r['peak'] for r in figures[name]):.0f} |")
    lines += [""] + [f"Left out: {reason}." for reason in sorted(set(left_out))]
    table = "\n".join(lines).rstrip() + "\n"
    print(table)
    if options.note:
        with open(os.path.join(HERE, "RESULTS.md"), "a", encoding="utf-8") as out:
            out.write(f"\n## {datetime.date.today()}: {options.note}\n\n{platform.machine()}, {os.cpu_count()} processors, "
                      f"{options.rounds} rounds.\n\n{table}")


if __name__ == "__main__":
    main()
