#!/usr/bin/env python3
"""Teaches a trained tagger names and anaphors, while it keeps practising attributions. A checkpoint every round.

    joint.py PREPARED CORPORA TAGGER.pt OUT --encoder e5 [--rounds 2]
    joint.py PREPARED CORPORA TAGGER.pt OUT --encoder e5 --measure     only measures OUT/model.pt on what is held out
"""
import argparse, json, pathlib, random, time

import torch
import torch.nn.functional as F

import anaphors
import names
import pieces as P
from model import Tagger
from prepare import ENCODERS
from train import BATCH, DECAY, SEED, learn, loss_of
from train import batches as attribution_batches

RATE, ANAPHOR_RATE, NAME_RATE = 8e-5, 1e-3, 3e-3
BEFORE, AFTER = 400, 60      # pieces around a pronoun in which its antecedent is looked for
LONGEST_DOCUMENT = 700       # pieces of a document in one step
WINDOW = (96, 256)
GAP_TIMES, CHAIN_TIMES, HIDDEN_SHARE = 2, 2, 0.25   # how often each source of anaphors is seen in a round
NAME_TIMES = 3
PRACTICE = 0.5               # share of the attribution batches in a round
GENDERS = pathlib.Path(__file__).parent.parent / "resolve/src/main/resources/org/onrecord/resolve/name/first-names.tsv"


def genders():
    rows = (line.rstrip("\n").split("\t") for line in open(GENDERS, encoding="utf-8") if line[:2] in ("m\t", "f\t"))
    return {name: row[0] for row in rows for name in row[1].split()}


def pad(rows):
    t = max(map(len, rows))
    return torch.tensor([r + [0] * (t - len(r)) for r in rows])


def cut(document, rng):
    """The document's paragraphs as windows, (first, end) paragraph each, with a random part of it when it is long."""
    lengths = [len(l) for l in document["lines"]]
    first, size, end = 0, 0, len(lengths)
    if sum(lengths) > LONGEST_DOCUMENT and document["anaphors"]:
        (last, _), _, _ = rng.choice(document["anaphors"])
        first = end = last + 1
        while first and size + lengths[first - 1] <= LONGEST_DOCUMENT: first -= 1; size += lengths[first]
    return [(a + first, b + first) for a, b in P.pack(lengths[first:end], rng.randint(*WINDOW))]


