#!/usr/bin/env python3
"""Learns which lines of a page's text are the report, from tables that LayoutTable (ingest's tests) writes.

    train.py measure TABLE MIXED              trains on four fifths of the sites, measures on the others, five times
    train.py export  TABLE MIXED lines.model  trains on all, writes what org.onrecord.ingest.layout.LineModel reads

Four states: before the report, in it, in furniture inside it, after it. Per line a small network looks at the lines around
(dilated convolutions); a path through the states is chosen over the whole text.
"""
import math, random, re, struct, sys

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

DUMPS = ("text-dumps/aeb-public.jsonl", "text-dumps/naeb-public.jsonl")
FOLDS = 5
STATES = 4
HIDDEN = 32
DILATIONS = ((5, 1), (3, 2), (3, 4), (3, 8))  # kernel, dilation; padding for each is dilation * (kernel // 2)
DROP = 0.2
EPOCHS = 20
BATCH = 12
RATE = 3e-3
DECAY = 1e-2
STATE_LOSS = 0.3  # weight of the loss over four states beside that over body or not
WORD_WEIGHT = 0.5  # a line counts for the root of its words: 1 lost .005 of F1, 0.5 was kept
SPREAD = 0.4  # least standard deviation that a trait is divided by: rare traits are not blown up
SEEDS = 3
PATH = 0.3  # weight of the transitions beside the network: .1 to .6 differ by .002
ALLOWED = np.array([[1, 1, 0, 0], [0, 1, 1, 1], [0, 1, 1, 0], [0, 0, 0, 1]])
NEVER = -1e9


def site(url):
    host = re.sub(r"^https?://", "", url).split("/")[0].split(":")[0].split(".")
    return ".".join(host[-(3 if len(host) > 2 and len(host[-1]) == 2 and len(host[-2]) <= 3 else 2):])


def folds(names):
    names = sorted(set(names))
    random.Random(1).shuffle(names)
    return {name: i % FOLDS for i, name in enumerate(names)}


def load(path):
    texts, text = [], None
    with open(path, encoding="utf-8") as file:
        for row in file:
            row = row.rstrip("\n")
            if row.startswith("#") and row.count("\t") == 1:
                name, url = row[1:].split("\t")
                text = {"id": name, "site": site(url), "labels": [], "words": [], "letters": [], "x": []}
                texts.append(text)
                continue
            label, words, letters, traits = row.split("\t")
            text["labels"].append(label)
            text["words"].append(int(words))
            text["letters"].append(letters == "1")
            text["x"].append(np.array(traits.split(), dtype=np.float32))
    for text in texts:
        body = [label == "body" for label in text["labels"]]
        first = body.index(True) if True in body else len(body)
        last = len(body) - 1 - body[::-1].index(True) if True in body else -1
        text["y"] = np.array([0 if i < first else 3 if i > last else 1 if body[i] else 2 for i in range(len(body))])
        text["x"] = np.stack(text["x"])
        text["words"] = np.array(text["words"]) * np.array(text["letters"])
        text["body"] = np.array(body)
    return texts


