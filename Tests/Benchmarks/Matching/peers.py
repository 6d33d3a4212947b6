#!/usr/bin/env python3
"""Runs one public matcher over calls one a line, the way that a careful script would use it.

    peers.py NAME CALLS.ndjson PATTERNS.tsv [--calls N] [--dump]

NAME: re_loop (each pattern searched in each turn), re_tuned (no leading word border, whole call at once), hyperscan,
ahocorasick_rs (gaps from their parts), spacy (PhraseMatcher, and Matcher for gaps), orjson (reads the words form, matches
nothing). Prints calls, hits and the seconds without imports and compilation; with --dump every hit as call, turn, pattern.
"""
import bisect
import itertools
import json
import os
import re
import sys
import time
import unicodedata

from generate import split

try:
    from orjson import loads
except ImportError:
    from json import loads


def fold(text):
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFC", text).lower()
    for marked, plain in zip("áéíóúü", "aeiouu"):
        text = text.replace(marked, plain)
    return text


def elements(pattern):
    for part in split(fold(pattern)):
        if part.startswith("["):
            yield tuple(map(int, part[1:-1].split("-")))
        elif part.startswith("("):
            yield [choice.split() for choice in part[1:-1].split("|")]
        else:
            yield [[part]]


def expression(pattern, between=r"[^\w\n]+"):
    out, glue = "", ""
    for element in elements(pattern):
        if isinstance(element, tuple):
            out += between + r"(?:\w+%s){%d,%d}" % (between, *element)
            glue = ""
        else:
            out += glue + "(?:" + "|".join(between.join(choice) for choice in element) + ")"
            glue = between
    return out


def pieces(pattern):
    """Runs of words with all choices written out, and the gaps between them."""
    runs, gaps, current = [], [], [[]]
    for element in elements(pattern):
        if isinstance(element, tuple):
            runs.append(current)
            gaps.append(element)
            current = [[]]
        else:
            current = [head + choice for head in current for choice in element]
    return runs + [current], gaps


def joined(turns):
    starts, at = [], 0
    for turn in turns:
        starts.append(at)
        at += len(turn) + 1
    return "\n".join(turns), starts


def re_loop(patterns):
    compiled = [re.compile(r"\b" + expression(text, r"\W+") + r"\b") for text in patterns]
    return lambda turns: {(t, p) for t, turn in enumerate(turns) for p, rx in enumerate(compiled) if rx.search(turn)}


def re_tuned(patterns):
    compiled = [re.compile(expression(text) + r"\b") for text in patterns]

    def match(turns):
        text, starts = joined(turns)
        hits = set()
        for number, rx in enumerate(compiled):
            for found in rx.finditer(text):
                at = found.start()
                if at == 0 or not (text[at - 1].isalnum() or text[at - 1] == "_"):
                    hits.add((bisect.bisect_right(starts, at) - 1, number))
        return hits
    return match


def hyperscan(patterns):
    import hyperscan as hs
    database = hs.Database()
    flags = hs.HS_FLAG_UTF8 | hs.HS_FLAG_UCP | hs.HS_FLAG_SOM_LEFTMOST
    database.compile(
        expressions=[(r"\b" + expression(text) + r"\b").encode() for text in patterns], ids=list(range(len(patterns))),
        elements=len(patterns), flags=[flags] * len(patterns))

    def match(turns):
        encoded = [turn.encode() for turn in turns]
        starts, at = [], 0
        for turn in encoded:
            starts.append(at)
            at += len(turn) + 1
        hits = set()
        database.scan(b"\n".join(encoded), match_event_handler=lambda number, start, end, flag, context: hits.add(
            (bisect.bisect_right(starts, start) - 1, number)))
        return hits
    return match


def ahocorasick_rs(patterns):
    import ahocorasick_rs as ac
    words, owners = {}, []
    parsed = [pieces(text) for text in patterns]
    for number, (runs, _) in enumerate(parsed):
        for place, run in enumerate(runs):
            for choice in run:
                text = " " + " ".join(choice) + " "
                if text not in words:
                    words[text] = len(owners)
                    owners.append([])
                owners[words[text]].append((number, place))
    machine = ac.AhoCorasick(list(words))
    lengths = [len(text.split()) for text in words]
    token = re.compile(r"\w+")

    def match(turns):
        hits = set()
        for t, turn in enumerate(turns):
            found = token.findall(turn)
            text = " " + " ".join(found) + " "
            seen = machine.find_matches_as_indexes(text, overlapping=True)
            if not seen:
                continue
            spots = {}
            for index, start, _ in seen:
                first = text.count(" ", 0, start)
                for number, place in owners[index]:
                    spots.setdefault((number, place), []).append((first, first + lengths[index]))
            for number in {owner[0] for owner in spots}:
                runs, gaps = parsed[number]
                ends = {end for _, end in spots.get((number, 0), ())}
                for place, (low, high) in enumerate(gaps, 1):
                    ends = {end for start, end in spots.get((number, place), ())
                            if any(low <= start - before <= high for before in ends)}
                if ends:
                    hits.add((t, number))
        return hits
    return match


def spacy(patterns):
    import spacy as sp
    from spacy.matcher import Matcher, PhraseMatcher
    nlp = sp.blank("es")
    phrases, gapped = PhraseMatcher(nlp.vocab), Matcher(nlp.vocab)
    for number, text in enumerate(patterns):
        runs, gaps = pieces(text)
        if not gaps:
            phrases.add(str(number), [nlp.make_doc(" ".join(choice)) for choice in runs[0]])
            continue
        ways = []
        for choice in itertools.product(*runs):
            way = [{"ORTH": word} for word in choice[0]]
            for (low, high), run in zip(gaps, choice[1:]):
                way += [{"IS_SPACE": False, "OP": "{%d,%d}" % (low, high)}] + [{"ORTH": word} for word in run]
            ways.append(way)
        gapped.add(str(number), ways)

    def match(turns):
        text, starts = joined(turns)
        doc = nlp.make_doc(text)
        return {(bisect.bisect_right(starts, doc[start].idx) - 1, int(nlp.vocab.strings[key]))
                for key, start, _ in phrases(doc) + gapped(doc)}
    return match


def main():
    name, calls, patterns = sys.argv[1:4]
    most = int(sys.argv[sys.argv.index("--calls") + 1]) if "--calls" in sys.argv else None
    if name == "orjson":
        import orjson
        files = sorted(os.path.join(calls, file) for file in os.listdir(calls))[:most]
        begin = time.perf_counter()
        for file in files:
            with open(file, "rb") as opened:
                orjson.loads(opened.read())
        print(json.dumps({"calls": len(files), "hits": 0, "seconds": time.perf_counter() - begin}))
        return
    lines = [line.rstrip("\n").split("\t") for line in open(patterns, encoding="utf-8")]
    match = globals()[name]([line[2] for line in lines])
    hits = count = 0
    begin = time.perf_counter()
    with open(calls, "rb") as opened:
        for line in itertools.islice(opened, most):
            call = loads(line)
            found = match([fold(turn["text"].replace("\n", " ")) for turn in call["turns"]])
            hits += len(found)
            count += 1
            if "--dump" in sys.argv:
                for turn, pattern in sorted(found):
                    print(call["call_id"], turn, lines[pattern][0], sep="\t")
    if "--dump" not in sys.argv:
        print(json.dumps({"calls": count, "hits": hits, "seconds": time.perf_counter() - begin}))


if __name__ == "__main__":
    main()