def anaphor_batches(documents, rng):
    documents = [d for d in documents if any(True for _ in d["anaphors"])]
    rng.shuffle(documents)
    documents.sort(key=lambda d: sum(map(len, d["lines"])) // 64)
    out, batch, size = [], [], 0
    for d in documents:
        windows = cut(d, rng)
        n = sum(len(l) for a, b in windows for l in d["lines"][a:b])
        if batch and size + n > BATCH:
            out.append(batch); batch, size = [], 0
        batch.append((d, windows)); size += n
    if batch: out.append(batch)
    rng.shuffle(out)
    return out


def anaphor_scores(model, batch, continuing):
    """Yields (document, pronoun's right, wrong, places of the candidates, scores (N + 1)) of a batch of (document, windows)."""
    ids, features, spots = [], [], []
    for d, windows in batch:
        where, at = [], 0
        for a, b in windows:
            row, marks = [P.CLS], [0]
            for n in range(a, b):
                for i, p in enumerate(d["lines"][n][:500]):
                    where.append(((n, i), len(ids), len(row), at)); at += 1
                    row.append(p[0]); marks.append(p[3])
                row.append(P.SEP); marks.append(0)
            ids.append(row[:510]); features.append(marks[:510])
        spots.append([s for s in where if s[2] < 510])
    mask = pad([[1.0] * len(r) for r in ids])
    with torch.autocast("cpu", torch.bfloat16):
        x = model.encoder(pad(ids), pad(features), mask)
        query, key, none = (y.float() for y in model.anaphors(x))
    for (d, _), where in zip(batch, spots):
        index = {s[0]: k for k, s in enumerate(where)}
        window, column, order = (torch.tensor([s[k] for s in where]) for k in (1, 2, 3))
        words = torch.tensor([is_word(d["lines"][n][i], continuing) for (n, i), _, _, _ in where])
        for pronoun, right, wrong in d["anaphors"]:
            if pronoun not in index: continue
            me = index[pronoun]
            distance = order - order[me]
            near = (words & (distance >= -BEFORE) & (distance <= AFTER) & (distance != 0)).nonzero()[:, 0]
            if not len(near): continue
            w, c = window[me], column[me]
            s = model.anaphors.scores(query[w, c][None], none[w, c][None], key[window[near], column[near]], distance[near][None])[0]
            yield d, right, wrong, [where[k][0] for k in near.tolist()], s


PRONOUN_IDS = set()


def is_word(piece, continuing):
    return piece[0] not in continuing and piece[0] not in PRONOUN_IDS and piece[0] > 1000


def anaphor_loss(model, batch, continuing):
    losses = []
    for _, right, wrong, places, scores in anaphor_scores(model, batch, continuing):
        right = set(map(tuple, right)); wrong = set(map(tuple, wrong))
        log = scores.log_softmax(-1)
        yes = torch.tensor([p in right for p in places] + [False])
        if right:
            if not yes.any(): yes[-1] = True
            losses.append(-log[yes].logsumexp(-1))
        elif wrong:
            no = torch.tensor([p in wrong for p in places] + [False])
            if no.any(): losses.append(-log[~no].logsumexp(-1))
        else:
            losses.append(-log[-1])
    return torch.stack(losses).mean() if losses else None


def name_batches(rows, rng):
    rows = sorted(rows, key=lambda r: (len(r[0]) // 16, rng.random()))
    out, batch = [], []
    for r in rows:
        if batch and len(r[0]) * (len(batch) + 1) > BATCH: out.append(batch); batch = []
        batch.append(r)
    out.append(batch)
    rng.shuffle(out)
    return out


def name_scores(model, batch):
    ids = pad([[P.CLS] + [p[0] for p in r[0][:500]] + [P.SEP] for r in batch])
    features = pad([[0] + [p[3] for p in r[0][:500]] + [0] for r in batch])
    mask = pad([[1.0] * (len(r[0][:500]) + 2) for r in batch])
    with torch.autocast("cpu", torch.bfloat16):
        scores = model.names(model.encoder(ids, features, mask)).float()
    return scores, pad([[0] + r[1][:500] + [0] for r in batch]), mask


def name_loss(model, batch):
    scores, labels, mask = name_scores(model, batch)
    log = scores.log_softmax(-1)
    unmarked = torch.stack([log[..., 0], log[..., 7], log[..., 8]]).logsumexp(0)
    known = log.gather(2, labels.clamp(max=8)[..., None])[..., 0]
    return -(torch.where(labels == names.UNMARKED, unmarked, known) * mask).sum() / mask.sum()


def runs(labels):
    """{(start, end, type)} of B I* runs of label numbers; an I without its B begins one."""
    out, open_ = set(), None
    for i, l in enumerate(labels + [0]):
        kind = (l + 1) // 2 if 0 < l < 7 else 0
        if open_ and (kind != open_[1] or l % 2): out.add((open_[0], i, open_[1])); open_ = None
        if kind and not open_: open_ = (i, kind)
    return out


def measure(model, gap, held, continuing):
    """F1 of the GAP pairs and of names on what is held out."""
    model.eval()
    right = said = gold = 0
    with torch.no_grad():
        for d in gap:
            answer = (False, False)
            for _, _, _, places, scores in anaphor_scores(model, [(d, [(0, len(d["lines"]))])], continuing):
                p = dict(zip(places, scores.softmax(-1).tolist()))
                a, b = (sum(p.get(tuple(x), 0) for x in d[k]) for k in "ab")
                answer = (a > b and a > .3, b > a and b > .3)
            right += sum(x and y for x, y in zip(answer, d["gold"])); said += sum(answer); gold += sum(d["gold"])
        n = [0, 0, 0]
        for batch in name_batches(held, random.Random(0)):
            scores, labels, mask = name_scores(model, batch)
            for s, l, m in zip(scores, labels.tolist(), mask):
                k = int(m.sum())
                found, true = runs(s.argmax(-1)[:k].tolist()), runs(l[:k])
                n[0] += len(found & true); n[1] += len(found); n[2] += len(true)
    model.train()
    f = lambda r, a, b: 200 * r / max(1, a + b)
    return f"GAP P {100 * right / max(1, said):.1f} R {100 * right / gold:.1f} F1 {f(right, said, gold):.1f}; names F1 {f(*n):.1f}"


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("prepared", "corpora", "tagger", "out"): ap.add_argument(name, type=pathlib.Path)
    ap.add_argument("--encoder", choices=ENCODERS, required=True)
    ap.add_argument("--rounds", type=int, default=2)
    ap.add_argument("--only-anaphors", action="store_true", help="a quick trial of one task")
    ap.add_argument("--measure", action="store_true")
    ap.add_argument("--every", type=int, default=200)
    args = ap.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(SEED)
    tokenizer = P.Pieces((args.prepared / "vocab.txt").read_text(encoding="utf-8").split("\n"))
    PRONOUN_IDS.update(tokenizer.ids[w] for w in anaphors.NO_NAMES)
    model = Tagger(ENCODERS[args.encoder][2])
    start = args.out / "model.pt" if args.measure else args.tagger
    known = {k: v for k, v in torch.load(start).items() if k in model.state_dict()}
    print(model.load_state_dict(known, strict=False).missing_keys)
    train_names, held_names = names.load(args.corpora, tokenizer)
    gap_held = list(anaphors.gap(args.corpora / "gap-coref/gap-validation.tsv", tokenizer))
    if args.measure:
        print(measure(model, gap_held, held_names, tokenizer.continuing)); return
    gap = list(anaphors.gap(args.corpora / "gap-coref/gap-development.tsv", tokenizer))
    chains = [d for f in ("news", "interview") for d in anaphors.gum(args.corpora / f"gum-news/{f}.jsonl", tokenizer)]
    chains += anaphors.meantime(args.corpora / "meantime/meantime.conll", tokenizer)
    articles = [json.loads(line) for line in open(args.corpora / "polnear/train.jsonl", encoding="utf-8")]
    by_name = genders()
    attributions = torch.load(args.prepared / "train.pt")

    def round_of(n):
        rng = random.Random(SEED + n)
        out = [(anaphor_loss, b) for _ in range(GAP_TIMES) for b in anaphor_batches(gap, rng)]
        out += [(anaphor_loss, b) for _ in range(CHAIN_TIMES) for b in anaphor_batches(chains, rng)]
        hidden = [d for d in anaphors.hidden(articles, by_name, tokenizer, rng) if rng.random() < HIDDEN_SHARE]
        out += [(anaphor_loss, b) for b in anaphor_batches(hidden, rng)]
        if not args.only_anaphors:
            out += [(name_loss, b) for _ in range(NAME_TIMES) for b in name_batches(train_names, rng)]
            out += [(loss_of, b) for b in attribution_batches(attributions, rng) if rng.random() < PRACTICE]
        rng.shuffle(out)
        return out

    head = lambda name: name.split(".")[0] if name.startswith(("names.", "anaphors.")) else "tagger"
    groups = [{"params": [p for n, p in model.named_parameters() if head(n) == which], "lr": rate}
              for which, rate in (("tagger", RATE), ("anaphors", ANAPHOR_RATE), ("names", NAME_RATE))]
    optimizer = torch.optim.AdamW(groups, weight_decay=DECAY, fused=True)
    total = args.rounds * len(round_of(0))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1, (s + 1) / (.06 * total)) * max(0.02, 1 - s / total))
    average = {k: v.detach().clone() for k, v in model.state_dict().items()}
    step, began, sums = 0, time.time(), {}
    more = {loss_of: (None,), anaphor_loss: (tokenizer.continuing,)}
    model.train()
    for n in range(args.rounds):
        for task, batch in round_of(n):
            loss = task(model, batch, *more.get(task, ()))
            if loss is None: continue
            learn(model, loss, optimizer, schedule, average, step)
            step += 1
            sums.setdefault(task.__name__, []).append(loss.item())
            if step % 25 == 0:
                print(f"round {n} step {step}/{total} " + " ".join(f"{k} {sum(v) / len(v):.3f}" for k, v in sums.items()) + f" {time.time() - began:.0f} s", flush=True)
                sums = {}
            if step % args.every == 0:
                print(measure(model, gap_held, held_names, tokenizer.continuing), flush=True)
        torch.save(average, args.out / "model.pt")
        if n == args.rounds - 1:
            model.load_state_dict(average)
            print("averaged weights:")
        print(measure(model, gap_held, held_names, tokenizer.continuing), flush=True)


if __name__ == "__main__":
    main()
