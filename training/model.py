"""The tagger: a BERT encoder with four heads, kept to what ONNX and Java need.

Shapes: B windows, T pieces a window, H hidden width, K cues of the whole batch, R labels of a head.

head 1, flat     every piece is outside, or begins / continues a source, a cue or a content    (B, T, 7)
head 2, linked   for one cue: which pieces begin / continue its source and its content          (K, T, 5)
head 3, names    every piece is outside, or begins / continues a name of a person, organisation, place or other   (B, T, 9)
head 4, anaphors every piece as a pronoun that asks (query), and as a word that may be meant (key)            (B, T, 96) each

The first two are linear-chain CRFs. Java decodes them with the same transition scores, which travel in the model bundle.
"""
import math

import torch
import torch.nn.functional as F
from torch import nn

from names import NAMES

FLAT = ["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"]
LINKED = ["O", "B-source", "I-source", "B-content", "I-content"]
IMPOSSIBLE = -1e4  # the score of a transition that cannot be: "I-x" after anything but "B-x" or "I-x"
DISTANCES = 64     # buckets of signed distance from cue to piece


class Layer(nn.Module):
    """One post-norm BERT layer."""

    def __init__(self, width, heads, dropout):
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, 4 * width)
        self.down = nn.Linear(4 * width, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x, bias):  # x (B, T, H); bias (B, 1, 1, T): 0, or IMPOSSIBLE on padding
        b, t, h = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, self.heads, h // self.heads).permute(2, 0, 3, 1, 4)
        if torch.onnx.is_in_onnx_export():
            weights = (q @ k.transpose(-1, -2) / math.sqrt(h // self.heads) + bias).softmax(-1)
            y = weights @ v
        else:
            y = F.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(q.dtype), dropout_p=0.0)
        y = y.transpose(1, 2).reshape(b, t, h)
        x = self.norm1(x + F.dropout(self.out(y), self.dropout, self.training))
        y = self.down(F.gelu(self.up(x)))
        return self.norm2(x + F.dropout(y, self.dropout, self.training))


class Encoder(nn.Module):
    """Word, position and feature embeddings, then the layers. Features stand in BERT's token-type slot."""

    def __init__(self, layers, width=384, heads=12, words=30522, positions=512, features=12, dropout=0.1):
        super().__init__()
        self.word = nn.Embedding(words, width)
        self.position = nn.Embedding(positions, width)
        self.feature = nn.Embedding(features, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, heads, dropout) for _ in range(layers))
        self.dropout = dropout

    def forward(self, pieces, features, mask):  # all (B, T) -> (B, T, H)
        t = pieces.shape[1]
        x = self.word(pieces) + self.position.weight[:t] + self.feature(features)
        x = F.dropout(self.norm(x), self.dropout, self.training)
        bias = (1.0 - mask.to(x.dtype))[:, None, None, :] * IMPOSSIBLE
        for layer in self.layers:
            x = layer(x, bias)
        return x


class PieceHead(nn.Module):
    """Scores of the labels of each piece, for itself."""

    def __init__(self, width, labels, dropout):
        super().__init__()
        self.dense = nn.Linear(width, width)
        self.labels = nn.Linear(width, labels)
        self.dropout = dropout

    def forward(self, x):  # (B, T, H) -> (B, T, labels)
        return self.labels(F.dropout(F.gelu(self.dense(x)), self.dropout, self.training))


class LinkedHead(nn.Module):
    """Scores every piece against one cue: piece + cue + distance, mixed with its neighbours by two convolutions."""

    def __init__(self, width, inner=192, dropout=0.1):
        super().__init__()
        self.piece = nn.Linear(width, inner)
        self.cue = nn.Linear(2 * width, inner)
        self.gate = nn.Linear(2 * width, inner)
        self.distance = nn.Embedding(DISTANCES + 1, inner)
        self.near = nn.Conv1d(inner, inner, 5, padding=2)
        self.far = nn.Conv1d(inner, inner, 5, padding=6, dilation=3)
        self.labels = nn.Linear(inner, len(LINKED))
        self.dropout = dropout

    def forward(self, x, window, first, last):
        """x (B, T, H); window, first, last (K): the window of each cue, its first and last piece. -> (K, T, 5)"""
        pieces = self.piece(x)[window]                                                    # (K, T, inner)
        cue = torch.cat([x[window, first], x[window, last]], -1)                          # (K, 2H)
        d = bucket(torch.arange(x.shape[1], device=x.device)[None, :], first[:, None], last[:, None])
        z = pieces * (1 + self.gate(cue)[:, None]) + self.cue(cue)[:, None] + self.distance(d)
        z = F.dropout(F.gelu(z), self.dropout, self.training).transpose(1, 2)             # (K, inner, T)
        z = z + F.gelu(self.near(z))
        z = z + F.gelu(self.far(z))
        return self.labels(F.dropout(z.transpose(1, 2), self.dropout, self.training))


