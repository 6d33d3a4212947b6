#!/usr/bin/env python3
"""What more labelled data buys: a plain baseline trained on 12, 25, 50 and 100 % of `train`.

    python3 study/baseline.py [EXTRA.calls.ndjson]      # needs numpy and scipy

One logistic regression a label over hashed word 1-3-grams of the turn, 1-2-grams of the turn before, speaker and country (2^18 features,
L2). Thresholds by label are chosen on `tune` for F1. Reported: F1 (micro) by group on `check` (exchanges and turns of whole calls) and on any
further file. Nothing here is part of the program; it is a yardstick.
"""
import json, sys, hashlib, unicodedata, os
import numpy as np, scipy.sparse as sp
from scipy.optimize import minimize

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
DIM = 1 << 18
CRITICAL = set("threat.arrest threat.violence threat.seizure threat.exposure deception.authority abuse.insult abuse.discrimination abuse.harassment "
               "privacy.third_party_disclosure privacy.third_party_pressure privacy.sensitive_data payment.irregular contact.ignored_stop".split())
OTHER = {"deception.consequences", "contact.vulnerable", "pressure.coercion"}

def fold(text):
    text = unicodedata.normalize("NFD", text.lower().replace("ñ", "\0"))
    text = "".join(c for c in text if not unicodedata.combining(c)).replace("\0", "ñ")
    return "".join(c if c.isalnum() else " " for c in text).split()

def bucket(feature): return int.from_bytes(hashlib.blake2b(feature.encode(), digest_size=4).digest(), "little") % DIM

def features(text, before, speaker, country):
    words, previous = fold(text), fold(before)
    result = {"s:" + speaker, "c:" + str(country)}
    for n in (1, 2, 3): result |= {speaker[0] + " ".join(words[i:i + n]) for i in range(len(words) - n + 1)}
    for n in (1, 2): result |= {"p:" + " ".join(previous[i:i + n]) for i in range(len(previous) - n + 1)}
    return sorted({bucket(f) for f in result})

def items(path):
    for line in open(path, encoding="utf-8"):
        o = json.loads(line)
        if "turns" in o:
            labels = {}
            for x in o["labels"]: labels.setdefault(x["turn"], set()).add(x["label"])
            before = ""
            for t in o["turns"]:
                yield o["id"], t["text"], before, t["speaker"], o["country"], labels.get(t["n"], set())
                before = t["text"]
        else:
            before = o["context"][-1]["text"] if o.get("context") else ""
            yield o["id"], o["text"], before, o["speaker"], o["country"], set(o["labels"])

def matrix(rows):
    indices, pointers = [], [0]
    for _, text, before, speaker, country, _ in rows:
        indices += features(text, before, speaker, country)
        pointers.append(len(indices))
    return sp.csr_matrix((np.ones(len(indices), dtype=np.float32), indices, pointers), shape=(len(rows), DIM))

def train(x, y, l2=1.0):
    used = np.unique(x.indices)
    x = x[:, used]
    s = np.where(y, 1.0, -1.0)
    weights = np.where(y, 1.0, 1.0)
    def loss(w):
        z = s * (x @ w[:-1] + w[-1])
        p = 1 / (1 + np.exp(np.clip(z, -30, 30)))
        g = -s * p * weights
        return np.sum(weights * np.logaddexp(0, -z)) + l2 / 2 * w[:-1] @ w[:-1], np.append(x.T @ g + l2 * w[:-1], g.sum())
    w = minimize(loss, np.zeros(len(used) + 1), jac=True, method="L-BFGS-B", options={"maxiter": 25}).x
    full = np.zeros(DIM)
    full[used] = w[:-1]
    return full, w[-1]

def f1(tp, fp, fn): return 2 * tp / (2 * tp + fp + fn) if tp else 0.0

def group(label):
    if label in CRITICAL: return "critical"
    if label in OTHER: return "violation"
    family = label.split(".")[0]
    return {"tone": "tone", "empathy": "empathy", "listening": "empathy", "courtesy": "courtesy", "cue": "cue"}.get(family, "skill")

def main():
    read = lambda split: [r for kind in ("exchanges", "calls") for r in items(f"{HERE}/{kind}.{split}.ndjson")]
    rows, tune = read("train"), read("tune")
    tests = {"check exchanges": list(items(f"{HERE}/exchanges.check.ndjson")), "check calls": list(items(f"{HERE}/calls.check.ndjson"))}
    for path in sys.argv[1:]: tests[os.path.basename(path)] = list(items(path))
    labels = sorted({l for r in rows for l in r[5]})
    x, xt, xs = matrix(rows), matrix(tune), {k: matrix(v) for k, v in tests.items()}
    order = np.array([int(hashlib.sha256(("study" + r[0]).encode()).hexdigest(), 16) % 100 for r in rows])
    print("share | set | " + " | ".join(("critical", "violations", "tone", "empathy", "skill", "cue", "courtesy")))
    for share in (12, 25, 50, 100):
        keep = np.where(order < share)[0]
        counts = {k: {} for k in tests}
        for label in labels:
            y = np.array([label in rows[i][5] for i in keep])
            if y.sum() < 3: continue
            w, b = train(x[keep], y)
            scores, truth = xt @ w + b, np.array([label in r[5] for r in tune])
            best, threshold = 0.0, 0.0
            for t in np.quantile(scores, np.linspace(0.5, 0.999, 60)):
                given = scores >= t
                value = f1((given & truth).sum(), (given & ~truth).sum(), (~given & truth).sum())
                if value > best: best, threshold = value, t
            for k, v in tests.items():
                given, truth = xs[k] @ w + b >= threshold, np.array([label in r[5] for r in v])
                c = counts[k].setdefault(group(label), [0, 0, 0])
                c[0] += int((given & truth).sum()); c[1] += int((given & ~truth).sum()); c[2] += int((~given & truth).sum())
        for k in tests:
            c = counts[k]
            both = [a + b for a, b in zip(c.get("critical", [0] * 3), c.get("violation", [0] * 3))]
            figures = [f1(*c.get("critical", [0] * 3)), f1(*both)] + [f1(*c.get(g, [0] * 3)) for g in ("tone", "empathy", "skill", "cue", "courtesy")]
            print(f"{share:3d} % | {k} | " + " | ".join(f"{v:.2f}" for v in figures), flush=True)

main()