class Network(nn.Module):
    def __init__(self, traits):
        super().__init__()
        self.enter = nn.Linear(traits, HIDDEN)
        self.drop = nn.Dropout(DROP)
        self.around = nn.ModuleList(nn.Conv1d(HIDDEN, HIDDEN, k, padding=d * (k // 2), dilation=d) for k, d in DILATIONS)
        self.leave = nn.Linear(HIDDEN, STATES)

    def forward(self, x):
        h = F.relu(self.enter(x)).transpose(1, 2)
        for layer in self.around:
            h = h + self.drop(F.relu(layer(self.drop(h))))
        return self.leave(self.drop(h.transpose(1, 2)))


def batch(texts, mean, spread):
    longest = max(len(text["y"]) for text in texts)
    x = np.zeros((len(texts), longest, len(mean)), np.float32)
    y = np.full((len(texts), longest), -1)
    weight = np.zeros((len(texts), longest), np.float32)
    for i, text in enumerate(texts):
        n = len(text["y"])
        x[i, :n], y[i, :n] = (text["x"] - mean) / spread, text["y"]
        weight[i, :n] = np.minimum(text["words"], 400) ** WORD_WEIGHT
    return torch.tensor(x), torch.tensor(y), torch.tensor(weight)


def scale(texts):
    x = np.concatenate([text["x"] for text in texts])
    return x.mean(0), np.maximum(x.std(0), SPREAD)


def fit(texts, mixed, seed, mean, spread):
    torch.manual_seed(seed)
    random.seed(seed)
    net = Network(len(mean))
    optimizer = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY)
    more = min(len(mixed), len(texts))
    steps = EPOCHS * math.ceil((len(texts) + more) / BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=steps + 1, pct_start=.2)
    for _ in range(EPOCHS):
        order = sorted(texts + random.sample(mixed, more), key=lambda text: len(text["y"]) * (.8 + .4 * random.random()))
        batches = [order[i:i + BATCH] for i in range(0, len(order), BATCH)]
        random.shuffle(batches)
        for some in batches:
            x, y, weight = batch(some, mean, spread)
            log = F.log_softmax(net(x), 2)
            state = -log.gather(2, y.clamp(min=0)[..., None])[..., 0]
            body = -torch.where(y == 1, log[..., 1], torch.logsumexp(log[..., [0, 2, 3]], -1))
            weight = weight * (y >= 0)
            loss = ((STATE_LOSS * state + body) * weight).sum() / weight.sum()
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            schedule.step()
    return net.eval()


def transitions(texts):
    count = np.ones((STATES, STATES))
    for text in texts:
        np.add.at(count, (text["y"][:-1], text["y"][1:]), 1)
    share = count * ALLOWED
    share = share / share.sum(1, keepdims=True)
    return np.where(ALLOWED > 0, PATH * np.log(np.maximum(share, 1e-9)), NEVER)


def path(probabilities, steps):
    log = np.log(probabilities + 1e-4)
    best = np.array([log[0, 0], log[0, 1], NEVER, NEVER])
    back = np.zeros((len(log), STATES), int)
    for i in range(1, len(log)):
        sums = best[:, None] + steps
        back[i] = sums.argmax(0)
        best = sums.max(0) + log[i]
    best[2] = NEVER
    state = [int(best.argmax())]
    for i in range(len(log) - 1, 0, -1):
        state.append(back[i, state[-1]])
    return np.array(state[::-1])


def predict(nets, text, mean, spread):
    with torch.no_grad():
        x = batch([text], mean, spread)[0]
        return np.mean([torch.softmax(net(x), 2)[0].numpy() for net in nets], 0)


def f1(counts):
    return 2 * counts[0] / max(1, 2 * counts[0] + counts[1] + counts[2])


def measure(texts, mixed):
    fold = folds([text["site"] for text in texts])
    found = {}
    for number in range(FOLDS):
        inside = [text for text in texts if fold[text["site"]] != number]
        mean, spread = scale(inside)
        others = [text for text in mixed if text["site"] != f"fold{number}.mixed"]
        nets = [fit(inside, others, seed, mean, spread) for seed in range(SEEDS)]
        steps = transitions(inside)
        for text in texts:
            if fold[text["site"]] == number:
                body = path(predict(nets, text, mean, spread), steps) == 1
                gold, words = text["body"], text["words"]
                found[text["id"]] = np.array([(words * (body & gold)).sum(), (words * (body & ~gold)).sum(), (words * (~body & gold)).sum()], float)
        print(f"fold {number}: {f1(sum(found.values())):.4f} so far", flush=True)
    rows = np.array(list(found.values()))
    rng = np.random.default_rng(0)
    drawn = sorted(f1(rows[rng.integers(0, len(rows), len(rows))].sum(0)) for _ in range(1000))
    total = rows.sum(0)
    print(f"words of body: F1 {f1(total):.4f} [{drawn[25]:.4f}, {drawn[974]:.4f}], P {total[0] / (total[0] + total[1]):.4f}, "
          f"R {total[0] / (total[0] + total[2]):.4f}; mean over texts {np.mean([f1(row) for row in rows]):.4f}")


def export(texts, mixed, out):
    mean, spread = scale(texts)
    nets = [fit(texts, mixed, seed, mean, spread) for seed in range(SEEDS)]
    with open(out, "wb") as file:
        def put(values):
            file.write(np.asarray(values, dtype=">f4").tobytes())

        file.write(struct.pack(">4i", len(nets), len(mean), HIDDEN, len(DILATIONS)))
        for kernel, dilation in DILATIONS:
            file.write(struct.pack(">2i", kernel, dilation))
        put(transitions(texts))
        for net in nets:
            weight = net.enter.weight.detach().numpy() / spread
            put(weight)
            put(net.enter.bias.detach().numpy() - weight @ mean)
            for layer in net.around:
                put(layer.weight.detach().numpy().transpose(2, 0, 1))  # kernel, to, from
                put(layer.bias.detach().numpy())
            put(net.leave.weight.detach().numpy())
            put(net.leave.bias.detach().numpy())


if __name__ == "__main__":
    torch.set_num_threads(1)
    tables = [load(name) for name in sys.argv[2:4]]
    measure(*tables) if sys.argv[1] == "measure" else export(*tables, sys.argv[4])
