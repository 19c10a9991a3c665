#!/usr/bin/env python3
"""Writes the model bundle that Java ships: two int8 ONNX graphs, the vocabulary, the manifest.

    export.py PREPARED MODEL.pt BUNDLE --encoder e5 --name tagger-1 [--cue-bias 0.5] [--commit REV] [--scores FILE] [--float]

reader.onnx   pieces (1, T), features (1, T) -> states (1, T, H), flat (1, T, 7), names (1, T, 9),
              anaphors (1, T, 193): of each piece as a pronoun its query, as a word its key, and the score that no word is meant
linker.onnx   states, positions (K, L; -1 pads), distances (K, L), first (K), last (K) -> linked (K, L, 5)

The graphs are written node by node, with ONNX Runtime's fused operators where it has them on a CPU: a traced graph leaves
normalisation, attention and bias as dozens of small nodes that cost more than the int8 matrix products.
"""
import argparse, json, math, pathlib, tempfile, types

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from anaphors import NO_NAMES, PRONOUNS
from model import FLAT, LINKED, Crf, Tagger
from names import NAMES
from pieces import CLS, SEP
from prepare import ENCODERS

HEADS = 12
FUSED = "com.microsoft"
CALIBRATION = 24  # training articles that show how large the inputs of each product get


class Graph:
    """Collects nodes and weights; every method returns the name of its output."""

    def __init__(self):
        self.nodes, self.weights, self.count = [], [], 0

    def weight(self, value, name):
        array = value.detach().numpy() if isinstance(value, torch.Tensor) else np.asarray(value)
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def node(self, op, inputs, outputs=1, domain="", output=None, **attributes):
        self.count += 1
        names = [output] if output else [f"{op.lower()}_{self.count}" + (f"_{i}" if i else "") for i in range(outputs)]
        self.nodes.append(helper.make_node(op, inputs, names, name=f"{op}_{self.count}", domain=domain, **attributes))
        return names[0]

    def linear(self, x, layer, name, output=None, bias=True):
        y = self.node("MatMul", [x, self.weight(layer.weight.T, name + ".weight")], output=None if bias else output)
        return self.node("Add", [y, self.weight(layer.bias, name + ".bias")], output=output) if bias else y

    def save(self, path, inputs, outputs):
        graph = helper.make_graph(self.nodes, path.stem, inputs, outputs, self.weights)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)], ir_version=8)
        onnx.save(model, path)


def value(name, shape, kind=TensorProto.FLOAT):
    return helper.make_tensor_value_info(name, kind, shape)


def peaks(encoder, articles):
    """Largest magnitude of each input channel of every `up` and `down` product over some training articles."""
    seen = {}
    def watch(key):
        def hook(_, inputs):
            top = inputs[0].abs().flatten(0, -2).max(0).values
            seen[key] = torch.maximum(seen.get(key, top), top)
        return hook
    hooks = [getattr(layer, name).register_forward_pre_hook(watch((i, name))) for i, layer in enumerate(encoder.layers) for name in ("up", "down")]
    with torch.no_grad():
        for article in articles:
            for line in article["lines"]:
                ids, features = [p[0] for p in line[:500]], [p[3] for p in line[:500]]
                encoder(torch.tensor([[CLS] + ids + [SEP]]), torch.tensor([[0] + features + [0]]), torch.ones(1, len(ids) + 2))
    for hook in hooks: hook.remove()
    return seen


def smoothed(g, x, layer, peak, name):
    """The product of x and the layer's weights, with large channels of x scaled down and their weights up by as much. One
    scale serves all of x in int8, so a few large channels (8 to 17 times the median here) leave the others few steps.
    The root of the peak halved the labels that differ from float (4.2 to 2.2 %); weight-aware scales were worse."""
    scale = peak.clamp(min=1e-5).sqrt()
    scale = scale / scale.log().mean().exp()
    x = g.node("Mul", [x, g.weight(1 / scale, name + ".scale")])
    return g.node("MatMul", [x, g.weight(layer.weight.T * scale[:, None], name + ".weight")])


