#!/usr/bin/env python3
"""Trains the tagger. One command, a fixed seed, a checkpoint every epoch from which the same command goes on.

    train.py PREPARED OUT --encoder bge [--epochs 6] [--teacher OUT_OF_TEACHER --teacher-encoder bge]

With a teacher, the student also learns the teacher's label distribution of every piece (distillation).
"""
import argparse, math, pathlib, random, time

import torch
import torch.nn.functional as F

from model import FLAT, LINKED, Tagger
from pieces import CLS, SEP, pack
from prepare import ENCODERS, ROLES

SEED = 20261121
WINDOW = (64, 256)        # most pieces in a window, drawn anew for each article and epoch, so that no one length is learned
BATCH = 3072              # padded pieces in a batch
HEAD_RATE = 1e-3
WARMUP, DECAY = 0.08, 0.01
AVERAGE = 0.998           # of weights over steps; the average is what is kept


def windows(article, rng):
    """The article cut into windows of whole paragraphs, from a random first cut. A window: pieces, features, flat labels, links."""
    lengths = [len(l) for l in article["lines"]]
    most = rng.randint(*WINDOW)
    first = rng.randrange(min(4, len(lengths)))
    ranges = list(pack(lengths[:first], most)) + [(a + first, b + first) for a, b in pack(lengths[first:], most)]
    for a, b in ranges:
        ids, features, flat, start = [CLS], [0], [0], {}
        for n in range(a, b):
            start[n] = len(ids)
            line = article["lines"][n][:500]
            ids += [p[0] for p in line] + [SEP]
            features += [p[3] for p in line] + [0]
            flat += article["flat"][n][:500] + [0]
        if len(ids) > 510:
            continue
        links = []
        for link in article["links"]:
            if len(link["cue"]) == 1 and a <= link["cue"][0][0] < b and link["cue"][0][2] < 500:
                n, i, j = link["cue"][0]
                labels = [0] * len(ids)
                for role in ("content", "source"):
                    for m, s, e in link[role]:
                        if a <= m < b and e < 500:
                            for k in range(s, e + 1):
                                labels[start[m] + k] = LINKED.index(("B-" if k == s else "I-") + role)
                links.append((start[n] + i, start[n] + j, labels))
        yield ids, features, flat, links


