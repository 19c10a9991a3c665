"""Main text as ../shared's score_pages.py measures it, with intervals; one JSON object on standard output.

usage: pages.py SCORE_PAGES.py TRUTH.json OURS.json THEIRS.json

Each value is [measured, low, high], the middle 95 % of 1000 rounds of drawing the pages again: f1, precision, recall; their f1; and f1 less
their f1, with the same pages drawn for both.
"""
import importlib.util, json, random, sys

ROUNDS = 1000


def main():
    scorer, truth, ours, theirs = sys.argv[1:5]
    spec = importlib.util.spec_from_file_location("score_pages", scorer)
    pages = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(pages)
    truth = pages.load(truth)
    ids = sorted(truth)
    rows = [[found[i] for i in ids] for found in (pages.score(truth, pages.load(path))[1] for path in (ours, theirs))]
    rnd = random.Random(1)
    draws = [range(len(ids))] + [[rnd.randrange(len(ids)) for _ in ids] for _ in range(ROUNDS)]
    drawn = [[pages.aggregate([some[i] for i in draw]) for some in rows] for draw in draws]
    measures = {
        "f1": [our["f1"] for our, _ in drawn],
        "precision": [our["precision"] for our, _ in drawn],
        "recall": [our["recall"] for our, _ in drawn],
        "readability4j": [their["f1"] for _, their in drawn],
        "lead": [our["f1"] - their["f1"] for our, their in drawn],
    }
    json.dump({name: [values[0], *limits(values[1:])] for name, values in measures.items()} | {"pages": len(ids)}, sys.stdout)


def limits(values):
    values = sorted(values)
    return values[int(.025 * len(values))], values[int(.975 * len(values))]


if __name__ == "__main__":
    main()
