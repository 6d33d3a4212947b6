"""Trains the two linear models behind role inference (Sources/TranscriptFormats/Roles) on the training split of the corpus, and
says how good they are in five folds that keep an agent's calls together.

    python3 Tests/Benchmarks/Import/train-roles.py [--write]

Only Transcripts/Gold/*.train.ndjson is read. Needs numpy.
"""
import collections, json, math, pathlib, random, re, sys
import numpy as np

ROOT = pathlib.Path(__file__).resolve().parents[3]
GOLD = ROOT / "Transcripts/Gold"
PLAIN = str.maketrans("áàâãäéèêëíìîïóòôõöúùûüñç", "aaaaaeeeeiiiiooooouuuunc")


def words(text):
    return ["#" if w[0].isdigit() else w for w in re.findall(r"[0-9]+|[a-z]+", text.lower().translate(PLAIN))]


def feats(texts):
    found = set()
    for text in texts:
        w = words(text)
        found.update(w)
        found.update(a + "_" + b for a, b in zip(w, w[1:]))
    return found


def load(name):
    return [json.loads(line) for line in open(GOLD / name)]


def said(turns, role):
    return [t["text"] for t in turns if t["speaker"] == role]


def turns(x):
    return x["turns"] if "turns" in x else x["context"] + [{"speaker": x["speaker"], "text": x["text"]}]


def agent_docs(items):
    out = []
    for x in items:
        for role in ("agent", "customer", "third_party"):
            texts = said(turns(x), role)
            if not texts:
                continue
            y = 1 if role == "agent" else 0
            for k in (2, 5, 10, 100) if "turns" in x else (100,):
                if len(texts) >= k or k == 100:
                    out.append((feats(texts[:k]), y))
            if len(texts) > 8:
                out.append((feats(texts[-6:]), y))
    return out


def pair(a, o):
    return {"a:" + f for f in feats(a)} | {"o:" + f for f in feats(o)}


def other_docs(items):
    out = []
    for x in items:
        roles = {t["speaker"] for t in turns(x)} - {"agent"}
        if len(roles) != 1:
            continue
        role = roles.pop()
        a, o = said(turns(x), "agent"), said(turns(x), role)
        for k in (4, 8, 100) if "turns" in x else (100,):
            out.append((pair(a[:k], o[:k]), 1 if role == "third_party" else 0))
    return out


def vocabulary(docs, least, calls):
    df, spread = collections.Counter(), collections.Counter()
    for f, _ in docs:
        df.update(f)
    for f in calls:
        spread.update(f)
    return {w: i for i, w in enumerate(sorted(w for w, n in df.items() if n >= least and spread[w] >= 4))}


def fit(docs, v, epochs, keep):
    index = [np.array([v[w] for w in sorted(f) if w in v], dtype=np.int32) for f, _ in docs]
    w, g2, b = np.zeros(len(v)), np.full(len(v), 1e-2), 0.0
    order, rng = np.arange(len(docs)), np.random.default_rng(0)
    for _ in range(epochs):
        rng.shuffle(order)
        for i in order:
            ii = index[i]
            if len(ii) == 0:
                continue
            p = 1 / (1 + math.exp(-max(-30, min(30, w[ii].sum() + b))))
            g = (p - docs[i][1]) + 1e-3 * w[ii]
            g2[ii] += g * g
            w[ii] -= 0.3 * g / np.sqrt(g2[ii])
            b -= 0.01 * (p - docs[i][1])
    top = np.argsort(-abs(w), kind="stable")[:keep]
    small = {i for i in range(len(w))} - set(top.tolist())
    table = {f: float(w[i]) for f, i in v.items() if i not in small}
    return table, b


def score(f, model):
    return sum(model[0].get(x, 0) for x in f) + model[1]


def train(calls, exchanges):
    random.seed(2)
    e = agent_docs(exchanges)
    random.shuffle(e)
    docs = agent_docs(calls) + e[:3000]
    spread = [feats([t["text"] for t in c["turns"]]) for c in calls]
    agent = fit(docs, vocabulary(docs, 12, spread), 6, 1500)
    e = other_docs(exchanges)
    positive, negative = [d for d in e if d[1]], [d for d in e if not d[1]]
    random.shuffle(negative)
    docs = other_docs(calls) + positive + negative[:1500]
    spread = [pair(said(c["turns"], "agent"), [t["text"] for t in c["turns"] if t["speaker"] != "agent"]) for c in calls]
    other = fit(docs, vocabulary(docs, 8, spread), 8, 800)
    return agent, other


def write(name, model, what):
    items = [f"{f}={round(100 * w)}" for f, w in sorted(model[0].items()) if round(100 * w) != 0]
    lines, line = [], ""
    for item in items:
        if len(line) + len(item) > 118:
            lines.append(line)
            line = ""
        line += ("" if not line else " ") + item
    lines.append(line)
    text = "\n".join("            " + l for l in lines)
    path = ROOT / f"Sources/TranscriptFormats/Roles/RoleWeights+{name}.swift"
    path.write_text(
        f"""extension RoleWeights {{
    /// {what}
    /// Hundredths; made by Tests/Benchmarks/Import/train-roles.py from the training split of the corpus. Never edited by hand.
    static let {name.lower()} = RoleWeights(
        bias: {round(100 * model[1])},
        table: \"\"\"
{text}
            \"\"\")
}}
"""
    )


def folds(calls, exchanges):
    names = sorted({c["agent_id"] for c in calls})
    random.seed(1)
    random.shuffle(names)
    fold = {n: i % 5 for i, n in enumerate(names)}
    whole, short, other = [], [], []
    for k in range(5):
        agent, third = train([c for c in calls if fold[c["agent_id"]] != k], exchanges)
        for c in calls:
            if fold[c["agent_id"]] != k:
                continue
            a = said(c["turns"], "agent")
            o = [t["text"] for t in c["turns"] if t["speaker"] != "agent"]
            whole.append(score(feats(a), agent) - score(feats(o), agent))
            short.append(score(feats(a[:3]), agent) - score(feats(o[:3]), agent))
            if len({t["speaker"] for t in c["turns"]}) == 2:
                y = any(t["speaker"] == "third_party" for t in c["turns"])
                other.append((score(pair(a, o), third), y))
    for name, margin in (("whole calls", whole), ("first three turns of each", short)):
        m = np.array(margin)
        for t in (0, 2, 3, 4):
            sure = abs(m) >= t
            print(f"agent, {name}, margin {t}: answered {sure.mean():.3f}, right {(m[sure] > 0).mean():.4f}")
    s = np.array(other)
    for lo, hi in ((0, 0), (2, 2), (4, 4), (5, 4), (6, 4), (6, 6)):
        third, customer = s[:, 0] >= hi, s[:, 0] <= -lo
        sure = third | customer
        ok = np.where(third, s[:, 1] == 1, s[:, 1] == 0)
        print(f"other side, -{lo}/+{hi}: answered {sure.mean():.3f}, right {ok[sure].mean():.4f}")


if __name__ == "__main__":
    calls, exchanges = load("calls.train.ndjson"), load("exchanges.train.ndjson")
    folds(calls, exchanges)
    if "--write" in sys.argv:
        agent, other = train(calls, exchanges)
        write("Agent", agent, "How much a word or a pair of words speaks for the agent's side.")
        write("Other", other, "How much words of the agent (a:) and of the other side (o:) speak for a third party.")
