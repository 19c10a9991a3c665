"""Trains the two forests that pick a page's body, and tells how good they are on sites they have not seen.

usage: train.py first|second TABLE CORPORA OUT

first:  learns from TABLE/first.bin, writes OUT/first.trees, and to TABLE/scores.bin what models that had not seen the site say of each segment
second: learns from TABLE/second.bin and first.bin, writes OUT/second.trees and OUT/manifest.properties
"""
import pathlib, sys

import lightgbm
import numpy as np

import measure
import table

FOLDS = 10
PARAMETERS = dict(objective="binary", learning_rate=.08, num_leaves=15, min_data_in_leaf=40, feature_fraction=.3, bagging_fraction=.7, bagging_freq=1,
                  lambda_l2=5, extra_trees=True, max_bin=63, force_col_wise=True, deterministic=True, num_threads=1, seed=1, verbose=-1)
TREES = {"first": 220, "second": 120}
# Most segments are plainly furniture: one in four of those is enough to learn from.
THINNED = .25
LONG_REPEAT, REPEATED = 60, .8


class Task:
    def __init__(self, stage, folder, corpora):
        self.pages, matrix, names = table.read(folder, corpora)
        self.truth = np.concatenate([table.labels(page) for page in self.pages])
        self.words = np.array([max(1, len(table.WORD.findall(text))) for page in self.pages for text in page.texts], dtype=float)
        column = {name: i for i, name in enumerate(names)}
        plain = ((matrix[:, column["link share"]] > .6) | (matrix[:, column["words"]] < 8)) & (matrix[:, column["candidates in"]] <= 2)
        self.easy = plain & (self.truth < .5)
        self.names, self.matrix = names, matrix
        if stage == "second":
            more_names, more = table.values(folder, "second", len(self.truth))
            self.names, self.matrix = more_names + names, np.hstack([more, matrix])
        self.weights = self.weigh()
        self.fold = self.folds()
        self.learnt = ~np.concatenate([np.full(len(page.texts), page.suspect) for page in self.pages])

    def weigh(self):
        """Every page counts the same, a segment by the root of its length."""
        weights = np.zeros(len(self.truth))
        for page in self.pages:
            own = np.minimum(np.sqrt(self.words[page.rows]), 10)
            weights[page.rows] = own / own.sum()
        return weights * len(self.truth) / len(self.pages)

    def folds(self):
        sites = sorted({page.site for page in self.pages})
        order = np.random.RandomState(0).permutation(len(sites))
        of = {sites[site]: k % FOLDS for k, site in enumerate(order)}
        return np.concatenate([np.full(len(page.texts), of[page.site]) for page in self.pages])

    def fit(self, rows, trees):
        kept = rows & self.learnt & (~self.easy | (np.random.RandomState(5).rand(len(self.truth)) < THINNED))
        weights = self.weights * np.where(self.easy, 1 / THINNED, 1)
        return lightgbm.train(PARAMETERS, lightgbm.Dataset(self.matrix[kept], label=(self.truth[kept] >= .5).astype(int), weight=weights[kept]), trees)

    def unseen(self, trees):
        """For each segment what a model says that has seen no page of its site."""
        out = np.zeros(len(self.truth))
        for k in range(FOLDS):
            out[self.fold == k] = self.fit(self.fold != k, trees).predict(self.matrix[self.fold == k])
        return out

    def rows(self, folder, scores):
        return [measure.counts(page.truth, "\n".join(page.texts[i] for i in chosen(page, scores[page.rows], self.words[page.rows])))
                for page in self.pages if page.folder == folder]


def chosen(page, scores, words):
    """As Judge has it: the segments that make the expected F1 of words greatest, and no long segment twice."""
    order = np.argsort(-scores, kind="stable")
    gain = 2 * np.cumsum((scores * words)[order]) / (np.cumsum(words[order]) + (scores * words).sum())
    limit = min(.5, scores[order[gain.argmax()]])
    seen, kept = set(), []
    for i in np.flatnonzero(scores >= limit):
        found = table.WORD.findall(page.texts[i])
        shingles = [tuple(found[k:k + 4]) for k in range(len(found) - 3)]
        if len(found) < LONG_REPEAT or sum(shingle in seen for shingle in shingles) < REPEATED * len(shingles):
            seen.update(shingles)
            kept.append(i)
    return kept


def lines(model):
    """A tree a line, as Forest reads it. Values are floats in Java: a limit between two of them is rounded down."""
    for tree in model.dump_model()["tree_info"]:
        yield " ".join(nodes(tree["tree_structure"]))


def nodes(node):
    if "leaf_value" in node:
        yield f"={node['leaf_value']:.5g}"
        return
    limit = np.float32(node["threshold"])
    if limit > node["threshold"]:
        limit = np.nextafter(limit, np.float32(-np.inf))
    yield f"{node['split_feature']}<{limit:.9g}"
    yield from nodes(node["left_child"])
    yield from nodes(node["right_child"])


def main():
    stage, folder, corpora, out = sys.argv[1:5]
    task = Task(stage, folder, corpora)
    model = task.fit(np.ones(len(task.truth), bool), TREES[stage])
    (pathlib.Path(out) / f"{stage}.trees").write_text("".join(line + "\n" for line in lines(model)))
    scores = task.unseen(TREES[stage])
    if stage == "first":
        scores.astype(">f4").tofile(pathlib.Path(folder) / "scores.bin")
    told = [f"# Made by training/pages/train.py (training/pages/README.md); measured on sites that were not learnt from, {FOLDS} parts",
            f"pages={len(task.pages)}", f"sites={len({page.site for page in task.pages})}", f"values={len(task.names)}", f"trees={TREES['first']} {TREES['second']}"]
    for corpus in sorted({page.folder for page in task.pages}):
        rows = task.rows(corpus, scores)
        f1, p, r = measure.f1(rows)
        low, high = measure.interval(rows)
        told.append(f"{corpus}=F1 {f1:.3f} ({low:.3f} to {high:.3f}), precision {p:.3f}, recall {r:.3f}")
    print(stage, *told[1:], sep="\n")
    if stage == "second":
        (pathlib.Path(out) / "manifest.properties").write_text("\n".join(told) + "\n")


if __name__ == "__main__":
    main()
