"""Pronouns with the words that name what they stand for, for the tagger's third task.

A document is {"lines": pieces by paragraph, "anaphors": [(place, right, wrong)]}; a place is (paragraph, piece). `right` holds
the first pieces of words that name what the pronoun means; with none, `wrong` holds words that it does not mean, and with
neither, what it means is not named in the document.
"""
import csv, json, re

import pieces as P

PRONOUNS = set("he him his himself she her hers herself it its itself they them their theirs themselves".split())
NO_NAMES = PRONOUNS | set("i me my mine myself we us our ours ourselves you your yours who whom whose which that this the a an and or of".split())


class Document:
    """A text as pieces, with the way back from a character to its piece."""

    def __init__(self, text, tokenizer):
        self.text = text
        self.lines = [l for l in (tokenizer.paragraph(line, at)[:500] for at, line in P.paragraphs(text)) if l]
        self.place = {c: (n, i) for n, line in enumerate(self.lines) for i, p in enumerate(line) for c in range(p[1], p[2])}
        self.anaphors = []

    def words(self, start, end):
        """Places of the first pieces of the words in [start, end) that may name something."""
        found = [m for m in re.finditer(r"[^\W_]+(?:[-’'.][^\W_]+)*", self.text[start:end])]
        return {self.place[start + m.start()] for m in found if m.group().lower() not in NO_NAMES and start + m.start() in self.place}

    def add(self, pronoun, right, wrong=()):
        if pronoun in self.place:
            self.anaphors.append((self.place[pronoun], sorted(set(right)), sorted(wrong)))

    def row(self):
        return {"lines": self.lines, "anaphors": self.anaphors}


def gap(path, tokenizer):
    with open(path, encoding="utf-8", newline="") as f:
        for row in csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE):
            doc = Document(row["Text"], tokenizer)
            names = []
            for k in "AB":
                words = row[k].split()
                where = {m.start() for w in words for m in re.finditer(r"\b" + re.escape(w) + r"\b", row["Text"])}
                names.append({doc.place[c] for c in where if c in doc.place} | doc.words(int(row[k + "-offset"]), int(row[k + "-offset"]) + len(row[k])))
            a, b = names[0] - names[1], names[1] - names[0]
            right = a if row["A-coref"] == "TRUE" else b if row["B-coref"] == "TRUE" else set()
            doc.add(int(row["Pronoun-offset"]), right, () if right else a | b)
            yield {**doc.row(), "a": sorted(names[0]), "b": sorted(names[1]), "gold": (row["A-coref"] == "TRUE", row["B-coref"] == "TRUE")}


def heads(doc, span, others):
    """Words of a mention that are its own: not those of smaller mentions in it, capitalised ones where it has any."""
    start, end = span
    inner = [c for a, b in others if start <= a and b <= end and (a, b) != span for c in range(a, b)]
    own = [place for place in doc.words(start, end) if doc.lines[place[0]][place[1]][1] not in inner]
    capital = [p for p in own if doc.lines[p[0]][p[1]][3] % 3 != P.LOWER]
    return capital or own[:4]


def chains(doc, mentions):
    """Adds the pronouns of coreference chains; mentions: (chain, (start, end))."""
    spans = [s for _, s in mentions]
    named, pronouns = {}, []
    for chain, span in mentions:
        text = doc.text[span[0]:span[1]].lower()
        if text in PRONOUNS:
            pronouns.append((chain, span))
        elif text not in NO_NAMES:
            named.setdefault(chain, []).extend(heads(doc, span, spans))
    for chain, span in pronouns:
        doc.add(span[0], named.get(chain, []))


def gum(path, tokenizer):
    with open(path, encoding="utf-8") as f:
        for row in map(json.loads, f):
            doc = Document(row["text"], tokenizer)
            chains(doc, [(e["cluster"], tuple(e["spans"][0])) for e in row["entities"] if len(e["spans"]) == 1])
            yield doc.row()


def meantime(path, tokenizer):
    from names import written
    with open(path, encoding="utf-8") as f:
        for block in f.read().split("#begin document")[1:]:
            lines, mentions, opened, at = [], [], {}, 0
            for sentence in block.split("\n\n"):
                rows = [line.split("\t") for line in sentence.split("\n") if line.count("\t") > 3]
                if not rows: continue
                text, starts = written([r[3] for r in rows])
                for row, start in zip(rows, starts):
                    for tag in row[4].strip().split("|"):
                        name = tag.strip().strip("()")
                        if "(" in tag: opened.setdefault(name, []).append(at + start)
                        if ")" in tag and opened.get(name): mentions.append((name, (opened[name].pop(), at + start + len(row[3]))))
                lines.append(text); at += len(text) + 1
            doc = Document("\n".join(lines), tokenizer)
            chains(doc, mentions)
            yield doc.row()


def hidden(rows, genders, tokenizer, rng):
    """Articles in which some later mentions of a person by surname became a pronoun: (document with) what writers leave out."""
    for row in rows:
        text = row["text"]
        people = {}
        for m in re.finditer(r"\b([A-Z][a-z]+) (?:[A-Z]\. )?([A-Z][a-z]{3,})\b", text):
            if m.group(1) in genders and m.group(2) not in genders:
                people.setdefault(m.group(2), set()).add(m.group(1))
        people = {last: first.pop() for last, first in people.items() if len(first) == 1}
        places = [m for last in people for m in re.finditer(r"(?<![A-Z][a-z]\. )(?<![\w’'-] )(?<![A-Za-z] )\b(?:Mr\. |Ms\. |Mrs\. )?" + last + r"\b(’s|'s)?|(?<=[a-z,] )" + last + r"\b(’s|'s)?", text)]
        places = sorted((m for m in places if rng.random() < 0.25), key=lambda m: m.start())
        out, end, marks = "", 0, []
        for m in places:
            last = next(l for l in people if l in m.group())
            if m.start() < end or text[max(0, m.start() - 1)].isalnum() or m.start() < 200: continue
            male = genders[people[last]] == "m"
            own = m.group().endswith("s") and m.group()[-2] in "’'"
            after = text[m.end():m.end() + 1]
            if not own and not re.match(r" [a-z]+(s|ed|d|t|as|ll)\b", text[m.end():m.end() + 15]): continue   # subjects and owners only
            word = ("his" if male else "her") if own else ("he" if male else "she")
            before = text[:m.start()].rstrip(' "“')
            if not before or before[-1] in ".!?\n": word = word.capitalize()
            out += text[end:m.start()]
            marks.append((len(out), last, people[last]))
            out += word; end = m.end()
        out += text[end:]
        doc = Document(out, tokenizer)
        for at, last, first in marks:
            right = {doc.place[m.start()] for m in re.finditer(r"\b(?:" + last + "|" + first + r")\b", out) if m.start() in doc.place}
            doc.add(at, right)
        if doc.anaphors: yield doc.row()
