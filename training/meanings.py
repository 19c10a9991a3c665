#!/usr/bin/env python3
"""The model of meanings that ships in a package, beside a reference: its float32 version, and other models.

    meanings.py fixture FP32.onnx TOKENIZER.json OUT.tsv     what Java's EmbedderTest is held to
    meanings.py score CORPORA MODEL.onnx TOKENIZER.json [mean|cls] [PREFIX]

A line of the fixture: a text with \\uXXXX for all that is not plain ASCII, its pieces by Hugging Face's tokenizer, and its meaning in
float32 as bytes. `score` prints the figures of docs/decisions/0008: MAP of the first five on CheckThat! 2020, average precision of
"same or narrower" on the claim pairs. The files lie at the root of the packages dev.langchain4j:langchain4j-embeddings-*.
"""
import csv, pathlib, sys

import numpy as np, onnxruntime as ort
from tokenizers import Tokenizer

from parity import escaped

LONGEST, SCALE = 256, 400
TEXTS = [
    "We never took a penny from the harbour fund.", "The mayor denied having received money from the port's fund.",
    "The dam will be finished by the spring of 2031.", "Ines Halloran promised that the bridge would open before winter.",
    "Rents in Harwick have doubled in ten years, she said.", "No comment.", "", "?!…", "\U0001F600 We won \U0001F600\U0001F600",
    "Zoë Müller’s café «naïve» façade", "中文 and more", "it is not so; " * 200, "x" * 30_000,
]


class Model:
    def __init__(self, graph, tokenizer, pool="mean", prefix=""):
        self.tokenizer = Tokenizer.from_file(tokenizer)
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        options = ort.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = ort.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
        self.pool, self.prefix = pool, prefix

    def ids(self, text):
        ids = self.tokenizer.encode(self.prefix + text).ids
        return ids if len(ids) <= LONGEST else ids[:LONGEST - 1] + ids[-1:]

    def of(self, text):
        ids = np.array([self.ids(text)])
        given = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
        states = self.session.run(None, {i.name: given[i.name] for i in self.session.get_inputs()})[0][0]
        vector = states[0] if self.pool == "cls" else states.mean(0)
        return vector / np.linalg.norm(vector)

    def all(self, texts):
        return np.stack([self.of(text) for text in texts])


def as_bytes(vectors):
    return np.clip(np.rint(vectors * SCALE), -127, 127).astype(np.int8)


def average_precision(right, scores, most=None):
    order = np.argsort(-np.asarray(scores), kind="stable")[:most]
    hits = np.asarray(right)[order]
    return float((np.cumsum(hits) / np.arange(1, len(hits) + 1) * hits).sum() / min(sum(right), most or len(hits)))


def rows(path):
    with open(path, encoding="utf-8") as file:
        return list(csv.reader(file, delimiter="\t"))[1:]


def checkthat(folder, model, part, claims, vectors):
    right = {}
    for line in (folder / f"ct20_{part}_pairs.qrels").read_text().splitlines():
        query, _, claim, _ = line.split()
        right.setdefault(query, set()).add(claim)
    return np.mean([average_precision([c in right[q] for c in claims], vectors @ as_bytes(model.of(text)).astype(float), 5)
                    for q, text in rows(folder / f"ct20_{part}_queries.tsv") if q in right])


def score(corpora, model):
    folder = corpora / "checkthat2020"
    claims = rows(folder / "ct20_vclaims.tsv")
    vectors = as_bytes(model.all([row[1] for row in claims])).astype(float)
    for part in "train", "dev", "test":
        print(f"CheckThat! 2020 {part}, MAP@5", round(checkthat(folder, model, part, [row[0] for row in claims], vectors), 3))
    with open(corpora / "polnear-claim-pairs/public.tsv", encoding="utf-8") as file:
        pairs = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    likeness = [float(model.of(p["content_a"]) @ model.of(p["content_b"])) for p in pairs]
    print("claim pairs, average precision", round(average_precision([p["relation"] in ("same", "narrower") for p in pairs], likeness), 3))


def main():
    if sys.argv[1] == "score":
        score(pathlib.Path(sys.argv[2]), Model(*sys.argv[3:]))
        return
    model = Model(*sys.argv[2:4])
    lines = ["\t".join([escaped(t), " ".join(map(str, model.ids(t))), as_bytes(model.of(t)).tobytes().hex()]) + "\n" for t in TEXTS]
    pathlib.Path(sys.argv[4]).write_text("".join(lines), encoding="ascii")


if __name__ == "__main__":
    main()