def reader(model, path, peak):
    g, e = Graph(), model.encoder
    width = e.norm.weight.shape[0]
    words = g.node("Gather", [g.weight(e.word.weight, "word"), "pieces"])
    marks = g.node("Gather", [g.weight(e.feature.weight, "feature"), "features"])
    length = g.node("Shape", ["pieces"], start=1, end=2)
    places = g.node("Slice", [g.weight(e.position.weight, "position"), g.weight(np.array([0]), "zero"), length])
    x = g.node("LayerNormalization", [g.node("Add", [g.node("Add", [words, marks]), places]),
                                      g.weight(e.norm.weight, "norm.weight"), g.weight(e.norm.bias, "norm.bias")], epsilon=1e-12)
    def normed(y, bias, rest, norm, name):
        return g.node("SkipLayerNormalization", [y, rest, g.weight(norm.weight, name + ".weight"), g.weight(norm.bias, name + ".bias"), bias],
                      domain=FUSED, epsilon=1e-12)
    for i, layer in enumerate(e.layers):
        at = f"layer{i}."
        q, k, v = (g.node("MatMul", [x, g.weight(w.T, at + n)]) for n, w in zip("qkv", layer.qkv.weight.split(width)))
        y = g.node("MultiHeadAttention", [q, k, v, g.weight(layer.qkv.bias, at + "qkv.bias")], domain=FUSED, num_heads=HEADS)
        y = g.linear(y, layer.out, at + "out", bias=False)
        x = normed(y, g.weight(layer.out.bias, at + "out.bias"), x, layer.norm1, at + "norm1")
        y = smoothed(g, x, layer.up, peak[i, "up"], at + "up")
        y = g.node("BiasGelu", [y, g.weight(layer.up.bias, at + "up.bias")], domain=FUSED)
        y = smoothed(g, y, layer.down, peak[i, "down"], at + "down")
        x = normed(y, g.weight(layer.down.bias, at + "down.bias"), x, layer.norm2, at + "norm2")
    g.node("Identity", [x], output="states")
    y = g.linear(x, model.flat.dense, "flat.dense", bias=False)
    y = g.node("BiasGelu", [y, g.weight(model.flat.dense.bias, "flat.dense.bias")], domain=FUSED)
    g.linear(y, model.flat.labels, "flat.labels", output="flat")
    y = g.linear(x, model.names.dense, "names.dense", bias=False)
    y = g.node("BiasGelu", [y, g.weight(model.names.dense.bias, "names.dense.bias")], domain=FUSED)
    g.linear(y, model.names.labels, "names.labels", output="names")
    a = model.anaphors
    y = g.linear(x, a.dense, "anaphors.dense", bias=False)
    y = g.node("BiasGelu", [y, g.weight(a.dense.bias, "anaphors.dense.bias")], domain=FUSED)
    scale = math.sqrt(a.key.out_features)
    meet = types.SimpleNamespace(weight=torch.cat([a.query.weight / scale, a.key.weight, a.none.weight]),
                                 bias=torch.cat([a.query.bias / scale, a.key.bias, a.none.bias]))
    g.linear(y, meet, "anaphors.meet", output="anaphors")
    g.save(path, [value("pieces", [1, "T"], TensorProto.INT64), value("features", [1, "T"], TensorProto.INT64)],
           [value("states", [1, "T", width]), value("flat", [1, "T", len(FLAT)]), value("names", [1, "T", len(NAMES)]),
            value("anaphors", [1, "T", meet.bias.numel()])])


def linker(model, path):
    g, m = Graph(), model.linked
    width, inner = model.encoder.norm.weight.shape[0], m.labels.in_features
    zero = g.weight(np.array(0, dtype=np.int64), "zero")
    states = g.node("Squeeze", ["states", g.weight(np.array([0]), "axis0")])                          # (T, H)
    cue = g.node("Concat", [g.node("Gather", [states, "first"]), g.node("Gather", [states, "last"])], axis=1)
    shift = g.node("Unsqueeze", [g.linear(cue, m.cue, "cue"), g.weight(np.array([1]), "axis1")])      # (K, 1, inner)
    gate = g.linear(cue, m.gate, "gate")
    gate = g.node("Unsqueeze", [g.node("Add", [gate, g.weight(np.float32(1), "one")]), "axis1"])
    pieces = g.node("Gather", [g.linear(states, m.piece, "piece"), g.node("Max", ["positions", zero])])
    near = g.node("Gather", [g.weight(m.distance.weight, "distance"), g.node("Max", ["distances", zero])])
    z = g.node("Add", [g.node("Add", [g.node("Mul", [pieces, gate]), shift]), near])
    z = gelu(g, z)
    real = g.node("Cast", [g.node("GreaterOrEqual", ["positions", zero])], to=TensorProto.FLOAT)
    z = g.node("Mul", [z, g.node("Unsqueeze", [real, g.weight(np.array([2]), "axis2")])])             # nothing stands beyond the window
    z = g.node("Transpose", [z], perm=[0, 2, 1])
    real = g.node("Unsqueeze", [real, "axis1"])
    for name, conv in (("near", m.near), ("far", m.far)):
        pad = conv.padding[0]
        y = g.node("Conv", [z, g.weight(conv.weight, name + ".weight"), g.weight(conv.bias, name + ".bias")],
                   kernel_shape=[5], pads=[pad, pad], dilations=[conv.dilation[0]])
        z = g.node("Mul", [g.node("Add", [z, gelu(g, y)]), real])
    g.linear(g.node("Transpose", [z], perm=[0, 2, 1]), m.labels, "labels", output="linked")
    g.save(path, [value("states", [1, "T", width])] + [value(n, ["K", "L"], TensorProto.INT64) for n in ("positions", "distances")]
           + [value(n, ["K"], TensorProto.INT64) for n in ("first", "last")], [value("linked", ["K", "L", len(LINKED)])])


