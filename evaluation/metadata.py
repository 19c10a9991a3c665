#!/usr/bin/env python3
"""Asks the corpora's scorer of metadata for intervals besides its sums. Standard library only.

    metadata.py SCORE_METADATA.PY TRUTH.json PREDICTED.json

prints as JSON, by measure, [value, low, high, pages]: headline (share with F >= .8 of words), headline exact, names (F over all names),
byline exact, date (same day), outlet. Low and high are the 2.5th and 97.5th of a hundred values when the pages are drawn
again with replacement (2,000 draws, seeded). What counts as right is the scorer's own: its functions are used.
"""
import json
import random
import sys

DRAWS = 2000


def functions(path):
    """The scorer's functions; it has no guard around its last line, which runs it."""
    with open(path, encoding="utf-8") as file:
        source = file.read()
    scope = {"__name__": "score_metadata"}
    exec(compile(source.replace("\nmain()", "\n"), path, "exec"), scope)
    return scope


def share(pages, measure):
    found = [page[measure] for page in pages if measure in page]
    return sum(found) / len(found) if found else 0.0, len(found)


def names(pages):
    right, extra, missed = (sum(page["names"][i] for page in pages if "names" in page) for i in range(3))
    return 2 * right / (2 * right + extra + missed) if right else 0.0, sum("names" in page for page in pages)


def score_page(scorer, truth, predicted):
    page = {}
    if truth.get("title"):
        gold, found = scorer["norm"](truth["title"]), scorer["norm"](predicted.get("title"))
        both = len(set(gold) & set(found))
        page["headline"] = bool(gold and found) and 2 * both / (len(set(gold)) + len(set(found))) >= .8
        page["headline exact"] = gold == found
    gold, found = scorer["names"](truth.get("authors") or truth.get("byline")), scorer["names"](predicted.get("byline"))
    if gold:
        page["names"] = (len(gold & found), len(found - gold), len(gold - found))
        page["byline exact"] = gold == found
    day = scorer["day"](truth.get("date") or truth.get("publishedTime"))
    if day:
        page["date"] = scorer["day"](predicted.get("date")) == day
    if truth.get("site"):
        page["outlet"] = bool(scorer["site_ok"](truth["site"], predicted.get("site")))
    return page


def main():
    scorer = functions(sys.argv[1])
    with open(sys.argv[2], encoding="utf-8") as file:
        truth = json.load(file)
    with open(sys.argv[3], encoding="utf-8") as file:
        predicted = json.load(file)
    pages = [score_page(scorer, row, predicted.get(key) or {}) for key, row in sorted(truth.items())]
    chance = random.Random(1)
    draws = [[pages[chance.randrange(len(pages))] for _ in pages] for _ in range(DRAWS)]
    answer = {}
    for measure in ("headline", "headline exact", "names", "byline exact", "date", "outlet"):
        of = names if measure == "names" else lambda some, measure=measure: share(some, measure)
        drawn = sorted(of(draw)[0] for draw in draws)
        value, number = of(pages)
        answer[measure] = [value, drawn[DRAWS // 40], drawn[-DRAWS // 40], number]
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
