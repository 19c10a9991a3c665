"""Named entities of several corpora as labelled pieces, for the tagger's second task.

Every corpus has persons, organisations and places; works, events, products and nationalities only some. Where a corpus does
not mark those, its unmarked words may be either: label UNMARKED, of which training asks only "no person, organisation or place".
"""
import re

NAMES = ["O", "B-person", "I-person", "B-organization", "I-organization", "B-place", "I-place", "B-other", "I-other"]
UNMARKED = len(NAMES)
TYPES = {
    "person": "PER person politician Person", "place": "LOC location country Location",
    "organization": "ORG organisation politicalparty Organisation corporation group",
    "other": "MISC misc election event product creative-work Nationality DocumentReference MilitaryPlatform Weapon"}
TYPE = {theirs: ours for ours, all_theirs in TYPES.items() for theirs in all_theirs.split()}
# folder/file, whether names of the type "other" are marked
CORPORA = [("ner-uner-ewt/dev.iob2", False), ("ner-uner-ewt/test.iob2", False), ("ner-uner-pud/test.iob2", False), ("ner-wikigold/wikigold.conll", True),
           ("ner-crossner-politics/train.conll", True), ("ner-crossner-politics/dev.conll", True), ("ner-crossner-politics/test.conll", True),
           ("ner-wnut17/train.conll", True)] + [(f"ner-re3d/{n}.conll", False) for n in (
               "CENTCOM", "UK_Government", "US_State_Department", "Wikipedia", "Delegation_of_the_European_Union_to_Syria")]
HELD_OUT = 10       # every 10th paragraph is kept out of training
SENTENCES = 3       # a paragraph; the corpora are lists of sentences
NO_SPACE_BEFORE = re.compile(r"^([.,;:!?%)\]}”’]|'s|'re|'ve|'ll|'d|'m|n't|''|’s)$")
NO_SPACE_AFTER = re.compile(r"^[(\[{“$#‘]$|^``$")


def sentences(path):
    """Lists of (word, label) as the file has them."""
    rows = []
    with open(path, encoding="utf-8") as f:
        for line in f:
            if line.startswith("# ") or line.startswith("-DOCSTART"):
                continue
            cells = line.rstrip("\n").split("\t" if "\t" in line else " ")
            if len(cells) < 2:
                if rows: yield rows
                rows = []
            else:
                word, label = (cells[1], cells[2]) if path.suffix == ".iob2" else (cells[0], cells[-1])
                rows.append((word, label))
    if rows: yield rows


def written(words):
    """The words as people write them, and where each starts."""
    text, starts, opened = "", [], False
    for i, word in enumerate(words):
        word = '"' if word in ("``", "''") else word
        glued = NO_SPACE_BEFORE.match(word) or i and NO_SPACE_AFTER.match(words[i - 1])
        if word == '"':
            glued, opened = opened, not opened
        elif i and words[i - 1] in ('"', "``") and opened:
            glued = True
        text += ("" if glued or not text else " ")
        starts.append(len(text))
        text += word
    return text, starts


def paragraph(group, tokenizer, marks_other):
    """One paragraph of sentences: (pieces, labels)."""
    words = [word for sentence in group for word, _ in sentence]
    labels = [label for sentence in group for _, label in sentence]
    text, starts = written(words)
    at, before = {}, None
    for word, label, start in zip(words, labels, starts):
        kind = TYPE.get(label[2:]) if label != "O" else None
        first = kind and (label[0] == "B" or kind != before)
        for c in range(start, start + len(word)):
            at[c] = (kind, first and c == start)
        before = kind
    pieces, out = tokenizer.paragraph(text, 0), []
    unmarked = 0 if marks_other else UNMARKED
    for _, start, _, _ in pieces:
        kind, first = at.get(start, (None, False))
        out.append(NAMES.index(("B-" if first else "I-") + kind) if kind else unmarked)
    return pieces, out


def load(corpora, tokenizer):
    """(training, held out): lists of (pieces, labels)."""
    train, held = [], []
    for name, marks_other in CORPORA:
        every = list(sentences(corpora / name))
        for n in range(0, len(every), SENTENCES):
            row = paragraph(every[n:n + SENTENCES], tokenizer, marks_other)
            (held if n // SENTENCES % HELD_OUT == 0 else train).append(row)
    return train, held
