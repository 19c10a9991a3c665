"""F1 as score_pages.py has it: means over pages of precision and recall in shingles of four words."""
import collections, random

from table import WORD


def shingles(text):
    words = WORD.findall(text)
    if not words:
        return collections.Counter()
    return collections.Counter(zip(*(words[k:] for k in range(4)))) if len(words) >= 4 else collections.Counter([tuple(words)])


def counts(truth, text):
    true, made = shingles(truth), shingles(text)
    both = sum((true & made).values())
    return both, sum(made.values()) - both, sum(true.values()) - both


def f1(rows):
    ps = [tp / (tp + fp) for tp, fp, fn in rows if tp + fp]
    rs = [tp / (tp + fn) for tp, fp, fn in rows if tp + fn]
    p, r = sum(ps) / len(ps), sum(rs) / len(rs)
    return 2 * p * r / (p + r) if p + r else 0.0, p, r


def interval(rows, rounds=1000, seed=1):
    """Middle 95 % of F1 with the pages drawn again."""
    rnd = random.Random(seed)
    drawn = sorted(f1([rows[rnd.randrange(len(rows))] for _ in rows])[0] for _ in range(rounds))
    return drawn[int(.025 * rounds)], drawn[int(.975 * rounds)]
