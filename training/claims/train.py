"""The weights of the pair scorer, and what they are worth on pairs they were not fitted to.

    python train.py directions MEANINGS DIRECTIONS.tsv    what meanings of news have in common
    python train.py measure TRAITS                        out of fold, several seeds; each trait left out
    python train.py weights TRAITS WEIGHTS.tsv

MEANINGS and TRAITS are written by ClaimPairsTest, so that traits exist once, in Java (README.md beside this file)."""
import sys

import numpy as np

RIDGE = 3.0
FOLDS = 20
SEEDS = 10


def read(path):
    rows = [line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8")]
    names = [cell.split("=")[0] for cell in rows[0][4:]]
    traits = np.array([[float(cell.split("=")[1]) for cell in row[4:]] for row in rows])
    return names, traits, np.array([row[3] == "1" for row in rows]), np.array([row[0] for row in rows]), np.array([row[2] for row in rows])


def fit(x, y):
    """Ridge logistic regression by Newton's method, of standardised traits; weights of the traits as they are, the constant last."""
    mean, spread = x.mean(0), x.std(0) + 1e-9
    z = np.hstack([(x - mean) / spread, np.ones((len(x), 1))])
    ridge = RIDGE * np.eye(z.shape[1])
    ridge[-1, -1] = 1e-6
    weights = np.zeros(z.shape[1])
    for _ in range(20):
        p = 1 / (1 + np.exp(-z @ weights))
        weights -= np.linalg.solve((z * (p * (1 - p))[:, None]).T @ z + ridge, z.T @ (p - y) + ridge @ weights)
    return np.append(weights[:-1] / spread, weights[-1] - (weights[:-1] * mean / spread).sum())


def probability(x, weights):
    return 1 / (1 + np.exp(-(x @ weights[:-1] + weights[-1])))


def average_precision(y, scores):
    right = y[np.argsort(-scores, kind="stable")]
    return (np.cumsum(right) / np.arange(1, len(right) + 1))[right].mean()


def recall_at(y, scores, precision):
    """The best recall of a threshold with this precision, and the least such threshold."""
    order = np.argsort(-scores, kind="stable")
    hits = np.cumsum(y[order])
    enough = np.where(hits / np.arange(1, len(y) + 1) >= precision)[0]
    return (hits[enough[-1]] / y.sum(), scores[order[enough[-1]]]) if len(enough) else (0.0, 1.0)


def out_of_fold(x, y, part, group, seed, others):
    """Probabilities of the public pairs, each by weights fitted without its group; `others`: with the further pairs."""
    public = part == "public"
    names = np.unique(group[public])
    np.random.RandomState(seed).shuffle(names)
    fold = {name: i % FOLDS for i, name in enumerate(names)}
    folds = np.array([fold.get(name, -1) for name in group])
    scores = np.zeros(len(y))
    for i in range(FOLDS):
        fitted = (folds != i) & (public | others)
        held = public & (folds == i)
        scores[held] = probability(x[held], fit(x[fitted], y[fitted]))
    return scores[public]


def summary(x, y, part, group, others):
    public = part == "public"
    rows = []
    for seed in range(SEEDS):
        scores = out_of_fold(x, y, part, group, seed, others)
        (at90, _), (at95, _) = recall_at(y[public], scores, 0.9), recall_at(y[public], scores, 0.95)
        rows.append([average_precision(y[public], scores), at90, at95])
    return np.mean(rows, 0), np.std(rows, 0)


def measure(path):
    names, x, y, part, group = read(path)
    public = part == "public"
    print(f"{public.sum()} public pairs, {y[public].sum()} of one claim; {(~public).sum()} further ones, {y[~public].sum()} of one claim")
    shown = lambda mean, spread: " ".join(f"{m:.3f}±{s:.3f}" for m, s in zip(mean, spread))
    print("                                 average precision, recall at precision 90 %, at 95 %")
    print("out of fold, public alone       ", shown(*summary(x, y, part, group, False)))
    print("out of fold, with further pairs ", shown(*summary(x, y, part, group, True)))
    for name, fitted, held in (("fitted to the further pairs, on the public ones", ~public, public), ("fitted to the public pairs, on the further ones", public, ~public)):
        scores = probability(x[held], fit(x[fitted], y[fitted]))
        print(f"{name}: {average_precision(y[held], scores):.3f}, recall {recall_at(y[held], scores, .9)[0]:.3f} {recall_at(y[held], scores, .95)[0]:.3f};"
              f" the meaning alone {average_precision(y[held], x[held][:, names.index('meaning')]):.3f}")
    for name in names:
        print(f"without {name:24s}", shown(*summary(np.delete(x, names.index(name), 1), y, part, group, True)))
    for threshold in (.5, .6, .65, .7, .75, .8, .85, .9):
        rows = [out_of_fold(x, y, part, group, seed, True) >= threshold for seed in range(SEEDS)]
        precision = np.mean([y[public][above].mean() for above in rows])
        recall = np.mean([(y[public] & above).sum() / y[public].sum() for above in rows])
        print(f"threshold {threshold}: precision {precision:.3f} recall {recall:.3f}")


def weights(path, out):
    names, x, y, part, _ = read(path)
    found = fit(x, y)
    with open(out, "w", encoding="utf-8") as file:
        file.write("# What each trait of a pair of statements weighs: a logistic regression, made by training/claims/train.py from\n"
                   f"# {len(y)} pairs of PolNeAR's contents, {y.sum()} of them of one claim ({(part == 'public').sum()} of polnear-claim-pairs, the others in training/claims/pairs.tsv).\n"
                   "# docs/decisions/0012 has what it is worth. Numbers alone, no text.\n")
        file.write(f"always\t{found[-1]:.4f}\n" + "".join(f"{name}\t{weight:.4f}\n" for name, weight in zip(names, found)))
    print(dict(zip(names, found.round(2))), found[-1].round(2))


def directions(path, out):
    meanings = np.loadtxt(path, delimiter="\t")
    meanings /= np.linalg.norm(meanings, axis=1, keepdims=True)
    mean = meanings.mean(0)
    _, spread, axes = np.linalg.svd(meanings - mean, full_matrices=False)
    axes = axes * np.where(np.abs(axes).max(1) == axes.max(1), 1, -1)[:, None]
    with open(out, "w", encoding="utf-8") as file:
        file.write("# What statements in news have in common: their mean meaning, and the three directions in which they differ most (all-minilm-l6-v2-q/1).\n"
                   f"# Of {len(meanings)} contents of PolNeAR 1.0.0, drawn by seed; made by training/claims/train.py. Numbers alone, no text.\n")
        for row in [mean, *axes[:3]]:
            file.write("\t".join(f"{number:.4f}" for number in row) + "\n")
    print("share of the variance:", (spread[:6] ** 2 / (spread ** 2).sum()).round(3))


if __name__ == "__main__":
    {"measure": measure, "weights": weights, "directions": directions}[sys.argv[1]](*sys.argv[2:])