def batches(articles, rng):
    """Windows of like length together, batches in random order."""
    cut = [w for a in articles for w in windows(a, rng)]
    cut.sort(key=lambda w: (len(w[0]) // 8, rng.random()))
    out, batch = [], []
    for w in cut:
        if batch and max(len(w[0]), len(batch[-1][0])) * (len(batch) + 1) > BATCH:
            out.append(batch); batch = []
        batch.append(w)
    if batch: out.append(batch)
    rng.shuffle(out)
    return out


def tensors(batch):
    t = max(len(w[0]) for w in batch)
    pad = lambda row: row + [0] * (t - len(row))
    ids, features, flat = (torch.tensor([pad(w[k]) for w in batch]) for k in range(3))
    mask = torch.tensor([[1.0] * len(w[0]) + [0.0] * (t - len(w[0])) for w in batch])
    links = [(n, i, j, pad(labels)) for n, w in enumerate(batch) for i, j, labels in w[3]]
    window, first, last = (torch.tensor([l[k] for l in links], dtype=torch.long) for k in range(3))
    return ids, features, flat, mask, window, first, last, torch.tensor([l[3] for l in links], dtype=torch.long).view(len(links), t)


def imitation(student, teacher, mask):
    """Cross entropy of the student's label distribution under the teacher's, summed over real pieces."""
    p = teacher.softmax(-1)
    return -(p * student.log_softmax(-1)).sum(-1).mul(mask).sum() + (p * p.clamp(min=1e-9).log()).sum(-1).mul(mask).sum()


def loss_of(model, batch, teacher):
    ids, features, flat, mask, window, first, last, linked = tensors(batch)
    with torch.autocast("cpu", torch.bfloat16):
        x, flat_scores = model(ids, features, mask)
        linked_scores = model.linked(x, window, first, last)
        if teacher:
            with torch.no_grad():
                tx, teacher_flat = teacher(ids, features, mask)
                teacher_linked = teacher.linked(tx, window, first, last)
    n = max(1, len(window))
    flat_scores, linked_scores = flat_scores.float(), linked_scores.float()
    loss = model.flat_crf.loss(flat_scores, flat, mask).sum() / n
    if len(window):
        loss = loss + model.linked_crf.loss(linked_scores, linked, mask[window]).sum() / n
    if teacher:
        loss = loss + imitation(flat_scores, teacher_flat.float(), mask) / n
        if len(window):
            loss = loss + imitation(linked_scores, teacher_linked.float(), mask[window]) / n
    return loss


def learn(model, loss, optimizer, schedule, average, step):
    """One step down the loss; `average` follows the weights, faster in the first steps."""
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
    optimizer.step(); schedule.step(); optimizer.zero_grad()
    keep = min(AVERAGE, (step + 1) / (step + 10))
    with torch.no_grad():
        for k, v in model.state_dict().items():
            average[k].mul_(keep).add_(v, alpha=1 - keep)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("prepared", type=pathlib.Path); ap.add_argument("out", type=pathlib.Path)
    ap.add_argument("--encoder", choices=ENCODERS, required=True)
    ap.add_argument("--epochs", type=int, default=6)
    ap.add_argument("--rate", type=float, default=1.2e-4)
    ap.add_argument("--teacher", type=pathlib.Path); ap.add_argument("--teacher-encoder", choices=ENCODERS)
    ap.add_argument("--stop-after", type=int, help="stop after so many steps of the whole schedule (for trials)")
    args = ap.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(SEED)
    articles = torch.load(args.prepared / "train.pt")
    model = Tagger(ENCODERS[args.encoder][2])
    model.encoder.load_state_dict(torch.load(args.prepared / f"{args.encoder}.pt"))
    teacher = None
    if args.teacher:
        teacher = Tagger(ENCODERS[args.teacher_encoder][2]).eval()
        teacher.load_state_dict(torch.load(args.teacher / "model.pt"))
    groups = [{"params": [p for n, p in model.named_parameters() if n.startswith("encoder.") == inside], "lr": rate}
              for inside, rate in ((True, args.rate), (False, HEAD_RATE))]
    optimizer = torch.optim.AdamW(groups, weight_decay=DECAY, fused=True)
    per_epoch = len(batches(articles, random.Random(SEED)))
    total = args.stop_after or per_epoch * args.epochs
    scale = lambda step: min(1, (step + 1) / (WARMUP * total)) * max(0.02, 1 - step / total)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, scale)
    average = {k: v.detach().clone() for k, v in model.state_dict().items()}
    epoch, step, began = 0, 0, time.time()
    checkpoint = args.out / "checkpoint.pt"
    if checkpoint.exists():
        state = torch.load(checkpoint)
        model.load_state_dict(state["model"]); optimizer.load_state_dict(state["optimizer"]); schedule.load_state_dict(state["schedule"])
        average, epoch, step = state["average"], state["epoch"], state["step"]
    model.train()
    while step < total:
        rng = random.Random(SEED + epoch)
        torch.manual_seed(SEED + epoch)
        for batch in batches(articles, rng):
            if step >= total: break
            loss = loss_of(model, batch, teacher)
            learn(model, loss, optimizer, schedule, average, step)
            step += 1
            if step % 25 == 0:
                print(f"epoch {epoch} step {step}/{total} loss {loss.item():.3f} {time.time() - began:.0f} s", flush=True)
        epoch += 1
        torch.save(average, args.out / "model.pt")
        torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "schedule": schedule.state_dict(),
                    "average": average, "epoch": epoch, "step": step}, checkpoint)


if __name__ == "__main__":
    main()
