"""Text to word pieces with code-point offsets, and the features that ride along. Java's `Pieces` does the very same.

A paragraph is a line. A piece is (id, start, end, feature); offsets count code points of the whole text, end excluded.
Same pieces as BERT's uncased WordPiece; `parity.tsv` among the tests of `annotate` holds examples that both sides test.
"""
import unicodedata

UNKNOWN, CLS, SEP = 100, 101, 102
LONGEST_WORD = 100  # code points after folding; longer words are one unknown piece, as in BERT
LOWER, CAPITAL, CAPS = 0, 1, 2
OUTSIDE, INSIDE, MARK, OPEN = 0, 1, 2, 3  # quotation state; OPEN: inside, and the paragraph ends without a closing mark
FEATURES = 12  # quotation state * 3 + case


class Pieces:
    def __init__(self, vocabulary):
        self.ids = {word: i for i, word in enumerate(vocabulary)}
        self.continuing = {i for word, i in self.ids.items() if word.startswith("##")}

    def paragraph(self, text, offset):
        """The pieces of one line, whose first code point is number `offset` of the text."""
        quotes = quotation(text)
        out = []
        for word in words(text):
            start, end = word[0][1], word[-1][2]
            shape = case(text[start:end])
            for i, s, e in self.split(word):
                out.append((i, offset + s, offset + e, quotes[s] * 3 + shape))
        return out

    def split(self, word):
        """Longest match first; a word that cannot be spelled from the vocabulary is one unknown piece."""
        chars = "".join(c for c, _, _ in word)
        if len(chars) > LONGEST_WORD:
            return [(UNKNOWN, word[0][1], word[-1][2])]
        out, i = [], 0
        while i < len(chars):
            j = len(chars)
            while j > i and (("##" if i else "") + chars[i:j]) not in self.ids:
                j -= 1
            if j == i:
                return [(UNKNOWN, word[0][1], word[-1][2])]
            out.append((self.ids[("##" if i else "") + chars[i:j]], word[i][1], word[j - 1][2]))
            i = j
        return out


def words(text):
    """Runs of letters and digits, and single punctuation marks: lists of (folded character, start, end)."""
    out, run = [], []
    for i, ch in enumerate(text):
        folded = fold(ch)
        if folded is None:                       # white space and controls end a word
            if is_space(ch) and run:
                out.append(run); run = []
            continue
        if folded == "":                         # a combining mark belongs to the character before it
            if run:
                c, s, _ = run[-1]; run[-1] = (c, s, i + 1)
            continue
        if alone(ch):
            if run: out.append(run)
            out.append([(c, i, i + 1) for c in folded]); run = []
        else:
            run += [(c, i, i + 1) for c in folded]
    return out + ([run] if run else [])


def is_space(ch):
    return ch in " \t\n\r" or unicodedata.category(ch) in ("Zs", "Zl", "Zp")


def fold(ch):
    """Lower case without accents; None for white space and controls, "" for a mark that folding drops."""
    if is_space(ch) or ch == "\ufffd" or unicodedata.category(ch)[0] == "C":
        return None
    return "".join(c for c in unicodedata.normalize("NFD", ch.lower()) if unicodedata.category(c) != "Mn")


def alone(ch):
    """Punctuation, ASCII symbols and Chinese characters are words of their own."""
    cp = ord(ch)
    ascii_symbol = 33 <= cp <= 47 or 58 <= cp <= 64 or 91 <= cp <= 96 or 123 <= cp <= 126
    han = 0x4E00 <= cp <= 0x9FFF or 0x3400 <= cp <= 0x4DBF or 0x20000 <= cp <= 0x2CEAF or 0xF900 <= cp <= 0xFAFF or 0x2F800 <= cp <= 0x2FA1F
    return ascii_symbol or han or unicodedata.category(ch)[0] == "P"


def case(word):
    letters = [c for c in word if c.isalpha()]
    if not letters or not letters[0].isupper():
        return LOWER
    return CAPS if len(letters) > 1 and all(c.isupper() for c in letters) else CAPITAL


def quotation(text):
    """Quotation state of each code point of a paragraph. Double marks only; '' and `` count as double marks."""
    state, opened, i = [OUTSIDE] * len(text), None, 0
    while i < len(text):
        wide = 2 if text[i:i + 2] in ("''", "``") else 1 if text[i] in '"“”„«»' else 0
        if not wide:
            state[i] = OUTSIDE if opened is None else INSIDE
            i += 1
            continue
        state[i:i + wide] = [MARK] * wide
        if opened is None and text[i] not in "”»":
            opened = i
        elif opened is not None and text[i] not in "“„«":
            opened = None
        i += wide
    if opened is not None:
        for k in range(opened, len(text)):
            if state[k] == INSIDE:
                state[k] = OPEN
    return state


def paragraphs(text):
    """(offset, line) for each line of the text."""
    at = 0
    for line in text.split("\n"):
        yield at, line
        at += len(line) + 1


def pack(lengths, most, goes_on=(), longest=0):
    """Consecutive paragraphs (by their piece counts) packed greedily into windows of at most `most` pieces:
    yields ranges [a, b) of paragraphs. Each paragraph costs one piece more, its separator; the window one for its start.
    After a paragraph that goes on in the next, a window may grow to `longest` pieces rather than part the two."""
    a, size = 0, 1
    for b, n in enumerate(lengths):
        limit = longest if b and goes_on and goes_on[b - 1] else most
        if b > a and size + n + 1 > max(most, limit):
            yield a, b
            a, size = b, 1
        size += n + 1
    if a < len(lengths):
        yield a, len(lengths)
