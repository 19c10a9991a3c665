#!/usr/bin/env python3
"""Runs a trained tagger over articles and writes record lines with bare spans, for score.py.

    evaluate.py PREPARED MODEL.pt --encoder bge ARTICLES.jsonl OUT.jsonl [--window 192] [--context 0] [--cue-bias 0]

The decoding here is the reference for Java's; `parity.jsonl` holds both to it.
"""
import argparse, json, pathlib

import torch

import pieces as P
from model import FLAT, LINKED, Tagger
from prepare import ENCODERS


def viterbi(emissions, step, start):
    """Best label sequence of (T, R) scores under transition (R, R) and start (R) scores."""
    best, back = start + emissions[0], []
    for e in emissions[1:]:
        scores = best[:, None] + step
        top, where = scores.max(0)
        best = top + e
        back.append(where)
    label = int(best.argmax())
    out = [label]
    for where in reversed(back):
        label = int(where[label]); out.append(label)
    return out[::-1]


def runs(labels, names):
    """(role, first, last) of each B I* run."""
    out = []
    for i, l in enumerate(labels):
        name = names[l]
        if name[0] == "B": out.append([name[2:], i, i])
        elif name[0] == "I": out[-1][2] = i
    return [tuple(r) for r in out]


def forbid_inside_words(emissions, begins, names):
    """A span begins at a word and never in the middle of one: B- scores of continuation pieces go."""
    for t, new in enumerate(begins):
        if not new:
            for k, n in enumerate(names):
                if n[0] == "B": emissions[t, k] = -1e4
    return emissions


def tag(model, lines, window, context, cue_bias):
    """Attributions of one article: dicts of role -> list of (start, end) code points."""
    out = []
    step, start = (x.detach() for x in model.flat_crf.scores())
    lstep, lstart = (x.detach() for x in model.linked_crf.scores())
    for a, b in P.pack([min(len(l), 500) for l in lines], window):
        before = lines[a - 1][-context:] if a and context else []
        after = lines[b][:context // 2] if b < len(lines) and context else []
        ids, features, at = [P.CLS], [0], [None]
        core = [False]
        for line, inside in [(before, False)] * bool(before) + [(l[:500], True) for l in lines[a:b]] + [(after, False)] * bool(after):
            ids += [p[0] for p in line] + [P.SEP]; features += [p[3] for p in line] + [0]
            at += line + [None]; core += [inside] * len(line) + [False]
        ids, features, at, core = ids[:512], features[:512], at[:512], core[:512]
        begins = [p is None or i == 0 or at[i - 1] is None or at[i - 1][2] < p[1] or alone(p, at[i - 1], ids[i]) for i, p in enumerate(at)]
        x, flat = model(torch.tensor([ids]), torch.tensor([features]), torch.ones(1, len(ids)))
        flat = forbid_inside_words(flat[0].clone(), begins, FLAT)
        for k, p in enumerate(at):
            if p is None: flat[k, 1:] = -1e4
        flat[:, FLAT.index("B-cue")] += cue_bias
        labels = viterbi(flat, step, start)
        cues = [(i, j) for role, i, j in runs(labels, FLAT) if role == "cue" and core[i]]
        if not cues: continue
        first, last = torch.tensor([c[0] for c in cues]), torch.tensor([c[1] for c in cues])
        scores = model.linked(x, torch.zeros(len(cues), dtype=torch.long), first, last)
        for (i, j), s in zip(cues, scores):
            s = forbid_inside_words(s.clone(), begins, LINKED)
            for k, p in enumerate(at):
                if p is None: s[k, 1:] = -1e4
            found = {"cue": [(at[i][1], at[j][2])], "source": [], "content": []}
            for role, f, l in runs(viterbi(s, lstep, lstart), LINKED):
                found[role].append((at[f][1], at[l][2]))
            out.append(found)
    return out


CONTINUES = set()


def alone(p, q, piece):
    """Touching pieces: a new word unless this piece is a continuation (##)."""
    return piece not in CONTINUES


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("prepared", type=pathlib.Path); ap.add_argument("model", type=pathlib.Path)
    ap.add_argument("articles", type=pathlib.Path); ap.add_argument("out", type=pathlib.Path)
    ap.add_argument("--encoder", choices=ENCODERS, required=True)
    ap.add_argument("--window", type=int, default=192); ap.add_argument("--context", type=int, default=0)
    ap.add_argument("--cue-bias", type=float, default=0.0)
    args = ap.parse_args()
    vocabulary = (args.prepared / "vocab.txt").read_text(encoding="utf-8").split("\n")
    CONTINUES.update(i for i, w in enumerate(vocabulary) if w.startswith("##"))
    tokenizer = P.Pieces(vocabulary)
    model = Tagger(ENCODERS[args.encoder][2]).eval()
    model.load_state_dict(torch.load(args.model))
    with torch.no_grad(), open(args.out, "w", encoding="utf-8") as out:
        for row in map(json.loads, open(args.articles, encoding="utf-8")):
            lines = [l for l in (tokenizer.paragraph(line, at) for at, line in P.paragraphs(row["text"])) if l]
            found = tag(model, lines, args.window, args.context, args.cue_bias)
            part = lambda spans: {"text": " ".join(row["text"][s:e] for s, e in spans), "spans": spans} if spans else None
            statements = [{r: part(a[r]) for r in ("source", "cue", "content")} for a in found if a["content"]]
            out.write(json.dumps({"article": {"source": row.get("source") or row["id"], "text": row["text"]}, "statements": statements}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