def bucket(t, first, last):
    """Signed distance from the cue to piece t in DISTANCES / 2 buckets a side: exact to 12, then by steps of 8. 0 = in the cue."""
    before, after = (first - t).clamp(min=0), (t - last).clamp(min=0)
    half = DISTANCES // 2
    step = lambda d: torch.where(d <= 12, d, 12 + (d - 12 + 7) // 8).clamp(max=half)
    return torch.where(before > 0, step(before), torch.where(after > 0, step(after) + half, torch.zeros_like(after)))


class AnaphorHead(nn.Module):
    """For a pronoun: how likely each word of its surroundings names what it stands for, or none does. Windows are encoded alone,
    but a pronoun may look at words of the windows before its own: only query, key and distance meet."""

    def __init__(self, width, inner=96, dropout=0.1):
        super().__init__()
        self.dense = nn.Linear(width, width)
        self.query, self.key = nn.Linear(width, inner), nn.Linear(width, inner)
        self.none = nn.Linear(width, 1)
        self.distance = nn.Embedding(DISTANCES + 1, 1)
        self.dropout = dropout

    def forward(self, x):  # (..., H) -> query, key (..., inner), none (...)
        y = F.dropout(F.gelu(self.dense(x)), self.dropout, self.training)
        return self.query(y), self.key(y), self.none(y)[..., 0]

    def scores(self, query, none, key, distance):
        """query (A, inner), none (A), key (N, inner); distance (A, N): pieces from pronoun to word, negative before. -> (A, N + 1)"""
        near = self.distance(bucket(distance, torch.zeros(1, dtype=torch.long), torch.zeros(1, dtype=torch.long)))[..., 0]
        return torch.cat([query @ key.T / math.sqrt(key.shape[-1]) + near, none[:, None]], -1)


class Crf(nn.Module):
    """Linear chain over labels. Transition (i, j): score of j after i. `allowed` forbids I-x unless after B-x or I-x."""

    def __init__(self, labels):
        super().__init__()
        n = len(labels)
        self.transition = nn.Parameter(torch.zeros(n, n))
        self.start = nn.Parameter(torch.zeros(n))
        ok = torch.tensor([[b[0] != "I" or a[1:] == b[1:] for b in labels] for a in labels])
        self.register_buffer("forbidden", torch.where(ok, 0.0, IMPOSSIBLE))
        self.register_buffer("forbidden_start", torch.tensor([IMPOSSIBLE if a[0] == "I" else 0.0 for a in labels]))

    def scores(self):
        return self.transition + self.forbidden, self.start + self.forbidden_start

    def loss(self, emissions, labels, mask):
        """Negative log likelihood per sequence: emissions (K, T, R) float32, labels (K, T), mask (K, T), column 0 always on."""
        step, start = self.scores()
        k, t, r = emissions.shape
        gold = emissions.gather(2, labels[..., None])[..., 0] * mask
        moves = step[labels[:, :-1], labels[:, 1:]] * mask[:, 1:]
        gold = gold.sum(1) + moves.sum(1) + start[labels[:, 0]]
        alpha = start + emissions[:, 0]
        on = mask[..., None].bool()
        for i in range(1, t):
            nxt = torch.logsumexp(alpha[:, :, None] + step, 1) + emissions[:, i]
            alpha = torch.where(on[:, i], nxt, alpha)
        return torch.logsumexp(alpha, 1) - gold


class Tagger(nn.Module):
    def __init__(self, layers, dropout=0.1):
        super().__init__()
        self.encoder = Encoder(layers, dropout=dropout)
        width = self.encoder.norm.weight.shape[0]
        self.flat, self.linked = PieceHead(width, len(FLAT), dropout), LinkedHead(width, dropout=dropout)
        self.flat_crf, self.linked_crf = Crf(FLAT), Crf(LINKED)
        self.names, self.anaphors = PieceHead(width, len(NAMES), dropout), AnaphorHead(width, dropout=dropout)

    def forward(self, pieces, features, mask):
        x = self.encoder(pieces, features, mask)
        return x, self.flat(x)
