#!/usr/bin/env python3
"""Writes the fixtures that hold Python's and Java's word pieces to the same answers.

    parity.py VOCAB.txt OUT.tsv

A line: the text with \\uXXXX for all that is not plain ASCII, a tab, then id:start:end:feature for each piece. Self-written
lines first, then seeded hostile ones. `test_pieces.py` and Java's `WordPiecesTest` read the same file.
"""
import pathlib, random, sys

from pieces import Pieces

LINES = [
    'The minister denied the claim.', 'He said: "It is not so."', '“We never met,” she said. “Not once.”',
    '"That is over, the mayor said', "''Quiet,'' he said, and ``so on``.", '«Non», dit-elle.', '„Nein“, sagte er.',
    "don't won't can't it's the council's", 'U.S. envoy J. R. Marlow, 54, of St. Orlin-on-Sea', 'NATO and the WHO SAID NO',
    'Zoë Müller, naïve café façade Ångström', 'e\u0301tude with combining marks: o\u0302n', 'İstanbul ISPARTA ıssız', 'ΣΊΣΥΦΟΣ σίσυφος',
    'emoji 😀 in 😀😀 text', '日本語 text 中文', 'soft\u00adhyphen zero\u200bwidth no\u00a0break', 'tab\tand\u2028line\u2029separators',
    'a\x00b control \x07 bell', 'x' * 101, 'x' * 100, 'unbelievableantidisestablishmentarianistically', '$5.2m (3%) + 7 = #10 @home',
    'https://example.org/a?b=c&d=e', '—dash–dash-dash…', '', '   ', '"', '""', '“”“', '\ufffd replaced', '\ud800 lone',
]
HOSTILE = 'aAbZéÉ \t"“”\'`«».,—\u0301\u200b😀中İßΣ\u00a0-0'


def escaped(text):
    return "".join(c if " " <= c <= "~" and c != "\\" else "".join(f"\\u{u:04x}" for u in units(c)) for c in text)


def units(char):
    raw = char.encode("utf-16-be", "surrogatepass")
    return [raw[i] << 8 | raw[i + 1] for i in range(0, len(raw), 2)]


def unescaped(text):
    out, i = [], 0
    while i < len(text):
        if text[i] == "\\":
            out.append(int(text[i + 2:i + 6], 16)); i += 6
        else:
            out.append(ord(text[i])); i += 1
    return b"".join(u.to_bytes(2, "big") for u in out).decode("utf-16-be", "surrogatepass")


def answer(tokenizer, text):
    return " ".join(":".join(map(str, p)) for p in tokenizer.paragraph(text, 0))


def main():
    vocabulary, out = map(pathlib.Path, sys.argv[1:3])
    tokenizer = Pieces(vocabulary.read_text(encoding="utf-8").split("\n"))
    rng = random.Random(20261121)
    lines = LINES + ["".join(rng.choice(HOSTILE) for _ in range(rng.randrange(1, 30))) for _ in range(300)]
    out.write_text("".join(f"{escaped(l)}\t{answer(tokenizer, l)}\n" for l in lines), encoding="ascii")


if __name__ == "__main__":
    main()
