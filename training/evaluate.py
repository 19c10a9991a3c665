#!/usr/bin/env python3
"""Runs a tagger over articles and writes record lines with bare spans, for score.py.

    evaluate.py PREPARED ARTICLES.jsonl OUT.jsonl (--model MODEL.pt --encoder e5 | --bundle FOLDER) [--window 128] [--cue-bias 0]

With --bundle it runs the exported int8 graphs: the reference for Java, which must give the same spans.
"""
import argparse, json, pathlib

import numpy as np
import torch

import pieces as P
from model import FLAT, LINKED, Tagger, bucket
from prepare import ENCODERS

LONGEST_PARAGRAPH = 320  # pieces; longer lines are cut, as in Java's Windows
MARGIN = 8               # positions around a cue's reach that the linker's convolutions see
NO = -1e4


class Trained:
    """A checkpoint, in float32."""

    def __init__(self, path, encoder):
        self.model = Tagger(ENCODERS[encoder][2]).eval()
        self.model.load_state_dict(torch.load(path))
        self.chains = [tuple(x.detach().numpy() for x in crf.scores()) for crf in (self.model.flat_crf, self.model.linked_crf)]
        self.cue_bias = 0.0

    def read(self, ids, features):
        x, flat = self.model(torch.tensor([ids]), torch.tensor([features]), torch.ones(1, len(ids)))
        return x, flat[0].numpy()

    def link(self, states, reaches):
        first, last = (torch.tensor([r[k] for r in reaches]) for k in (0, 1))
        scores = self.model.linked(states, torch.zeros(len(reaches), dtype=torch.long), first, last).numpy()
        return [s[r[2]:r[3]] for s, r in zip(scores, reaches)]


class Exported:
    """The bundle that ships."""

    def __init__(self, folder):
        import onnxruntime
        self.reader, self.linker = (onnxruntime.InferenceSession(folder / f"{n}.onnx") for n in ("reader", "linker"))
        rows = dict(line.split(" = ") for line in (folder / "manifest.properties").read_text().splitlines() if " = " in line)
        numbers = lambda key: np.array(rows[key].split(), dtype=np.float32)
        self.chains = [(np.stack([numbers(f"{c}.step.{i}") for i in range(n)]), numbers(f"{c}.start")) for c, n in (("flat", 7), ("linked", 5))]
        self.cue_bias = float(rows["flat.cueBias"])

    def read(self, ids, features):
        states, flat = self.reader.run(["states", "flat"], {"pieces": np.array([ids]), "features": np.array([features])})
        return states, flat[0]

    def link(self, states, reaches):
        width = max(r[3] - r[2] for r in reaches)
        positions, distances = np.full((len(reaches), width), -1), np.full((len(reaches), width), -1)
        for k, (first, last, start, end) in enumerate(reaches):
            at = torch.arange(start, end)
            positions[k, :end - start] = at
            distances[k, :end - start] = bucket(at, torch.tensor(first), torch.tensor(last))
        scores = self.linker.run(None, {"states": states, "positions": positions, "distances": distances,
                                        "first": np.array([r[0] for r in reaches]), "last": np.array([r[1] for r in reaches])})[0]
        return [s[:r[3] - r[2]] for s, r in zip(scores, reaches)]


def viterbi(emissions, step, start):
    """Best label sequence of (T, R) scores under transition (R, R) and start (R) scores."""
    best, back = start + emissions[0], []
    for e in emissions[1:]:
        scores = best[:, None] + step
        back.append(scores.argmax(0))
        best = scores.max(0) + e
    out = [int(best.argmax())]
    for where in reversed(back):
        out.append(int(where[out[-1]]))
    return out[::-1]


def runs(emissions, chain, names, open_, begins):
    """(role, first, last) of each B I* run on the best path. Only `open_` positions carry labels; runs begin where words do."""
    e = emissions.astype(np.float32).copy()
    e[~open_, 1:] = NO
    for k, name in enumerate(names):
        if name[0] == "B": e[~begins, k] = NO
    out = []
    for i, label in enumerate(viterbi(e, *chain)):
        if names[label][0] == "B": out.append([names[label][2:], i, i])
        elif names[label][0] == "I": out[-1][2] = i
    return out


