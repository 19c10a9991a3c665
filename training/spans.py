#!/usr/bin/env python3
"""Writes what the exported model finds in the repository's examples: the fixture that holds Java's whole tagging to Python's.

    spans.py PREPARED BUNDLE EXAMPLES_FOLDER OUT.tsv

A line: file, source, cue, content; spans as start:end, several joined by a comma, "-" for none.
"""
import pathlib, sys

import torch

import pieces as P
from evaluate import Exported, tag


def main():
    prepared, bundle, examples, out = map(pathlib.Path, sys.argv[1:5])
    tokenizer = P.Pieces((prepared / "vocab.txt").read_text(encoding="utf-8").split("\n"))
    network = Exported(bundle)
    spans = lambda found: ",".join(f"{s}:{e}" for s, e in found) or "-"
    rows = []
    with torch.no_grad():
        for file in sorted(examples.glob("*.txt")):
            for a in tag(network, tokenizer, file.read_bytes().decode("utf-8"), 128, network.cue_bias):
                rows.append("\t".join([file.name] + [spans(a[role]) for role in ("source", "cue", "content")]))
    out.write_text("\n".join(rows) + "\n", encoding="ascii")


if __name__ == "__main__":
    main()
