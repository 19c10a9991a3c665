"""The table that FeatureTable writes, beside the main texts people made by hand."""
import collections, difflib, json, pathlib, re, urllib.parse

import numpy as np

WORD = re.compile(r"\w+")
SHORTEST_MATCH = 3
# Public suffixes of two parts that the benchmarks' sites use; enough to keep the pages of a site together.
SECOND_LEVEL = {"co", "com", "org", "net", "gov", "edu", "ac"}


class Page:
    """One page: its segments' tags, word counts and texts, and where its rows stand in the table."""

    def __init__(self, folder, name, start):
        self.folder, self.name, self.start = folder, name, start
        self.tags, self.texts = [], []
        self.truth = self.site = None
        self.suspect = False

    @property
    def rows(self):
        return slice(self.start, self.start + len(self.texts))


def site(url):
    parts = (urllib.parse.urlsplit(url if "//" in url else "http://" + url).hostname or "").split(".")
    keep = 3 if len(parts) > 2 and parts[-2] in SECOND_LEVEL and len(parts[-1]) == 2 else 2
    return ".".join(parts[-keep:])


def read(folder, corpora, stage="first"):
    """Pages with their truths, the matrix of features and their names."""
    folder, corpora = pathlib.Path(folder), pathlib.Path(corpora)
    pages, rows = [], 0
    with open(folder / "segments.tsv", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            where, name, tag, words, text = line.rstrip("\n").split("\t")
            if not pages or (pages[-1].folder, pages[-1].name) != (where, name):
                pages.append(Page(where, name, rows))
            pages[-1].tags.append(tag)
            pages[-1].texts.append(text)
            rows += 1
    truths = {where: json.loads((corpora / where / "ground-truth.json").read_text()) for where in {p.folder for p in pages}}
    for page in pages:
        truth = truths[page.folder][page.name]
        page.truth, page.site = truth["articleBody"], site(truth.get("url") or "")
    suspects = json.loads((corpora / "pages-naeb" / "suspect-labels.json").read_text())
    for page in pages:
        page.suspect = page.name in suspects["truncated"] or page.name in suspects["not_in_page"]
    names, matrix = values(folder, stage, rows)
    return pages, matrix, names


def values(folder, stage, rows):
    names = (pathlib.Path(folder) / f"{stage}.names").read_text().splitlines()
    return names, np.fromfile(pathlib.Path(folder) / f"{stage}.bin", dtype=">f4").astype("f4").reshape(rows, len(names))


def labels(page):
    """For each segment the share of its words that stand in the truth, in the truth's order."""
    words, owner = [], []
    for i, text in enumerate(page.texts):
        found = WORD.findall(text)
        words += found
        owner += [i] * len(found)
    size = collections.Counter(owner)
    matched = collections.Counter()
    for block in difflib.SequenceMatcher(None, words, WORD.findall(page.truth), autojunk=False).get_matching_blocks():
        inside = collections.Counter(owner[block.a:block.a + block.size])
        for i, n in inside.items():
            if block.size >= SHORTEST_MATCH or n == size[i]:
                matched[i] += n
    return np.array([matched[i] / size[i] if size[i] else 0.0 for i in range(len(page.texts))])
