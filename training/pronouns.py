"""Learns what the signs for and against a candidate of a pronoun weigh: resolve's pronouns.tsv.

    python pronouns.py prepare CORPORA ANNOTATIONS OUT    writes OUT/{gap-development,gap-validation,gap-test,gum}.jsonl
    (resolve's test class PronounSigns writes the signs of each: OUT/NAME.signs.jsonl)
    python pronouns.py train OUT TABLE                    learns from gap-development, gum and polnear, prints all, writes TABLE
    python pronouns.py measure OUT TABLE                  prints what TABLE is worth on gap-test

ANNOTATIONS: a folder with gap.jsonl, gum.jsonl and polnear.jsonl, a line a text: {"source": ..., "attributions": [...], "names": [...],
"anaphors": [...]}, as tagging found them: evaluation's test class Annotations writes them. GAP: Webster et al. 2018, Apache-2.0;
GUM: Zeldes 2017, annotations CC BY 4.0. Only the weights leave this script, never a text.
"""

import csv
import json
import math
import pathlib
import re
import sys

import torch

FORMS = ["subject", "possessive", "object", "source"]
PRONOUNS = {"he", "she", "his", "her", "hers", "him", "himself", "herself"}
STEPS = 200
# Chosen on gap-validation: how far weights may stray from 0, and those of one form from the weights that all forms share.
DECAY, DECAY_FORM = 0.002, 0.003
# What is expected of signs before any text is seen; 0 for all others. GAP has no statements, and names in one's own words are
# seldom one's own: the corpora show too few of these to learn them from nothing.
EXPECTED = {"OWN_CONTENT": -3.0, "QUOTED": -1.5, "SPEAKS_QUOTED": -2.5, "LAST_SPEAKER": 0.5, "LAST_SPEAKER_SAME_PARAGRAPH": 1.0}
# A pronoun of GUM, which is news and interviews, counts as much as so many of GAP, which is Wikipedia.
GUM_WEIGHT = 3.0
POLNEAR_WEIGHT = 4.0


