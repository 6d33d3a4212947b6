"""Escucha's readers against parsers in Python (C and Rust underneath) over the same files, in one run.

    swift build -c release --product ImportBenchmark
    python3 Tests/Benchmarks/Import/peers.py FILE…

Peers only parse: orjson and lxml make trees, webvtt-py and pysrt make cues. Escucha decodes, recognises, parses, makes turns, finds
overlaps and checks. A peer that is not installed is skipped, and said so.
"""
import io, json, pathlib, subprocess, sys, time

ROOT = pathlib.Path(__file__).resolve().parents[3]


def peer(name, load):
    try:
        return name, load()
    except ImportError as error:
        print(f"skipped: {name} is not installed ({error})", file=sys.stderr)
        return name, None


def orjson():
    import orjson as m
    return m.loads


def lxml():
    from lxml import etree
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return lambda data: etree.fromstring(data, parser)


def webvtt():
    import webvtt as m
    return lambda data: list(m.from_buffer(io.StringIO(data.decode("utf-8"))))


def pysrt():
    import pysrt as m
    return lambda data: m.from_string(data.decode("utf-8"))


PEERS = {"json": peer("orjson", orjson), "xml": peer("lxml", lxml), "vtt": peer("webvtt-py", webvtt), "srt": peer("pysrt", pysrt)}


def kind(data, format):
    first = data.lstrip(b"\xef\xbb\xbf \r\n")[:1]
    return "json" if first in b"{[" and first else "xml" if first == b"<" else {"webvtt": "vtt", "srt": "srt"}.get(format)


ours = subprocess.run([ROOT / ".build/release/ImportBenchmark", "--seconds", "1", *sys.argv[1:]], capture_output=True, text=True, check=True)
print(f"{'file':44} {'format':22} {'KB':>7} {'MB/s':>8}  peer")
for line in ours.stdout.splitlines():
    row = json.loads(line)
    data = pathlib.Path(row["file"]).read_bytes()
    name, run = PEERS.get(kind(data, row["format"]), (None, None))
    text = ""
    if run:
        try:
            rounds, began = 0, time.perf_counter()
            while time.perf_counter() - began < 1:
                run(data)
                rounds += 1
            rate = len(data) * rounds / (time.perf_counter() - began) / 1e6
            text = f"{name} {rate:.1f} MB/s, ratio {row['mb_per_s'] / rate:.2f}"
        except Exception as error:
            text = f"{name} refuses the file ({type(error).__name__})"
    print(f"{'/'.join(row['file'].split('/')[-2:])[:44]:44} {row['format']:22} {row['bytes'] / 1000:7.0f} {row['mb_per_s']:8.1f}  {text}")
