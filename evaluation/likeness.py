"""How alike two readings of one statement are (docs/decisions/0009-corrections.md).

    python3 evaluation/likeness.py CORPORA RECORDS.jsonl

CORPORA holds polnear/multi-annotator.jsonl (several people's readings of the same reports) and polnear/dev.jsonl (one reading by people);
RECORDS.jsonl are record lines of the latter's reports. Two statements are the same when their cues share words, and others when neither
cues nor sources do; of both, the share of the code points that either content covers and both cover.
"""
import itertools
import json
import sys


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def points(spans):
    return {point for start, end in spans for point in range(start, end)}


def share(one, other):
    return len(one & other) / len(one | other)


class Reading(list):
    """Statements with cue, source and content as sets of code points; those without a cue are left out."""

    def __init__(self, attributions):
        super().__init__((points(a["cue"]), points(a["source"] or []), points(a["content"])) for a in attributions if a["cue"] and a["content"])


def of_record(line):
    passage = lambda words: words["spans"] if words else []
    return [{part: passage(statement[part]) for part in ("cue", "source", "content")} for statement in line["statements"]]


def measure(name, pairs):
    same, others, statements = [], [], 0
    for one, other in pairs:
        for cue, source, content in one:
            statements += 1
            found = [share(content, c) for k, s, c in other if k & cue]
            if found:
                same.append(max(found))
            others.append(max((share(content, c) for k, s, c in other if not k & cue and s and source and not s & source), default=0))
    print(f"{name}: {statements} statements, {len(same)} found by both")
    for least in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        print(f"  {least}: {sum(v >= least for v in same) / len(same):.3f} of the same, {sum(v >= least for v in others) / statements:.4f} with another")


def main(corpora, records):
    people = [[Reading(a["attributions"]) for a in report["annotators"].values()] for report in lines(corpora + "/polnear/multi-annotator.jsonl")]
    measure("people and people", [pair for readings in people for pair in itertools.permutations(readings, 2)])
    read = {line["article"]["source"].removesuffix(".txt"): Reading(of_record(line)) for line in lines(records)}
    both = [(Reading(report["attributions"]), read[report["id"]]) for report in lines(corpora + "/polnear/dev.jsonl") if report["id"] in read]
    measure("people and the program", both + [(other, one) for one, other in both])


if __name__ == "__main__":
    main(*sys.argv[1:])