def gap(corpora, part):
    with open(corpora / "gap-coref" / f"gap-{part}.tsv", encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            spans = {"TRUE": [], "FALSE": []}
            for name in "AB":
                start = int(row[name + "-offset"])
                spans[row[name + "-coref"].upper()].append([start, start + len(row[name])])
            start = int(row["Pronoun-offset"])
            pronoun = {"id": row["ID"], "span": [start, start + len(row["Pronoun"])], "is": spans["TRUE"], "not": spans["FALSE"]}
            yield row["ID"], row["Text"], [pronoun]


def gum(corpora):
    for genre in ["news", "interview"]:
        for line in open(corpora / "gum-news" / f"{genre}.jsonl", encoding="utf-8"):
            article = json.loads(line)
            text, clusters = article["text"], {}
            for entity in article["entities"]:
                clusters.setdefault(entity["cluster"], []).append(entity["spans"][0])
            pronouns = []
            for spans in clusters.values():
                words = [text[s:e].lower() for s, e in spans]
                meant = [head(text, s, e) for (s, e), word in zip(spans, words) if word not in PRONOUNS]
                for span, word in zip(spans, words):
                    if word in PRONOUNS:
                        pronouns.append({"id": f"{article['id']}:{span[0]}", "span": span, "is": [m for m in meant if m], "not": []})
            yield article["id"], text, pronouns


def head(text, start, end):
    """The part of a noun phrase before its first comma, preposition or clause; None for "Lee's friend", which names another."""
    words = text[start:end]
    cut = re.search(r",| of | in | for | who | that | at | from |\(", words)
    kept = words[:cut.start()] if cut else words
    return None if re.search(r"['’]s? \w", kept) or not kept.strip() else [start, start + len(kept)]


def polnear(corpora, found):
    """Articles with their attributions as annotators found them, and names as tagging found them; PronounSigns tells which pronouns
    are certain. Without the tagger's antecedents: they know what gender a pronoun has."""
    for line in open(corpora / "polnear" / "train.jsonl", encoding="utf-8"):
        article = json.loads(line)
        attributions = sorted((a for a in article["attributions"] if a["content"]), key=lambda a: a["content"][0])
        for a in attributions:
            at = (a["cue"] or a["source"] or [[-1, -1]])[0][0]
            around = [(e - s, i) for i, b in enumerate(attributions) if b is not a for s, e in b["content"] if s <= at < e]
            a["within"] = min(around)[1] if around else -1
        yield {"id": article["id"], "text": article["text"], "annotation": {"attributions": attributions, "names": found.get(article["id"], {}).get("names", [])}}


def prepare(corpora, annotations, out):
    out.mkdir(parents=True, exist_ok=True)
    found = {}
    for name in ["gap", "gum", "polnear"]:
        for line in open(annotations / f"{name}.jsonl", encoding="utf-8"):
            row = json.loads(line)
            found[row["source"]] = row
    parts = {f"gap-{part}": gap(corpora, part) for part in ["development", "validation", "test"]} | {"gum": gum(corpora)}
    for name, texts in parts.items():
        with open(out / f"{name}.jsonl", "w", encoding="utf-8") as file:
            for source, text, pronouns in texts:
                annotation = dict(found[source])
                if name in ("gap-development", "gum"):
                    annotation["anaphors"] = []  # the tagger has learned from these: its answers there are too good
                file.write(json.dumps({"text": text, "annotation": annotation, "pronouns": pronouns}) + "\n")
    with open(out / "polnear.jsonl", "w", encoding="utf-8") as file:
        for article in polnear(corpora, found):
            file.write(json.dumps(article) + "\n")


def read(path):
    return [json.loads(line) for line in open(path, encoding="utf-8")]


class Batch:
    """All rows of all pronouns in one matrix, each row knowing its pronoun and whether it is meant."""

    def __init__(self, pronouns, weight, signs):
        kept = [p for p in pronouns if p["is"] or p["not"]]
        rows, owner, good, bad, forms = [], [], [], [], []
        for i, pronoun in enumerate(kept):
            meant = {person for person in pronoun["is"] if person >= 0}
            wrong = {person for person in pronoun["not"] if person >= 0} - meant
            for row in pronoun["rows"]:
                rows.append(row[1:])
                owner.append(i)
                good.append(row[0] in meant)
                bad.append(row[0] in wrong)
                forms.append(pronoun["form"])
        self.pronouns, self.size = kept, len(kept)
        self.share = torch.tensor([row[0] for row in rows]).log()
        self.rows = torch.tensor([row[1:] for row in rows], dtype=torch.float32)
        self.owner, self.forms = torch.tensor(owner), torch.tensor(forms)
        self.good, self.bad = torch.tensor(good), torch.tensor(bad)
        self.named = torch.tensor([any(person >= 0 for person in p["is"]) for p in kept])
        self.meant = torch.tensor([len(p["is"]) > 0 for p in kept])
        self.weight = torch.full((self.size,), weight)
        assert self.rows.shape[1] == len(signs), (self.rows.shape, len(signs))

    def sums(self, scores, which):
        """For each pronoun the sum of exp(score) over the rows of {which}."""
        return torch.zeros(self.size).index_add(0, self.owner, torch.where(which, scores.exp(), torch.zeros(())))

    def loss(self, weights, use):
        scores = (self.rows * weights[self.forms]).sum(1) + self.share
        everything = 1 + self.sums(scores, torch.ones_like(self.good))
        good = torch.where(self.meant & ~self.named, torch.ones(()), self.sums(scores, self.good))
        # Where nothing is known but who is not meant, all others are right.
        chance = torch.where(self.meant, good, everything - self.sums(scores, self.bad)) / everything
        return -((chance + 1e-6).log() * self.weight * use).sum() / (self.weight * use).sum()


def learn(batches, signs, skip):
    expected = torch.tensor([EXPECTED.get(sign, 0.0) for sign in signs])
    shared = expected.clone().requires_grad_()
    apart = torch.zeros(len(FORMS), len(signs), requires_grad=True)
    mask = torch.tensor([0.0 if sign in skip else 1.0 for sign in signs])
    optimizer = torch.optim.LBFGS([shared, apart], lr=0.5, max_iter=STEPS, history_size=20, line_search_fn="strong_wolfe")

    def closure():
        optimizer.zero_grad()
        weights = (shared + apart) * mask
        total = sum(b.weight.sum() for b in batches)
        loss = sum(b.loss(weights, torch.ones(b.size)) * b.weight.sum() for b in batches) / total
        loss = loss + DECAY * ((shared - expected) ** 2).sum() + DECAY_FORM * (apart ** 2).sum()
        loss.backward()
        return loss

    optimizer.step(closure)
    return ((shared + apart) * mask).detach()


def ranked(pronoun, weights):
    """Persons by falling probability, as [probability, person]."""
    sums, everything = {}, 1.0
    own = weights["tagged" if pronoun["tagged"] else "alone"][pronoun["form"]].tolist()
    for row in pronoun["rows"]:
        chance = row[1] * math.exp(sum(w * s for w, s in zip(own, row[2:])))
        sums[row[0]] = sums.get(row[0], 0) + chance
        everything += chance
    return sorted(((chance / everything, person) for person, chance in sums.items()), reverse=True)


def gap_f1(pronouns, weights, between_two):
    """As GAP's scorer counts: each of the two names is one question."""
    right = said = true = 0
    for pronoun in pronouns:
        asked = pronoun["is"] + pronoun["not"]
        order = [person for _, person in ranked(pronoun, weights) if not between_two or person in asked]
        best = order[0] if order else None
        answers = [person == best and best is not None and person >= 0 for person in asked]
        true += len(pronoun["is"])
        said += sum(answers)
        right += sum(answers[:len(pronoun["is"])])
    return 200 * right / max(1, said + true)


def accuracy(pronouns, weights, floor):
    """(asked, answered, right) of pronouns that mean somebody who is a candidate."""
    asked = answered = right = 0
    for pronoun in pronouns:
        if not any(person >= 0 for person in pronoun["is"]):
            continue
        asked += 1
        best = ranked(pronoun, weights)[0]
        if best[0] >= floor:
            answered += 1
            right += best[1] in pronoun["is"]
    return asked, answered, right


def names(source):
    """The signs in the order of the Java enumeration."""
    text = re.sub(r"/\*\*.*?\*/", "", source.read_text(encoding="utf-8"), flags=re.S)
    return re.findall(r"[A-Z_]{3,}", text[text.index("enum Sign {"):])


def report(name, sets, weights):
    print(name, "GAP F1: development %.1f, validation %.1f, validation between the two %.1f" % (
        gap_f1(sets["gap-development"], weights, False), gap_f1(sets["gap-validation"], weights, False), gap_f1(sets["gap-validation"], weights, True)))
    print(name, "GUM news and interviews (asked, answered, right): all", accuracy(sets["gum"], weights, 0), "from 0.5 on", accuracy(sets["gum"], weights, 0.5))
    print(name, "PolNeAR sources:", accuracy(sets["polnear"], weights, 0), "from 0.5 on", accuracy(sets["polnear"], weights, 0.5))


def across_gum(sets, signs, skip):
    """GUM measured on articles that were not learned from: five parts, each left out once."""
    right = answered = asked = 0
    articles = sorted({p["id"].split(":")[0] for p in sets["gum"]})
    for part in range(5):
        out = set(articles[part::5])
        inside = [p for p in sets["gum"] if p["id"].split(":")[0] not in out]
        weights = learn([Batch(sets["gap-development"], 1.0, signs), Batch(inside, GUM_WEIGHT, signs), Batch(sets["polnear"], POLNEAR_WEIGHT, signs)], signs, skip)
        a, b, c = accuracy([p for p in sets["gum"] if p["id"].split(":")[0] in out], {"alone": weights, "tagged": weights}, 0.5)
        asked, answered, right = asked + a, answered + b, right + c
    return asked, answered, right


SIGNS = pathlib.Path(__file__).parent.parent / "resolve/src/main/java/org/onrecord/resolve/speaker/Sign.java"


def beside_tagging(batch, alone, signs):
    """The weights for pronouns that tagging has looked at: those without it, all scaled alike, and one for the tagger's own
    probability. Three numbers, learned on gap-validation, since the tagger has learned from the other texts itself. Sources keep
    theirs: GAP has none, and in news the tagger's antecedents were wrong where both differed (83 of 615 sources in PolNeAR, read)."""
    free = torch.tensor([1.0, 0.5, 0.0], requires_grad=True)
    optimizer = torch.optim.LBFGS([free], lr=0.5, max_iter=STEPS, line_search_fn="strong_wolfe")
    tagged = torch.tensor([float(sign == "TAGGED") for sign in signs])
    anybody = torch.tensor([float(sign == "CANDIDATE") for sign in signs])

    def weights():
        return free[0] * alone + free[1] * tagged + free[2] * anybody

    def closure():
        optimizer.zero_grad()
        loss = batch.loss(weights(), torch.ones(batch.size))
        loss.backward()
        return loss

    optimizer.step(closure)
    print("beside tagging: scale %.3f, the tagger's probability %.3f, candidate %.3f" % tuple(free.tolist()))
    learned = weights().detach()
    learned[FORMS.index("source")] = alone[FORMS.index("source")]
    return learned


def train(out, table):
    sets = {name: read(out / f"{name}.signs.jsonl") for name in ["gap-development", "gap-validation", "gum", "polnear"]}
    signs = names(SIGNS)
    alone = learn([Batch(sets["gap-development"], 1.0, signs), Batch(sets["gum"], GUM_WEIGHT, signs),
                   Batch(sets["polnear"], POLNEAR_WEIGHT, signs)], signs, ["TAGGED"])
    report("alone", sets, {"alone": alone, "tagged": alone})
    clean = Batch([p for p in sets["gap-validation"] if p["tagged"]], 1.0, signs)
    tagged = beside_tagging(clean, alone, signs)
    report("tagged", sets, {"alone": alone, "tagged": tagged})
    lines = ["\t".join([kind, sign] + ["%.3f" % w for w in weights[:, i]])
             for kind, weights in [("alone", alone), ("tagged", tagged)] for i, sign in enumerate(signs)]
    header = ["# What each sign for or against a candidate of a pronoun weighs (Sign.java says what each means). Written by",
              "# training/pronouns.py. Columns: alone or tagged (whether tagging has looked at the pronoun), sign, weight for",
              "# he/she, for his/her, for him/her/himself/herself, for sources. exp(sum) is a candidate's share; nobody's share is 1."]
    table.write_text("\n".join(header + lines) + "\n", encoding="utf-8")
    print("GUM, each article unseen, from 0.5 on:", across_gum(sets, signs, ["TAGGED"]))


def measure(out, table):
    """What a table is worth on gap-test; to be asked rarely."""
    signs, weights = names(SIGNS), {}
    for line in table.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            kind, sign, *numbers = line.split("\t")
            weights.setdefault(kind, torch.zeros(len(FORMS), len(signs)))[:, signs.index(sign)] = torch.tensor([float(n) for n in numbers])
    pronouns = read(out / "gap-test.signs.jsonl")
    print("GAP test F1: among all %.1f, between the two %.1f" % (gap_f1(pronouns, weights, False), gap_f1(pronouns, weights, True)))


if __name__ == "__main__":
    torch.set_num_threads(1)
    torch.manual_seed(0)
    paths = [pathlib.Path(p) for p in sys.argv[2:]]
    {"prepare": prepare, "train": train, "measure": measure}[sys.argv[1]](*paths)
