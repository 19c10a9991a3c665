#!/usr/bin/env python3
"""More texts to learn layout from, made of those there are: mix.py CORPORA OUT.jsonl

Out of the labelled pages of one fold only, so that no site is on both sides of a measurement: a report in the furniture of
other pages, a report with little furniture or with thinned furniture; and clean PolNeAR articles, alone and in furniture.
"""
import json, random, sys

from train import DUMPS, FOLDS, folds, site

CLEAN = 330  # of 840 PolNeAR articles: about as many as there are pages
HEADLINE = 20  # words of a first line that is a title and not a paragraph


def parts(page):
    body = [i for i, label in enumerate(page["labels"]) if label == "body"]
    rows = list(zip(page["lines"], page["labels"]))
    return (rows[:body[0]], rows[body[0]:body[-1] + 1], rows[body[-1] + 1:]) if body else None


def main():
    corpora, out = sys.argv[1:]
    rng = random.Random(7)
    pages = [json.loads(row) for name in DUMPS for row in open(f"{corpora}/{name}", encoding="utf-8")]
    fold = folds([site(page["url"]) for page in pages])
    with open(f"{corpora}/polnear/train.jsonl", encoding="utf-8") as file:
        clean = rng.sample([json.loads(row) for row in file], CLEAN)
    with open(out, "w", encoding="utf-8") as file:
        def put(name, number, *pieces):
            rows = [row for piece in pieces for row in piece]
            file.write(json.dumps({"id": name, "url": f"http://fold{number}.mixed/", "lines": [a for a, _ in rows], "labels": [b for _, b in rows]}) + "\n")

        def thin(rows, share):
            return [row for row in rows if row[1] == "body" or rng.random() > share]

        for number in range(FOLDS):
            cut = [p for p in (parts(page) for page in pages if fold[site(page["url"])] == number) if p]
            for n, page in enumerate(cut):
                one, other = rng.choice(cut), rng.choice(cut)
                put(f"mixed-{number}-{n}", number, one[0], page[1], other[2] if rng.random() < .5 else one[2])
                before, after = int(rng.random() ** 2 * 25), int(rng.random() ** 2 * 25)
                put(f"little-{number}-{n}", number, page[0][len(page[0]) - before:] if rng.random() < .8 else [], page[1],
                    page[2][:after] if rng.random() < .8 else [])
                share = rng.random() * .8
                put(f"thin-{number}-{n}", number, thin(page[0], share), thin(page[1], share / 2), thin(page[2], share))
            for n, article in enumerate(clean):
                if n % FOLDS == number:
                    lines = [line for line in article["text"].split("\n") if line.strip()]
                    title = len(lines[0].split()) < HEADLINE
                    head = [(lines[0].rstrip(".") if rng.random() < .8 else lines[0], "other" if title else "body")]
                    body = [(line, "body") for line in lines[1:]]
                    one, other, kind = rng.choice(cut), rng.choice(cut), rng.random()
                    if kind < 1 / 3:
                        put(f"clean-{number}-{n}", number, [] if rng.random() < .3 else head, body)
                    elif kind < 2 / 3:
                        put(f"some-{number}-{n}", number, one[0][:rng.randint(0, 6)], head, one[0][-rng.randint(1, 5):], body, other[2][:int(rng.random() ** 2 * 30)])
                    else:
                        put(f"site-{number}-{n}", number, one[0][:-8], head, one[0][-3:], body, other[2])


if __name__ == "__main__":
    main()