def gelu(g, x):
    return g.node("Gelu", [x], domain=FUSED)


def manifest(model, args, path):
    rows = {"name": args.name, "encoder": ENCODERS[args.encoder][0],
            **{f"{graph}.sha256": hashlib.sha256((path.parent / f"{graph}.onnx").read_bytes()).hexdigest() for graph in ("reader", "linker")},
            "training.commit": args.commit,
            "data": "PolNeAR 1.0.0 train", "data.sha256": (args.prepared / "data.sha256").read_text()}
    if args.scores:
        rows.update((f"dev.{k}", v) for k, v in json.loads(args.scores.read_text()).items())
    for name, crf, labels in (("flat", model.flat_crf, FLAT), ("linked", model.linked_crf, LINKED), ("names", Crf(NAMES), NAMES)):
        step, start = (x.detach().tolist() for x in crf.scores())
        rows[name + ".labels"] = " ".join(labels)
        rows[name + ".start"] = " ".join(f"{v:.6g}" for v in start)
        rows.update((f"{name}.step.{i}", " ".join(f"{v:.6g}" for v in row)) for i, row in enumerate(step))
    rows["flat.cueBias"] = args.cue_bias
    rows["anaphors.pronouns"] = " ".join(sorted(PRONOUNS))
    rows["anaphors.noNames"] = " ".join(sorted(NO_NAMES))
    rows["anaphors.near"] = " ".join(f"{v:.6g}" for v in model.anaphors.distance.weight[:, 0].tolist())
    path.write_text("# The shipped tagger; made by training/export.py, described in docs/model-card.md.\n"
                    + "".join(f"{k} = {v}\n" for k, v in rows.items()), encoding="utf-8")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("prepared", type=pathlib.Path); ap.add_argument("model", type=pathlib.Path); ap.add_argument("bundle", type=pathlib.Path)
    ap.add_argument("--encoder", choices=ENCODERS, required=True); ap.add_argument("--name", required=True)
    ap.add_argument("--cue-bias", type=float, default=0.0); ap.add_argument("--commit", default="unknown")
    ap.add_argument("--scores", type=pathlib.Path); ap.add_argument("--float", action="store_true", help="keep fp32 (reference, not shipped)")
    args = ap.parse_args()
    args.bundle.mkdir(parents=True, exist_ok=True)
    model = Tagger(ENCODERS[args.encoder][2]).eval()
    model.load_state_dict(torch.load(args.model))
    with tempfile.TemporaryDirectory() as scratch:
        whole = args.bundle / "reader.onnx" if args.float else pathlib.Path(scratch) / "reader.onnx"
        reader(model, whole, peaks(model.encoder, torch.load(args.prepared / "train.pt")[:CALIBRATION]))
        if not args.float:
            quantize_dynamic(whole, args.bundle / "reader.onnx", weight_type=QuantType.QInt8, per_channel=True,
                             op_types_to_quantize=["MatMul", "Gather"], extra_options={"DefaultTensorType": TensorProto.FLOAT})
    linker(model, args.bundle / "linker.onnx")
    (args.bundle / "vocab.txt").write_bytes((args.prepared / "vocab.txt").read_bytes())
    manifest(model, args, args.bundle / "manifest.properties")
    print({p.name: p.stat().st_size for p in sorted(args.bundle.iterdir())})


if __name__ == "__main__":
    main()