def windows(tokenizer, text, most):
    """Lists of (piece or None) positions, and for each paragraph whether what is said goes on in the next."""
    paragraphs = []
    for at, line in P.paragraphs(text):
        pieces = tokenizer.paragraph(line, at)
        on = bool(pieces) and (pieces[-1][3] // 3 == P.OPEN or line.rstrip().endswith(":"))
        for i in range(0, len(pieces), LONGEST_PARAGRAPH):
            part = pieces[i:i + LONGEST_PARAGRAPH]
            paragraphs.append((part, on or i + LONGEST_PARAGRAPH < len(pieces)))
    for a, b in P.pack([len(p) for p, _ in paragraphs], most, [on for _, on in paragraphs], LONGEST_PARAGRAPH):
        at, on = [None], {}
        for pieces, goes_on in paragraphs[a:b]:
            at += pieces
            on[len(at) - 1] = goes_on
            at.append(None)
        yield at, on


def reach(at, on, first, last):
    """First position of the cue's paragraph, and the position after all in which its content may stand."""
    start, end = first, last
    while start > 0 and at[start - 1] is not None: start -= 1
    while True:
        while end < len(at) and at[end] is not None: end += 1
        if not on[end - 1] or end + 1 >= len(at): return start, end
        end += 1


def tag(network, tokenizer, text, most, cue_bias):
    """Attributions of one article: dicts of role -> list of (start, end) code points."""
    out = []
    for at, on in windows(tokenizer, text, most):
        ids = [P.CLS] + [P.SEP if p is None else p[0] for p in at[1:]]
        real = np.array([p is not None for p in at])
        begins = np.array([i not in tokenizer.continuing for i in ids])
        states, flat = network.read(ids, [0 if p is None else p[3] for p in at])
        flat = flat.copy()
        flat[:, FLAT.index("B-cue")] += cue_bias
        cues = [(i, j) for role, i, j in runs(flat, network.chains[0], FLAT, real, begins) if role == "cue"]
        if not cues: continue
        inner = [reach(at, on, i, j) for i, j in cues]
        outer = [(i, j, max(0, s - MARGIN), min(len(at), e + MARGIN)) for (i, j), (s, e) in zip(cues, inner)]
        for (i, j), (s, e), (_, _, lo, hi), scores in zip(cues, inner, outer, network.link(states, outer)):
            where = np.arange(lo, hi)
            found = {"cue": [(at[i][1], at[j][2])], "source": [], "content": []}
            for role, f, l in runs(scores, network.chains[1], LINKED, real[lo:hi] & (where >= s) & (where < e), begins[lo:hi]):
                found[role].append((at[lo + f][1], at[lo + l][2]))
            if found["content"]: out.append(found)
    return out


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("prepared", type=pathlib.Path); ap.add_argument("articles", type=pathlib.Path); ap.add_argument("out", type=pathlib.Path)
    ap.add_argument("--model", type=pathlib.Path); ap.add_argument("--encoder", choices=ENCODERS)
    ap.add_argument("--bundle", type=pathlib.Path)
    ap.add_argument("--window", type=int, default=128)
    ap.add_argument("--cue-bias", type=float, help="default: the bundle's, or 0")
    args = ap.parse_args()
    tokenizer = P.Pieces((args.prepared / "vocab.txt").read_text(encoding="utf-8").split("\n"))
    network = Exported(args.bundle) if args.bundle else Trained(args.model, args.encoder)
    bias = network.cue_bias if args.cue_bias is None else args.cue_bias
    with torch.no_grad(), open(args.out, "w", encoding="utf-8") as out:
        for row in map(json.loads, open(args.articles, encoding="utf-8")):
            text = row["text"]
            part = lambda spans: {"text": " ".join(text[s:e] for s, e in spans), "spans": spans} if spans else None
            statements = [{r: part(a[r]) for r in ("source", "cue", "content")} for a in tag(network, tokenizer, text, args.window, bias)]
            out.write(json.dumps({"article": {"source": row.get("source") or row["id"], "text": text}, "statements": statements}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
